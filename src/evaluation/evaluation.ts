// The table of quality: every suite run in turn, printed as text a person reads or as one value that can be
// compared between two versions.
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../archive/open.ts';
import { type Archive, extractDocument } from '../archive.ts';
import { takeGivenText } from '../ingest/given-text.ts';
import { type AbstentionEvaluation, renderAbstentionTable, runAbstentionEvaluation } from './abstention.ts';
import { type AnsweringEvaluation, renderAnsweringTable, runAnsweringEvaluation } from './answering.ts';
import { type DocumentEvaluation, evaluateDocuments, renderDocumentTable } from './documents.ts';
import { type QuestionEvaluation, renderQuestionTable, runQuestionEvaluation } from './questions.ts';
import { type Predicted, writePredictions } from './quotes/predictions.ts';
import { type QuoteEvaluation, renderQuoteTable, runQuoteEvaluation } from './quotes/quotes.ts';
import {
  type GoldPassage,
  type RemarkEvaluation,
  renderRemarkTable,
  runRemarkEvaluation,
} from './remarks.ts';
import { evaluateRetrieval, type RetrievalEvaluation, renderRetrievalTable } from './retrieval/retrieval.ts';
import { type VerbatimCount, watchShown } from './verbatim.ts';

export const SUITES = [
  'documents',
  'questions',
  'remarks',
  'abstention',
  'answering',
  'quotes',
  'retrieval',
] as const;
export type Suite = (typeof SUITES)[number];

export interface Evaluation {
  readonly documents?: DocumentEvaluation;
  readonly questions?: QuestionEvaluation;
  readonly remarks?: RemarkEvaluation;
  readonly abstention?: AbstentionEvaluation;
  readonly answering?: AnsweringEvaluation;
  readonly quotes?: QuoteEvaluation;
  readonly retrieval?: RetrievalEvaluation;
  /** Of every set whose questions were answered. */
  readonly verbatim?: readonly VerbatimCount[];
}

/** Opens the archive of a folder without leaving a snapshot anywhere. */
export async function openTemporarily<T>(
  corpusDir: string,
  use: (archive: Archive) => Promise<T>,
): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'onrecord-eval-'));
  try {
    const { archive } = await openArchive({ corpusDir, dataDir }, 'rebuild');
    return await use(archive);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** One suite with the count of what was shown in it. */
type Watched<K extends Suite> = Pick<Evaluation, K | 'verbatim'>;

async function evaluateQuestions(sharedDir: string, archive: Archive): Promise<Watched<'questions'>> {
  const texts = new Map(archive.data.documents.map(({ id, text }) => [id, text]));
  const { ask, count } = watchShown('gold questions', archive);
  const questions = await runQuestionEvaluation({
    sharedDir,
    ask: (question) => ask(question, {}),
    textOf: (id) => texts.get(id),
  });
  return { questions, verbatim: [count()] };
}

/** What a run may be asked for besides its tables. */
export interface EvaluationOptions {
  /** A folder for the quotations of the benchmark, as its own scorer reads them. */
  readonly predictions?: string | undefined;
}

async function evaluateQuotations(
  sharedDir: string,
  archive: Archive,
  { predictions }: EvaluationOptions,
): Promise<QuoteEvaluation> {
  const { documents, quotations } = archive.data;
  const predicted = new Map<string, Predicted>();
  const evaluation = await runQuoteEvaluation({
    sharedDir,
    extract: (record) => {
      const found = extractDocument(takeGivenText(record)).quotations;
      predicted.set(record.id, { id: record.id, text: record.text, quotations: found });
      return found;
    },
    seeds: new Map(documents.map(({ path }, index) => [path, quotations[index] ?? []])),
  });
  if (predictions !== undefined) await writePredictions(predictions, [...predicted.values()]);
  return evaluation;
}

function evaluateRemarks(sharedDir: string, archive: Archive): Promise<RemarkEvaluation> {
  const read = ({ doc, text, speaker, doc_event_date }: GoldPassage) => ({
    text,
    speaker,
    day: doc_event_date,
    documentId: doc,
  });
  return runRemarkEvaluation(sharedDir, (left, right) => archive.isSameRemark(read(left), read(right)));
}

/** Opens the articles of one retrieval set alone: its questions lie in the same folder and are no articles. */
async function openSet<T>(sharedDir: string, set: string, use: (archive: Archive) => Promise<T>): Promise<T> {
  const corpusDir = await mkdtemp(join(tmpdir(), 'onrecord-eval-'));
  try {
    await copyFile(join(sharedDir, 'bench/retrieval', set, 'corpus.jsonl'), join(corpusDir, 'corpus.jsonl'));
    return await openTemporarily(corpusDir, use);
  } finally {
    await rm(corpusDir, { recursive: true, force: true });
  }
}

function evaluateAbstention(sharedDir: string): Promise<Watched<'abstention'>> {
  return openSet(sharedDir, 'multihop', async (archive) => {
    const { ask, count } = watchShown('multihop', archive);
    const { support } = archive;
    const abstention = await runAbstentionEvaluation(sharedDir, { ask: (text) => ask(text, {}), support });
    return { abstention, verbatim: [count()] };
  });
}

function evaluateAnswering(sharedDir: string): Promise<Watched<'answering'>> {
  return openSet(sharedDir, 'realtimeqa', async (archive) => {
    const { ask, count } = watchShown('realtimeqa, asked', archive);
    const answering = await runAnsweringEvaluation(sharedDir, { search: archive.search, ask });
    return { answering, verbatim: [count()] };
  });
}

/** Runs the suites named, all of them where none is. */
export async function runEvaluation(
  suites: readonly string[],
  sharedDir: string,
  options: EvaluationOptions = {},
): Promise<Evaluation> {
  const unknown = suites.find((suite) => !(SUITES as readonly string[]).includes(suite));
  if (unknown !== undefined) throw new Error(`Expected one of ${SUITES.join(', ')}, got ${unknown}`);
  const has = (suite: Suite): boolean => suites.length === 0 || suites.includes(suite);
  return openTemporarily(join(sharedDir, 'corpus'), async (archive) => {
    const parts: readonly Evaluation[] = [
      has('documents') ? { documents: await evaluateDocuments(sharedDir, archive.data.documents) } : {},
      has('questions') ? await evaluateQuestions(sharedDir, archive) : {},
      has('remarks') ? { remarks: await evaluateRemarks(sharedDir, archive) } : {},
      has('abstention') ? await evaluateAbstention(sharedDir) : {},
      has('answering') ? await evaluateAnswering(sharedDir) : {},
      has('quotes') ? { quotes: await evaluateQuotations(sharedDir, archive, options) } : {},
      has('retrieval') ? { retrieval: await evaluateRetrieval(sharedDir) } : {},
    ];
    const whole: Evaluation = Object.assign({}, ...parts);
    return { ...whole, verbatim: parts.flatMap((part) => part.verbatim ?? []) };
  });
}

/** The tables of the suites that were run, a blank line between them. */
export function renderEvaluation(evaluation: Evaluation): string {
  return [
    evaluation.documents && renderDocumentTable(evaluation.documents),
    evaluation.questions && renderQuestionTable(evaluation.questions),
    evaluation.remarks && renderRemarkTable(evaluation.remarks),
    evaluation.abstention && renderAbstentionTable(evaluation.abstention),
    evaluation.answering && renderAnsweringTable(evaluation.answering),
    evaluation.quotes && renderQuoteTable(evaluation.quotes),
    evaluation.retrieval && renderRetrievalTable(evaluation.retrieval),
  ]
    .filter(Boolean)
    .join('\n\n');
}
