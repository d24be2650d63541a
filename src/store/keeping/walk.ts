// A folder -> the files in it and below it, and which of its folders cannot be read.
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export interface Walked {
  /** Plain files, hidden ones and those in hidden folders left out. */
  readonly files: readonly string[];
  /** Folders below that cannot be read, with the system's code for why. */
  readonly unreadable: readonly { readonly path: string; readonly code: string }[];
}

/**
 * All paths are below `folder`, with `/`, sorted. A folder below that cannot be read takes nothing else with it.
 * @throws the system's error where `folder` itself cannot be read
 */
export async function walkFolder(folder: string): Promise<Walked> {
  const below = (path: string): string => relative(folder, path).split(sep).join('/');
  const files: string[] = [];
  const unreadable: { path: string; code: string }[] = [];
  const folders = [folder];
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    const here = at;
    const entries = await readdir(here, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      if (here === folder) throw error;
      unreadable.push({ path: below(here), code: error.code ?? 'unreadable' });
      return [];
    });
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = join(here, entry.name);
      if (entry.isFile()) files.push(below(path));
      if (entry.isDirectory()) folders.push(path);
    }
  }
  return { files: files.sort(), unreadable: unreadable.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
