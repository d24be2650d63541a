// The retrieval sets in, a table out: our ranking with and without titles and the day of asking, MiniSearch's
// defaults beside it, and the time of a question in the same run.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type CorpusNames, readQuestion } from '../answer/question/read-question.ts';
import { buildDefaultSearch, buildMiniSearchRetriever } from '../retrieval/minisearch.ts';
import type { RetrievalUnit } from '../retrieval/retriever.ts';
import { readTerms } from '../retrieval/terms.ts';
import { splitPassages } from '../segment/passages.ts';
import { splitSentences } from '../segment/sentences.ts';
import {
  type RankedText,
  type RetrievalQuery,
  type RetrievalScores,
  scoreRun,
  takePercentile,
} from './retrieval-scores.ts';

const articleSchema = z.object({
  id: z.string(),
  title: z.string(),
  outlet: z.string(),
  published: z.string(),
  text: z.string(),
});
type Article = z.infer<typeof articleSchema>;

const querySchema = z.object({
  id: z.string(),
  question: z.string(),
  asked: z.string().optional(),
  answer: z.string().optional(),
  evidence: z.array(z.object({ doc_id: z.string() })),
});

/** One line of the table: one engine on one set. */
export interface RetrievalRow {
  readonly set: string;
  readonly engine: string;
  readonly scores: RetrievalScores;
  /** Milliseconds a question, reading it included. */
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface RetrievalEvaluation {
  readonly rows: readonly RetrievalRow[];
}

type Search = (query: RetrievalQuery) => Promise<readonly RankedText[]>;

const HITS = 10;
/** Sets by folder; `isDated`: questions carry the day of asking. */
const SETS = [
  { name: 'multihop', isDated: false },
  { name: 'realtimeqa', isDated: true },
] as const;

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

function* listUnits(articles: readonly Article[], withTitles: boolean): Generator<RetrievalUnit> {
  for (const [index, { text, title, outlet, published }] of articles.entries()) {
    for (const passage of splitPassages(splitSentences(text), index, text)) {
      yield {
        passage,
        text: text.slice(passage.start, passage.end),
        title: withTitles ? title : null,
        speakers: [],
        outlet,
        outletAliases: [],
        published: published.slice(0, 10),
        eventDate: null,
      };
    }
  }
}

function countOutlets(articles: readonly Article[]): CorpusNames['outlets'] {
  const counts = new Map<string, number>();
  for (const { outlet } of articles) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, aliases: [], count }));
}

/** Our search over articles: the question reader and the embedded retriever, without quotations. */
async function buildSearch(articles: readonly Article[], withTitles: boolean): Promise<Search> {
  const retriever = await buildMiniSearchRetriever(listUnits(articles, withTitles));
  const names = { speakers: [], outlets: countOutlets(articles), readTerms, ...retriever.vocabulary };
  return async ({ question, asked }) => {
    const read = readQuestion(question, names, asked ?? undefined);
    const ranked = await retriever.retrieve(read, {}, HITS);
    return ranked.map(({ passage: { documentIndex, start, end } }) => ({
      document: articles[documentIndex]?.id ?? '',
      text: articles[documentIndex]?.text.slice(start, end) ?? '',
    }));
  };
}

function buildBaseline(articles: readonly Article[]): Search {
  const search = buildDefaultSearch(articles);
  return async ({ question }) =>
    search(question)
      .slice(0, HITS)
      .map((document) => ({ document, text: '' }));
}

/** Runs every query once unmeasured, so that compiled code is timed, then once measured. */
async function runQueries(
  name: { readonly set: string; readonly engine: string },
  queries: readonly RetrievalQuery[],
  search: Search,
): Promise<RetrievalRow> {
  for (const query of queries.slice(0, HITS)) await search(query);
  const run = new Map<string, readonly RankedText[]>();
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    run.set(query.id, await search(query));
    times.push(performance.now() - start);
  }
  const [p50Ms, p99Ms] = [takePercentile(times, 0.5), takePercentile(times, 0.99)];
  return { ...name, scores: scoreRun(queries, run), p50Ms, p99Ms };
}

async function evaluateSet(folder: string, { name: set, isDated }: (typeof SETS)[number]) {
  const articles = await readLines(join(folder, set, 'corpus.jsonl'), articleSchema);
  const dated = await readQueries(join(folder, set, 'queries-dev.jsonl'));
  const undated = dated.map((query) => ({ ...query, asked: null }));
  const rows: RetrievalRow[] = [];
  for (const withTitles of [true, false]) {
    const search = await buildSearch(articles, withTitles);
    const engine = withTitles ? 'On Record' : 'On Record, no titles';
    rows.push(await runQueries({ set, engine }, undated, search));
    if (isDated) rows.push(await runQueries({ set: `${set}, asked`, engine }, dated, search));
  }
  rows.push(await runQueries({ set, engine: 'MiniSearch default' }, undated, buildBaseline(articles)));
  return rows;
}

/** Evaluates all retrieval sets under `sharedDir`. Takes minutes: three indexes of the largest set are built. */
export async function evaluateRetrieval(sharedDir: string): Promise<RetrievalEvaluation> {
  const rows: RetrievalRow[] = [];
  for (const set of SETS) rows.push(...(await evaluateSet(join(sharedDir, 'bench/retrieval'), set)));
  return { rows };
}

function renderRow({ set, engine, scores, p50Ms, p99Ms }: RetrievalRow): string {
  const { mrr10, hits1, hits4, hits10, recall10, allGold10, answer4 } = scores;
  const shares = [mrr10, hits1, hits4, hits10, recall10, allGold10, answer4];
  const cells = shares.map((share) => (share === null ? '-' : share.toFixed(3)));
  return `| ${[set, engine, ...cells, p50Ms.toFixed(1), p99Ms.toFixed(1)].join(' | ')} |`;
}

/** The rows as a Markdown table. */
export function renderRetrievalTable({ rows }: RetrievalEvaluation): string {
  return [
    '| set | engine | MRR@10 | Hits@1 | Hits@4 | Hits@10 | Recall@10 | AllGold@10 | answer@4 | p50 ms | p99 ms |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(renderRow),
  ].join('\n');
}
