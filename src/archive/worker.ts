// The archive in a thread of its own, so that building, loading and ranking never hold up the event loop
// that talks to Discord. Calls come in over the message port; progress goes out as events.
import { parentPort, workerData } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import type { IndexProgress, IndexReport, Problem } from '../model.ts';
import type { ArchiveQueries, DocumentReader } from '../service/archive.ts';
import { type Inspection, inspectArticles } from './inspect.ts';
import { type ArchiveFolders, isCurrent, type Opened, type OpenMode, openArchive } from './open.ts';
import { ImplausibleError } from './opening/checks.ts';
import { giveWay } from './priority.ts';

/**
 * `snapshot`: id of the one that holds the archive, `null` where it was not kept. `failed`: one line for a person, and
 * what was met with where the corpus could be read but its archive is not to be trusted.
 */
export type OpenOutcome =
  | { readonly kind: 'open'; readonly report: IndexReport; readonly snapshot: string | null }
  | { readonly kind: 'failed'; readonly reason: string; readonly problems: readonly Problem[] };

/** What the main thread can ask of the worker. `open` comes first and once. */
export interface ArchiveWorkerCalls extends ArchiveQueries, DocumentReader {
  open(mode: OpenMode): Promise<OpenOutcome>;
  /** Its report with everything unchanged while the corpus still is what the archive was made from, else `null`. */
  reportUnchanged(): Promise<IndexReport | null>;
  /** How many articles can be read in a file, which need not be in the corpus. */
  inspect(path: string): Promise<Inspection>;
}

/** What the worker tells the main thread. */
export interface ArchiveWorkerEvents {
  progress(progress: IndexProgress): void;
}

const port = parentPort;
if (port === null) throw new Error('archive/worker.ts runs as a worker thread only');
const folders = workerData as ArchiveFolders;
let live: Opened | undefined;
giveWay();

function opened(): Opened {
  if (live === undefined) throw new Error('The archive was asked before it was opened');
  return live;
}

async function open(mode: OpenMode): Promise<OpenOutcome> {
  try {
    live = await openArchive(folders, mode, (progress) => void main.progress.asEvent(progress));
    return { kind: 'open', report: live.report, snapshot: live.snapshot };
  } catch (error) {
    const problems = error instanceof ImplausibleError ? error.problems : [];
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error), problems };
  }
}

async function reportUnchanged(): Promise<IndexReport | null> {
  const startedMs = performance.now();
  const { archive, fingerprint } = opened();
  if (!(await isCurrent(folders, fingerprint))) return null;
  const overview = await archive.overview();
  const changes = { added: [], changed: [], removed: [], unchanged: overview.documents };
  const { problems } = archive.data;
  return { overview, changes, problems, durationMs: performance.now() - startedMs };
}

const calls: ArchiveWorkerCalls = {
  open,
  reportUnchanged,
  inspect: (path) => inspectArticles(path, folders.limits ?? {}),
  ask: (question, options) => opened().archive.ask(question, options),
  quote: (speaker, options) => opened().archive.quote(speaker, options),
  findWords: (words, options) => opened().archive.findWords(words, options),
  suggestSpeakers: (typed, limit) => opened().archive.suggestSpeakers(typed, limit),
  suggestOutlets: (typed, limit) => opened().archive.suggestOutlets(typed, limit),
  overview: () => opened().archive.overview(),
  surroundings: (place, maxChars) => opened().archive.surroundings(place, maxChars),
  wordings: (place) => opened().archive.wordings(place),
  readDocument: (id) => opened().archive.readDocument(id),
};

const main = createBirpc<ArchiveWorkerEvents, ArchiveWorkerCalls>(calls, {
  post: (data) => port.postMessage(data),
  on: (listener) => port.on('message', listener),
  timeout: -1,
});
