// Opens the archive of a corpus: from the newest snapshot where nothing has changed, else by reading the
// corpus again, with what is unchanged taken over. A new archive is checked before anybody may use it.
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { type Archive, analyseCorpus, indexArchive, loadArchive, type OnProgress } from '../archive.ts';
import { DEFAULT_LIMITS, type IngestLimits } from '../ingest/limits.ts';
import { listArticleFiles } from '../ingest/read.ts';
import type { IndexReport, Problem } from '../model.ts';
import { fingerprintFolders } from '../store/fingerprint.ts';
import { readPin, removePin } from '../store/pin.ts';
import {
  readNewestSnapshot,
  readSnapshot,
  type SnapshotOutcome,
  snapshotId,
  snapshotPath,
  writeSnapshot,
} from '../store/snapshot.ts';
import { type ArchiveData, checkArchive, compareArchives } from './data.ts';
import { packArchive, unpackArchive } from './pack.ts';

export interface ArchiveFolders {
  readonly corpusDir: string;
  readonly dataDir: string;
  /** Limits that differ from the reader's own. */
  readonly limits?: Partial<IngestLimits>;
}

/**
 * `reuse`: what answered last, brought up to date; a corpus that cannot be read leaves the earlier archive
 * answering. `rebuild`: read what has changed, or fail. `dry-run`: the same, with nothing kept on the disk.
 * `snapshot`: that snapshot and nothing else.
 */
export type OpenMode = 'reuse' | 'rebuild' | 'dry-run' | { readonly snapshot: string };

export interface Opened {
  readonly archive: Archive;
  readonly report: IndexReport;
  /** Fingerprint of program and corpus that the archive was made from; empty where it is not known. */
  readonly fingerprint: string;
  /** Id of the snapshot that holds the archive, `null` where it could not be kept. */
  readonly snapshot: string | null;
}

/** A new archive that must not replace the old one; the message is one line for a person. */
export class ImplausibleError extends Error {
  override readonly name = 'ImplausibleError';
}

/** A snapshot that was asked for by its id cannot be used; the message is one line for a person. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

/** The stages whose code decides what a snapshot holds. */
const STAGES = ['ingest', 'segment', 'attribution', 'retrieval'].map((stage) =>
  join(import.meta.dirname, '..', stage),
);
/** How many characters of a sentence are asked back as the canary question. */
const CANARY_CHARS = 200;

/** A snapshot of this corpus folder, whichever version of the program wrote it. */
interface Earlier {
  readonly data: ArchiveData;
  readonly index: unknown;
  readonly fingerprint: string;
  readonly snapshot: string;
}

interface Found {
  readonly earlier: Earlier | undefined;
  /** One where a snapshot was there that could not be used. */
  readonly problems: readonly Problem[];
}

type Loaded = Extract<SnapshotOutcome, { kind: 'loaded' }>;

function unpackEarlier(outcome: Loaded, corpusDir: string): Earlier | undefined {
  const { archive, index } = outcome.data as { archive: unknown; index: unknown };
  const data = unpackArchive(archive);
  if (data.corpusDir !== resolve(corpusDir)) return undefined;
  return { data, index, fingerprint: outcome.fingerprint, snapshot: snapshotId(outcome.path) };
}

/** The newest snapshot, if it is of this corpus folder; one that cannot be used is a problem of the report. */
async function findEarlier({ corpusDir, dataDir }: ArchiveFolders): Promise<Found> {
  for (const problems: Problem[] = []; ; ) {
    const outcome = await readNewestSnapshot(dataDir);
    if (outcome.kind === 'loaded') return { earlier: unpackEarlier(outcome, corpusDir), problems };
    if (outcome.kind === 'none') return { earlier: undefined, problems };
    const message = `The snapshot was set aside and the corpus is read again: ${outcome.reason}`;
    problems.push({ path: outcome.path, severity: 'warning', message });
    // A file that could not be renamed would be found again for ever.
    if (problems.length >= 3) return { earlier: undefined, problems };
  }
}

/**
 * The snapshot of that id.
 * @throws SnapshotError
 */
