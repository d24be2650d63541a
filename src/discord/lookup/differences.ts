// Two wordings -> which words of one the other does not have. Words are compared without case and accents;
// punctuation is never a difference.
import type { Span } from '../../model.ts';
import { foldText } from '../../text.ts';

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;
/** Words compared at most: the table grows with the product of both lengths. */
const MAX_WORDS = 400;

interface Word extends Span {
  readonly folded: string;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    if (words.length === MAX_WORDS) break;
    const folded = foldText(match[0]).replace(/[’']/gu, '');
    words.push({ start: match.index, end: match.index + match[0].length, folded });
  }
  return words;
}

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
  const mine = wordsOf(text);
  const theirs = wordsOf(other);
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
