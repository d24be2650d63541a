// The retrieval sets in, a table out: our ranking with and without titles and the day of asking, MiniSearch's
// defaults beside it, and the time of a question in the same run.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { articleSchema, buildBaseline, buildSearch, HITS, type Search } from './engines.ts';
import {
  type RankedText,
  type RetrievalQuery,
  type RetrievalScores,
  scoreRun,
  takePercentile,
} from './retrieval-scores.ts';

const querySchema = z.object({
  id: z.string(),
  question: z.string(),
  asked: z.string().optional(),
  answer: z.string().optional(),
  evidence: z.array(z.object({ doc_id: z.string() })),
});

/** Which engine was asked what. */
interface RetrievalRun {
  readonly set: string;
  readonly engine: 'On Record' | 'MiniSearch default';
  readonly hasTitles: boolean;
  /** The day of asking was given with each question. */
  readonly isDated: boolean;
}

/** One line of the table. */
export interface RetrievalRow extends RetrievalRun {
  readonly scores: RetrievalScores;
  /** Milliseconds a question, reading it included. */
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface RetrievalEvaluation {
  readonly rows: readonly RetrievalRow[];
}

/** Sets by folder. */
const SETS = ['multihop', 'realtimeqa'];

async function readLines<T>(path: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

async function readQueries(path: string): Promise<readonly RetrievalQuery[]> {
  const queries = await readLines(path, querySchema);
  return queries.map(({ id, question, asked, answer, evidence }) => ({
    id,
    question,
    asked: asked ?? null,
    answer: answer ?? '',
    gold: evidence.map(({ doc_id }) => doc_id),
  }));
}

/** Runs a few queries unmeasured, so that compiled code is timed, then every query once measured. */
async function runQueries(
  run: RetrievalRun,
  queries: readonly RetrievalQuery[],
  search: Search,
): Promise<RetrievalRow> {
  for (const query of queries.slice(0, HITS)) await search(query);
  const found = new Map<string, readonly RankedText[]>();
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    found.set(query.id, await search(query));
    times.push(performance.now() - start);
  }
  const [p50Ms, p99Ms] = [takePercentile(times, 0.5), takePercentile(times, 0.99)];
  return { ...run, scores: scoreRun(queries, found), p50Ms, p99Ms };
}

async function evaluateSet(folder: string, set: string): Promise<readonly RetrievalRow[]> {
  const articles = await readLines(join(folder, set, 'corpus.jsonl'), articleSchema);
  const dated = await readQueries(join(folder, set, 'queries-dev.jsonl'));
  const undated = dated.map((query) => ({ ...query, asked: null }));
  const rows: RetrievalRow[] = [];
  for (const hasTitles of [true, false]) {
    const [ours, theirs] = [await buildSearch(articles, hasTitles), buildBaseline(articles, hasTitles)];
    for (const queries of dated.some(({ asked }) => asked !== null) ? [undated, dated] : [undated]) {
      const run = { set, hasTitles, isDated: queries === dated };
      rows.push(await runQueries({ ...run, engine: 'On Record' }, queries, ours));
      rows.push(await runQueries({ ...run, engine: 'MiniSearch default' }, queries, theirs));
    }
  }
  return rows;
}

/** Evaluates all retrieval sets under `sharedDir`. Takes minutes: four indexes of the largest set are built. */
export async function evaluateRetrieval(sharedDir: string): Promise<RetrievalEvaluation> {
  const rows: RetrievalRow[] = [];
  for (const set of SETS) rows.push(...(await evaluateSet(join(sharedDir, 'bench/retrieval'), set)));
  return { rows };
}

/** What was run, in words: `realtimeqa, asked, no titles`. */
export function nameRun({ set, hasTitles, isDated }: Omit<RetrievalRun, 'engine'>): string {
  return `${set}${isDated ? ', asked' : ''}${hasTitles ? '' : ', no titles'}`;
}

function renderRow(row: RetrievalRow): string {
  const { mrr10, hits1, hits4, hits10, recall10, allGold10, answer4 } = row.scores;
  const shares = [mrr10, hits1, hits4, hits10, recall10, allGold10, answer4];
  const cells = shares.map((share) => (share === null ? '-' : share.toFixed(3)));
  return `| ${[nameRun(row), row.engine, ...cells, row.p50Ms.toFixed(1), row.p99Ms.toFixed(1)].join(' | ')} |`;
}

/** The rows as a Markdown table. */
export function renderRetrievalTable({ rows }: RetrievalEvaluation): string {
  return [
    '| set | engine | MRR@10 | Hits@1 | Hits@4 | Hits@10 | Recall@10 | AllGold@10 | answer@4 | p50 ms | p99 ms |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(renderRow),
  ].join('\n');
}
