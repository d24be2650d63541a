// Requests for a reading of the corpus -> one reading at a time. A request joins one of its own kind, waits for one of
// the other kind, and never joins one that is being stopped.
import type { IndexProgress } from '../../model.ts';
import type { ReadingOptions, ReindexOutcome } from '../../service/archive.ts';

export type OnReading = (progress: IndexProgress) => void;

/** Reads the corpus once; with `cancelled` once `signal` has aborted. */
export type Read = (isDryRun: boolean, signal: AbortSignal, onProgress: OnReading) => Promise<ReindexOutcome>;

interface Running {
  readonly isDryRun: boolean;
  readonly outcome: Promise<ReindexOutcome>;
  readonly cancel: AbortController;
  readonly listeners: Set<OnReading>;
  progress: IndexProgress;
}

const FIRST_PROGRESS: IndexProgress = { stage: 'read', done: 0, total: 0 };

/** Resolves when a reading has ended, however it did, or when `signal` aborts. Never rejects. */
async function endOrAbort(outcome: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  const over = new AbortController();
  const aborted = new Promise<void>((resolve) => {
    signal?.addEventListener('abort', () => resolve(), { once: true, signal: over.signal });
  });
  await Promise.race([outcome.catch(() => undefined), aborted]);
  over.abort();
}

export class ReindexTurns {
  readonly #read: Read;
  readonly #cancelled: () => Promise<ReindexOutcome>;
  #running: Running | undefined;
  #isClosed = false;

  /** `cancelled` gives the outcome of a request that was given up before its turn came. */
  constructor(read: Read, cancelled: () => Promise<ReindexOutcome>) {
    this.#read = read;
    this.#cancelled = cancelled;
  }

  /** Of the reading under way, `null` where there is none. */
  get progress(): IndexProgress | null {
    return this.#running?.progress ?? null;
  }

  /** Resolves when the reading under way has ended. */
  async settle(): Promise<void> {
    if (this.#running !== undefined) await endOrAbort(this.#running.outcome, undefined);
  }

  /** Stops the reading under way, and no request begins another for one that was stopped. */
  close(): void {
    this.#isClosed = true;
    this.#running?.cancel.abort();
  }

  /** A reading of that kind, joined where one is under way; its outcome is of that kind. */
  async take(
    isDryRun: boolean,
    onProgress: OnReading | undefined,
    options: ReadingOptions,
  ): Promise<ReindexOutcome> {
    for (;;) {
      const running = this.#running;
      if (running === undefined) return this.#begin(isDryRun, onProgress, options);
      if (running.isDryRun === isDryRun && !running.cancel.signal.aborted) {
        this.#listen(running, 'joins', onProgress, options);
        return running.outcome;
      }
      await this.#await(running, onProgress, options);
      if (options.signal?.aborted) return this.#cancelled();
    }
  }

  /**
   * A reading that begins after this call: one under way may have begun before a change. Where somebody else stops the
   * one it joined, another is begun.
   */
  async takeAnew(onProgress: OnReading | undefined, options: ReadingOptions): Promise<ReindexOutcome> {
    if (this.#running !== undefined) await this.#await(this.#running, onProgress, options);
    for (;;) {
      if (options.signal?.aborted) return this.#cancelled();
      let hasJoined = false;
      const onTurn: ReadingOptions['onTurn'] = (turn) => {
        hasJoined = turn === 'joins';
        options.onTurn?.(turn);
      };
      const outcome = await this.take(false, onProgress, { ...options, onTurn });
      if (outcome.kind !== 'cancelled' || !hasJoined || this.#isClosed) return outcome;
    }
  }

  #listen(
    running: Running,
    turn: 'joins' | 'waits',
    onProgress: OnReading | undefined,
    { onTurn }: ReadingOptions,
  ): void {
    onTurn?.(turn);
    if (onProgress === undefined) return;
    onProgress(running.progress);
    running.listeners.add(onProgress);
  }

  async #await(running: Running, onProgress: OnReading | undefined, options: ReadingOptions): Promise<void> {
    this.#listen(running, 'waits', onProgress, options);
    await endOrAbort(running.outcome, options.signal);
    if (onProgress !== undefined) running.listeners.delete(onProgress);
  }

  #begin(
    isDryRun: boolean,
    onProgress: OnReading | undefined,
    { signal, onTurn }: ReadingOptions,
  ): Promise<ReindexOutcome> {
    onTurn?.('begins');
    const cancel = new AbortController();
    if (signal?.aborted || this.#isClosed) cancel.abort();
    // The listener goes with the reading: signals may outlive many of them.
    signal?.addEventListener('abort', () => cancel.abort(), { once: true, signal: cancel.signal });
    const listeners = new Set(onProgress === undefined ? [] : [onProgress]);
    const outcome = this.#read(isDryRun, cancel.signal, (progress) => {
      running.progress = progress;
      for (const listener of listeners) listener(progress);
    }).finally(() => {
      this.#running = undefined;
      // Nothing is left to cancel; this lets go of the caller's signal.
      cancel.abort();
    });
    const running: Running = { isDryRun, outcome, cancel, listeners, progress: FIRST_PROGRESS };
    this.#running = running;
    return outcome;
  }
}
