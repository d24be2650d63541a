// Factual questions over thousands of articles -> is the right article among the findings, is the answer in
// their words, and how long a question takes beside ranking alone in the same run.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Answer, Hit } from '../model.ts';
import { foldText } from '../text.ts';
import { takePercentile } from './retrieval/retrieval-scores.ts';

const querySchema = z.object({
  id: z.string(),
  question: z.string(),
  asked: z.string(),
  answer: z.string(),
  evidence: z.array(z.object({ doc_id: z.string() })),
});
type Query = z.infer<typeof querySchema>;

/** One question's outcome, judged by the first findings. */
export interface AnsweringScore {
  readonly id: string;
  readonly answered: boolean;
  /** The first finding, and one of the first findings, is from a gold article. */
  readonly rightFirst: boolean;
  readonly rightDocument: boolean;
  /** One of the first findings holds the answer's words in a row. */
  readonly holdsAnswer: boolean;
}

export interface AnsweringEvaluation {
  readonly scores: readonly AnsweringScore[];
  /** Milliseconds of a question: 50th and 99th percentile. */
  readonly askMs: readonly [number, number];
  /** The same of ranking passages alone, measured question by question in turn with the above. */
  readonly searchMs: readonly [number, number];
}

/** What of an archive is measured. */
export interface AnsweringArchive {
  ask(question: string, options: { asked: string }): Promise<Answer>;
  search(question: string, options: { asked: string; limit: number }): Promise<readonly Hit[]>;
}

/** Findings that a reader sees without asking for more. */
const FIRST = 4;
/** Passages ranked for the comparison of time: as many as answering asks for. */
const RANKED = 16;

/** Asks every question once unmeasured, so that compiled code is timed, then once measured. */
export async function runAnsweringEvaluation(
  sharedDir: string,
  archive: AnsweringArchive,
): Promise<AnsweringEvaluation> {
  const path = join(sharedDir, 'bench/retrieval/realtimeqa/queries-dev.jsonl');
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const queries = lines.map((line) => querySchema.parse(JSON.parse(line)));
  for (const { question, asked } of queries) await archive.ask(question, { asked });
  const scores: AnsweringScore[] = [];
  const askTimes: number[] = [];
  const searchTimes: number[] = [];
  for (const query of queries) {
    const { question, asked } = query;
    const started = performance.now();
    await archive.search(question, { asked, limit: RANKED });
    const ranked = performance.now();
    const answer = await archive.ask(question, { asked });
    askTimes.push(performance.now() - ranked);
    searchTimes.push(ranked - started);
    scores.push(scoreAnswering(query, answer));
  }
  return { scores, askMs: percentiles(askTimes), searchMs: percentiles(searchTimes) };
}

function percentiles(times: readonly number[]): readonly [number, number] {
  return [takePercentile(times, 0.5), takePercentile(times, 0.99)];
}

/** Scores one answer; pure. */
export function scoreAnswering(
  query: Pick<Query, 'id' | 'answer' | 'evidence'>,
  answer: Answer,
): AnsweringScore {
  const shown = answer.kind === 'answered' ? answer.findings.slice(0, FIRST) : [];
  const gold = new Set(query.evidence.map(({ doc_id }) => doc_id));
  const wanted = readWords(query.answer);
  return {
    id: query.id,
    answered: answer.kind === 'answered',
    rightFirst: shown[0] !== undefined && gold.has(shown[0].document.id),
    rightDocument: shown.some(({ document }) => gold.has(document.id)),
    holdsAnswer: shown.some(({ text }) => readWords(text).includes(wanted)),
  };
}

/** The words with a space on either side of each, so that words are compared whole. */
function readWords(text: string): string {
  return ` ${(foldText(text).match(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu) ?? []).join(' ')} `;
}

/** Two lines: shares of the questions, and times. */
export function renderAnsweringTable({ scores, askMs, searchMs }: AnsweringEvaluation): string {
  const count = (holds: (score: AnsweringScore) => boolean) => `${scores.filter(holds).length}`;
  const ms = ([p50, p99]: readonly [number, number]) => `${p50.toFixed(1)} / ${p99.toFixed(1)} ms`;
  return [
    `factual questions answered: ${count(({ answered }) => answered)} of ${scores.length}; in the first ${FIRST} findings the right article ${count(({ rightDocument }) => rightDocument)} (first of all ${count(({ rightFirst }) => rightFirst)}), the answer's words ${count(({ holdsAnswer }) => holdsAnswer)}`,
    `  a question p50 / p99: ${ms(askMs)}; ranking alone: ${ms(searchMs)}`,
  ].join('\n');
}
