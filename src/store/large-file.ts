// Buffers of any size that Node can hold, read and hashed in parts: a single call ends at 2 GiB, whether of the file
// system, of Node's `readFile` or of a hash.
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

/** Bytes of one part: far below 2 GiB, and few calls for what is usual. */
const PART_BYTES = 64 * 1024 * 1024;

/** SHA-256, hex. Linear. */
export function digestInParts(bytes: Uint8Array, partBytes = PART_BYTES): string {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += partBytes) hash.update(bytes.subarray(at, at + partBytes));
  return hash.digest('hex');
}

/**
 * The bytes of a file from `start` on, `length` of them, or fewer where it ends before.
 * @throws Error of the file system, or RangeError beyond `buffer.constants.MAX_LENGTH`
 */
export async function readInParts(
  file: FileHandle,
  start: number,
  length: number,
  partBytes = PART_BYTES,
): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(
      bytes,
      filled,
      Math.min(partBytes, length - filled),
      start + filled,
    );
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
