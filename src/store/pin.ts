// Which older archive answers after a rollback, kept in one small file: a restart does not undo a rollback, the
// next reindex does.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder, syncFolder, writeDurably } from './durable.ts';

const pinSchema = z.object({ snapshot: z.string() });

const pathOf = (dataDir: string): string => join(dataDir, 'rollback.json');

/** The id of the snapshot that is to answer; `null`: the newest one. */
export async function readPin(dataDir: string): Promise<string | null> {
  try {
    return pinSchema.parse(JSON.parse(await readFile(pathOf(dataDir), 'utf8'))).snapshot;
  } catch {
    return null;
  }
}

/** Lets `snapshot` answer from the next start on. */
export async function writePin(dataDir: string, snapshot: string): Promise<void> {
  await makeFolder(dataDir);
  await writeDurably(pathOf(dataDir), `${JSON.stringify({ snapshot })}\n`);
}

/** Lets the newest snapshot answer from the next start on. */
export async function removePin(dataDir: string): Promise<void> {
  await rm(pathOf(dataDir), { force: true });
  await syncFolder(dataDir);
}
