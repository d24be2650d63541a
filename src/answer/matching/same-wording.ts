// Two units -> do they say the same in the same words? One agency report in two outlets, its corrected re-issue,
// a lead that the article repeats. Stricter than `same-remark.ts`, and so also for what nobody said.
import { squeezeSpace } from '../../text.ts';
import type { AnswerContext } from '../context.ts';
import type { Unit } from '../evidence/units.ts';
import { areAtOdds } from './at-odds.ts';
import { boundsOf, shownDate } from './dates.ts';

/** Fewest different telling words of a wording that is compared; shorter ones are alike by chance. */
const MIN_WORDS = 5;
/** Least share of the words of both that both have. */
const LEAST_SHARED = 0.75;

/** Nearly the same words have nearly the same length: two of three units need not be read at all. */
export function mayBeSameWording(left: Unit, right: Unit): boolean {
  const [one, other] = [left.end - left.start, right.end - right.start];
  return Math.min(one, other) >= LEAST_SHARED * Math.max(one, other);
}

/** A unit with the words it is compared by. */
export interface Worded {
  readonly unit: Unit;
  readonly words: ReadonlySet<string>;
  /** Canonical speaker, `null` for the outlet's own words. */
  readonly speaker: string | null;
}

/** Reads the words of a unit; linear in its length. */
export function readWording(unit: Unit, speaker: string | null, context: AnswerContext): Worded {
  return { unit, speaker, words: new Set(context.readTerms(textOf(unit, context))) };
}

/**
 * True for nearly the same words of one voice in one article, on one day, or in articles that carry one text.
 * Remarks that are dated on different days are never the same, nor are words that differ in a figure, a day, a name
 * or a denial: a correction stands beside what it corrects.
 */
export function isSameWording(left: Worded, right: Worded, context: AnswerContext): boolean {
  if (left.speaker !== right.speaker) return false;
  if (!sharesWords(left.words, right.words) && !areCopies(left.unit, right.unit, context)) return false;
  if (!mayBeOneReport(left.unit, right.unit, context)) return false;
  return !areAtOdds(textOf(left.unit, context), textOf(right.unit, context), left.speaker);
}

/** The same words, however few, in two articles that carry one text. */
function areCopies(left: Unit, right: Unit, context: AnswerContext): boolean {
  const [one, other] = [left.documentIndex, right.documentIndex];
  if (one === other || !context.carrySameText(one, other)) return false;
  return squeezeSpace(textOf(left, context)) === squeezeSpace(textOf(right, context));
}

/** True for units of one article, of one day, or of articles that carry one text, unless they are dated apart. */
export function mayBeOneReport(left: Unit, right: Unit, context: AnswerContext): boolean {
  const [one, other] = [left.documentIndex, right.documentIndex];
  const [first, second] = [dayOf(left, context), dayOf(right, context)];
  if (first !== null && first === second) return true;
  const saidApart = saidOn(left) !== null && saidOn(right) !== null && saidOn(left) !== saidOn(right);
  return !saidApart && (one === other || context.carrySameText(one, other));
}

function textOf(unit: Unit, context: AnswerContext): string {
  return context.documents[unit.documentIndex]?.text.slice(unit.start, unit.end) ?? '';
}

/**
 * Names of places of which two units that say the same share one, articles that carry the same text aside: the
 * article, and the full day on which it is shown.
 */
export function placesOf(unit: Unit, context: AnswerContext): readonly string[] {
  const day = dayOf(unit, context);
  return [`${unit.documentIndex}`, ...(day === null ? [] : [day])];
}

function saidOn(unit: Unit): string | null {
  return unit.quotations[0]?.saidOn?.date ?? null;
}

/** The full day on which it is shown. */
function dayOf(unit: Unit, context: AnswerContext): string | null {
  const document = context.documents[unit.documentIndex];
  const dated = document === undefined ? null : shownDate(unit.quotations[0]?.saidOn ?? null, document);
  const bounds = dated === null ? null : boundsOf(dated.date);
  return bounds !== null && bounds.first === bounds.last ? bounds.first : null;
}

/** Whether two wordings share nearly all of their words. */
export function sharesWords(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const [short, long] = left.size < right.size ? [left, right] : [right, left];
  if (short.size < MIN_WORDS || short.size < LEAST_SHARED * long.size) return false;
  let shared = 0;
  for (const word of short) if (long.has(word)) shared += 1;
  return shared >= LEAST_SHARED * (short.size + long.size - shared);
}
