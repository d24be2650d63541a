// One worker thread with an archive in it: started with a way to open it, asked over its message port, and let
// finish what it was asked before it ends.
import { Worker } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import PQueue from 'p-queue';
import type { Logger } from 'pino';
import type { IndexProgress } from '../model.ts';
import type { ArchiveFolders, OpenMode } from './open.ts';
import type { ArchiveWorkerCalls, ArchiveWorkerEvents, OpenOutcome } from './worker.ts';

/** The archive could not be opened or asked at all; the message is one line for a person. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

/** How long a thread that is replaced may finish what it was asked before, in milliseconds. */
export const DRAIN_MS = 10_000;

const STOPPED = 'The archive stopped before it could answer';
/** Calls handed to the thread at a time: the one it works on, and one more so that it need not wait for the next. */
const MOST_HANDED_OVER = 2;

export interface ThreadEvents {
  progress(progress: IndexProgress): void;
  /** The thread ended, for whatever reason. */
  ended(code: number): void;
}

export class ArchiveThread {
  readonly calls: ArchiveWorkerCalls;
  readonly #worker: Worker;
  readonly #queue = new PQueue({ concurrency: MOST_HANDED_OVER });
  #pending = 0;
  #hasEnded = false;
  #isRetired = false;

  constructor(folders: ArchiveFolders, log: Logger, events: ThreadEvents) {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: folders });
    const rpc = createBirpc<ArchiveWorkerCalls, ArchiveWorkerEvents>(
      { progress: (progress) => events.progress(progress) },
      {
        post: (data) => worker.postMessage(data),
        on: (listener) => worker.on('message', listener),
        timeout: -1,
      },
    );
    worker.once('error', ({ name, message, stack }) =>
      log.error({ err: { type: name, message, stack } }, 'archive worker failed'),
    );
    worker.once('exit', (code) => {
      this.#hasEnded = true;
      rpc.$close(new ArchiveError(STOPPED));
      events.ended(code);
    });
    this.#worker = worker;
    this.calls = rpc;
  }

  /** Opens the archive; with `failed`, or once `signal` aborts, the thread has ended. Never rejects. */
  async open(mode: OpenMode, signal: AbortSignal): Promise<OpenOutcome> {
    const end = (): void => void this.end();
    signal.addEventListener('abort', end, { once: true });
    const outcome = await this.calls.open(mode).catch((error: unknown): OpenOutcome => {
      return { kind: 'failed', reason: describeReason(error), problems: [] };
    });
    signal.removeEventListener('abort', end);
    if (outcome.kind === 'failed' || signal.aborted) await this.end();
    return outcome;
  }

  /** Calls the archive, in the order of the calls; `retire` waits for it. */
  use<T>(call: (calls: ArchiveWorkerCalls) => Promise<T>): Promise<T> {
    return this.#counted(() =>
      this.#queue.add(() => {
        if (this.#hasEnded) throw new ArchiveError(STOPPED);
        return call(this.calls);
      }),
    );
  }

  /** Calls it before those that wait: for what somebody sees while typing. */
  useAtOnce<T>(call: (calls: ArchiveWorkerCalls) => Promise<T>): Promise<T> {
    return this.#counted(() => call(this.calls));
  }

  async #counted<T>(call: () => Promise<T>): Promise<T> {
    this.#pending += 1;
    try {
      return await call();
    } finally {
      this.#pending -= 1;
    }
  }

  /** Whether another has taken its place. */
  get isRetired(): boolean {
    return this.#isRetired;
  }

  /** Ends the thread when it has answered everything, or after that many milliseconds. */
  async retire(drainMs = DRAIN_MS): Promise<void> {
    this.#isRetired = true;
    const deadline = Date.now() + drainMs;
    while (this.#pending > 0 && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await this.end();
  }

  /** Ends the thread at once; calls under way are refused. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

function describeReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
