// Changes to the files of the corpus, each done wholly or not at all whenever the process is killed. What an act
// needs is on the disk before its line in the audit log, which decides it; what is left to do then is done again at
// the next start. The order: the old file kept, the new one staged, the intent, the line, the change, no intent.
import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, lstat, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { type AuditLog, actSchema, type KeptAct } from './audit-log.ts';
import { makeFolder, syncFolder, writeDurably } from './durable.ts';
import { CorpusFolderError } from './keeping/list-files.ts';
import { writePin } from './pin.ts';

/** A file that is about to be renamed into its place; the reader passes over hidden files. */
const STAGED = /^\.onrecord-[\da-f-]{36}\.tmp$/;

const intentSchema = z.object({ act: actSchema, staged: z.string().nullable() });
type Intent = z.output<typeof intentSchema>;

/** A path of the corpus that must not be written: it leads out of the folder, or over a link. */
export class PathError extends Error {
  override readonly name = 'PathError';
}

export interface CorpusPlace {
  readonly corpusDir: string;
  readonly dataDir: string;
}

/** SHA-256, hex; `null` for no file. */
export function digestOf(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
}

async function readOrNull(path: string): Promise<Buffer | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o644);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The files of one corpus and the log of what was done to them. Its methods must not run side by side. */
export class CorpusFiles {
  readonly #place: CorpusPlace;
  readonly #log: AuditLog;

  constructor(place: CorpusPlace, log: AuditLog) {
    this.#place = place;
    this.#log = log;
  }

  /**
   * The full path of a file of the corpus.
   * @throws PathError where it would stand outside the folder or behind a link, CorpusFolderError where there is no folder
   */
  async locate(path: string): Promise<string> {
    const { corpusDir } = this.#place;
    const root = await realpath(corpusDir).catch((error: NodeJS.ErrnoException) => {
      throw new CorpusFolderError(corpusDir, error);
    });
    const full = resolve(root, path);
    const inside = relative(root, full);
    const isOutside = inside === '' || inside.split(sep).some((part) => part.startsWith('.'));
    if (isOutside || (await realpath(dirname(full))) !== dirname(full))
      throw new PathError(`Expected a path inside the corpus folder, got ${JSON.stringify(path)}`);
    const found = await lstat(full).catch(() => undefined);
    if (found !== undefined && !found.isFile())
      throw new PathError(`Expected ${JSON.stringify(path)} to be a plain file`);
    return full;
  }

  /** The bytes at a path of the corpus, `null` where there is no file. */
  async read(path: string): Promise<Buffer | null> {
    return readOrNull(await this.locate(path));
  }

  /** What stood at the path of an act before it, `null` where there was nothing. */
  async readBefore(act: KeptAct): Promise<Buffer | null> {
    return act.before === null ? null : readFile(this.#keptPath(act.number));
  }

  /**
   * Puts `bytes` at the path of the act, or takes the file away with `null`.
   * @throws Error of the file system, with nothing done
   */
  async change(act: KeptAct, bytes: Uint8Array | null): Promise<void> {
    const path = await this.locate(act.path ?? '');
    const staged = bytes === null ? null : join(dirname(path), `.onrecord-${randomUUID()}.tmp`);
    try {
      if (act.before !== null) await this.#keepOld(path, act.number);
      if (staged !== null && bytes !== null) await writeNew(staged, bytes);
    } catch (error) {
      await this.#forget(act, staged);
      throw error;
    }
    await this.#carryOut({ act, staged });
  }

  /** Notes a rollback, so that it lasts over a restart. */
  async noteRollback(act: KeptAct): Promise<void> {
    await this.#carryOut({ act, staged: null });
  }

  /**
   * Ends what a killed process left: an act whose line is in the log is done, any other is forgotten. One line
   * for each act that was completed or could not be.
   */
  async recover(): Promise<readonly string[]> {
    const remarks: string[] = [];
    const intent = await this.#readIntent();
    if (intent !== null) {
      const isDecided = this.#log.acts.some(
        ({ number, at }) => number === intent.act.number && at === intent.act.at,
      );
      if (!isDecided) await this.#forget(intent.act, intent.staged);
      else remarks.push(await this.#completeLate(intent));
    }
    return remarks;
  }

  /** Removes what was staged by a process that was killed before it noted its intent. */
  async sweep(): Promise<void> {
    if ((await this.#readIntent()) === null) await this.#removeStaged();
  }

  async #completeLate(intent: Intent): Promise<string> {
    const { number } = intent.act;
    try {
      await this.#complete(intent);
      return `act ${number} of the audit log was interrupted and has been completed`;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return `Expected to complete act ${number} of the audit log, got ${reason}`;
    }
  }

  async #carryOut(intent: Intent): Promise<void> {
    const { act, staged } = intent;
    try {
      if ((await this.#readIntent()) !== null)
        throw new Error('Expected the act before to be completed first');
    } catch (error) {
      if (staged !== null) await rm(staged, { force: true });
      throw error;
    }
    try {
      await writeDurably(this.#intentPath, `${JSON.stringify(intent)}\n`);
      await this.#log.append(act);
    } catch (error) {
      await this.#forget(act, staged);
      throw error;
    }
    await this.#complete(intent);
  }

  async #complete({ act, staged }: Intent): Promise<void> {
    if (act.kind === 'rollback') await writePin(this.#place.dataDir, act.snapshot ?? '');
    else await this.#replace(act, staged);
    await this.#removeIntent();
  }

  async #replace(act: KeptAct, staged: string | null): Promise<void> {
    const path = await this.locate(act.path ?? '');
    if (staged === null) await rm(path, { force: true });
    // A second attempt finds the file renamed already.
    else if ((await stat(staged).catch(() => undefined)) !== undefined) await rename(staged, path);
    await syncFolder(dirname(path));
  }

  async #keepOld(path: string, number: number): Promise<void> {
    const kept = this.#keptPath(number);
    await makeFolder(dirname(kept));
    await copyFile(path, kept, constants.COPYFILE_FICLONE);
    const file = await open(kept, 'r+');
    await file.sync().finally(() => file.close());
    await syncFolder(dirname(kept));
  }

  async #forget(act: KeptAct, staged: string | null): Promise<void> {
    if (staged !== null) await rm(staged, { force: true }).catch(() => undefined);
    if (act.before !== null) await rm(this.#keptPath(act.number), { force: true }).catch(() => undefined);
    await this.#removeIntent().catch(() => undefined);
  }

  async #removeStaged(): Promise<void> {
    const { corpusDir } = this.#place;
    const entries = await readdir(corpusDir, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries)
      if (entry.isFile() && STAGED.test(entry.name))
        await rm(join(entry.parentPath, entry.name), { force: true }).catch(() => undefined);
  }

  async #readIntent(): Promise<Intent | null> {
    const text = await readFile(this.#intentPath, 'utf8').catch(() => null);
    if (text === null) return null;
    try {
      return intentSchema.parse(JSON.parse(text));
    } catch {
      // Written whole or not at all: what is no intent is not ours to act upon.
      return null;
    }
  }

  async #removeIntent(): Promise<void> {
    await rm(this.#intentPath, { force: true });
    await syncFolder(this.#place.dataDir);
  }

  get #intentPath(): string {
    return join(this.#place.dataDir, 'intent.json');
  }

  #keptPath(number: number): string {
    return join(this.#place.dataDir, 'removed', String(number));
  }
}
