// Candidates in, the passages to show out: scores the candidates passage by passage and picks passages so
// that the first hits serve many documents.
import type { Filters, Question, RankedPassage } from '../model.ts';
import { keepsPassage } from './filters.ts';
import type { Parameters } from './parameters.ts';
import { createQuestionReader } from './query.ts';
import { createScorer, type DocumentScore } from './ranking.ts';
import type { TermIndex } from './term-index.ts';

/** A document that an engine holds for worth scoring, with the factor of the question's wishes. */
export interface Candidate {
  readonly document: number;
  readonly factor: number;
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

/** Prepares the ranking of one corpus. `nearestTerm` repairs misspelt words of quoted fragments. */
export function createRanker(
  index: TermIndex,
  parameters: Parameters,
  nearestTerm: (term: string) => string | null,
): Ranker {
  const readQuery = createQuestionReader(index, parameters, nearestTerm);
  return (question, candidates, filters, limit) => {
    const score = createScorer(index, readQuery(question), parameters);
    const ranked: DocumentScore[] = [];
    for (const { document, factor } of candidates) {
      const known = index.documents[document];
      if (known === undefined || factor === 0) continue;
      const scored = score(known);
      const passages =
        filters.speaker === undefined
          ? scored.passages
          : scored.passages.filter(({ passage }) => keepsPassage(index, passage, filters));
      if (passages.length > 0) ranked.push({ passages, score: scored.score * factor });
    }
    return pickPassages(index, ranked.sort(byScore), limit, parameters);
  };
}

/** The passages of one document that are shown at its first turn, given best first. */
function countAtOnce(
  rank: number,
  passages: DocumentScore['passages'],
  { doubledDocuments, doubledShare }: Parameters,
): number {
  if (rank >= doubledDocuments) return 1;
  return (passages[1]?.score ?? 0) >= doubledShare * (passages[0]?.score ?? 0) ? 2 : 1;
}

/** One passage a document, two of the best where the second is nearly as good, then the rest in turns. */
function pickPassages(
  index: TermIndex,
  ranked: readonly DocumentScore[],
  limit: number,
  parameters: Parameters,
): readonly RankedPassage[] {
  const shown = ranked.slice(0, limit).map(({ score, passages }, rank) => {
    const sorted = [...passages].sort(byScore);
    return { score, passages: sorted, atOnce: countAtOnce(rank, sorted, parameters) };
  });
  const turns = Math.max(0, ...shown.map(({ passages }) => passages.length));
  const picked: RankedPassage[] = [];
  for (let turn = 0; turn < turns && picked.length < limit; turn += 1) {
    for (const { score, passages, atOnce } of shown) {
      const atTurn =
        turn === 0 ? passages.slice(0, atOnce) : passages.slice(Math.max(turn, atOnce), turn + 1);
      for (const { passage: id } of atTurn) {
        const passage = index.passages[id];
        if (passage === undefined) continue;
        picked.push({ passage, score: Math.max(score, Number.EPSILON) / (turn + 1) });
      }
    }
  }
  return picked.slice(0, limit);
}
