// The words of a noun phrase in, where it ends out: at a verb behind its noun, or further on where plain words
// lead up to another noun. Word forms and closed classes alone.
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  DOCUMENT,
  ORGANISATION,
  POSSESSIVE,
  PREPOSITION,
  REPORTING,
  ROLE,
  STOP,
  SUBORDINATOR,
  TITLE,
} from '../lexicon/classes.ts';
import { VERB_FORM, type VerbForm, verbFormOf } from '../lexicon/verb-forms.ts';
import { REPORTING_VERBS, type VerbEntry } from '../lexicon/verbs.ts';
import type { Item } from '../marks/reading.ts';
import { POSTPOSED } from './heads.ts';

const PLURAL = /[^su']s$/;

/** Whether an item is of one of these classes. */
export const has = (item: Item | undefined, classes: number): boolean =>
  item !== undefined && (item.classes & classes) !== 0;

/** Determiners that stand for people by themselves: "both oppose". */
const ALONE_PLURAL = /^(?:both|all|many|some|few|most)$/;

/** Verb forms behind them that no noun is: "most said". */
const STANDS_ALONE: ReadonlySet<VerbForm> = new Set([VERB_FORM.base, VERB_FORM.finite]);

/** Determiners and numerals that stand for somebody: "another said he would", "three replied". */
const PRONOMINAL =
  /^(?:another|one|some|many|several|both|few|most|each|all|half|two|three|four|five|six|seven|eight|nine|ten|dozens|others|this|these|those)$/;

/** "another said he" has its verb there; "two accused men" has a participle that qualifies a noun. */
function standsAlone(before: Item, next: Item | undefined): boolean {
  if (!PRONOMINAL.test(before.low)) return false;
  return next?.kind !== 'word' || next.capital || has(next, STOP | DETERMINER | POSSESSIVE);
}

/** "the mayor opened", "critics oppose": a form that is a verb wherever it stands behind a noun. */
function isPlainVerb(item: Item, before: Item, next: Item | undefined): boolean {
  if (verbFormOf(item.low) === VERB_FORM.past && standsAlone(before, next)) return true;
  if (has(before, DETERMINER | POSSESSIVE) || before.kind === 'clitic') return false;
  const form = verbFormOf(item.low);
  const isPlural = PLURAL.test(before.low);
  if (form === VERB_FORM.base) return isPlural;
  if (form !== VERB_FORM.past) return form === VERB_FORM.finite;
  return before.capital || isPlural || has(before, ROLE | ORGANISATION | DOCUMENT | TITLE);
}

/** A verb form where a noun phrase must have ended: "critics say", "Lang claims". */
export function endsAtVerb(item: Item, before: Item | undefined, next: Item | undefined): boolean {
  if (item.capital || !before) return false;
  if (ALONE_PLURAL.test(before.low) && STANDS_ALONE.has(verbFormOf(item.low))) return true;
  if (!has(item, REPORTING)) return isPlainVerb(item, before, next);
  const verb = REPORTING_VERBS.get(item.low);
  if (verb?.form === 'base' && ALONE_PLURAL.test(before.low)) return true;
  if (verb?.form === 'past' && standsAlone(before, next)) return true;
  if (!verb || has(before, DETERMINER) || before.kind === 'clitic') return false;
  if (verb.form === 'base') return before.low.endsWith('s') && before.low !== "'s";
  return true;
}

/** "a South Carolina native", "the Orlando rampage": behind a determiner a name qualifies the noun that follows. */
export function isPlainNoun(item: Item, before: Item | undefined): boolean {
  if (item.classes !== 0 || verbFormOf(item.low) !== VERB_FORM.none || before?.kind !== 'word') return false;
  return !POSTPOSED.test(item.low) && !/(?:ed|ing|ly|s|'t)$/.test(item.low);
}

/** Words between a name and the noun that ends its phrase. */
const MOST_BETWEEN = 2;

/** "Ortiz regularly volunteers": an adverb leads to a verb. */
const ADVERBIAL = /\p{L}{3}ly$/u;
const NO_ADVERB = /^(?:assembly|daily|early|elderly|family|friendly|monthly|only|quarterly|supply|weekly)$/;

/** "a former U.S. law enforcement official": the plain words behind the name lead up to a role. */
export function leadsToRole(items: readonly Item[], at: number): boolean {
  for (let next = at; next <= at + MOST_BETWEEN; next++) {
    const item = items[next];
    if (item?.kind !== 'word' || item.capital) return false;
    if (ADVERBIAL.test(item.low) && !NO_ADVERB.test(item.low)) return false;
    if (next > at && has(item, ROLE)) return true;
    if ((item.classes & ~TITLE) !== 0 || verbFormOf(item.low) !== VERB_FORM.none) return false;
  }
  return false;
}

/** What is shown without being stated: "has shown promise", "shows up". */
const SHOWN = /^(?:promise|signs?|up|off|interest|mercy|respect)$/;

/** "a", "this", "every": one thing, behind which no plural verb stands. */
const ONE_THING = /^(?:an?|this|each|every|another)$/;
const MOST_PHRASE = 5;

/** "a Lund Riot show": a base form that ends a phrase about one thing is its noun. */
function endsSingular(items: readonly Item[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - MOST_PHRASE); back--) {
    const item = items[back];
    if (item?.kind !== 'word') return false;
    if (ONE_THING.test(item.low)) return back < at - 1;
    if (
      has(item, STOP | REPORTING | DETERMINER) ||
      /(?:s|ly|people|police|men|women|children)$/.test(item.low)
    )
      return false;
  }
  return false;
}

/** "hits like", "according to reports", "the 'chaotic' rail plan": a form of a verb of saying that is a noun here. */
export function isNounForm(items: readonly Item[], at: number, { base, form }: VerbEntry): boolean {
  const [before, next] = [items[at - 1], items[at + 1]?.low ?? ''];
  if (base === 'show' && SHOWN.test(next)) return true;
  if (form === 'base') {
    // No subject follows a base form, and behind marks none stands before it.
    return before?.low === 'of' || (before?.kind === 'quote' && base !== 'say') || endsSingular(items, at);
  }
  if (form !== 'third') return false;
  const isCredited = before?.low === 'to' && items[at - 2]?.low === 'according';
  const isExample = next === 'like' || (next === 'such' && items[at + 2]?.low === 'as');
  return isCredited || (isExample && before?.kind !== 'quote') || has(before, PREPOSITION | POSSESSIVE);
}

/** `said the mayor of Lund.` but not `, he said the mayor was …`. */
export function endsPhrase(item: Item | undefined): boolean {
  if (item?.kind === 'clitic') return false;
  if (item?.kind !== 'word') return true;
  if (item.classes & AUXILIARY) return false;
  return (
    (item.classes & (PREPOSITION | CONJUNCTION | ADVERB | SUBORDINATOR)) !== 0 ||
    item.low.endsWith('ing') ||
    POSTPOSED.test(item.low)
  );
}
