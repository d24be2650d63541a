// The corpus folder -> the files in it that moderators may name.
import { readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));

/**
 * Paths under the corpus folder, with `/`, sorted: files of those extensions, neither hidden nor the folder's own
 * `README.md`. Empty where the folder cannot be read.
 */
export async function listCorpusFiles(
  corpusDir: string,
  extensions: readonly string[],
): Promise<readonly string[]> {
  const entries = await readdir(corpusDir, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && extensions.includes(extname(entry.name).toLowerCase()))
    .map((entry) => relative(corpusDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path.toLowerCase() !== 'readme.md' && !isHidden(path))
    .sort();
}
