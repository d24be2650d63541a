// The main thread's side of the archive: one worker thread answers, a reindex starts a second one beside
// it and swaps when that one is complete. A worker that dies is replaced; callers never wait on the dead.
import { EventEmitter, once } from 'node:events';
import type { Logger } from 'pino';
import type { AskOptions, IndexProgress, IndexReport, Problem, QuoteOptions } from '../model.ts';
import type {
  ArchiveService,
  DocumentReader,
  Place,
  ReadingOptions,
  ReindexOptions,
  ReindexOutcome,
} from '../service/archive.ts';
import type { Inspection } from './inspect.ts';
import type { ArchiveFolders, OpenMode } from './open.ts';
import { logReading } from './reindexing/log-reading.ts';
import { type OnReading, ReindexTurns } from './reindexing/turns.ts';
import { ArchiveError, ArchiveThread, DRAIN_MS } from './thread.ts';
import type { ArchiveWorkerCalls, OpenOutcome } from './worker.ts';

export { ArchiveError } from './thread.ts';

/** Wait before a dead worker is replaced, in milliseconds: a crash loop must not eat the machine. */
const RESTART_MS = 1_000;
/** The longest such wait. */
const MAX_RESTART_MS = 60_000;

/** What a rollback came to: whether that snapshot answers now, or one line why it does not. */
export type SwitchOutcome =
  | { readonly kind: 'switched' }
  | { readonly kind: 'unfit'; readonly detail: string };

