// Keeps built archives on disk: one file a snapshot, a line of JSON in front (format, version, checksum,
// fingerprint of the corpus, counts) and V8-serialised data behind it. Written whole or not at all; a snapshot
// that is damaged or of another version is set aside with one line and never half read.
import { constants } from 'node:buffer';
import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { makeFolder, writeDurably } from './durable.ts';
import { digestInParts, readInParts } from './large-file.ts';

/** Raised when the shape of the data or the analysis behind it changes: older snapshots are rebuilt. */
export const SNAPSHOT_VERSION = 6;

/** How many snapshots stay on disk, the live one included. */
const KEPT = 3;
const NAME = /^archive-(\d{13})\.snapshot$/;
/** A snapshot that was set aside. */
const SET_ASIDE = /^archive-\d{13}\.snapshot\.unusable$/;
/** How many of those stay, to be looked into. */
const KEPT_ASIDE = 2;
/** What a killed process leaves of a snapshot it was writing. */
const UNFINISHED = /^archive-\d{13}\.snapshot\.\d+$/;
/** Age in milliseconds at which nobody can be writing such a file any more. */
const UNFINISHED_MS = 10 * 60 * 1000;
/** Longest header line in bytes; ours are below 500. */
const MAX_HEADER_BYTES = 4096;
/** Bytes of an archive beyond which Node cannot hold it as one: 4 GiB in Node 20. */
const MAX_BYTES = constants.MAX_LENGTH;

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

/** An archive that no snapshot can hold; the message continues "got". */
export class SnapshotSizeError extends Error {
  override readonly name = 'SnapshotSizeError';

  constructor(options?: ErrorOptions) {
    super(`more than the ${MAX_BYTES / 2 ** 30} GiB that one snapshot can hold`, options);
  }
}

function serializeBody(data: unknown): Buffer {
  try {
    return serialize(data);
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLarge ? new SnapshotSizeError({ cause: error }) : error;
  }
}

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

/** Sets a snapshot that cannot be used aside, where the disk allows it, and removes those set aside long ago. */
async function setAside(path: string): Promise<void> {
  await rename(path, `${path}.unusable`).catch(() => undefined);
  const folder = dirname(path);
  const names = (await readdir(folder).catch(() => [])).filter((name) => SET_ASIDE.test(name)).sort();
  for (const name of names.slice(0, -KEPT_ASIDE))
    await rm(join(folder, name), { force: true }).catch(() => undefined);
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
 * @throws SnapshotSizeError, or Error of the file system, with the older snapshots untouched
 */
export async function writeSnapshot(
  dataDir: string,
  fingerprint: string,
  data: unknown,
  counts: SnapshotCounts = NO_COUNTS,
): Promise<string> {
  await makeFolder(dataDir);
  await removeUnfinished(dataDir);
  const body = serializeBody(data);
  const { builtAt, documents, quotations } = counts;
  const header: Header = {
    format: 'onrecord-snapshot',
    version: SNAPSHOT_VERSION,
    fingerprint,
    sha256: digestInParts(body),
    bytes: body.length,
    ...{ builtAt, documents, quotations },
  };
  const path = await nextPath(dataDir);
  await writeDurably(path, `${JSON.stringify(header)}\n`, body);
  for (const old of (await listSnapshots(dataDir)).slice(KEPT)) await rm(old, { force: true });
  return path;
}

/** The first line of a snapshot and where the data behind it begins; a line of text where there is none of ours. */
async function readHeader(file: FileHandle): Promise<{ header: Header; end: number } | string> {
  const start = await readInParts(file, 0, MAX_HEADER_BYTES);
  const end = start.indexOf(0x0a);
  if (end < 0) return 'it has no header line';
  const header = headerSchema.safeParse(JSON.parse(start.toString('utf8', 0, end)));
  if (!header.success) return 'its header is not one of ours';
  const { version } = header.data;
  if (version !== SNAPSHOT_VERSION)
    return `it is of version ${version}, this program reads version ${SNAPSHOT_VERSION}`;
  return { header: header.data, end: end + 1 };
}

async function readOpened(file: FileHandle, path: string): Promise<SnapshotOutcome> {
  const unusable = (reason: string): SnapshotOutcome => ({ kind: 'unusable', path, reason });
  const found = await readHeader(file);
  if (typeof found === 'string') return unusable(found);
  const { bytes, sha256, fingerprint } = found.header;
  const held = (await file.stat()).size - found.end;
  if (held !== bytes) return unusable(`it holds ${held} bytes instead of ${bytes}`);
  if (held > MAX_BYTES) return unusable(`it holds ${held} bytes, this program reads ${MAX_BYTES} at most`);
  const body = await readInParts(file, found.end, bytes);
  if (digestInParts(body) !== sha256) return unusable('its checksum does not match');
  return { kind: 'loaded', fingerprint, data: deserialize(body), path };
}

/** Reads one snapshot and checks version, length and checksum before anything of it is used. */
export async function readSnapshot(path: string): Promise<SnapshotOutcome> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    return await readOpened(file, path);
  } catch (error) {
    return { kind: 'unusable', path, reason: error instanceof Error ? error.message : String(error) };
  } finally {
    await file?.close();
  }
}

/** The newest snapshot of `dataDir`; one that cannot be used is renamed to `….unusable`. */
export async function readNewestSnapshot(dataDir: string): Promise<SnapshotOutcome> {
  const [newest] = await listSnapshots(dataDir);
  if (newest === undefined) return { kind: 'none' };
  const outcome = await readSnapshot(newest);
  if (outcome.kind === 'unusable') await setAside(newest);
  return outcome;
}

async function readHead(path: string): Promise<SnapshotHead | null> {
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return null;
  try {
    const found = await readHeader(file);
    if (typeof found === 'string') return null;
    const { builtAt, documents, quotations, fingerprint } = found.header;
    return { id: snapshotId(path), fingerprint, builtAt, documents, quotations };
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
