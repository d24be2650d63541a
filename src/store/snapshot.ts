// Keeps built archives on disk: one file a snapshot, a line of JSON in front (format, version, checksum,
// fingerprint of the corpus) and V8-serialised data behind it. Written whole or not at all; a snapshot
// that is damaged or of another version is set aside with one line and never half read.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

/** Raised when the shape of the data or the analysis behind it changes: older snapshots are rebuilt. */
export const SNAPSHOT_VERSION = 1;

/** How many snapshots stay on disk, the live one included. */
const KEPT = 3;
const NAME = /^archive-(\d{13})\.snapshot$/;

const headerSchema = z.object({
  format: z.literal('onrecord-snapshot'),
  version: z.number(),
  fingerprint: z.string(),
  sha256: z.string(),
  bytes: z.number(),
});

export type SnapshotOutcome =
  | { readonly kind: 'loaded'; readonly fingerprint: string; readonly data: unknown; readonly path: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unusable'; readonly path: string; readonly reason: string };

const digest = (data: Buffer): string => createHash('sha256').update(data).digest('hex');

/** Paths of the snapshots in `dataDir`, newest first; empty where there is no such folder. */
export async function listSnapshots(dataDir: string): Promise<readonly string[]> {
  const names = await readdir(dataDir).catch(() => []);
  return names
    .filter((name) => NAME.test(name))
    .sort()
    .reverse()
    .map((name) => join(dataDir, name));
}

/**
 * Writes `data` (anything the structured clone algorithm takes) beside the older snapshots, then removes
 * all but the newest three. The file appears under its name only when it is complete and flushed.
 * @throws Error of the file system, with the older snapshots untouched
 */
export async function writeSnapshot(dataDir: string, fingerprint: string, data: unknown): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const body = serialize(data);
  const header = {
    format: 'onrecord-snapshot',
    version: SNAPSHOT_VERSION,
    fingerprint,
    sha256: digest(body),
    bytes: body.length,
  };
  const path = join(dataDir, `archive-${Date.now().toString().padStart(13, '0')}.snapshot`);
  await writeFileAtomic(path, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]));
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