export class ArchiveClient implements ArchiveService, DocumentReader {
  readonly #folders: ArchiveFolders;
  readonly #log: Logger;
  readonly #events = new EventEmitter();
  readonly #stop = new AbortController();
  #live: ArchiveThread | undefined;
  #snapshot: string | null = null;
  #problems: readonly Problem[] = [];
  readonly #turns = new ReindexTurns(
    (isDryRun, signal, onProgress) => this.#rebuild(isDryRun, signal, onProgress),
    async () => ({ kind: 'cancelled', before: await this.overview() }),
  );
  /** A switch to another snapshot under way, which a reindex waits for. */
  #switching: Promise<unknown> = Promise.resolve();

  constructor(folders: ArchiveFolders, log: Logger) {
    this.#folders = folders;
    this.#log = log;
  }

  /**
   * Starts the first worker: from a snapshot when the corpus has not changed, else by reading it.
   * @throws ArchiveError when there is neither
   */
  async open(onProgress: (progress: IndexProgress) => void = () => undefined): Promise<IndexReport> {
    const { thread, outcome } = await this.#start('reuse', onProgress, this.#stop.signal);
    if (outcome.kind === 'failed') throw new ArchiveError(outcome.reason);
    this.#goLive(thread, outcome);
    return outcome.report;
  }

  /** Id of the snapshot that answers, `null` where it could not be kept. */
  get snapshot(): string | null {
    return this.#snapshot;
  }

  /** What the reading behind the live archive could not read or had remarks on. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Progress of the reindex under way, `null` where there is none. */
  get reindexProgress(): IndexProgress | null {
    return this.#turns.progress;
  }

  /** Whether a question would be answered without waiting. */
  get isOpen(): boolean {
    return this.#live !== undefined;
  }

  ask(question: string, options: AskOptions) {
    return this.#call((archive) => archive.ask(question, options));
  }

  quote(speaker: string, options: QuoteOptions) {
    return this.#call((archive) => archive.quote(speaker, options));
  }

  findWords(words: string, options: QuoteOptions) {
    return this.#call((archive) => archive.findWords(words, options));
  }

  suggestSpeakers(typed: string, limit: number) {
    return this.#call((archive) => archive.suggestSpeakers(typed, limit), true);
  }

  suggestOutlets(typed: string, limit: number) {
    return this.#call((archive) => archive.suggestOutlets(typed, limit), true);
  }

  overview() {
    return this.#call((archive) => archive.overview());
  }

  surroundings(place: Place, maxChars: number) {
    return this.#call((archive) => archive.surroundings(place, maxChars));
  }

  wordings(place: Place) {
    return this.#call((archive) => archive.wordings(place));
  }

  readDocument(id: string) {
    return this.#call((archive) => archive.readDocument(id));
  }

  /** How many articles the reader finds in a file outside the corpus. */
  inspect(path: string): Promise<Inspection> {
    return this.#call((archive) => archive.inspect(path));
  }

  reindex(
    onProgress?: OnReading,
    { dryRun = false, ...options }: ReindexOptions = {},
  ): Promise<ReindexOutcome> {
    return this.#turns.take(dryRun, onProgress, options);
  }

  /** A reindex that reads the corpus as it is now: one that is under way may have begun before a change. */
  reindexAnew(onProgress?: OnReading, options: ReadingOptions = {}): Promise<ReindexOutcome> {
    return this.#turns.takeAnew(onProgress, options);
  }

  /** Lets the archive of a snapshot answer. `beforeSwitch` is awaited when it is fit, just before it does. */
  async switchTo(snapshot: string, beforeSwitch: () => Promise<void>): Promise<SwitchOutcome> {
    await this.#turns.settle();
    const switched = this.#switchTo(snapshot, beforeSwitch);
    this.#switching = switched.catch(() => undefined);
    return await switched;
  }

  /** Cancels the reindex under way and every later one; questions are answered as before. */
  endReindexes(): void {
    this.#turns.close();
  }

  /** Ends the worker threads; calls and a reindex under way are refused. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.endReindexes();
    await this.#live?.end();
  }

  async #switchTo(snapshot: string, beforeSwitch: () => Promise<void>): Promise<SwitchOutcome> {
    const { thread, outcome } = await this.#start({ snapshot }, () => undefined, this.#stop.signal);
    if (outcome.kind === 'failed') return { kind: 'unfit', detail: outcome.reason };
    try {
      await beforeSwitch();
    } catch (error) {
      await thread.end();
      throw error;
    }
    this.#goLive(thread, outcome);
    return { kind: 'switched' };
  }

  async #rebuild(dryRun: boolean, signal: AbortSignal, onProgress: OnReading): Promise<ReindexOutcome> {
    await this.#switching;
    const before = await this.overview();
    const report = await this.#call((archive) => archive.reportUnchanged());
    if (signal.aborted) return { kind: 'cancelled', before };
    if (report !== null) return { kind: dryRun ? 'dry-run' : 'swapped', report, before };
    const { thread, outcome } = await this.#start(dryRun ? 'dry-run' : 'rebuild', onProgress, signal);
    if (signal.aborted) return { kind: 'cancelled', before };
    logReading(this.#log, outcome, dryRun);
    if (outcome.kind === 'failed') return { kind: 'kept', reason: outcome.reason, before };
    if (dryRun) await thread.end();
    else this.#goLive(thread, outcome);
    return { kind: dryRun ? 'dry-run' : 'swapped', report: outcome.report, before };
  }

  async #start(mode: OpenMode, onProgress: (progress: IndexProgress) => void, signal: AbortSignal) {
    const thread: ArchiveThread = new ArchiveThread(this.#folders, this.#log, {
      progress: onProgress,
      ended: (code) => this.#replace(thread, code),
    });
    return { thread, outcome: await thread.open(mode, signal) };
  }

  #goLive(thread: ArchiveThread, { report, snapshot }: Extract<OpenOutcome, { kind: 'open' }>): void {
    const old = this.#live;
    this.#live = thread;
    this.#snapshot = snapshot;
    this.#problems = report.problems;
    this.#events.emit('live');
    if (old) void old.retire();
    if (this.#stop.signal.aborted) void thread.end();
  }

  /** Replaces the live worker after it died; a worker that was retired or never went live is let go. */
  #replace(thread: ArchiveThread, code: number): void {
    if (thread !== this.#live || this.#stop.signal.aborted) return;
    this.#live = undefined;
    this.#log.error({ code }, 'archive worker ended unexpectedly, starting another');
    this.#reopenIn(RESTART_MS);
  }

  #reopenIn(waitMs: number): void {
    setTimeout(() => {
      // A reindex may have put another in its place meanwhile.
      if (this.#live !== undefined || this.#stop.signal.aborted) return;
      this.open().catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        this.#log.error({ reason }, 'archive could not be reopened, trying again');
        this.#reopenIn(Math.min(2 * waitMs, MAX_RESTART_MS));
      });
    }, waitMs).unref();
  }

  async #call<T>(use: (archive: ArchiveWorkerCalls) => Promise<T>, isTyped = false): Promise<T> {
    const thread = this.#live ?? (await this.#nextLive());
    try {
      return await (isTyped ? thread.useAtOnce(use) : thread.use(use));
    } catch (error) {
      // Under more questions than it could answer in time, a thread that was replaced still owes some: its successor is
      // asked those. Not so where it died: a question that kills a thread must not be handed to the next.
      if (!(error instanceof ArchiveError && thread.isRetired) || this.#stop.signal.aborted) throw error;
      return this.#call(use, isTyped);
    }
  }

  /** Waits while a dead worker is being replaced. */
  async #nextLive(): Promise<ArchiveThread> {
    await once(this.#events, 'live', { signal: AbortSignal.timeout(DRAIN_MS) }).catch(() => undefined);
    if (this.#live === undefined) throw new ArchiveError('The archive is not available just now');
    return this.#live;
  }
}
