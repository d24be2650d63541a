// What moderators do to the files of the corpus, and what they are told of them.
import type { CorpusOverview, IndexProgress, Problem } from '../model.ts';
import type { ReadingOptions, ReindexOutcome } from './archive.ts';

/** Who changes the corpus, as the audit log keeps it. */
export interface Actor {
  /** Discord's id of the member. */
  readonly id: string;
  /** The member's user name at that time. */
  readonly name: string;
}

/** What a file may be that is added to the corpus. */
export interface CorpusLimits {
  /** Of the file as it is sent. */
  readonly maxFileBytes: number;
  /** Of everything in it once it is unpacked. */
  readonly maxUnpackedBytes: number;
  /** Lower case with their dot: `.txt`, `.zip`. */
  readonly extensions: readonly string[];
}

/** One line of the audit log. */
export interface CorpusAct {
  /** Counts the acts from 1, without gaps. */
  readonly number: number;
  /** ISO instant. */
  readonly at: string;
  readonly by: Actor;
  readonly kind: 'add' | 'replace' | 'remove' | 'undo' | 'rollback';
  /** Path under `CORPUS_DIR`; `null` for a rollback. */
  readonly path: string | null;
  /** Number of the act that an `undo` took back, else `null`. */
  readonly undoes: number | null;
  /** Id of the snapshot that a `rollback` went to, else `null`. */
  readonly snapshot: string | null;
}

/** One of the archives that are kept, the newest three. */
export interface SnapshotInfo {
  /** At most 100 characters, letters, digits, `.`, `-` and `_`. */
  readonly id: string;
  /** ISO instant. */
  readonly builtAt: string;
  readonly documents: number;
  readonly quotations: number;
  /** Whether it answers now. */
  readonly isLive: boolean;
}

/**
 * An act on the files of the corpus that was done. It stands in the audit log and on the disk, and the corpus
 * has been read anew since: `index` says what became of that.
 */
export interface CorpusChange {
  readonly act: CorpusAct;
  readonly index: ReindexOutcome;
}

/**
 * Why a file was not added. `name`: nothing usable is left of its name. `type`: not one of
 * `CorpusLimits.extensions`, or its bytes are of another type. `too-large`, `too-large-unpacked`: beyond the
 * limits. `unreadable`: no article could be read in it (`detail` says why). `disk`: it could not be written.
 */
export type AddRefusal = 'name' | 'type' | 'too-large' | 'too-large-unpacked' | 'unreadable' | 'disk';

export type AddOutcome =
  | { readonly kind: 'added' | 'replaced'; readonly change: CorpusChange }
  | { readonly kind: 'refused'; readonly reason: AddRefusal; readonly detail: string };

/** `unknown`: no file of the corpus has that path. */
export type RemoveOutcome =
  | { readonly kind: 'removed'; readonly change: CorpusChange }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly detail: string };

/** `nothing`: no act is left that could be taken back. `taken`: the file has been changed since by other means. */
export type UndoOutcome =
  | { readonly kind: 'undone'; readonly undone: CorpusAct; readonly change: CorpusChange }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'taken'; readonly undone: CorpusAct }
  | { readonly kind: 'failed'; readonly detail: string };

/** `unknown`: no such snapshot is kept. `live`: it answers already. `unfit`: it did not pass its checks. */
export type RollbackOutcome =
  | { readonly kind: 'rolled-back'; readonly act: CorpusAct; readonly snapshot: SnapshotInfo }
  | { readonly kind: 'unknown' | 'live' }
  | { readonly kind: 'unfit'; readonly detail: string };

export interface CorpusStatus {
  readonly overview: CorpusOverview;
  /** Progress of the reindex under way, `null` where there is none. */
  readonly reindexing: IndexProgress | null;
  /** Files of the corpus and their bytes on the disk. */
  readonly files: number;
  readonly bytes: number;
  /** Newest first, three at most. */
  readonly snapshots: readonly SnapshotInfo[];
  /** What the last reading could not read or had remarks on. */
  readonly problems: readonly Problem[];
  /** The act that `undo` would take back, `null` where there is none. */
  readonly undoable: CorpusAct | null;
}

/** How an act goes while the corpus is read anew for it; a signal stops that reading, never the act itself. */
export interface ActOptions extends ReadingOptions {
  readonly onProgress?: (progress: IndexProgress) => void;
}

/**
 * Looks after the files of the corpus. Acts are done one at a time in the order of the calls; each is on the
 * disk and in the append-only audit log before it resolves, so that none that was confirmed is lost. Whoever
 * calls has checked that the actor may do it. Expected failures are outcomes; a rejection is a bug.
 */
export interface CorpusKeeper {
  readonly limits: CorpusLimits;
  /**
   * Puts a file into the corpus, over one of the same name that was added before, and reads the corpus anew.
   * `name` is what the member's client sent: it is cleaned and never leads out of `CORPUS_DIR`.
   */
  add(name: string, bytes: Uint8Array, by: Actor, options?: ActOptions): Promise<AddOutcome>;
  /** Takes a file out of the corpus, keeps it for `undo`, and reads the corpus anew. `path` as `listPaths` gives it. */
  remove(path: string, by: Actor, options?: ActOptions): Promise<RemoveOutcome>;
  /** Takes back the latest add, replace or remove that has not been taken back, and reads the corpus anew. */
  undo(by: Actor, options?: ActOptions): Promise<UndoOutcome>;
  /** Lets an older archive answer until the next reindex; the files of the corpus stay as they are. */
  rollback(snapshot: string, by: Actor): Promise<RollbackOutcome>;
  /** The latest acts, newest first, `limit` at most, without the `offset` newest. */
  log(limit: number, offset?: number): Promise<readonly CorpusAct[]>;
  /** Paths of the corpus's files that contain what was typed (case and accents forgiven), `limit` at most. */
  listPaths(typed: string, limit: number): Promise<readonly string[]>;
  /** The archives that are kept, newest first. */
  listSnapshots(): Promise<readonly SnapshotInfo[]>;
  status(): Promise<CorpusStatus>;
}
