// Ranked hits and gold documents in, retrieval scores out. A document counts at its first hit; queries
// without gold are left out. Pure: nothing here reads or searches.

export interface RetrievalQuery {
  readonly id: string;
  readonly question: string;
  /** ISO day on which the question was asked, `null` where the set has none. */
  readonly asked: string | null;
  /** Short answer string, empty where there is none. */
  readonly answer: string;
  /** Ids of the documents that hold the evidence. */
  readonly gold: readonly string[];
}

export interface RankedText {
  readonly document: string;
  /** Empty where the engine gives documents without passages. */
  readonly text: string;
}

/** Hits by query id. */
export type Run = ReadonlyMap<string, readonly RankedText[]>;

/** All are means from 0 to 1; `answer4` is `null` where no query has an answer string or no hit a text. */
export interface RetrievalScores {
  readonly queries: number;
  readonly mrr10: number;
  readonly hits1: number;
  readonly hits4: number;
  readonly hits10: number;
  readonly recall10: number;
  readonly allGold10: number;
  readonly answer4: number | null;
}

const DEPTH = 10;
const SHOWN = 4;

function foldWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()} `;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Ids of the first documents, each once. */
function listDocuments(hits: readonly RankedText[]): readonly string[] {
  return [...new Set(hits.map(({ document }) => document))].slice(0, DEPTH);
}

function rankReciprocally(documents: readonly string[], gold: readonly string[]): number {
  const place = documents.findIndex((document) => gold.includes(document));
  return place < 0 ? 0 : 1 / (place + 1);
}

/** Whether the answer stands in one of the first hits; `null` where that cannot be told. */
function showsAnswer(hits: readonly RankedText[], answer: string): boolean | null {
  const wanted = foldWords(answer);
  const isOpen = [' ', '  ', ' yes ', ' no '].includes(wanted);
  if (isOpen || hits[0] === undefined || hits[0].text === '') return null;
  return hits.slice(0, SHOWN).some(({ text }) => foldWords(text).includes(wanted));
}

/** Scores a run; a query that the run lacks counts as nothing found. */
export function scoreRun(queries: readonly RetrievalQuery[], run: Run): RetrievalScores {
  const scored = queries
    .filter(({ gold }) => gold.length > 0)
    .map(({ id, gold, answer }) => {
      const hits = run.get(id) ?? [];
      const documents = listDocuments(hits);
      const found = gold.filter((document) => documents.includes(document)).length;
      return { gold, documents, found, shown: showsAnswer(hits, answer) };
    });
  const hitsAt = (depth: number): number =>
    average(
      scored.map(({ documents, gold }) => Number(rankReciprocally(documents.slice(0, depth), gold) > 0)),
    );
  const shown = scored.flatMap((each) => (each.shown === null ? [] : [Number(each.shown)]));
  return {
    queries: scored.length,
    mrr10: average(scored.map(({ documents, gold }) => rankReciprocally(documents, gold))),
    hits1: hitsAt(1),
    hits4: hitsAt(SHOWN),
    hits10: hitsAt(DEPTH),
    recall10: average(scored.map(({ found, gold }) => found / gold.length)),
    allGold10: average(scored.map(({ found, gold }) => Number(found === gold.length))),
    answer4: shown.length === 0 ? null : average(shown),
  };
}

/** The value below which `share` of the values lie, 0 for none. */
export function takePercentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
