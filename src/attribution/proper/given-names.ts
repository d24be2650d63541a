// The lines of a document in, the same out with "Will", "May" and "Jan" read as names where they are: what follows,
// the place in the line and the same pair elsewhere decide. Gives up on headlines, and on months behind prepositions.
import {
  AUXILIARY,
  CALENDAR,
  CONJUNCTION,
  DETERMINER,
  ORGANISATION,
  PLACE,
  POSSESSIVE,
  PREPOSITION,
  REPORTING,
  ROLE,
  STOP,
  TITLE,
} from '../lexicon/classes.ts';
import { isGivenName } from '../lexicon/names.ts';
import { VERB_FORM, verbFormOf } from '../lexicon/verb-forms.ts';
import type { Item, Line } from '../marks/reading.ts';
import { isHeadline } from '../mentions/naming.ts';
import { isCalling } from '../mentions/persons.ts';
import { has } from '../mentions/phrase-ends.ts';

/** Auxiliaries, months and other closed classes that people bear as names. */
const AMBIGUOUS = /^(?:will|can|do|he|per|may|april|june|august|march|jan|jun|mar)$/;
const MONTH = /^(?:may|april|june|august|march|jun|mar)$/;
/** Never the verb or month they spell where a name follows: "Jan." has its stop. */
const PLAIN = /^(?:will|jan)$/;
/** Words before months: "last May Lang said". */
const BEFORE_MONTH = /^(?:last|next|past|early|late|mid|dated?)$/;
/** Other capitals behind months: "June Days", "April Fools". */
const BEHIND_MONTH = /^(?:day|days|bank|fools|revolution|uprising)$/;
const NO_NAME = STOP | DETERMINER | POSSESSIVE | CALENDAR;

type Reading = 'name' | 'perhaps' | undefined;

const isCapital = (item: Item | undefined): item is Item => item?.kind === 'word' && item.capital;

/** A word that may be the family name behind a given one. */
const isFamily = (item: Item | undefined): item is Item =>
  isCapital(item) && !has(item, NO_NAME) && !BEHIND_MONTH.test(item.low);

/** "Theresa May", "Mrs. May": a name or a title leads up to it. */
const isBehindName = (before: Item | undefined): boolean =>
  isCapital(before) &&
  !has(before, PLACE | CALENDAR) &&
  (isGivenName(before.low) || (has(before, TITLE) && !has(before, ORGANISATION)));

/** A verb, comma or ending behind which the words before are a subject. */
function isPredicate(item: Item | undefined): boolean {
  if (!item) return false;
  if (item.kind === 'clitic' || /^[,(]$/.test(item.low) || item.low === 'who') return true;
  const form = verbFormOf(item.low);
  return !item.capital && (has(item, AUXILIARY) || form === VERB_FORM.past || form === VERB_FORM.finite);
}

/** At the start of a line: "Will Lang apologised", but "Will Lang resign?". */
function readOpening({ items }: Line, at: number): Reading {
  const item = items[at];
  const next = items[at + 1];
  if (item && PLAIN.test(item.low) && next && !next.capital && has(next, REPORTING) && isPredicate(next))
    return 'name';
  if (!isFamily(next)) return undefined;
  let end = at + 1;
  while (isCapital(items[end])) end++;
  const isAsked = items.at(-1)?.low === '?' || item?.low === 'per';
  return isPredicate(items[end]) && !isAsked ? 'name' : 'perhaps';
}

/** "in May Lang said", "the June summit", "May and June". */
const mayBeMonth = (before: Item): boolean =>
  before.kind === 'number' ||
  has(before, PREPOSITION | DETERMINER | CALENDAR | CONJUNCTION) ||
  BEFORE_MONTH.test(before.low);

function readInside({ items }: Line, at: number, item: Item, before: Item): Reading {
  const next = items[at + 1];
  if (next?.kind === 'number') return undefined;
  if (isBehindName(before) && !MONTH.test(item.low)) return 'name';
  if (isBehindName(before)) return has(before, TITLE) || !next?.capital ? 'name' : 'perhaps';
  if (before.capital && !isCalling(before.low) && !has(before, ROLE)) return undefined;
  if (!isFamily(next)) return item.low === 'will' && before.kind === 'word' ? 'name' : undefined;
  if (!MONTH.test(item.low)) return 'name';
  if (mayBeMonth(before)) return 'perhaps';
  return has(next, TITLE | ORGANISATION | ROLE) ? undefined : 'name';
}

function readAt(line: Line, at: number): Reading {
  const [item, before] = [line.items[at], line.items[at - 1]];
  if (!isCapital(item) || !AMBIGUOUS.test(item.low)) return undefined;
  const opens = !before || before.kind === 'quote' || before.kind === 'mark' || /^[:;(.?!]$/.test(before.low);
  return opens ? readOpening(line, at) : readInside(line, at, item, before);
}

/** The pair that a word forms with its neighbour: with the name before it, else with the one behind. */
function pairAt({ items }: Line, at: number): string {
  const [before, item, next] = [items[at - 1], items[at], items[at + 1]];
  const isLast = isBehindName(before) && !isFamily(next);
  return isLast ? `${item?.low}` : `${item?.low} ${next?.low}`;
}

/** "May said" where the document has "Theresa May": a family name alone, before a verb of saying. */
const isKnownAlone = ({ items }: Line, at: number, known: ReadonlySet<string>): boolean => {
  const [item, next] = [items[at], items[at + 1]];
  return known.has(item?.low ?? '') && next !== undefined && !next.capital && has(next, REPORTING);
};

function withNames(line: Line, found: ReadonlySet<number>): Line {
  if (found.size === 0) return line;
  return { ...line, items: line.items.map((item, at) => (found.has(at) ? { ...item, classes: 0 } : item)) };
}

/** Takes their other classes from words that are names where they stand. Linear in the items. */
export function settleGivenNames(lines: readonly Line[]): readonly Line[] {
  const known = new Set<string>();
  const doubtful: { line: Line; at: number; reading: Reading }[] = [];
  for (const line of lines) {
    for (const [at, item] of line.items.entries()) {
      if (!item.capital || !AMBIGUOUS.test(item.low) || isHeadline(line)) continue;
      const reading = readAt(line, at);
      if (reading === 'name') known.add(pairAt(line, at));
      doubtful.push({ line, at, reading });
    }
  }
  const names = new Map<Line, Set<number>>();
  for (const { line, at, reading } of doubtful) {
    const isName =
      reading === 'name' ||
      (reading === 'perhaps' && known.has(pairAt(line, at))) ||
      isKnownAlone(line, at, known);
    if (isName) names.set(line, (names.get(line) ?? new Set()).add(at));
  }
  return names.size === 0 ? lines : lines.map((line) => withNames(line, names.get(line) ?? new Set()));
}
