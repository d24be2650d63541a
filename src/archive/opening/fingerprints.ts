// Program and corpus -> one short text each that stays the same as long as the same archive would come of them.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DEFAULT_LIMITS, type IngestLimits } from '../../ingest/limits.ts';
import { listArticleFiles } from '../../ingest/read.ts';
import { fingerprintFolders } from '../../store/fingerprint.ts';
import type { ArchiveFolders } from './folders.ts';

const SRC = join(import.meta.dirname, '..', '..');
/** What decides what a snapshot holds: the code of the stages, what they share, and the versions of the libraries. */
const PROGRAM = [
  'ingest',
  'segment',
  'attribution',
  'retrieval',
  'archive',
  'archive.ts',
  'text.ts',
  'countries.ts',
]
  .map((name) => join(SRC, name))
  .concat(join(SRC, '..', 'package-lock.json'));

export interface Fingerprints {
  readonly program: string;
  /** Of program and corpus. */
  readonly fingerprint: string;
}

/** @throws CorpusError when the corpus folder cannot be read */
export async function takeFingerprints({ corpusDir, limits = {} }: ArchiveFolders): Promise<Fingerprints> {
  // A folder that cannot be read is told apart from one without articles before anything else is done.
  await listArticleFiles(corpusDir);
  const program = await fingerprintProgram(limits);
  return { program, fingerprint: `${program} ${await fingerprintFolders([corpusDir])}` };
}

/** The same as long as the same files give the same archive: its own code and its libraries', and the limits in force. */
export async function fingerprintProgram(limits: Partial<IngestLimits>): Promise<string> {
  const inForce = JSON.stringify(Object.entries({ ...DEFAULT_LIMITS, ...limits }).sort());
  return createHash('sha256')
    .update(await fingerprintFolders(PROGRAM))
    .update(inForce)
    .digest('hex');
}

/** The same as long as quotations are counted alike: the code of the answering stage. */
export function fingerprintAnswering(): Promise<string> {
  return fingerprintFolders([join(SRC, 'answer')]);
}

/** True while an archive of that fingerprint is what the corpus would give. Reads every byte of the corpus. */
export async function isCurrent(folders: ArchiveFolders, fingerprint: string): Promise<boolean> {
  const now = await takeFingerprints(folders).catch(() => undefined);
  return now !== undefined && now.fingerprint === fingerprint;
}
