// Writing so that a power cut leaves the old file or the new one: temporary file, flush, rename, and a flush of
// the folder, without which the rename itself may be lost.
import { mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

const find = (path: string) => stat(path).catch(() => undefined);

/**
 * Makes a folder and those above it, where there is none. Node's own never ends in a file system that refuses new
 * names by "no such file", as `/proc` does.
 * @throws Error of the file system
 */
export async function makeFolder(path: string): Promise<void> {
  if ((await find(path))?.isDirectory()) return;
  const parent = dirname(path);
  if (parent !== path && (await find(parent)) === undefined) await makeFolder(parent);
  await mkdir(path).catch(async (error: unknown) => {
    // Another may have made it meanwhile.
    if (!(await find(path))?.isDirectory()) throw error;
  });
}

/** Flushes a folder's list of names; file systems that cannot do that are let be. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync();
  } catch {
    // Some network file systems refuse to flush a folder; the rename is all there is then.
  } finally {
    await handle?.close();
  }
}

/**
 * Writes the whole file or leaves it as it was; resolves once both content and name are on the disk.
 * @throws Error of the file system
 */
export async function writeDurably(path: string, content: string | Buffer): Promise<void> {
  await writeFileAtomic(path, content);
  await syncFolder(dirname(path));
}

/**
 * Appends whole lines: what could only be written in part is cut off again.
 * @throws Error of the file system
 */
export async function appendDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'a');
  try {
    const { size } = await file.stat();
    try {
      await file.writeFile(text);
      await file.sync();
    } catch (error) {
      await file.truncate(size).catch(() => undefined);
      throw error;
    }
  } finally {
    await file.close();
  }
  await syncFolder(dirname(path));
}
