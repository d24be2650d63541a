// Two index terms -> how strongly the one stands for the other, 0 to 1: the same stem, a longer form of it,
// a near word of the thesaurus, a country and its people, or a typing slip.
import type { AnswerContext } from './context.ts';
import { COUNTRY_WORDS, NEAR_WORDS } from './thesaurus.ts';
import { isTypingSlip } from './typing-slips.ts';

/** Strengths of the kinds of match; set on the development questions, 2026-11. */
const FAMILY = 0.85;
const COUNTRY = 0.8;
const NEAR = 0.55;
const SLIP = 0.8;
/** A stem and a longer one are kin when the longer only adds one of these. */
const TAILS = new Set(
  'ship s z iz is ist ism ion at er or al ment ness ful ionship li ian an ic ator iti'.split(' '),
);
/** Shortest stem that may be the head of a longer one. */
const MIN_HEAD = 5;

type TermReader = AnswerContext['readTerms'];
type Rows = ReadonlyMap<string, ReadonlySet<number>>;

const rowsOfReader = new WeakMap<TermReader, { readonly near: Rows; readonly country: Rows }>();

/** A function that weighs a text term against one question term; `mayBeSlip` forgives typing slips. */
export function buildMatcher(
  term: string,
  mayBeSlip: boolean,
  readTerms: TermReader,
): (other: string) => number {
  const rows = readRows(readTerms);
  return (other) => weighTerms(term, other, mayBeSlip, rows);
}

/** One question term as it is matched. */
interface Matched {
  readonly match: (other: string) => number;
}

/**
 * A function from a text term to its strengths for all question terms at once, `null` where it matches
 * none, which is the rule: one look-up a word instead of one for each question term.
 */
export function joinMatchers(terms: readonly Matched[]): (other: string) => readonly number[] | null {
  const rows = new Map<string, readonly number[] | null>();
  return (other) => {
    const known = rows.get(other);
    if (known !== undefined) return known;
    const strengths = terms.map((term) => term.match(other));
    const row = strengths.some((strength) => strength > 0) ? strengths : null;
    rows.set(other, row);
    return row;
  };
}

/** The best strength of each of `count` question terms among the words of a text. */
export function bestStrengths(
  words: readonly string[],
  count: number,
  matchAll: (other: string) => readonly number[] | null,
): readonly number[] {
  const best = new Array<number>(count).fill(0);
  for (const word of words) {
    const row = matchAll(word);
    if (row === null) continue;
    for (let at = 0; at < count; at++) best[at] = Math.max(best[at] ?? 0, row[at] ?? 0);
  }
  return best;
}

/** True for the names of countries, their people and capitals. */
export function isCountryTerm(term: string, readTerms: TermReader): boolean {
  return readRows(readTerms).country.has(term);
}

function weighTerms(
  term: string,
  other: string,
  mayBeSlip: boolean,
  rows: { readonly near: Rows; readonly country: Rows },
): number {
  if (term === other) return 1;
  if (areKin(term, other)) return FAMILY;
  if (shareRow(rows.country, term, other)) return COUNTRY;
  if (mayBeSlip && isSlip(term, other)) return SLIP;
  return shareRow(rows.near, term, other) ? NEAR : 0;
}

/** True where the longer stem only adds a word-forming tail: "partner" and "partnership". */
export function areKin(left: string, right: string): boolean {
  const [head, longer] = left.length <= right.length ? [left, right] : [right, left];
  return head.length >= MIN_HEAD && longer.startsWith(head) && TAILS.has(longer.slice(head.length));
}

function isSlip(term: string, other: string): boolean {
  if (term.length < 5 || /\d/u.test(term)) return false;
  // The first letter is seldom mistyped, and comparing every word of every passage would be slow.
  return term[0] === other[0] && isTypingSlip(term, other);
}

function shareRow(rows: Rows, left: string, right: string): boolean {
  const mine = rows.get(left);
  const theirs = rows.get(right);
  if (mine === undefined || theirs === undefined) return false;
  for (const row of mine) if (theirs.has(row)) return true;
  return false;
}

function readRows(readTerms: TermReader) {
  const known = rowsOfReader.get(readTerms);
  if (known !== undefined) return known;
  const rows = { near: indexRows(NEAR_WORDS, readTerms), country: indexRows(COUNTRY_WORDS, readTerms) };
  rowsOfReader.set(readTerms, rows);
  return rows;
}

function indexRows(lines: readonly string[], readTerms: TermReader): Rows {
  const rows = new Map<string, Set<number>>();
  lines.forEach((line, row) => {
    for (const term of readTerms(line)) rows.set(term, (rows.get(term) ?? new Set()).add(row));
  });
  return rows;
}
