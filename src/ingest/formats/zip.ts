// A .zip in memory -> its entries, unpacked one at a time and never on disk. Names are checked and only ever used
// as names; an entry that lies about its size, or unpacks beyond reason, is refused by itself.
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { checkLimit, checkRatio, type IngestLimits, LimitError } from '../limits.ts';

export interface ZipEntry {
  /** Path inside the `.zip`, with `/`; never absolute, without `..` and control characters. */
  readonly path: string;
  /** `null`, or why the entry is not to be read. */
  readonly refused: string | null;
  readonly entry: Entry;
}

export interface OpenZip {
  readonly file: ZipFile;
  readonly entries: readonly ZipEntry[];
}

/** The bytes are no readable `.zip`. The message is one line for a person. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

type SizeLimit = 'maxFileBytes' | 'maxMarkupBytes';

const MAX_NAME_CHARS = 200;

function namedEntry(entry: Entry): ZipEntry {
  const raw: unknown = entry.fileName;
  const bytes = Buffer.isBuffer(raw) ? raw : Buffer.alloc(0);
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, bytes, entry.extraFields, false);
  const path = name.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD').slice(0, MAX_NAME_CHARS);
  const isUnsafe = validateFileName(name) !== null || /\p{Cc}/u.test(name) || name.length > MAX_NAME_CHARS;
  const refused = isUnsafe
    ? 'Expected a plain relative name in the zip file, got another'
    : entry.isEncrypted()
      ? 'Expected an entry without a password, got a locked one'
      : null;
  return { path, refused, entry };
}

/** What is wrong with a file as a whole; the library speaks of records and signatures. */
function nameDamage(error: unknown): string {
  const isOther = error instanceof Error && error.message.startsWith('End of central directory');
  return isOther
    ? 'Expected a zip file, got another file or one that is cut short'
    : 'Expected a zip file, got one whose list of entries is damaged';
}

/** What is wrong with one entry. */
function nameEntryDamage(error: unknown): string {
  const isUnknown = error instanceof Error && error.message.startsWith('unsupported compression');
  return isUnknown
    ? 'Expected a readable zip entry, got one packed in a way that is not known'
    : 'Expected a readable zip entry, got a damaged one';
}

/**
 * Reads the list of entries; nothing is unpacked yet.
 * @throws ZipError, LimitError
 */
export async function openZip(bytes: Uint8Array, limits: IngestLimits): Promise<OpenZip> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const file = await fromBufferPromise(buffer, {
      lazyEntries: true,
      decodeStrings: false,
      autoClose: false,
    });
    checkLimit(limits, 'maxZipEntries', file.entryCount);
    const entries: ZipEntry[] = [];
    for await (const entry of file.eachEntry()) entries.push(namedEntry(entry));
    return { file, entries };
  } catch (error) {
    if (error instanceof LimitError) throw error;
    throw new ZipError(nameDamage(error));
  }
}

async function unpack(zip: OpenZip, entry: Entry, limits: IngestLimits, limit: SizeLimit): Promise<Buffer> {
  const blocks: Buffer[] = [];
  let size = 0;
  const stream = await zip.file.openReadStreamPromise(entry);
  try {
    for await (const block of stream as AsyncIterable<Buffer>) {
      size += block.length;
      checkLimit(limits, limit, size);
      blocks.push(block);
    }
  } finally {
    stream.destroy();
  }
  return Buffer.concat(blocks);
}

/**
 * Unpacks one entry, whose size `limit` bounds.
 * @throws ZipError, LimitError
 */
export async function readZipEntry(
  zip: OpenZip,
  { entry }: ZipEntry,
  limits: IngestLimits,
  limit: SizeLimit,
): Promise<Buffer> {
  const { compressedSize, uncompressedSize } = entry;
  checkRatio(limits, uncompressedSize, compressedSize);
  checkLimit(limits, limit, uncompressedSize);
  try {
    return await unpack(zip, entry, limits, limit);
  } catch (error) {
    if (error instanceof LimitError) throw error;
    throw new ZipError(nameEntryDamage(error));
  }
}
