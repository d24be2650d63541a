// One worker thread with an archive in it: started with a way to open it, asked over its message port, and let
// finish what it was asked before it ends.
import { Worker } from 'node:worker_threads';
import { createBirpc } from 'birpc';
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

export interface ThreadEvents {
  progress(progress: IndexProgress): void;
  /** The thread ended, for whatever reason. */
  ended(code: number): void;
}

export class ArchiveThread {
  readonly calls: ArchiveWorkerCalls;
  readonly #worker: Worker;
  #pending = 0;
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
      rpc.$close(new ArchiveError('The archive stopped before it could answer'));
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

  /** Calls the archive; `retire` waits for it. */
  async use<T>(call: (calls: ArchiveWorkerCalls) => Promise<T>): Promise<T> {
    this.#pending += 1;
    try {
      return await call(this.calls);
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
