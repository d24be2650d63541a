// Opens the archive of a corpus: from the newest snapshot where nothing has changed, else by reading the
// corpus again, with what is unchanged taken over. A new archive is checked before anybody may use it.
import { join } from 'node:path';
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
  /** From the same program, so that what it read may be used again. */
  readonly data: ArchiveData | undefined;
  readonly fingerprint: string | undefined;
  readonly problems: readonly Problem[];
}

/** The newest snapshot, if this very program wrote it. */
async function readEarlier(dataDir: string, program: string): Promise<Earlier> {
  const outcome = await readNewestSnapshot(dataDir);
  if (outcome.kind === 'unusable') {
    const message = `The snapshot was set aside and the corpus is read again: ${outcome.reason}`;
    return {
      data: undefined,
      fingerprint: undefined,
      problems: [{ path: outcome.path, severity: 'warning', message }],
    };
  }
  if (outcome.kind === 'none' || !outcome.fingerprint.startsWith(program))
    return { data: undefined, fingerprint: undefined, problems: [] };
  return { data: unpackArchive(outcome.data), fingerprint: outcome.fingerprint, problems: [] };
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

/**
 * Opens the archive: from the newest snapshot where neither corpus nor program has changed, else by analysing
 * what is new in the corpus and keeping a snapshot of the result.
 * @throws CorpusError when the corpus folder cannot be read
 * @throws SpanError or ImplausibleError when the new archive does not pass its checks
 */
export async function openArchive(
  { corpusDir, dataDir }: ArchiveFolders,
  mode: OpenMode,
  onProgress: OnProgress = () => undefined,
): Promise<Opened> {
  const startedMs = performance.now();
  // A folder that cannot be read is told apart from one without articles before anything else is done.
  await listArticleFiles(corpusDir);
  const program = await fingerprintFolders(STAGES);
  const fingerprint = `${program} ${await fingerprintFolders([corpusDir])}`;
  const earlier = await readEarlier(dataDir, program);
  const isUnchanged = mode === 'reuse' && earlier.fingerprint === fingerprint;
  const data =
    (isUnchanged ? earlier.data : undefined) ?? (await analyseCorpus(corpusDir, earlier.data, onProgress));
  const archive = await indexArchive(data, onProgress);
  await checkNew(archive, earlier.data);
  onProgress({ stage: 'check', done: 1, total: 1 });
  if (!isUnchanged) await writeSnapshot(dataDir, fingerprint, packArchive(data));
  return {
    archive,
    report: {
      overview: summariseArchive(data),
      changes: compareArchives(earlier.data, data),
      problems: [...earlier.problems, ...data.problems],
      durationMs: performance.now() - startedMs,
    },
  };
}
