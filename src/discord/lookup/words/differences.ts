// Two wordings -> which words of one the other does not have, and the longest run of words in both. Words are
// compared without case and accents; punctuation is never a difference.
import type { Span } from '../../../model.ts';
import { type Word, wordsOf } from '../../../text.ts';

/** Words compared at most: the table grows with the product of both lengths. */
const MAX_WORDS = 400;

/** Lengths of the longest common subsequence of all tails; row i, column j: from word i and j on. */
function commonTails(a: readonly Word[], b: readonly Word[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const same = a[i]?.folded === b[j]?.folded;
      const below = rows[i + 1];
      const longest = same ? (below?.[j + 1] ?? 0) + 1 : Math.max(below?.[j] ?? 0, rows[i]?.[j + 1] ?? 0);
      const row = rows[i];
      if (row !== undefined) row[j] = longest;
    }
  }
  return rows;
}

export interface Differences {
  /** Stretches of `text` whose words the other wording lacks, ascending; neighbours are one stretch. */
  readonly spans: readonly Span[];
  /** Words in common, of those in the longer of the two: 0 to 1. */
  readonly similarity: number;
  /** Words in common, of those of the other wording: 1 where `text` contains all of them in order. */
  readonly coverage: number;
}

function joinNeighbours(lone: readonly (Word & { readonly at: number })[]): Span[] {
  const spans: { start: number; end: number; last: number }[] = [];
  for (const { start, end, at } of lone) {
    const previous = spans.at(-1);
    if (previous !== undefined && previous.last === at - 1) Object.assign(previous, { end, last: at });
    else spans.push({ start, end, last: at });
  }
  return spans.map(({ start, end }) => ({ start, end }));
}

/** What `text` has that `other` has not. Quadratic in the words, of which 400 are compared at most. */
export function findDifferences(text: string, other: string): Differences {
  const mine = wordsOf(text, MAX_WORDS);
  const theirs = wordsOf(other, MAX_WORDS);
  const tails = commonTails(mine, theirs);
  const lone: (Word & { at: number })[] = [];
  let j = 0;
  mine.forEach((word, i) => {
    const here = tails[i]?.[j] ?? 0;
    while (j < theirs.length && theirs[j]?.folded !== word.folded && tails[i]?.[j + 1] === here) j += 1;
    if (theirs[j]?.folded === word.folded && (tails[i + 1]?.[j + 1] ?? 0) + 1 === here) j += 1;
    else lone.push({ ...word, at: i });
  });
  const common = mine.length - lone.length;
  const longer = Math.max(mine.length, theirs.length);
  return {
    spans: joinNeighbours(lone),
    similarity: longer === 0 ? 0 : common / longer,
    coverage: theirs.length === 0 ? 0 : common / theirs.length,
  };
}

/**
 * What `text` has that `other` has not, between the first and the last word they share: what stands before and
 * behind is no part of the comparison. Empty where they share nothing.
 */
export function findLeftOut(text: string, other: string): readonly Span[] {
  const words = wordsOf(text, MAX_WORDS);
  const { spans } = findDifferences(text, other);
  const isLone = (word: Span): boolean =>
    spans.some(({ start, end }) => start <= word.start && word.end <= end);
  const first = words.find((word) => !isLone(word));
  const last = words.findLast((word) => !isLone(word));
  if (first === undefined || last === undefined) return [];
  return spans.filter(({ start, end }) => start > first.start && end < last.end);
}

/** The parts that every list has; each ascending and apart. */
export function intersectSpans(lists: readonly (readonly Span[])[]): readonly Span[] {
  const [first = [], ...rest] = lists;
  return rest.reduce(
    (kept, list) =>
      kept.flatMap((one) =>
        list
          .map((other) => ({ start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) }))
          .filter(({ start, end }) => start < end),
      ),
    first,
  );
}

/** A run of words that both texts have. */
export interface SharedRun extends Span {
  readonly words: number;
}

/** The longest run of words of `text` that stands in `other` as well; `null` where they share none. Quadratic, as above. */
export function findSharedRun(text: string, other: string): SharedRun | null {
  const mine = wordsOf(text, MAX_WORDS);
  const theirs = wordsOf(other, MAX_WORDS);
  let above = new Uint16Array(theirs.length + 1);
  let best = { words: 0, last: -1 };
  mine.forEach((word, i) => {
    const row = new Uint16Array(theirs.length + 1);
    theirs.forEach(({ folded }, j) => {
      if (folded === word.folded) row[j + 1] = (above[j] ?? 0) + 1;
      if ((row[j + 1] ?? 0) > best.words) best = { words: row[j + 1] ?? 0, last: i };
    });
    above = row;
  });
  const first = mine[best.last - best.words + 1];
  const last = mine[best.last];
  return first && last ? { start: first.start, end: last.end, words: best.words } : null;
}
