// Candidates in, the passages to show out: scores the candidates passage by passage and leaves the choice
// among the passages of the best documents to pick.ts.
import type { Filters, Question, RankedPassage } from '../../model.ts';
import { keepsPassage } from '../filters.ts';
import type { TermIndex } from '../index/term-index.ts';
import { createQuestionReader } from '../query.ts';
import type { Parameters } from './parameters.ts';
import { byScore, pickPassages } from './pick.ts';
import { createScorer, type DocumentScore } from './ranking.ts';

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
      if (passages.length > 0) ranked.push({ ...scored, passages, score: scored.score * factor });
    }
    const best = ranked.sort(byScore).slice(0, limit);
    const picked = pickPassages(best, limit, parameters);
    return picked.flatMap(({ passage: id, score }) => {
      const passage = index.passages[id];
      return passage === undefined ? [] : [{ passage, score }];
    });
  };
}
