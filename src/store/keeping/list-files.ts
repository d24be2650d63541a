// The corpus folder -> the files in it that moderators may name.
import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Problem } from '../../model.ts';
import { walkFolder } from './walk.ts';

/** The corpus folder cannot be read at all; the message is one line for a person. */
export class CorpusFolderError extends Error {
  override readonly name = 'CorpusFolderError';

  constructor(corpusDir: string, cause: NodeJS.ErrnoException) {
    const { code = cause.message } = cause;
    const found = code === 'ENOENT' ? 'there is none' : code === 'ENOTDIR' ? 'it is a file' : `got ${code}`;
    super(`Expected a readable folder of articles at ${corpusDir} (CORPUS_DIR), ${found}`, { cause });
  }
}

/**
 * Paths under the corpus folder, with `/`, sorted: files of those extensions, neither hidden nor the folder's own
 * `README.md`.
 * @throws CorpusFolderError
 */
export async function listCorpusFiles(
  corpusDir: string,
  extensions: readonly string[],
): Promise<readonly string[]> {
  const { files } = await walkFolder(corpusDir).catch((error: NodeJS.ErrnoException) => {
    throw new CorpusFolderError(corpusDir, error);
  });
  return files.filter(
    (path) => extensions.includes(extname(path).toLowerCase()) && path.toLowerCase() !== 'readme.md',
  );
}

/** How many of these files there are and their bytes; where they cannot be counted, none and why. */
export async function measureCorpus(
  corpusDir: string,
  extensions: readonly string[],
): Promise<{ readonly files: number; readonly bytes: number; readonly trouble: readonly Problem[] }> {
  try {
    const paths = await listCorpusFiles(corpusDir, extensions);
    let bytes = 0;
    for (const path of paths) bytes += (await stat(join(corpusDir, path)).catch(() => undefined))?.size ?? 0;
    return { files: paths.length, bytes, trouble: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { files: 0, bytes: 0, trouble: [{ path: 'CORPUS_DIR', severity: 'failed', message }] };
  }
}
