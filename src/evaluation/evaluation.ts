// The table of quality: every suite run in turn, printed as text a person reads or as one value that can be
// compared between two versions.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Archive, openArchive } from '../archive.ts';
import { type DocumentEvaluation, evaluateDocuments, renderDocumentTable } from './documents.ts';
import { type QuestionEvaluation, renderQuestionTable, runQuestionEvaluation } from './questions.ts';

export const SUITES = ['documents', 'questions'] as const;
export type Suite = (typeof SUITES)[number];

export interface Evaluation {
  readonly documents?: DocumentEvaluation;
  readonly questions?: QuestionEvaluation;
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

function evaluateQuestions(sharedDir: string, archive: Archive): Promise<QuestionEvaluation> {
  const texts = new Map(archive.data.documents.map(({ id, text }) => [id, text]));
  return runQuestionEvaluation({
    sharedDir,
    ask: (question) => archive.ask(question, {}),
    textOf: (id) => texts.get(id),
  });
}

/** Runs the suites named, all of them where none is. */
export async function runEvaluation(suites: readonly string[], sharedDir: string): Promise<Evaluation> {
  const wanted = suites.length === 0 ? SUITES : suites;
  return openTemporarily(join(sharedDir, 'corpus'), async (archive) => ({
    ...(wanted.includes('documents')
      ? { documents: await evaluateDocuments(sharedDir, archive.data.documents) }
      : {}),
    ...(wanted.includes('questions') ? { questions: await evaluateQuestions(sharedDir, archive) } : {}),
  }));
}

/** The tables of the suites that were run, a blank line between them. */
export function renderEvaluation(evaluation: Evaluation): string {
  return [
    evaluation.documents && renderDocumentTable(evaluation.documents),
    evaluation.questions && renderQuestionTable(evaluation.questions),
  ]
    .filter(Boolean)
    .join('\n\n');
}
