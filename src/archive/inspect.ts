// A file that somebody wants in the corpus -> how many articles can be read in it, and what stands against it.
import { dirname } from 'node:path';
import type { IngestLimits } from '../ingest/limits.ts';
import { readArticleFile } from '../ingest/read.ts';

export interface Inspection {
  readonly articles: number;
  /** The first thing that could not be read, one line; `null` where all could. */
  readonly problem: string | null;
  /** Whether it asks for more than the limits on unpacking allow. */
  readonly isTooLarge: boolean;
}

/** How the reader names the limits that a packed file can break. */
const UNPACKING = /\((?:maxZipBytes|maxZipRatio|maxZipDepth|maxZipEntries)\)/;

/** Reads the file as the corpus would be read, and forgets what was read. */
export async function inspectArticles(path: string, limits: Partial<IngestLimits>): Promise<Inspection> {
  const outcomes = await readArticleFile(path, dirname(path), { limits });
  const failures = outcomes.flatMap((outcome) =>
    outcome.kind === 'failed' ? [outcome.problem.message] : [],
  );
  return {
    articles: outcomes.length - failures.length,
    problem: failures[0] ?? null,
    isTooLarge: failures.some((message) => UNPACKING.test(message)),
  };
}
