// What moderators do to the corpus, in files: adds, removes, takes back, goes back to an older archive, and lets the
// archive read the corpus anew after each. Acts are done one at a time; what stands in the log has been done.
import type { CorpusOverview, IndexProgress, Problem } from '../model.ts';
import type { ReadingOptions, ReindexOutcome } from '../service/archive.ts';
import type {
  ActOptions,
  Actor,
  AddOutcome,
  CorpusAct,
  CorpusChange,
  CorpusKeeper,
  CorpusLimits,
  CorpusStatus,
  RemoveOutcome,
  RollbackOutcome,
  SnapshotInfo,
  UndoOutcome,
} from '../service/corpus.ts';
import { foldText } from '../text.ts';
import { type AuditLog, type KeptAct, openAuditLog } from './audit-log.ts';
import { CorpusFiles, type CorpusPlace, digestOf } from './corpus-files.ts';
import { BAD_NAME, cleanFileName } from './keeping/file-names.ts';
import { listCorpusFiles, measureCorpus } from './keeping/list-files.ts';
import { refused, UploadJudge, type UploadReader } from './keeping/upload-judge.ts';
import { listSnapshotHeads } from './snapshot.ts';

/** What the keeper asks of the live archive. */
export interface KeptArchive extends UploadReader {
  /** Id of the snapshot that answers. */
  readonly snapshot: string | null;
  readonly problems: readonly Problem[];
  readonly reindexProgress: IndexProgress | null;
  overview(): Promise<CorpusOverview>;
  /** Reads the corpus as it is now. */
  reindexAnew(
    onProgress?: (progress: IndexProgress) => void,
    options?: ReadingOptions,
  ): Promise<ReindexOutcome>;
  /** Lets a snapshot answer; `beforeSwitch` is awaited when it is fit. */
  switchTo(
    snapshot: string,
    beforeSwitch: () => Promise<void>,
  ): Promise<{ readonly kind: 'switched' } | { readonly kind: 'unfit'; readonly detail: string }>;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function toAct({ before: _before, after: _after, ...act }: KeptAct): CorpusAct {
  return act;
}

export class FileCorpusKeeper implements CorpusKeeper {
  readonly limits: CorpusLimits;
  readonly #place: CorpusPlace;
  readonly #archive: KeptArchive;
  readonly #log: AuditLog;
  readonly #files: CorpusFiles;
  readonly #judge: UploadJudge;
  #last: Promise<unknown> = Promise.resolve();

  constructor(place: CorpusPlace, limits: CorpusLimits, archive: KeptArchive, log: AuditLog) {
    this.limits = limits;
    this.#place = place;
    this.#archive = archive;
    this.#log = log;
    this.#files = new CorpusFiles(place, log);
    this.#judge = new UploadJudge(place.dataDir, limits, archive);
  }

  add(name: string, bytes: Uint8Array, by: Actor, options?: ActOptions): Promise<AddOutcome> {
    return this.#inTurn(() => this.#add(name, bytes, by, options));
  }

  remove(path: string, by: Actor, options?: ActOptions): Promise<RemoveOutcome> {
    return this.#inTurn(() => this.#remove(path, by, options));
  }

  undo(by: Actor, options?: ActOptions): Promise<UndoOutcome> {
    return this.#inTurn(() => this.#undo(by, options));
  }

  rollback(snapshot: string, by: Actor): Promise<RollbackOutcome> {
    return this.#inTurn(() => this.#rollback(snapshot, by));
  }

  async log(limit: number, offset = 0): Promise<readonly CorpusAct[]> {
    return this.#log.acts
      .toReversed()
      .slice(offset, offset + limit)
      .map(toAct);
  }

  async listPaths(typed: string, limit: number): Promise<readonly string[]> {
    const wanted = foldText(typed.trim());
    const paths = await this.#listFiles().catch((): readonly string[] => []);
    return paths.filter((path) => foldText(path).includes(wanted)).slice(0, limit);
  }

