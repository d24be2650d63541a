// The main thread's side of the archive: one worker thread answers, a reindex starts a second one beside
// it and swaps when that one is complete. A worker that dies is replaced; callers never wait on the dead.
import { EventEmitter, once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import type { Logger } from 'pino';
import type { ArchiveFolders, OpenMode } from './archive-open.ts';
import type { ArchiveWorkerCalls, ArchiveWorkerEvents, OpenOutcome } from './archive-worker.ts';
import type { AskOptions, IndexProgress, IndexReport, QuoteOptions } from './model.ts';
import type { ArchiveQueries, ArchiveService, Place, ReindexOutcome } from './service.ts';

/** The archive could not be opened at all; the message is one line for a person. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

/** How long a replaced worker may finish what it was asked before, in milliseconds. */
const DRAIN_MS = 10_000;
/** Wait before a dead worker is replaced, in milliseconds: a crash loop must not eat the machine. */
const RESTART_MS = 1_000;

interface LiveWorker {
  readonly calls: ArchiveWorkerCalls;
  readonly thread: Worker;
  /** Calls that wait for an answer. */
  pending: number;
}

export class ArchiveClient implements ArchiveService {
  readonly #folders: ArchiveFolders;
  readonly #log: Logger;
  readonly #listeners = new Set<(progress: IndexProgress) => void>();
  readonly #events = new EventEmitter();
  #live: LiveWorker | undefined;
  #reindexing: Promise<ReindexOutcome> | undefined;
  #stopped = false;

  constructor(folders: ArchiveFolders, log: Logger) {
    this.#folders = folders;
    this.#log = log;
  }

  /**
   * Starts the first worker: from the newest snapshot when the corpus has not changed, else by reading it.
   * @throws ArchiveError when there is neither
   */
  async open(onProgress?: (progress: IndexProgress) => void): Promise<IndexReport> {
    if (onProgress) this.#listeners.add(onProgress);
    const { worker, outcome } = await this.#start('reuse').finally(() => this.#listeners.clear());
    if (outcome.kind === 'failed') throw new ArchiveError(outcome.reason);
    this.#live = worker;
    return outcome.report;
  }

  ask(question: string, options: AskOptions) {
    return this.#call((archive) => archive.ask(question, options));
  }

  quote(speaker: string, options: QuoteOptions) {
    return this.#call((archive) => archive.quote(speaker, options));
  }

  suggestSpeakers(typed: string, limit: number) {
    return this.#call((archive) => archive.suggestSpeakers(typed, limit));
  }

  suggestOutlets(typed: string, limit: number) {
    return this.#call((archive) => archive.suggestOutlets(typed, limit));
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

  reindex(onProgress?: (progress: IndexProgress) => void): Promise<ReindexOutcome> {
    if (onProgress) this.#listeners.add(onProgress);
    this.#reindexing ??= this.#rebuild().finally(() => {
      this.#reindexing = undefined;
      this.#listeners.clear();
    });
    return this.#reindexing;
  }

  /** Ends the worker threads; calls under way are refused. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#events.emit('stop');
    await this.#live?.thread.terminate();
  }

  async #rebuild(): Promise<ReindexOutcome> {
    const before = await this.overview();
    const { worker, outcome } = await this.#start('rebuild');
    if (outcome.kind === 'failed') return { kind: 'kept', reason: outcome.reason, before };
    const old = this.#live;
    this.#live = worker;
    if (old) void this.#retire(old);
    return { kind: 'swapped', report: outcome.report, before };
  }

  async #start(mode: OpenMode): Promise<{ worker: LiveWorker; outcome: OpenOutcome }> {
    const thread = new Worker(new URL('./archive-worker.mjs', import.meta.url), {
      workerData: this.#folders,
    });
    const progress = (value: IndexProgress): void => {
      for (const listener of this.#listeners) listener(value);
    };
    const rpc = createBirpc<ArchiveWorkerCalls, ArchiveWorkerEvents>(
      { progress },
      {
        post: (data) => thread.postMessage(data),
        on: (listener) => thread.on('message', listener),
        timeout: -1,
      },
    );
    const worker: LiveWorker = { calls: rpc, thread, pending: 0 };
    const stopStart = (): void => void thread.terminate();
    this.#events.once('stop', stopStart);
    thread.once('error', (error) => this.#log.error({ err: error }, 'archive worker failed'));
    thread.once('exit', (code) => {
      rpc.$close(new ArchiveError('The archive stopped before it could answer'));
      this.#replace(worker, code);
    });
    const outcome = await rpc
      .open(mode)
      .catch((error: unknown): OpenOutcome => ({ kind: 'failed', reason: String(error) }));
    this.#events.off('stop', stopStart);
    if (outcome.kind === 'failed') await thread.terminate();
    return { worker, outcome };
  }

  /** Replaces the live worker after it died; a worker that was retired or never went live is let go. */
  #replace(worker: LiveWorker, code: number): void {
    if (worker !== this.#live || this.#stopped) return;
    this.#live = undefined;
    this.#log.error({ code }, 'archive worker ended unexpectedly, starting another');
    setTimeout(() => {
      this.open().then(
        () => this.#events.emit('live'),
        (error) => this.#log.error({ err: error }, 'archive could not be reopened'),
      );
    }, RESTART_MS).unref();
  }

  async #retire(worker: LiveWorker): Promise<void> {
    const deadline = Date.now() + DRAIN_MS;
    while (worker.pending > 0 && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await worker.thread.terminate();
  }

  async #call<T>(use: (archive: ArchiveQueries) => Promise<T>): Promise<T> {
    const worker = this.#live ?? (await this.#nextLive());
    worker.pending += 1;
    try {
      return await use(worker.calls);
    } finally {
      worker.pending -= 1;
    }
  }

  /** Waits while a dead worker is being replaced. */
  async #nextLive(): Promise<LiveWorker> {
    await once(this.#events, 'live', { signal: AbortSignal.timeout(DRAIN_MS) }).catch(() => undefined);
    if (this.#live === undefined) throw new ArchiveError('The archive is not available just now');
    return this.#live;
  }
}
