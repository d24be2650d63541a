// Opens the archive of a corpus: from the newest snapshot where nothing has changed, else by reading the
// corpus again, with what is unchanged taken over. A new archive is checked before anybody may use it.
import { type Archive, analyseCorpus, indexArchive, loadArchive, type OnProgress } from '../archive.ts';
import type { IndexReport, Problem } from '../model.ts';
import { readPin, removePin } from '../store/pin.ts';
import { snapshotId, writeSnapshot } from '../store/snapshot.ts';
import { compareArchives } from './data.ts';
import { checkNew, ImplausibleError } from './opening/checks.ts';
import { type Earlier, findEarlier, findSnapshot, type SnapshotData } from './opening/earlier.ts';
import {
  type Fingerprints,
  fingerprintAnswering,
  fingerprintProgram,
  takeFingerprints,
} from './opening/fingerprints.ts';
import { type ArchiveFolders, checkFolders } from './opening/folders.ts';
import { packArchive } from './opening/pack.ts';
import { type Counted, tellNews } from './reindexing/news.ts';

export { isCurrent } from './opening/fingerprints.ts';
export type { ArchiveFolders } from './opening/folders.ts';

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
  /** What went wrong with a folder or a snapshot rather than with an article; the report has it too. */
  readonly trouble: readonly Problem[];
}

async function keep(archive: Archive, index: unknown, dataDir: string, fingerprint: string): Promise<string> {
  const { builtAt, documents, quotations } = archive.summary;
  const counts = { ...archive.counts, answering: await fingerprintAnswering() };
  const data: SnapshotData = { archive: packArchive(archive.data), index, counts };
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
  const opened = describe(archive, earlier, prints.fingerprint);
  if (mode === 'dry-run') return opened;
  try {
    const snapshot = await keep(archive, serializeIndex(), folders.dataDir, prints.fingerprint);
    return { ...opened, snapshot };
  } catch (error) {
    const unkept = describeUnkept(folders.dataDir, error);
    // A start answers from memory all the same; a reindex leaves the kept archive answering.
    if (mode !== 'reuse') throw unkept;
    const message = `${unkept.message}; it answers from memory`;
    return withTrouble(opened, [{ path: folders.dataDir, severity: 'warning', message }]);
  }
}

function describeUnkept(dataDir: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(`Expected to keep the archive in ${dataDir} (DATA_DIR), got ${reason}`, { cause: error });
}

/** What is told of an archive against the one before it; against itself, that nothing has changed. */
function compare(
  before: Counted | undefined,
  { data, counts }: Archive,
): Pick<IndexReport, 'changes' | 'news'> {
  const changes = compareArchives(before?.data, data);
  if (before === undefined || before.data === data) return { changes };
  return { changes, news: tellNews(before, { data, counts }, changes) };
}

function describe(archive: Archive, before: Counted | undefined, fingerprint: string): Opened {
  const { problems } = archive.data;
  const report = { overview: archive.summary, ...compare(before, archive), problems, durationMs: 0 };
  return { archive, report, fingerprint, snapshot: null, trouble: [] };
}

function withTrouble(opened: Opened, trouble: readonly Problem[]): Opened {
  const { report } = opened;
  return {
    ...opened,
    trouble: [...trouble, ...opened.trouble],
    report: { ...report, problems: [...trouble, ...report.problems] },
  };
}

/** An archive from a snapshot; the index is built again where another program wrote it. */
async function reopen(earlier: Earlier, program: string, onProgress: OnProgress): Promise<Opened> {
  const { data, index, counts, fingerprint, snapshot } = earlier;
  const isCountedAlike = counts?.answering === (await fingerprintAnswering());
  const archive = fingerprint.startsWith(program)
    ? loadArchive(data, index, isCountedAlike ? counts : undefined)
    : (await indexArchive(data, onProgress)).archive;
  return { ...describe(archive, earlier, fingerprint), snapshot };
}

/** The earlier archive in place of one that could not be built, with the reason among its problems. */
async function fallBack({ folders, onProgress }: Task, earlier: Earlier, error: unknown): Promise<Opened> {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `${reason}; the archive of ${earlier.data.builtAt} answers instead`;
  const opened = await reopen(earlier, await fingerprintProgram(folders.limits ?? {}), onProgress);
  // What this reading met with is news; what the earlier one met with may have been mended.
  const problems = error instanceof ImplausibleError ? error.problems : opened.report.problems;
  const report = { ...opened.report, problems };
  return withTrouble({ ...opened, report }, [{ path: earlier.data.corpusDir, severity: 'failed', message }]);
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
    return withTrouble(opened, problems);
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
  return { ...opened, report: { ...opened.report, ...compare(before, opened.archive) } };
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
 * @throws FoldersError when the folders stand in one another
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
  await checkFolders(folders);
  const opened = await openMode({ folders, mode, onProgress });
  return { ...opened, report: { ...opened.report, durationMs: performance.now() - startedMs } };
}
