// What an archive was built from, as one short text: every byte under the corpus folder and every byte of
// the program itself. While both stay the same a snapshot is as good as a fresh build.
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Files below `folder`, dot files and dot folders left out, sorted; one of no name where it is a file itself. */
async function listFiles(folder: string): Promise<readonly string[]> {
  if ((await stat(folder).catch(() => undefined))?.isFile() === true) return [''];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(/[\\/]/).some((part) => part.startsWith('.')))
    .sort();
}

async function addFolder(hash: Hash, folder: string): Promise<void> {
  for (const path of await listFiles(folder)) {
    hash.update(`\0${path}\0`);
    try {
      for await (const chunk of createReadStream(join(folder, path))) hash.update(chunk as Buffer);
    } catch (error) {
      // The reader reports it and goes on; once it can be read the fingerprint is another.
      hash.update(`\0${error instanceof Error && 'code' in error ? error.code : 'unreadable'}`);
    }
  }
}

/**
 * SHA-256, hex, over names and contents of all files of the folders (or of a file itself), in their order; for one that
 * cannot be read the reason stands. Reads every byte: about a second for a gigabyte.
 */
export async function fingerprintFolders(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) await addFolder(hash, folder);
  return hash.digest('hex');
}

/** SHA-256, hex, over names, sizes and times of change of all files of a folder: cheap, and enough to look twice. */
export async function fingerprintListing(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await listFiles(folder)) {
    const found = await stat(join(folder, path)).catch(() => undefined);
    hash.update(`\0${path}\0${found?.size ?? -1}\0${found?.mtimeMs ?? -1}`);
  }
  return hash.digest('hex');
}