  async listSnapshots(): Promise<readonly SnapshotInfo[]> {
    const heads = await listSnapshotHeads(this.#place.dataDir);
    return heads.map(({ id, builtAt, documents, quotations }) => {
      return { id, builtAt, documents, quotations, isLive: id === this.#archive.snapshot };
    });
  }

  async status(): Promise<CorpusStatus> {
    const { files, bytes, trouble } = await measureCorpus(this.#place.corpusDir, this.limits.extensions);
    const undoable = this.#log.findUndoable();
    return {
      overview: await this.#archive.overview(),
      reindexing: this.#archive.reindexProgress,
      files,
      bytes,
      snapshots: await this.listSnapshots(),
      problems: [...trouble, ...this.#archive.problems],
      undoable: undoable === undefined ? null : toAct(undoable),
    };
  }

  /** Ends what a killed process left. One line for whatever a person should know. */
  async recover(): Promise<readonly string[]> {
    const remarks = await this.#files.recover();
    await this.#files.sweep();
    await this.#judge.sweep();
    return remarks;
  }

  /** Resolves when no act is under way. */
  async settle(): Promise<void> {
    await this.#last;
  }

  async #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(async () => {
      // Only an act whose disk failed half-way leaves something to complete.
      await this.#files.recover().catch(() => undefined);
      return act();
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #add(name: string, bytes: Uint8Array, by: Actor, options?: ActOptions): Promise<AddOutcome> {
    const path = cleanFileName(name);
    if (path === null) return refused('name', BAD_NAME);
    try {
      const refusal = await this.#judge.judge(path, bytes);
      if (refusal !== null) return refusal;
      const old = await this.#files.read(path);
      const act = this.#newAct(old === null ? 'add' : 'replace', path, by);
      const change = await this.#change(
        { ...act, before: digestOf(old), after: digestOf(bytes) },
        bytes,
        options,
      );
      return { kind: old === null ? 'added' : 'replaced', change };
    } catch (error) {
      return refused('disk', reasonOf(error));
    }
  }

  async #remove(path: string, by: Actor, options?: ActOptions): Promise<RemoveOutcome> {
    try {
      if (!(await this.#listFiles()).includes(path)) return { kind: 'unknown' };
      const old = await this.#files.read(path);
      if (old === null) return { kind: 'unknown' };
      const act = { ...this.#newAct('remove', path, by), before: digestOf(old) };
      return { kind: 'removed', change: await this.#change(act, null, options) };
    } catch (error) {
      return { kind: 'failed', detail: reasonOf(error) };
    }
  }

  async #undo(by: Actor, options?: ActOptions): Promise<UndoOutcome> {
    const last = this.#log.findUndoable();
    if (last?.path == null) return { kind: 'nothing' };
    const undone = toAct(last);
    try {
      const now = await this.#files.read(last.path);
      if (digestOf(now) !== last.after) return { kind: 'taken', undone };
      const old = await this.#files.readBefore(last);
      const act = { ...this.#newAct('undo', last.path, by), undoes: last.number };
      const change = await this.#change(
        { ...act, before: digestOf(now), after: digestOf(old) },
        old,
        options,
      );
      return { kind: 'undone', undone, change };
    } catch (error) {
      return { kind: 'failed', detail: reasonOf(error) };
    }
  }

  async #rollback(id: string, by: Actor): Promise<RollbackOutcome> {
    const snapshot = (await this.listSnapshots()).find((kept) => kept.id === id);
    if (snapshot === undefined) return { kind: 'unknown' };
    if (snapshot.isLive) return { kind: 'live' };
    const act = { ...this.#newAct('rollback', null, by), snapshot: id };
    try {
      const outcome = await this.#archive.switchTo(id, () => this.#files.noteRollback(act));
      if (outcome.kind === 'unfit') return outcome;
      return { kind: 'rolled-back', act: toAct(act), snapshot: { ...snapshot, isLive: true } };
    } catch (error) {
      return { kind: 'unfit', detail: reasonOf(error) };
    }
  }

  async #change(act: KeptAct, bytes: Uint8Array | null, options?: ActOptions): Promise<CorpusChange> {
    await this.#files.change(act, bytes);
    return { act: toAct(act), index: await this.#reindex(options) };
  }

  /** The act is done: whatever becomes of the reading, it is no failure of the act. */
  async #reindex({ onProgress, ...options }: ActOptions = {}): Promise<ReindexOutcome> {
    try {
      return await this.#archive.reindexAnew(onProgress, options);
    } catch (error) {
      return { kind: 'kept', reason: reasonOf(error), before: await this.#archive.overview() };
    }
  }

  #newAct(kind: CorpusAct['kind'], path: string | null, by: Actor): KeptAct {
    const at = new Date().toISOString();
    const number = this.#log.nextNumber;
    return { number, at, by, kind, path, undoes: null, snapshot: null, before: null, after: null };
  }

  /** @throws CorpusFolderError */
  #listFiles(): Promise<readonly string[]> {
    return listCorpusFiles(this.#place.corpusDir, this.limits.extensions);
  }
}

/**
 * Opens the audit log and ends what a killed process left; `remarks` are lines for the program's log. Call it before
 * the corpus is read.
 * @throws Error of the file system when the log cannot be read
 */
export async function openCorpusKeeper(
  place: CorpusPlace,
  limits: CorpusLimits,
  archive: KeptArchive,
): Promise<{ readonly keeper: FileCorpusKeeper; readonly remarks: readonly string[] }> {
  const { log, warning } = await openAuditLog(place.dataDir);
  const keeper = new FileCorpusKeeper(place, limits, archive, log);
  const remarks = await keeper.recover();
  return { keeper, remarks: warning === null ? remarks : [warning, ...remarks] };
}