async function findSnapshot({ corpusDir, dataDir }: ArchiveFolders, id: string): Promise<Earlier> {
  const path = snapshotPath(dataDir, id);
  const outcome = path === null ? null : await readSnapshot(path);
  if (outcome?.kind !== 'loaded')
    throw new SnapshotError(
      `Expected a whole snapshot ${id}: ${outcome?.kind === 'unusable' ? outcome.reason : 'there is none'}`,
    );
  const earlier = unpackEarlier(outcome, corpusDir);
  if (earlier === undefined)
    throw new SnapshotError(`Expected a snapshot of ${corpusDir}, ${id} is of another`);
  return earlier;
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

interface Fingerprints {
  readonly program: string;
  /** Of program and corpus. */
  readonly fingerprint: string;
}

async function takeFingerprints({ corpusDir, limits = {} }: ArchiveFolders): Promise<Fingerprints> {
  // A folder that cannot be read is told apart from one without articles before anything else is done.
  await listArticleFiles(corpusDir);
  const program = await fingerprintProgram(limits);
  return { program, fingerprint: `${program} ${await fingerprintFolders([corpusDir])}` };
}

/** The same as long as the same files give the same archive: the stages' code, and the limits in force. */
async function fingerprintProgram(limits: Partial<IngestLimits>): Promise<string> {
  const inForce = JSON.stringify(Object.entries({ ...DEFAULT_LIMITS, ...limits }).sort());
  return createHash('sha256')
    .update(await fingerprintFolders(STAGES))
    .update(inForce)
    .digest('hex');
}

/** True while an archive of that fingerprint is what the corpus would give. Reads every byte of the corpus. */
export async function isCurrent(folders: ArchiveFolders, fingerprint: string): Promise<boolean> {
  const now = await takeFingerprints(folders).catch(() => undefined);
  return now !== undefined && now.fingerprint === fingerprint;
}

async function keep(archive: Archive, index: unknown, dataDir: string, fingerprint: string): Promise<string> {
  const { builtAt, documents, quotations } = archive.summary;
  const data = { archive: packArchive(archive.data), index };
  const path = await writeSnapshot(dataDir, fingerprint, data, { builtAt, documents, quotations });
  await removePin(dataDir);
  return snapshotId(path);
}

interface Task {
  readonly folders: ArchiveFolders;
  readonly mode: OpenMode;
  readonly onProgress: OnProgress;
}

/** Analyses what is new, indexes and checks it, and keeps a snapshot. */
async function renew(task: Task, earlier: Earlier | undefined, prints: Fingerprints): Promise<Opened> {
  const { folders, mode, onProgress } = task;
  const isSameProgram = earlier?.fingerprint.startsWith(prints.program) === true;
  const known = isSameProgram ? earlier : undefined;
  const options = { earlier: known?.data, limits: folders.limits ?? {} };
  const data = await analyseCorpus(folders.corpusDir, options, onProgress);
  const { archive, serializeIndex } = await indexArchive(data, onProgress, known);
  await checkNew(archive, earlier?.data);
  onProgress({ stage: 'check', done: 1, total: 1 });
  const opened = describe(archive, earlier?.data, prints.fingerprint);
  if (mode === 'dry-run') return opened;
  try {
    const snapshot = await keep(archive, serializeIndex(), folders.dataDir, prints.fingerprint);
    return { ...opened, snapshot };
  } catch (error) {
    // A start without an earlier archive answers all the same; a reindex leaves the kept one answering.
    if (mode !== 'reuse' || earlier !== undefined) throw unkept(folders.dataDir, error);
    const { message } = unkept(folders.dataDir, error);
    return withProblems(opened, [{ path: folders.dataDir, severity: 'warning', message }]);
  }
}

function unkept(dataDir: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(`Expected to keep the archive in ${dataDir}, got ${reason}`, { cause: error });
}

function describe(archive: Archive, before: ArchiveData | undefined, fingerprint: string): Opened {
  const { data } = archive;
  const changes = compareArchives(before, data);
  const report = { overview: archive.summary, changes, problems: data.problems, durationMs: 0 };
  return { archive, report, fingerprint, snapshot: null };
}

function withProblems(opened: Opened, problems: readonly Problem[]): Opened {
  return { ...opened, report: { ...opened.report, problems: [...problems, ...opened.report.problems] } };
}

/** An archive from a snapshot; the index is built again where another program wrote it. */
async function reopen(earlier: Earlier, program: string, onProgress: OnProgress): Promise<Opened> {
  const { data, index, fingerprint, snapshot } = earlier;
  const archive = fingerprint.startsWith(program)
    ? loadArchive(data, index)
    : (await indexArchive(data, onProgress)).archive;
  return { ...describe(archive, data, fingerprint), snapshot };
}

/** The earlier archive in place of one that could not be built, with the reason among its problems. */
async function fallBack({ folders, onProgress }: Task, earlier: Earlier, error: unknown): Promise<Opened> {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `${reason}; the archive of ${earlier.data.builtAt} answers instead`;
  const opened = await reopen(earlier, await fingerprintProgram(folders.limits ?? {}), onProgress);
  return withProblems(opened, [{ path: earlier.data.corpusDir, severity: 'failed', message }]);
}

async function openSnapshot({ folders, onProgress }: Task, id: string): Promise<Opened> {
  const earlier = await findSnapshot(folders, id);
  const opened = await reopen(earlier, await fingerprintProgram(folders.limits ?? {}), onProgress);
  await checkNew(opened.archive, undefined);
  return opened;
}

/** What a rollback chose, as long as that snapshot can be used. */
async function openPinned(task: Task): Promise<Opened | undefined> {
  const pinned = task.mode === 'reuse' ? await readPin(task.folders.dataDir) : null;
  return pinned === null ? undefined : await openSnapshot(task, pinned).catch(() => undefined);
}

async function openCorpus(task: Task): Promise<Opened> {
  const { folders, mode, onProgress } = task;
  const { earlier, problems } = await findEarlier(folders);
  try {
    const prints = await takeFingerprints(folders);
    const isUnchanged = earlier !== undefined && earlier.fingerprint === prints.fingerprint;
    const opened = isUnchanged
      ? await reopen(earlier, prints.program, onProgress)
      : await renew(task, earlier, prints);
    if (isUnchanged && mode === 'rebuild') await removePin(folders.dataDir);
    return withProblems(opened, problems);
  } catch (error) {
    if (mode !== 'reuse' || earlier === undefined) throw error;
    return fallBack(task, earlier, error);
  }
}

/** Reads the corpus after a rollback: what has changed is told against the archive that answers. */
async function openAfterRollback(task: Task, pinned: string): Promise<Opened> {
  const before = await findSnapshot(task.folders, pinned).catch(() => undefined);
  const opened = await openCorpus(task);
  if (before === undefined) return opened;
  const changes = compareArchives(before.data, opened.archive.data);
  return { ...opened, report: { ...opened.report, changes } };
}

async function openMode(task: Task): Promise<Opened> {
  const { folders, mode } = task;
  if (typeof mode === 'object') return openSnapshot(task, mode.snapshot);
  if (mode === 'reuse') return (await openPinned(task)) ?? (await openCorpus(task));
  const pinned = await readPin(folders.dataDir);
  return pinned === null ? openCorpus(task) : openAfterRollback(task, pinned);
}

/**
 * Opens the archive: from a snapshot where neither corpus nor program has changed, else by analysing what is
 * new in the corpus and keeping a snapshot of the result.
 * @throws CorpusError when the corpus folder cannot be read
 * @throws SpanError or ImplausibleError when the new archive does not pass its checks
 * @throws SnapshotError when a snapshot that was asked for by its id cannot be used
 */
export async function openArchive(
  folders: ArchiveFolders,
  mode: OpenMode,
  onProgress: OnProgress = () => undefined,
): Promise<Opened> {
  const startedMs = performance.now();
  const opened = await openMode({ folders, mode, onProgress });
  return { ...opened, report: { ...opened.report, durationMs: performance.now() - startedMs } };
}
