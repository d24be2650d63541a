// Question and candidate documents in, ranked passages out. A document's score is BM25 over the whole
// document, its title and its best passage, moved by what the question wishes (outlet, period, speaker) and
// by how recent it is. Gives up on meaning: words match or they do not.
import type { Question, RankedPassage } from '../model.ts';
import type { TermIndex } from './term-index.ts';
import { readWishes, type Wishes, weighDocument } from './wishes.ts';

/** Parameters of the ranking. */
export interface RankingWeights {
  /** BM25's saturation and length normalisation, for whole documents and for passages. */
  readonly documentK: number;
  readonly documentB: number;
  readonly passageK: number;
  readonly passageB: number;
  /** Shares of the whole document, the best passage and the title in a document's score. */
  readonly document: number;
  readonly passage: number;
  readonly title: number;
  /** Bonus of two neighbouring question terms that are neighbours in the passage, as a share of their idf. */
  readonly adjacent: number;
}

export const WEIGHTS: RankingWeights = {
  documentK: 1.2,
  documentB: 0.5,
  passageK: 1.0,
  passageB: 0.4,
  document: 0.5,
  passage: 1,
  title: 0.6,
  adjacent: 0.3,
};

export interface RankingOptions {
  readonly limit: number;
  readonly keeps: (passage: number) => boolean;
  readonly weights?: RankingWeights;
}

interface QueryTerms {
  /** Slot of a term id in `idf`; absent: the term is not asked for. */
  readonly slots: ReadonlyMap<number, number>;
  readonly idf: Float64Array;
}

interface ScoredDocument {
  readonly document: number;
  readonly score: number;
  readonly passages: readonly { readonly passage: number; readonly score: number }[];
}

/** Robertson and Sparck Jones' weight in the form that is never negative. */
function weighRarity(index: TermIndex, id: number): number {
  const df = index.documentFrequency[id] ?? 0;
  return Math.log(1 + (index.documents.length - df + 0.5) / (df + 0.5));
}

function readQueryTerms(index: TermIndex, terms: readonly string[]): QueryTerms {
  const slots = new Map<number, number>();
  const idf: number[] = [];
  for (const term of terms) {
    const id = index.termIds.get(term);
    if (id === undefined || slots.has(id)) continue;
    slots.set(id, slots.size);
    idf.push(weighRarity(index, id));
  }
  return { slots, idf: Float64Array.from(idf) };
}

/** BM25 of one stretch of terms (Robertson and Zaragoza 2009), without its idf-free parts. */
function scoreBm25(
  query: QueryTerms,
  counts: Float64Array,
  relativeLength: number,
  k: number,
  b: number,
): number {
  let score = 0;
  const norm = k * (1 - b + b * relativeLength);
  for (let slot = 0; slot < counts.length; slot += 1) {
    const count = counts[slot] ?? 0;
    if (count > 0) score += ((query.idf[slot] ?? 0) * count * (k + 1)) / (count + norm);
  }
  return score;
}

/** Counts question terms of one passage into `counts`; returns the bonus for neighbours. */
function countPassage(index: TermIndex, passage: number, query: QueryTerms, counts: Float64Array): number {
  counts.fill(0);
  let bonus = 0;
  let previous = -2;
  for (let at = index.starts[passage] ?? 0; at < (index.starts[passage + 1] ?? 0); at += 1) {
    const slot = query.slots.get(index.tokens[at] ?? -1) ?? -2;
    if (slot >= 0) {
      counts[slot] = (counts[slot] ?? 0) + 1;
      if (slot === previous + 1) bonus += Math.min(query.idf[slot] ?? 0, query.idf[previous] ?? 0);
    }
    previous = slot;
  }
  return bonus;
}

function scoreTitle(index: TermIndex, document: number, query: QueryTerms): number {
  const title = index.documents[document]?.title ?? [];
  const found = new Set(title.map((id) => query.slots.get(id) ?? -1));
  let score = 0;
  for (const slot of found) if (slot >= 0) score += query.idf[slot] ?? 0;
  return score;
}

function averageLengths(index: TermIndex): { passage: number; document: number } {
  return {
    passage: index.tokens.length / Math.max(1, index.passages.length),
    document: index.tokens.length / Math.max(1, index.documents.length),
  };
}

function scoreDocument(
  index: TermIndex,
  document: number,
  query: QueryTerms,
  options: RankingOptions,
): ScoredDocument {
  const weights = options.weights ?? WEIGHTS;
  const average = averageLengths(index);
  const { firstPassage = 0, endPassage = 0 } = index.documents[document] ?? {};
  const counts = new Float64Array(query.idf.length);
  const whole = new Float64Array(query.idf.length);
  const passages: { passage: number; score: number }[] = [];
  let length = 0;
  for (let passage = firstPassage; passage < endPassage; passage += 1) {
    const bonus = countPassage(index, passage, query, counts);
    const words = (index.starts[passage + 1] ?? 0) - (index.starts[passage] ?? 0);
    length += words;
    counts.forEach((count, slot) => {
      whole[slot] = (whole[slot] ?? 0) + count;
    });
    if (!options.keeps(passage)) continue;
    const score = scoreBm25(query, counts, words / average.passage, weights.passageK, weights.passageB);
    passages.push({ passage, score: score + weights.adjacent * bonus });
  }
  passages.sort((a, b) => b.score - a.score);
  const score =
    weights.document *
      scoreBm25(query, whole, length / average.document, weights.documentK, weights.documentB) +
    weights.passage * (passages[0]?.score ?? 0) +
    weights.title * scoreTitle(index, document, query);
  return { document, score, passages };
}

/** Best passages of the best documents. */
export function rankPassages(
  index: TermIndex,
  question: Question,
  candidates: readonly number[],
  options: RankingOptions,
): readonly RankedPassage[] {
  const query = readQueryTerms(index, question.terms);
  const wishes: Wishes = readWishes(question);
  const scored = candidates
    .map((document) => {
      const result = scoreDocument(index, document, query, options);
      return { ...result, score: result.score * weighDocument(index, document, wishes) };
    })
    .filter(({ passages }) => passages.length > 0)
    .sort((a, b) => b.score - a.score);
  return pickPassages(index, scored, options.limit);
}

/** One passage a document, in the order of documents, then the next best of each. */
function pickPassages(
  index: TermIndex,
  scored: readonly ScoredDocument[],
  limit: number,
): readonly RankedPassage[] {
  const picked: RankedPassage[] = [];
  for (
    let round = 0;
    picked.length < limit && scored.some(({ passages }) => passages.length > round);
    round += 1
  ) {
    for (const { passages, score } of scored) {
      const found = passages[round];
      const passage = found === undefined ? undefined : index.passages[found.passage];
      if (passage === undefined || picked.length === limit) continue;
      picked.push({ passage, score: Math.max(score, Number.EPSILON) / (round + 1) });
    }
  }
  return picked;
}
