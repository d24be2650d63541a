// Documents with their passages' scores in, the passages to show out, so that the first hits serve many
// documents: one passage each, two of the very best, then the rest in turns.
import type { Parameters } from './parameters.ts';
import type { DocumentScore, ScoredPassage } from './ranking.ts';

interface Shown {
  readonly score: number;
  /** Best first. */
  readonly passages: readonly ScoredPassage[];
  /** So many are shown at the first turn. */
  readonly atOnce: number;
}

/** For sorting, best first. */
export function byScore(a: { readonly score: number }, b: { readonly score: number }): number {
  return b.score - a.score;
}

function countAtOnce(
  rank: number,
  passages: readonly ScoredPassage[],
  { doubledDocuments, doubledShare }: Parameters,
): number {
  if (rank >= doubledDocuments) return 1;
  return (passages[1]?.score ?? 0) >= doubledShare * (passages[0]?.score ?? 0) ? 2 : 1;
}

function takeTurn({ passages, atOnce }: Shown, turn: number): readonly ScoredPassage[] {
  return turn === 0 ? passages.slice(0, atOnce) : passages.slice(Math.max(turn, atOnce), turn + 1);
}

/**
 * At most `limit` passages of the documents, which come best first with their passages in the order of the
 * text. Scores above 0: the document's, divided by the turn.
 */
export function pickPassages(
  documents: readonly DocumentScore[],
  limit: number,
  parameters: Parameters,
): readonly ScoredPassage[] {
  const shown = documents.map(({ score, lead, passages }, rank): Shown => {
    const weighed = passages.map(({ passage, score: own, focus }) => ({
      passage,
      score: own * (passage === lead ? parameters.leadFactor : 1) + focus,
    }));
    weighed.sort(byScore);
    return { score, passages: weighed, atOnce: countAtOnce(rank, weighed, parameters) };
  });
  const turns = shown.reduce((most, { passages }) => Math.max(most, passages.length), 0);
  const picked: ScoredPassage[] = [];
  for (let turn = 0; turn < turns && picked.length < limit; turn += 1) {
    for (const each of shown) {
      const score = Math.max(each.score, Number.EPSILON) / (turn + 1);
      for (const { passage } of takeTurn(each, turn)) picked.push({ passage, score });
    }
  }
  return picked.slice(0, limit);
}
