// Looks after invented files in memory; notes who did what and keeps every rule of the real one that is seen
// from outside.
import type {
  ActOptions,
  Actor,
  AddOutcome,
  CorpusAct,
  CorpusChange,
  CorpusKeeper,
  CorpusStatus,
  RemoveOutcome,
  RollbackOutcome,
  SnapshotInfo,
  UndoOutcome,
} from '../../src/service/corpus.ts';
import { type FakeService, overview } from './fake-service.ts';

export class FakeKeeper implements CorpusKeeper {
  limits = { maxFileBytes: 2_000, maxUnpackedBytes: 20_000, extensions: ['.txt', '.md', '.zip'] };
  readonly files = new Map<string, string>([['harbour.md', 'The council met.']]);
  readonly acts: CorpusAct[] = [];
  readonly #service: FakeService;
  snapshots: SnapshotInfo[] = [
    { id: 'snap-2', builtAt: '2023-05-05T08:00:00.000Z', documents: 3, quotations: 14, isLive: true },
    { id: 'snap-1', builtAt: '2023-05-04T08:00:00.000Z', documents: 2, quotations: 9, isLive: false },
  ];

  constructor(service: FakeService) {
    this.#service = service;
  }

  async add(name: string, bytes: Uint8Array, by: Actor, options?: ActOptions): Promise<AddOutcome> {
    const text = new TextDecoder().decode(bytes);
    if (text === '')
      return { kind: 'refused', reason: 'unreadable', detail: 'Expected words, got `@everyone`' };
    const isNew = !this.files.has(name);
    this.files.set(name, text);
    return {
      kind: isNew ? 'added' : 'replaced',
      change: await this.#read(isNew ? 'add' : 'replace', name, by, options),
    };
  }

  async remove(path: string, by: Actor, options?: ActOptions): Promise<RemoveOutcome> {
    if (!this.files.delete(path)) return { kind: 'unknown' };
    return { kind: 'removed', change: await this.#read('remove', path, by, options) };
  }

  async undo(by: Actor): Promise<UndoOutcome> {
    const undone = this.acts.findLast(({ kind }) => kind === 'add' || kind === 'remove');
    if (undone === undefined) return { kind: 'nothing' };
    return { kind: 'undone', undone, change: this.#done('undo', undone.path ?? '', by, undone.number) };
  }

  async rollback(snapshot: string, by: Actor): Promise<RollbackOutcome> {
    const found = this.snapshots.find(({ id }) => id === snapshot);
    if (found === undefined) return { kind: 'unknown' };
    if (found.isLive) return { kind: 'live' };
    return { kind: 'rolled-back', act: this.#done('rollback', snapshot, by).act, snapshot: found };
  }

  async log(limit: number, offset = 0): Promise<readonly CorpusAct[]> {
    return this.acts.toReversed().slice(offset, offset + limit);
  }

  async listPaths(typed: string, limit: number): Promise<readonly string[]> {
    return [...this.files.keys()].filter((path) => path.includes(typed)).slice(0, limit);
  }

  async listSnapshots(): Promise<readonly SnapshotInfo[]> {
    return this.snapshots;
  }

  async status(): Promise<CorpusStatus> {
    return {
      overview,
      reindexing: null,
      files: this.files.size,
      bytes: 16,
      snapshots: this.snapshots,
      problems: [],
      undoable: this.acts.at(-1) ?? null,
    };
  }

  /** The act, and then the reading that the real one waits for. */
  async #read(
    kind: CorpusAct['kind'],
    path: string,
    by: Actor,
    { onProgress, ...options }: ActOptions = {},
  ): Promise<CorpusChange> {
    const change = this.#done(kind, path, by);
    return { ...change, index: await this.#service.reindex(onProgress, options) };
  }

  #done(kind: CorpusAct['kind'], path: string, by: Actor, undoes: number | null = null): CorpusChange {
    const isRollback = kind === 'rollback';
    const act: CorpusAct = {
      number: this.acts.length + 1,
      at: '2023-05-06T08:00:00.000Z',
      by,
      kind,
      path: isRollback ? null : path,
      undoes,
      snapshot: isRollback ? path : null,
    };
    this.acts.push(act);
    return { act, index: this.#service.outcome };
  }
}
