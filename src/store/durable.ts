// Writing so that a power cut leaves the old file or the new one: temporary file, flush, rename, and a flush of
// the folder, without which the rename itself may be lost.
import { randomInt } from 'node:crypto';
import { type FileHandle, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

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

/** What is kept of a file that is replaced, besides its name. */
async function keepOwner(file: FileHandle, path: string): Promise<void> {
  const old = await find(path);
  if (old === undefined) return;
  await file.chmod(old.mode);
  // Only root can give a file away; for anybody else it is the owner's already.
  await file.chown(old.uid, old.gid).catch(() => undefined);
}

/**
 * Writes the whole file or leaves it as it was; resolves once both content and name are on the disk. The parts follow
 * one another in the file; each may be of any size, and a disk that takes only some of it is an error.
 * @throws Error of the file system
 */
export async function writeDurably(path: string, ...parts: readonly (string | Uint8Array)[]): Promise<void> {
  // A link stays one: what it leads to is replaced.
  const target = await realpath(path).catch(() => path);
  const temporary = `${target}.${randomInt(2 ** 32)}`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await keepOwner(file, target);
      // Writes on until every byte is taken, which a single call to the system does not.
      for (const part of parts) await file.writeFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(target));
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
