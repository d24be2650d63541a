// Where an archive comes from and where it is kept, and that the two do not meet: a program that reads what it writes
// reads for ever, and one that clears its own folders must not clear the corpus.
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { IngestLimits } from '../../ingest/limits.ts';

export interface ArchiveFolders {
  readonly corpusDir: string;
  readonly dataDir: string;
  /** Limits that differ from the reader's own. */
  readonly limits?: Partial<IngestLimits>;
}

/** The folders must not stand where they do; the message is one line for a person. */
export class FoldersError extends Error {
  override readonly name = 'FoldersError';
}

/** Folders below `DATA_DIR` whose files the program puts there and removes. */
const OWN = ['incoming', 'removed'];

/** The path with all links followed, as far as it is there. */
async function follow(path: string): Promise<string> {
  const whole = resolve(path);
  const parent = dirname(whole);
  return realpath(whole).catch(async () =>
    parent === whole ? whole : join(await follow(parent), basename(whole)),
  );
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  // On Windows the way to another drive is absolute.
  return way === '' || (way.split(sep)[0] !== '..' && resolve(folder, way) !== way);
}

/**
 * Checks that nothing of `DATA_DIR` would be read as corpus, and that `CORPUS_DIR` is none of the folders that are cleared.
 * @throws FoldersError
 */
export async function checkFolders({ corpusDir, dataDir }: ArchiveFolders): Promise<void> {
  const [corpus, data] = await Promise.all([follow(corpusDir), follow(dataDir)]);
  if (isWithin(data, corpus))
    throw new FoldersError(
      `Expected DATA_DIR to be a folder outside CORPUS_DIR ${corpusDir}, got ${dataDir}`,
    );
  if (OWN.some((name) => isWithin(corpus, join(data, name))))
    throw new FoldersError(
      `Expected CORPUS_DIR to be none of the folders ${OWN.join(' and ')} of DATA_DIR ${dataDir}, got ${corpusDir}`,
    );
}
