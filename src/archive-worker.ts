// The archive in a thread of its own, so that building, loading and ranking never hold up the event loop
// that talks to Discord. Calls come in over the message port; progress goes out as events.
import { parentPort, workerData } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import type { Archive } from './archive.ts';
import { type ArchiveFolders, type OpenMode, openArchive } from './archive-open.ts';
import type { IndexProgress, IndexReport } from './model.ts';
import type { ArchiveQueries } from './service.ts';

/** `failed.reason` is one line for a person. */
export type OpenOutcome =
  | { readonly kind: 'open'; readonly report: IndexReport }
  | { readonly kind: 'failed'; readonly reason: string };

/** What the main thread can ask of the worker. `open` comes first and once. */
export interface ArchiveWorkerCalls extends ArchiveQueries {
  open(mode: OpenMode): Promise<OpenOutcome>;
}

/** What the worker tells the main thread. */
export interface ArchiveWorkerEvents {
  progress(progress: IndexProgress): void;
}

const port = parentPort;
if (port === null) throw new Error('archive-worker.ts runs as a worker thread only');
const folders = workerData as ArchiveFolders;
let archive: Archive | undefined;

function opened(): Archive {
  if (archive === undefined) throw new Error('The archive was asked before it was opened');
  return archive;
}

async function open(mode: OpenMode): Promise<OpenOutcome> {
  try {
    const built = await openArchive(folders, mode, (progress) => void main.progress.asEvent(progress));
    archive = built.archive;
    return { kind: 'open', report: built.report };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

const calls: ArchiveWorkerCalls = {
  open,
  ask: (question, options) => opened().ask(question, options),
  quote: (speaker, options) => opened().quote(speaker, options),
  suggestSpeakers: (typed, limit) => opened().suggestSpeakers(typed, limit),
  suggestOutlets: (typed, limit) => opened().suggestOutlets(typed, limit),
  overview: () => opened().overview(),
  surroundings: (place, maxChars) => opened().surroundings(place, maxChars),
  wordings: (place) => opened().wordings(place),
};

const main = createBirpc<ArchiveWorkerEvents, ArchiveWorkerCalls>(calls, {
  post: (data) => port.postMessage(data),
  on: (listener) => port.on('message', listener),
  timeout: -1,
});
