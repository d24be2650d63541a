// Two index terms -> how strongly the one stands for the other, 0 to 1: the same stem, a longer form of it,
// a near word of the thesaurus, a country and its people, or a typing slip.
import type { AnswerContext } from '../context.ts';
import { raise } from './coverage.ts';
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

/** Thesaurus rows by term, and terms by row. */
interface TermRows {
  readonly near: Rows;
  readonly country: Rows;
  readonly members: {
    readonly near: readonly (readonly string[])[];
    readonly country: readonly (readonly string[])[];
  };
}

const rowsOfReader = new WeakMap<TermReader, TermRows>();

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
export interface Matched {
  readonly term: string;
  /** Forgive typing slips in the text's words. */
  readonly mayBeSlip: boolean;
  /** Factor on every strength, 0 to 1. */
  readonly trust: number;
}

/** Strengths of one text term for every question term, by place; `null` where it matches none. */
export type MatchAll = (other: string) => Float64Array | null;

/**
 * Looks a text term up for all question terms at once. What may match is listed beforehand, so that the many
 * words that match nothing cost one look-up; only terms that may be slips are compared with each new word.
 */
export function joinMatchers(terms: readonly Matched[], readTerms: TermReader): MatchAll {
  const rows = readRows(readTerms);
  const found = new Map<string, Float64Array | null>();
  terms.forEach(({ term, trust }, at) => {
    for (const other of listKin(term, rows))
      setStrength(found, other, at, trust * weighTerms(term, other, false, rows), terms.length);
  });
  const slips = terms.flatMap(({ term, mayBeSlip, trust }, at) => (mayBeSlip ? [{ term, trust, at }] : []));
  if (slips.length === 0) return (other) => found.get(other) ?? null;
  return (other) => {
    const known = found.get(other);
    if (known !== undefined) return known;
    found.set(other, null);
    for (const { term, trust, at } of slips)
      if (isSlip(term, other)) setStrength(found, other, at, trust * SLIP, terms.length);
    return found.get(other) ?? null;
  };
}

function setStrength(
  found: Map<string, Float64Array | null>,
  other: string,
  at: number,
  strength: number,
  count: number,
): void {
  if (strength === 0) return;
  const row = found.get(other) ?? new Float64Array(count);
  found.set(other, row);
  row[at] = Math.max(row[at] ?? 0, strength);
}

/** Every term that may match: itself, longer and shorter forms, and those of its thesaurus rows. */
function listKin(term: string, { near, country, members }: TermRows): ReadonlySet<string> {
  const kin = new Set([term]);
  if (term.length >= MIN_HEAD) for (const tail of TAILS) kin.add(term + tail);
  for (const tail of TAILS) if (term.endsWith(tail)) kin.add(term.slice(0, -tail.length));
  for (const other of [term + term.slice(-1), term.slice(0, -1)]) if (isDoubled(term, other)) kin.add(other);
  for (const row of near.get(term) ?? []) for (const other of members.near[row] ?? []) kin.add(other);
  for (const row of country.get(term) ?? []) for (const other of members.country[row] ?? []) kin.add(other);
  return kin;
}

/** The best strength of each of `count` question terms among the words of a text; `null` without any. */
export function bestStrengths(
  words: readonly string[],
  count: number,
  matchAll: MatchAll,
): Float64Array | null {
  let best: Float64Array | null = null;
  for (const word of words) {
    const row = matchAll(word);
    if (row === null) continue;
    best ??= new Float64Array(count);
    raise(best, row);
  }
  return best;
}

/** True for the names of countries, their people and capitals. */
export function isCountryTerm(term: string, readTerms: TermReader): boolean {
  return readRows(readTerms).country.has(term);
}

function weighTerms(term: string, other: string, mayBeSlip: boolean, rows: TermRows): number {
  if (term === other) return 1;
  if (areKin(term, other) || isDoubled(term, other)) return FAMILY;
  if (shareRow(rows.country, term, other)) return COUNTRY;
  if (mayBeSlip && isSlip(term, other)) return SLIP;
  return shareRow(rows.near, term, other) ? NEAR : 0;
}

/** True where the longer stem only adds a word-forming tail: "partner" and "partnership". */
export function areKin(left: string, right: string): boolean {
  const [head, longer] = left.length <= right.length ? [left, right] : [right, left];
  return head.length >= MIN_HEAD && longer.startsWith(head) && TAILS.has(longer.slice(head.length));
}

/** The stemmer takes a doubled letter off "boycotted" and leaves it on "boycott". */
function isDoubled(left: string, right: string): boolean {
  const [head, longer] = left.length < right.length ? [left, right] : [right, left];
  const last = head.slice(-1);
  return head.length >= MIN_HEAD && longer === head + last && !/[aeiou]/u.test(last);
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

function readRows(readTerms: TermReader): TermRows {
  const known = rowsOfReader.get(readTerms);
  if (known !== undefined) return known;
  const members = { near: NEAR_WORDS.map(readTerms), country: COUNTRY_WORDS.map(readTerms) };
  const rows = { near: indexRows(members.near), country: indexRows(members.country), members };
  rowsOfReader.set(readTerms, rows);
  return rows;
}

function indexRows(members: readonly (readonly string[])[]): Rows {
  const rows = new Map<string, Set<number>>();
  members.forEach((terms, row) => {
    for (const term of terms) rows.set(term, (rows.get(term) ?? new Set()).add(row));
  });
  return rows;
}
