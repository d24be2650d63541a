// A cue in its line in, the clause before it out where nothing is left to choose: "The pier opens in spring, Lang
// said on Tuesday." Gives up on all else, which is left to the learned choice.
import type { Span } from '../../model.ts';
import { AUXILIARY, SUBORDINATOR } from '../lexicon/classes.ts';
import { VERB_FORM, type VerbForm, verbFormOf } from '../lexicon/verb-forms.ts';
import type { Item } from '../marks/reading.ts';
import type { Parsed } from '../sieves/sieves.ts';
import type { ClauseCue } from './learned-cues.ts';

/** Most items behind the cue that are looked at. */
const MOST_BEHIND = 12;
/** Fewest words of a whole clause. */
const MIN_WORDS = 3;
const SHAPES: ReadonlySet<ClauseCue['shape']> = new Set(['before', 'inverted', 'apposition']);
const PREDICATES: ReadonlySet<VerbForm> = new Set([VERB_FORM.finite, VERB_FORM.past, VERB_FORM.looseThird]);
const TELLS = /^(?:tell|inform|remind)$/;

const DAY =
  '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|night|morning|afternoon|evening)';
const WHEN = `(?:(?:on|in|late|early|last|this|late on|early on) )?${DAY}(?: (?:morning|afternoon|evening|night|\\d{1,2}))?(?: , \\d{4})?`;
const WHERE =
  '(?:in|at|during) (?:an?|the|his|her|their|its) (?:[\\p{L}-]+ ){0,3}(?:statement|interview|report|tweet|post|letter|email|e-mail|memo|release|conference|briefing|speech|hearing|filing)';
/** What may stand behind "Lang said" without being said: when, where, and no more to the end of the sentence. */
const BEHIND = new RegExp(`^(?: ?(?:${WHEN}|${WHERE}|here|later))* ?[.?!]?$`, 'u');
/** "told reporters": one addressee of up to three words before that. */
const ADDRESSED = /^(?:the |his |her )?[\p{L}’'.-]+ ?/u;

/** True where nothing that is said stands behind item `from`. */
function isClosed(items: readonly Item[], from: number, tells: boolean): boolean {
  if (items.length - from > MOST_BEHIND) return false;
  const words = items
    .slice(from)
    .map(({ low }) => low)
    .join(' ');
  return BEHIND.test(words) || (tells && BEHIND.test(words.replace(ADDRESSED, '')));
}

/** "is", "closes", "closed": what makes a clause of words. */
function opensPredicate(item: Item, before: Item | undefined): boolean {
  if (item.classes & AUXILIARY) return before?.low !== 'to';
  const form = verbFormOf(item.low);
  return !item.capital && before !== undefined && PREDICATES.has(form);
}

/** Whether the items before `end` are a whole clause of nobody else's: a verb, no marks, no other saying. */
function isWhole({ line, cues }: Parsed, end: number, cue: ClauseCue): boolean {
  const items = line.items.slice(0, end);
  const [first] = items;
  if (!first || items.filter(({ kind }) => kind === 'word').length < MIN_WORDS) return false;
  if (items.some(({ kind, low }) => kind === 'quote' || low === ':' || low === ';')) return false;
  if (cues.some((other) => other.from < end && other.from !== cue.from && other.verb?.says)) return false;
  // "If it rains, Lang said." has lost its end.
  const hasMain = !(first.classes & SUBORDINATOR) || items.some(({ low }) => low === ',');
  return hasMain && items.some((item, at) => opensPredicate(item, items[at - 1]));
}

/** The clause that a plain "…, X said." reports, or nothing. Linear in the items of the line. */
export function findPlainClause(parsed: Parsed, cue: ClauseCue): Span | undefined {
  const { items } = parsed.line;
  const { subject, verb } = cue;
  if (!verb?.says || !subject || !SHAPES.has(cue.shape)) return undefined;
  const comma = Math.min(subject.from, cue.from) - 1;
  if (items[comma]?.low !== ',' || !isClosed(items, Math.max(subject.to, cue.to), TELLS.test(verb.base)))
    return undefined;
  const [first, last] = [items[0], items[comma - 1]];
  return first && last && isWhole(parsed, comma, cue) ? { start: first.start, end: last.end } : undefined;
}
