// A file that somebody wants in the corpus -> how many articles can be read in it, and what stands against it.
import { dirname } from 'node:path';
import type { IngestLimits } from '../ingest/limits.ts';
import { readArticleFile } from '../ingest/read.ts';
import type { Problem } from '../model.ts';

export interface Inspection {
  readonly articles: number;
  /** One line of what could not be read: what is too large, else the first; `null` where all could. */
  readonly problem: string | null;
  /** Whether more would come of unpacking it than the limits allow. */
  readonly isTooLarge: boolean;
}

/** How the reader names the limits on what comes of a packed file. */
const UNPACKING = /\((?:maxZipBytes|maxZipRatio)\)/;
/** The same for an entry of it; of a plain file this is its own size. */
const ENTRY = /\(maxFileBytes\)/;

function isUnpacked({ path, message }: Problem): boolean {
  return UNPACKING.test(message) || (ENTRY.test(message) && path.includes('#'));
}

const isFailed = ({ severity }: Problem): boolean => severity === 'failed';

/** Reads the file as the corpus would be read, and forgets what was read. */
export async function inspectArticles(path: string, limits: Partial<IngestLimits>): Promise<Inspection> {
  const outcomes = await readArticleFile(path, dirname(path), { limits });
  const failures = outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [outcome.problem] : []));
  const tooLarge = failures.find(isUnpacked);
  return {
    articles: outcomes.length - failures.length,
    problem: (tooLarge ?? failures.find(isFailed) ?? failures[0])?.message ?? null,
    isTooLarge: tooLarge !== undefined,
  };
}
