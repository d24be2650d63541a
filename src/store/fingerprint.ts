// What an archive was built from, as one short text: every byte under the corpus folder and every byte of
// the program itself. While both stay the same a snapshot is as good as a fresh build.
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Walked, walkFolder } from './keeping/walk.ts';

const NOTHING: Walked = { files: [], unreadable: [] };

/** What lies below `folder`; one file of no name where it is a file itself, nothing where it cannot be read. */
async function listFiles(folder: string): Promise<Walked> {
  if ((await stat(folder).catch(() => undefined))?.isFile() === true) return { ...NOTHING, files: [''] };
  return walkFolder(folder).catch(() => NOTHING);
}

async function addFolder(hash: Hash, folder: string): Promise<void> {
  const { files, unreadable } = await listFiles(folder);
  // The reader reports what cannot be read and goes on; once it can be, the fingerprint is another.
  for (const { path, code } of unreadable) hash.update(`\0${path}\0${code}`);
  for (const path of files) {
    hash.update(`\0${path}\0`);
    try {
      for await (const chunk of createReadStream(join(folder, path))) hash.update(chunk as Buffer);
    } catch (error) {
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
  const { files, unreadable } = await listFiles(folder);
  for (const { path, code } of unreadable) hash.update(`\0${path}\0${code}`);
  for (const path of files) {
    const found = await stat(join(folder, path)).catch(() => undefined);
    hash.update(`\0${path}\0${found?.size ?? -1}\0${found?.mtimeMs ?? -1}`);
  }
  return hash.digest('hex');
}
