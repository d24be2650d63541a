// Candidates in, the passages to show out: weighs candidates by the question's wishes, scores the best of them
// passage by passage, and picks passages so that the first hits serve many documents.
import type { Filters, Question, RankedPassage } from '../model.ts';
import { keepsPassage } from './filters.ts';
import { createQueryReader } from './query-terms.ts';
import { type DocumentScore, scoreDocument } from './ranking.ts';
import type { IndexedDocument, TermIndex } from './term-index.ts';
import { createWeigher, type DocumentWeigher } from './wishes.ts';

/** Documents that are scored passage by passage; 40 lose .04 of Hits@10, 400 gain .01 at twice the time. */
const MAX_SCORED = 80;
/** So many of the best documents show a second passage at once, if it reaches this share of their first. */
const DOUBLED_DOCUMENTS = 1;
const DOUBLED_SHARE = 0.8;

/** A document that an engine holds for worth scoring, with the engine's own score. */
export interface Candidate {
  readonly document: number;
  readonly score: number;
}

/** Ranks the passages of candidate documents. */
export type Ranker = (
  question: Question,
  candidates: readonly Candidate[],
  filters: Filters,
  limit: number,
) => readonly RankedPassage[];

function byScore(a: { readonly score: number }, b: { readonly score: number }): number {
  return b.score - a.score;
}

interface RankedDocument extends DocumentScore {
  readonly document: number;
}

/** The candidates that are worth scoring, with the factor of the question's wishes. */
function weighCandidates(
  index: TermIndex,
  candidates: readonly Candidate[],
  weigh: DocumentWeigher,
  count: number,
): readonly (Candidate & { readonly known: IndexedDocument; readonly factor: number })[] {
  const weighed = [];
  for (const { document, score } of candidates) {
    const known = index.documents[document];
    if (known === undefined) continue;
    const factor = weigh(known);
    weighed.push({ document, known, factor, score: score * factor });
  }
  return weighed.sort(byScore).slice(0, count);
}

/** Prepares the ranking of one corpus. */
export function createRanker(index: TermIndex): Ranker {
  const readQuery = createQueryReader(index);
  const createWeights = createWeigher(index);
  return (question, candidates, filters, limit) => {
    const query = readQuery(question.terms, question.text);
    const ranked: RankedDocument[] = [];
    const count = Math.max(limit, MAX_SCORED);
    for (const { document, known, factor } of weighCandidates(
      index,
      candidates,
      createWeights(question),
      count,
    )) {
      const { score, passages } = scoreDocument(index, known, query);
      const kept = passages.filter(({ passage }) => keepsPassage(index, passage, filters));
      if (kept.length > 0) ranked.push({ document, passages: kept, score: score * factor });
    }
    return pickPassages(index, ranked.sort(byScore), limit);
  };
}

/** The passages of one document that are shown at its first turn. */
function countAtOnce(rank: number, { passages }: RankedDocument): number {
  if (rank >= DOUBLED_DOCUMENTS) return 1;
  const best = passages[0]?.score ?? 0;
  return (passages[1]?.score ?? 0) >= DOUBLED_SHARE * best ? 2 : 1;
}

/** One passage a document, two of the best where the second is nearly as good, then the rest in turns. */
function pickPassages(
  index: TermIndex,
  scored: readonly RankedDocument[],
  limit: number,
): readonly RankedPassage[] {
  const turns = scored.flatMap((document, rank) => {
    const atOnce = countAtOnce(rank, document);
    return document.passages.map(({ passage }, place) => ({
      passage,
      turn: place < atOnce ? 0 : place,
      score: Math.max(document.score, Number.EPSILON),
    }));
  });
  const picked: RankedPassage[] = [];
  for (const { passage: id, turn, score } of turns.sort((a, b) => a.turn - b.turn).slice(0, limit)) {
    const passage = index.passages[id];
    if (passage !== undefined) picked.push({ passage, score: score / (turn + 1) });
  }
  return picked;
}
