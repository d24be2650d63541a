// Two pieces of evidence -> may they be shown as one remark? Only when one voice said them on one occasion
// in much the same words. A theme that recurs on another day, or another speaker, is never merged.
import type { Dated } from '../../model.ts';
import { differInAmounts } from './at-odds.ts';
import { shareDay } from './dates.ts';
import { areKin } from './match.ts';

/** One side of the comparison. */
export interface Remark {
  /** The words as they stand. */
  readonly words: string;
  /** Index terms of the words, in order. */
  readonly terms: readonly string[];
  /** Canonical speaker, `null` for the outlet's own report. */
  readonly speaker: string | null;
  /** Occasion: when it was said, else the event, else the publication. */
  readonly date: Dated | null;
  readonly documentId: string;
}

export interface RemarkWeights {
  /** Weight of a term, above 0; rarer terms weigh more. */
  readonly weigh: (term: string) => number;
  /** Strength, 0 to 1, with which one term stands for another. */
  readonly match: (left: string, right: string) => number;
}

/** Least similarity of one remark's wordings in two articles; no wrong merge on the development groups. */
const SAME_ACROSS = 0.4;
/** The same within one article, where a speaker's remarks share their topic's words anyway. */
const SAME_WITHIN = 0.6;
/** Fewest shared telling terms; two fragments that share one word are not yet one remark. */
const MIN_SHARED = 2;

/** True where both may be shown as one finding with two wordings; never where each names another amount. */
export function isSameRemark(left: Remark, right: Remark, weights: RemarkWeights): boolean {
  if (left.speaker !== right.speaker) return false;
  if (!sameOccasion(left, right)) return false;
  const least = left.documentId === right.documentId ? SAME_WITHIN : SAME_ACROSS;
  if (remarkSimilarity(left.terms, right.terms, weights) < least) return false;
  return !differInAmounts(left.words, right.words);
}

/** One article is one occasion unless its dates say otherwise; two articles must share a known day. */
function sameOccasion(left: Remark, right: Remark): boolean {
  if (left.documentId === right.documentId && (left.date === null || right.date === null)) return true;
  return shareDay(left.date, right.date);
}

/**
 * How alike two wordings are, 0 to 1: weighed overlap relative to the shorter one, softened towards the
 * whole, so that a fragment inside a sentence counts and a shared formula in two long sentences does not.
 */
export function remarkSimilarity(
  left: readonly string[],
  right: readonly string[],
  weights: RemarkWeights,
): number {
  const [shorter, longer] = [new Set(left), new Set(right)].sort((a, b) => a.size - b.size);
  if (shorter === undefined || longer === undefined || shorter.size === 0) return 0;
  const matched = [...shorter].map((term) => ({ term, strength: bestStrength(term, longer, weights) }));
  const shared = matched.filter((each) => each.strength >= 0.5);
  if (shared.length < Math.min(MIN_SHARED, shorter.size)) return 0;
  const overlap = sum(matched.map((each) => weights.weigh(each.term) * each.strength));
  const small = sum([...shorter].map(weights.weigh));
  const large = sum([...longer].map(weights.weigh));
  const containment = overlap / small;
  const jaccard = overlap / (small + large - overlap);
  return 0.6 * containment + 0.4 * jaccard;
}

function bestStrength(term: string, others: ReadonlySet<string>, weights: RemarkWeights): number {
  if (others.has(term)) return 1;
  let best = 0;
  for (const other of others) best = Math.max(best, areKin(term, other) ? 0.85 : weights.match(term, other));
  return best;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
