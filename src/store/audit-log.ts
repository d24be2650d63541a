// Every act on the corpus, one line of JSON each at the end of one file. A line is on the disk before the act is
// confirmed; a line that a crash cut short was never confirmed and is cut off at the next start.
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { CorpusAct } from '../service/corpus.ts';
import { appendDurably, makeFolder } from './durable.ts';

/** An act with what stood at its path before and after it. */
export interface KeptAct extends CorpusAct {
  /** SHA-256, hex, of the file before the act; `null` where there was none. */
  readonly before: string | null;
  /** The same after it. */
  readonly after: string | null;
}

export const actSchema: z.ZodType<KeptAct> = z.object({
  number: z.number().int().min(1),
  at: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  kind: z.enum(['add', 'replace', 'remove', 'undo', 'rollback']),
  path: z.string().nullable(),
  undoes: z.number().nullable(),
  snapshot: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** The acts in memory and on the disk. */
export class AuditLog {
  readonly #path: string;
  readonly #acts: KeptAct[];

  constructor(path: string, acts: readonly KeptAct[]) {
    this.#path = path;
    this.#acts = [...acts];
  }

  /** Oldest first. */
  get acts(): readonly KeptAct[] {
    return this.#acts;
  }

  /** The number of the next act. */
  get nextNumber(): number {
    return (this.#acts.at(-1)?.number ?? 0) + 1;
  }

  /** Resolves when the line is on the disk; rejects with the log as it was. */
  async append(act: KeptAct): Promise<void> {
    await appendDurably(this.#path, `${JSON.stringify(act)}\n`);
    this.#acts.push(act);
  }

  /** The latest act that can be taken back and has not been. */
  findUndoable(): KeptAct | undefined {
    const undone = new Set(this.#acts.map(({ undoes }) => undoes));
    return this.#acts.findLast(
      ({ kind, number }) => kind !== 'undo' && kind !== 'rollback' && !undone.has(number),
    );
  }
}

export interface OpenedLog {
  readonly log: AuditLog;
  /** One line where something in the file was not as it should be. */
  readonly warning: string | null;
}

function parseLine(line: string): KeptAct | undefined {
  try {
    return actSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** Cuts off what is behind the last line end, so that the next line does not continue it. */
async function cutTail(path: string, text: string): Promise<string> {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length === text.length) return text;
  const file = await open(path, 'r+');
  try {
    await file.truncate(Buffer.byteLength(whole));
    await file.sync();
  } finally {
    await file.close();
  }
  return whole;
}

/**
 * Reads `audit.jsonl` of the data folder. Lines that are no acts stay in the file and are passed over.
 * @throws Error of the file system when the file is there but cannot be read or mended
 */
export async function openAuditLog(dataDir: string): Promise<OpenedLog> {
  await makeFolder(dataDir);
  const path = join(dataDir, 'audit.jsonl');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = (await cutTail(path, text)).split('\n').filter((line) => line !== '');
  const acts = lines.flatMap((line) => parseLine(line) ?? []);
  const bad = lines.length - acts.length;
  const warning = bad === 0 ? null : `Expected acts in every line of ${path}, passed over ${bad}`;
  return { log: new AuditLog(path, acts), warning };
}
