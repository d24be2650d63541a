// The table of quality: every suite run in turn, printed as text a person reads or as one value that can be
// compared between two versions.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Archive, openArchive } from '../archive.ts';
import { type DocumentEvaluation, evaluateDocuments, renderDocumentTable } from './documents.ts';

export const SUITES = ['documents'] as const;
export type Suite = (typeof SUITES)[number];

export interface Evaluation {
  readonly documents?: DocumentEvaluation;
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

/** Runs the suites named, all of them where none is. */
export async function runEvaluation(suites: readonly string[], sharedDir: string): Promise<Evaluation> {
  const wanted = suites.length === 0 ? SUITES : suites;
  return openTemporarily(join(sharedDir, 'corpus'), async (archive) => ({
    ...(wanted.includes('documents')
      ? { documents: await evaluateDocuments(sharedDir, archive.data.documents) }
      : {}),
  }));
}

export function renderEvaluation(evaluation: Evaluation): string {
  return [evaluation.documents && renderDocumentTable(evaluation.documents)].filter(Boolean).join('\n\n');
}
