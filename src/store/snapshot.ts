// Keeps built archives on disk: one file a snapshot, a line of JSON in front (format, version, checksum,
// fingerprint of the corpus, counts) and V8-serialised data behind it. Written whole or not at all; a snapshot
// that is damaged or of another version is set aside with one line and never half read.
import { createHash } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { makeFolder, writeDurably } from './durable.ts';

/** Raised when the shape of the data or the analysis behind it changes: older snapshots are rebuilt. */
export const SNAPSHOT_VERSION = 6;

/** How many snapshots stay on disk, the live one included. */
const KEPT = 3;
const NAME = /^archive-(\d{13})\.snapshot$/;
/** What a killed process leaves of a snapshot it was writing. */
const UNFINISHED = /^archive-\d{13}\.snapshot\.\d+$/;
/** Age in milliseconds at which nobody can be writing such a file any more. */
const UNFINISHED_MS = 10 * 60 * 1000;
/** Longest header line in bytes; ours are below 500. */
const MAX_HEADER_BYTES = 4096;

const headerSchema = z.object({
  format: z.literal('onrecord-snapshot'),
  version: z.number(),
  fingerprint: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  builtAt: z.string().default(''),
  documents: z.number().default(0),
  quotations: z.number().default(0),
});
type Header = z.output<typeof headerSchema>;

/** What a list of snapshots says of one. */
export interface SnapshotCounts {
  /** ISO instant. */
  readonly builtAt: string;
  readonly documents: number;
  readonly quotations: number;
}

/** A snapshot by the first line of its file alone; what is behind it is not checked. */
export interface SnapshotHead extends SnapshotCounts {
  /** `archive-` and the milliseconds at which it was written. */
  readonly id: string;
  readonly fingerprint: string;
}

export type SnapshotOutcome =
  | { readonly kind: 'loaded'; readonly fingerprint: string; readonly data: unknown; readonly path: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unusable'; readonly path: string; readonly reason: string };

const NO_COUNTS: SnapshotCounts = { builtAt: '', documents: 0, quotations: 0 };

const digest = (data: Buffer): string => createHash('sha256').update(data).digest('hex');

/** The id of the snapshot at a path. */
export function snapshotId(path: string): string {
  return basename(path).replace(/\.snapshot$/, '');
}

/** The path of a snapshot, `null` where `id` is not shaped like one. */
export function snapshotPath(dataDir: string, id: string): string | null {
  const name = `${id}.snapshot`;
  return NAME.test(name) ? join(dataDir, name) : null;
}

/** Paths of the snapshots in `dataDir`, newest first; empty where there is no such folder. */
export async function listSnapshots(dataDir: string): Promise<readonly string[]> {
  const names = await readdir(dataDir).catch(() => []);
  return names
    .filter((name) => NAME.test(name))
    .sort()
    .reverse()
    .map((name) => join(dataDir, name));
}

async function removeUnfinished(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (!UNFINISHED.test(name)) continue;
    const path = join(dataDir, name);
    const changedMs = (await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now();
    if (Date.now() - changedMs > UNFINISHED_MS) await rm(path, { force: true });
  }
}

/** A name that sorts behind every other, even where two are written within one millisecond. */
async function nextPath(dataDir: string): Promise<string> {
  const [newest] = await listSnapshots(dataDir);
  const newestMs = newest === undefined ? 0 : Number(NAME.exec(basename(newest))?.[1] ?? 0);
  const ms = Math.max(Date.now(), newestMs + 1);
  return join(dataDir, `archive-${ms.toString().padStart(13, '0')}.snapshot`);
}

/**
 * Writes `data` (anything the structured clone algorithm takes) beside the older snapshots, then removes
 * all but the newest three. The file appears under its name only when it is complete and flushed.
 * @throws Error of the file system, with the older snapshots untouched
 */
export async function writeSnapshot(
  dataDir: string,
  fingerprint: string,
  data: unknown,
  counts: SnapshotCounts = NO_COUNTS,
): Promise<string> {
  await makeFolder(dataDir);
  await removeUnfinished(dataDir);
  const body = serialize(data);
  const { builtAt, documents, quotations } = counts;
  const header: Header = {
    format: 'onrecord-snapshot',
    version: SNAPSHOT_VERSION,
    fingerprint,
    sha256: digest(body),
    bytes: body.length,
    ...{ builtAt, documents, quotations },
  };
  const path = await nextPath(dataDir);
  await writeDurably(path, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]));
  for (const old of (await listSnapshots(dataDir)).slice(KEPT)) await rm(old, { force: true });
  return path;
}

/** Reads one snapshot and checks version, length and checksum before anything of it is used. */
export async function readSnapshot(path: string): Promise<SnapshotOutcome> {
  const unusable = (reason: string): SnapshotOutcome => ({ kind: 'unusable', path, reason });
  try {
    const file = await readFile(path);
    const headerEnd = file.indexOf(0x0a);
    if (headerEnd < 0) return unusable('it has no header line');
    const header = headerSchema.safeParse(JSON.parse(file.toString('utf8', 0, headerEnd)));
    if (!header.success) return unusable('its header is not one of ours');
    const { version, bytes, sha256, fingerprint } = header.data;
    if (version !== SNAPSHOT_VERSION)
      return unusable(`it is of version ${version}, this program reads version ${SNAPSHOT_VERSION}`);
    const body = file.subarray(headerEnd + 1);
    if (body.length !== bytes) return unusable(`it holds ${body.length} bytes instead of ${bytes}`);
    if (digest(body) !== sha256) return unusable('its checksum does not match');
    return { kind: 'loaded', fingerprint, data: deserialize(body), path };
  } catch (error) {
    return unusable(error instanceof Error ? error.message : String(error));
  }
}

/** The newest snapshot of `dataDir`; one that cannot be used is renamed to `….unusable`. */
export async function readNewestSnapshot(dataDir: string): Promise<SnapshotOutcome> {
  const [newest] = await listSnapshots(dataDir);
  if (newest === undefined) return { kind: 'none' };
  const outcome = await readSnapshot(newest);
  if (outcome.kind === 'unusable') await rename(newest, `${newest}.unusable`).catch(() => undefined);
  return outcome;
}

async function readHead(path: string): Promise<SnapshotHead | null> {
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_HEADER_BYTES), 0, MAX_HEADER_BYTES, 0);
    const [line = ''] = buffer.toString('utf8', 0, bytesRead).split('\n', 1);
    const { version, builtAt, documents, quotations, fingerprint } = headerSchema.parse(JSON.parse(line));
    return version === SNAPSHOT_VERSION
      ? { id: snapshotId(path), fingerprint, builtAt, documents, quotations }
      : null;
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

/** The snapshots that this program can read, by their first lines, newest first. */
export async function listSnapshotHeads(dataDir: string): Promise<readonly SnapshotHead[]> {
  const heads: SnapshotHead[] = [];
  for (const path of await listSnapshots(dataDir)) {
    const head = await readHead(path);
    if (head !== null) heads.push(head);
  }
  return heads;
}
