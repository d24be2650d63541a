// Quoted fragments of a question as terms in, how well a stretch of tokens holds them out. Stop words and
// endings do not matter, a misspelt or wrong word lowers the match, a word too many breaks it off.
import type { Span } from '../../model.ts';
import type { TermIndex } from '../index/term-index.ts';
import { readTerms } from '../terms.ts';
import type { Parameters } from './parameters.ts';
import { weighRarity } from './query-terms.ts';

/** Part of a phrase's terms for which a document becomes a candidate whatever else it holds. */
const CANDIDATE_MATCH = 0.6;
/** Documents that a phrase makes candidates, best first. */
const MAX_DOCUMENTS = 40;

/** One quoted fragment. */
export interface Phrase {
  /** Term numbers in order, -1 for a word that the index does not have. */
  readonly ids: readonly number[];
  /** What its terms weigh together. */
  readonly weight: number;
}

/** Part of a phrase's terms that must stand at their places for it to count at all. */
const MIN_MATCH = 0.5;

/** Reads a fragment; misspelt words are read as the nearest that the index has. */
export function readPhrase(
  index: TermIndex,
  text: string,
  nearestTerm: (term: string) => string | null,
): Phrase {
  const ids = readTerms(text).map(
    (term) => index.termIds.get(term) ?? index.termIds.get(nearestTerm(term) ?? '') ?? -1,
  );
  const known = ids.filter((id) => id >= 0);
  const weights = known.map((id) => weighRarity(index.documents.length, index.documentFrequency[id] ?? 0));
  return { ids, weight: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** The most terms of a phrase that stand at their places anywhere between `start` and `end`. */
function countInPlace(tokens: Uint32Array, ids: readonly number[], start: number, end: number): number {
  let most = 0;
  for (let at = start; at < end; at += 1) {
    let inPlace = 0;
    for (let offset = 0; offset < ids.length && at + offset < end; offset += 1) {
      if (tokens[at + offset] === ids[offset]) inPlace += 1;
    }
    if (inPlace > most) most = inPlace;
  }
  return most;
}

/** The two rarest known terms of a phrase with their places in it. */
function findAnchors({ documentFrequency }: TermIndex, ids: readonly number[]) {
  return ids
    .map((id, offset) => ({ id, offset, df: documentFrequency[id] ?? Number.POSITIVE_INFINITY }))
    .filter(({ id }) => id >= 0)
    .sort((a, b) => a.df - b.df)
    .slice(0, 2);
}

/** The best match of a phrase in the tokens from `start` to `end`, 0 to 1, looked for around its rarest terms. */
function matchAround(
  { tokens }: TermIndex,
  ids: readonly number[],
  anchors: ReturnType<typeof findAnchors>,
  { start, end }: Span,
): number {
  const [first, second] = anchors;
  let most = 0;
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    const anchor = token === first?.id ? first : token === second?.id ? second : undefined;
    if (anchor === undefined) continue;
    const from = Math.max(start, at - anchor.offset);
    most = Math.max(most, countInPlace(tokens, ids, from, Math.min(end, from + ids.length)));
  }
  return most / ids.length;
}

/**
 * Places in `index.documents` of those that hold most of a phrase side by side, best first: a fragment of
 * common words would not make them candidates. Linear in the corpus, a millisecond for a million terms.
 */
export function findPhrases(index: TermIndex, phrases: readonly Phrase[]): readonly number[] {
  const found: { readonly id: number; readonly share: number }[] = [];
  for (const { ids } of phrases) {
    const anchors = findAnchors(index, ids);
    if (anchors.length < 2) continue;
    for (const [id, { firstPassage, endPassage }] of index.documents.entries()) {
      const span = { start: index.starts[firstPassage] ?? 0, end: index.starts[endPassage] ?? 0 };
      const share = matchAround(index, ids, anchors, span);
      if (share >= CANDIDATE_MATCH) found.push({ id, share });
    }
  }
  const best = found.sort((a, b) => b.share - a.share).slice(0, MAX_DOCUMENTS);
  return [...new Set(best.map(({ id }) => id))];
}

/** The bonus of the tokens from `start` to `end` (exclusive) for the phrases they hold, 0 for none. */
export function scorePhrases(
  { tokens }: TermIndex,
  phrases: readonly Phrase[],
  span: Span,
  { phraseShare }: Parameters,
): number {
  let bonus = 0;
  for (const { ids, weight } of phrases) {
    if (ids.length === 0) continue;
    const share = countInPlace(tokens, ids, span.start, span.end) / ids.length;
    if (share >= MIN_MATCH) bonus += phraseShare * share * share * weight;
  }
  return bonus;
}
