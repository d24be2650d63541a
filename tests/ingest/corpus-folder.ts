// A corpus folder of a test's own: put files in, read everything back.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { type ArticleOutcome, type ReadOptions, readCorpus } from '../../src/ingest/read.ts';
import type { Document } from '../../src/model.ts';

export interface CorpusFolder {
  readonly path: () => string;
  put(path: string, content: string | Uint8Array): Promise<void>;
  clear(): Promise<void>;
  read(options?: ReadOptions): Promise<readonly ArticleOutcome[]>;
}

/** A new empty folder before each test of the file, removed after it. */
export function useCorpusFolder(): CorpusFolder {
  let dir = '';
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'onrecord-ingest-'));
  });
  afterEach(async () => {
    await rm(dir, { recursive: true });
  });
  return {
    path: () => dir,
    put: async (path, content) => {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), content);
    },
    clear: async () => {
      await rm(dir, { recursive: true });
      await mkdir(dir);
    },
    read: async (options) => {
      const outcomes: ArticleOutcome[] = [];
      for await (const outcome of readCorpus(dir, options)) outcomes.push(outcome);
      return outcomes;
    },
  };
}

export function documentsOf(outcomes: readonly ArticleOutcome[]): readonly Document[] {
  return outcomes.flatMap((outcome) => (outcome.kind === 'document' ? [outcome.document] : []));
}

/** `severity path: message` of everything remarked upon. */
export function remarksOf(outcomes: readonly ArticleOutcome[]): readonly string[] {
  return outcomes
    .flatMap((outcome) => (outcome.kind === 'document' ? outcome.problems : [outcome.problem]))
    .map(({ path, severity, message }) => `${severity} ${path}: ${message}`);
}
