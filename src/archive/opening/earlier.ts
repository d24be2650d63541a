// The snapshots on the disk -> the archive of this corpus folder that one of them holds. One that cannot be used is set
// aside with a remark, or refused where it was asked for.
import { resolve } from 'node:path';
import type { Problem } from '../../model.ts';
import {
  readNewestSnapshot,
  readSnapshot,
  type SnapshotOutcome,
  snapshotId,
  snapshotPath,
} from '../../store/snapshot.ts';
import type { ArchiveData } from '../data.ts';
import type { QuotationCounts } from '../queries.ts';
import type { ArchiveFolders } from './folders.ts';
import { unpackArchive } from './pack.ts';

/** A snapshot that was asked for by its id cannot be used; the message is one line for a person. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

/** Counts with the fingerprint of the code that counted. */
export interface KeptCounts extends QuotationCounts {
  readonly answering: string;
}

/** What a snapshot holds. */
export interface SnapshotData {
  readonly archive: unknown;
  readonly index: unknown;
  readonly counts?: KeptCounts;
}

/** A snapshot of this corpus folder, whichever version of the program wrote it. */
export interface Earlier {
  readonly data: ArchiveData;
  readonly index: unknown;
  readonly counts: KeptCounts | undefined;
  readonly fingerprint: string;
  readonly snapshot: string;
}

export interface Found {
  readonly earlier: Earlier | undefined;
  /** One where a snapshot was there that could not be used. */
  readonly problems: readonly Problem[];
}

type Loaded = Extract<SnapshotOutcome, { kind: 'loaded' }>;

function unpackEarlier(outcome: Loaded, corpusDir: string): Earlier | undefined {
  const { archive, index, counts } = outcome.data as SnapshotData;
  const data = unpackArchive(archive);
  if (data.corpusDir !== resolve(corpusDir)) return undefined;
  return { data, index, counts, fingerprint: outcome.fingerprint, snapshot: snapshotId(outcome.path) };
}

/** The newest snapshot, if it is of this corpus folder; one that cannot be used is a problem of the report. */
export async function findEarlier({ corpusDir, dataDir }: ArchiveFolders): Promise<Found> {
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
export async function findSnapshot({ corpusDir, dataDir }: ArchiveFolders, id: string): Promise<Earlier> {
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
