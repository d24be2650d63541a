// Candidates of a quotation with their probabilities in, the likeliest phrase out: "the head of the
// committee", "Lang, who" and "one of those advisers" hold several mentions but are one speaker.
import type { Mention } from '../mentions/mentions.ts';
import type { Candidate } from './ranker.ts';
import type { Parsed } from './sieves.ts';

export interface Phrase {
  /** The likeliest of its mentions; `null` for nobody. */
  readonly mention: Mention | null;
  /** 0 to 1, of all its mentions together. */
  readonly probability: number;
}

/** Prepositions that hang one noun on another. */
const HANGS = new Set('of at for in from on with to inside within near against'.split(' '));
/** Words without a mention that may stand between, as in "committee of the powerful". */
const MOST_WORDS = 2;

/** True where `right` goes on with the phrase of `left`: behind a hanging word, an apostrophe, a comma or nothing. */
function goesOn({ line: { items } }: Parsed, left: Mention, right: Mention): boolean {
  const gap = right.from - left.to;
  const first = items[left.to];
  if (gap <= 0 || !first) return gap === 0;
  if (gap === 1 && (first.low === ',' || first.low === '(')) return true;
  if (gap > MOST_WORDS + 1 || !(first.kind === 'clitic' || HANGS.has(first.low))) return false;
  return items.slice(left.to + 1, right.from).every(({ kind }) => kind === 'word');
}

/** The likeliest phrase of candidates that stand in the order of `listCandidates`; nothing for none. */
export function likeliestPhrase(
  lines: readonly Parsed[],
  candidates: readonly Candidate[],
  probabilities: readonly number[],
): Phrase | undefined {
  let top: Phrase | undefined;
  let [whole, most, last]: [number, number, Mention | null] = [0, 0, null];
  let mention: Mention | null = null;
  for (const [index, candidate] of candidates.entries()) {
    const probability = probabilities[index] ?? 0;
    const next = candidate.mention;
    const parsed = last && next?.line === last.line ? lines[last.line] : undefined;
    const joins = parsed && last && next && goesOn(parsed, last, next);
    whole = joins ? whole + probability : probability;
    if (!joins || probability > most) [most, mention] = [probability, next];
    last = next;
    if (whole > (top?.probability ?? 0)) top = { mention, probability: whole };
  }
  return top;
}
