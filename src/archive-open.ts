// Opens the archive of a corpus: from the newest snapshot where nothing has changed, else by reading the
// corpus again, with what is unchanged taken over. A new archive is checked before anybody may use it.
import { join, resolve } from 'node:path';
import { type Archive, analyseCorpus, indexArchive, type OnProgress } from './archive.ts';
import {
  type ArchiveData,
  checkArchive,
  compareArchives,
  packArchive,
  summariseArchive,
  unpackArchive,
} from './archive-data.ts';
import { listArticleFiles } from './ingest/read.ts';
import type { IndexReport, Problem } from './model.ts';
import { fingerprintFolders } from './store/fingerprint.ts';
import { readNewestSnapshot, writeSnapshot } from './store/snapshot.ts';

export interface ArchiveFolders {
  readonly corpusDir: string;
  readonly dataDir: string;
}

/** `reuse`: the newest snapshot where nothing has changed. `rebuild`: read every article again. */
export type OpenMode = 'reuse' | 'rebuild';

export interface Opened {
  readonly archive: Archive;
  readonly report: IndexReport;
}

/** A new archive that must not replace the old one; the message is one line for a person. */
export class ImplausibleError extends Error {
  override readonly name = 'ImplausibleError';
}

/** The stages whose code decides what a snapshot holds. */
const STAGES = ['ingest', 'segment', 'attribution', 'retrieval'].map((stage) =>
  join(import.meta.dirname, stage),
);
/** How many characters of a sentence are asked back as the canary question. */
const CANARY_CHARS = 200;

interface Earlier {
  /** The newest snapshot of this corpus folder, whichever version of the program wrote it. */
  readonly data: ArchiveData | undefined;
  readonly fingerprint: string;
  readonly problems: readonly Problem[];
}

/** The newest snapshot, if it is of this corpus folder; one that cannot be used is a problem of the report. */
async function readEarlier({ corpusDir, dataDir }: ArchiveFolders): Promise<Earlier> {
  const none = { data: undefined, fingerprint: '', problems: [] };
  const outcome = await readNewestSnapshot(dataDir);
  if (outcome.kind === 'none') return none;
  if (outcome.kind === 'unusable') {
    const message = `The snapshot was set aside and the corpus is read again: ${outcome.reason}`;
    return { ...none, problems: [{ path: outcome.path, severity: 'warning', message }] };
  }
  const data = unpackArchive(outcome.data);
  return data.corpusDir === resolve(corpusDir)
    ? { data, fingerprint: outcome.fingerprint, problems: [] }
    : none;
}

/**
 * Checks a new archive: every span verbatim, not empty where the earlier one was not, and a sentence of it
 * found again when it is asked for.
 * @throws SpanError or ImplausibleError
 */
async function checkNew(archive: Archive, earlier: ArchiveData | undefined): Promise<void> {
  const { data } = archive;
  checkArchive(data);
  const before = earlier?.documents.length ?? 0;
  if (data.documents.length === 0 && before > 0)
    throw new ImplausibleError(
      `Expected articles in the corpus folder, where there were ${before} before, found none`,
    );
  await checkCanary(archive);
}

async function checkCanary({ data, search }: Archive): Promise<void> {
  const middle = Math.floor(data.documents.length / 2);
  const document = data.documents[middle];
  const passage = data.passages[middle]?.[0];
  if (document === undefined || passage === undefined) return;
  const words = document.text.slice(passage.start, Math.min(passage.end, passage.start + CANARY_CHARS));
  const hits = await search(words, { limit: 10 });
  // Words that are all stop words or symbols find nothing; any other find their own document.
  if (hits.length > 0 && !hits.some((hit) => hit.document.id === document.id))
    throw new ImplausibleError(`Expected to find ${document.path} by its own words, found others`);
}

/** Analyses what is new, indexes and checks it, and keeps a snapshot. */
async function renew(
  { corpusDir, dataDir }: ArchiveFolders,
  earlier: Earlier,
  { program, fingerprint }: Fingerprints,
  onProgress: OnProgress,
): Promise<Archive> {
  const isSameProgram = earlier.fingerprint.startsWith(program);
  const data = await analyseCorpus(corpusDir, isSameProgram ? earlier.data : undefined, onProgress);
  const archive = await indexArchive(data, onProgress);
  await checkNew(archive, earlier.data);
  onProgress({ stage: 'check', done: 1, total: 1 });
  await writeSnapshot(dataDir, fingerprint, packArchive(data));
  return archive;
}

interface Fingerprints {
  readonly program: string;
  /** Of program and corpus. */
  readonly fingerprint: string;
}

async function takeFingerprints(corpusDir: string): Promise<Fingerprints> {
  // A folder that cannot be read is told apart from one without articles before anything else is done.
  await listArticleFiles(corpusDir);
  const program = await fingerprintFolders(STAGES);
  return { program, fingerprint: `${program} ${await fingerprintFolders([corpusDir])}` };
}

/** The earlier archive in place of one that could not be built, with the reason among its problems. */
async function fallBack(data: ArchiveData, error: unknown, onProgress: OnProgress): Promise<Opened> {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `${reason}; the archive of ${data.builtAt} answers instead`;
  const opened = await describe(await indexArchive(data, onProgress), data);
  const problem: Problem = { path: data.corpusDir, severity: 'failed', message };
  return { ...opened, report: { ...opened.report, problems: [problem, ...opened.report.problems] } };
}

async function describe(archive: Archive, before: ArchiveData | undefined): Promise<Opened> {
  const { data } = archive;
  const changes = compareArchives(before, data);
  return {
    archive,
    report: { overview: summariseArchive(data), changes, problems: data.problems, durationMs: 0 },
  };
}

async function openFolders(folders: ArchiveFolders, mode: OpenMode, onProgress: OnProgress): Promise<Opened> {
  const earlier = await readEarlier(folders);
  try {
    const fingerprints = await takeFingerprints(folders.corpusDir);
    const isUnchanged = mode === 'reuse' && earlier.fingerprint === fingerprints.fingerprint;
    const archive =
      isUnchanged && earlier.data !== undefined
        ? await indexArchive(earlier.data, onProgress)
        : await renew(folders, earlier, fingerprints, onProgress);
    const opened = await describe(archive, earlier.data);
    return {
      ...opened,
      report: { ...opened.report, problems: [...earlier.problems, ...opened.report.problems] },
    };
  } catch (error) {
    if (mode === 'rebuild' || earlier.data === undefined) throw error;
    return fallBack(earlier.data, error, onProgress);
  }
}

/**
 * Opens the archive: from the newest snapshot where neither corpus nor program has changed, else by analysing
 * what is new in the corpus and keeping a snapshot of the result. With `reuse`, a corpus that cannot be read
 * or fails the checks leaves the earlier archive of the same folder answering, and the report says so.
 * @throws CorpusError when the corpus folder cannot be read
 * @throws SpanError or ImplausibleError when the new archive does not pass its checks
 */
export async function openArchive(
  folders: ArchiveFolders,
  mode: OpenMode,
  onProgress: OnProgress = () => undefined,
): Promise<Opened> {
  const startedMs = performance.now();
  const { archive, report } = await openFolders(folders, mode, onProgress);
  return { archive, report: { ...report, durationMs: performance.now() - startedMs } };
}
