// One file of the corpus -> the pieces that are parsed by themselves: the whole file, each line of a `.jsonl` file,
// each entry of a `.zip`. What goes beyond a limit is a piece with the reason.
import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { isArticleFile } from './corpus-folder.ts';
import { LINES_FORMAT, ZIP_FORMAT } from './formats/formats.ts';
import { explain } from './formats/records.ts';
import { checkLimit, checkRatio, type IngestLimits, LimitError } from './limits.ts';
import { type ByteLine, detectLineEncodings, readLines, splitBytes } from './parser/lines.ts';

/** `place`: the piece's path, `a.jsonl#3`; `where`: the same in remarks, `a.jsonl:3`. */
export interface Place {
  readonly place: string;
  readonly where: string;
  /** The id of an article that states none. */
  readonly id: string;
}

export type Piece =
  | (Place & {
      readonly kind: 'piece';
      readonly extension: string;
      readonly bytes: Uint8Array;
      /** Encodings to try where the bytes are not UTF-8. */
      readonly likely: readonly string[];
    })
  | (Place & { readonly kind: 'refused'; readonly message: string });

function refusal(place: Place, error: unknown): Piece {
  return { ...place, kind: 'refused', message: explain(error) };
}

const extensionOf = (path: string): string => extname(path).toLowerCase();

/** The place of part `name` of the file at `whole`: `a.zip#b/c.txt`, `a.jsonl#3`. */
export function placePart(whole: Place, name: string, id = name): Place {
  const isNumber = /^\d+$/u.test(name);
  return {
    place: `${whole.place}#${name}`,
    where: `${whole.where}${isNumber ? ':' : '#'}${name}`,
    id: `${whole.id}#${id}`,
  };
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

/** `again` opens the same lines anew, to judge their encoding by all of them. */
async function* readLinePieces(
  whole: Place,
  again: () => AsyncGenerator<ByteLine>,
  limits: IngestLimits,
): AsyncGenerator<Piece> {
  let number = 0;
  let likely: readonly string[] | undefined;
  for await (const { bytes, size } of again()) {
    number += 1;
    const place = placePart(whole, String(number));
    if (bytes === undefined) yield refusal(place, new LimitError('maxLineBytes', limits.maxLineBytes, size));
    else if (!isBlank(bytes)) {
      if (likely === undefined && !isUtf8(bytes)) likely = await detectLineEncodings(again());
      yield { ...place, kind: 'piece', extension: LINES_FORMAT, bytes, likely: likely ?? [] };
    }
  }
}

/** What one file of the corpus has come to so far. */
interface Unpacking {
  readonly limits: IngestLimits;
  /** Zip files around the piece. */
  readonly depth: number;
  /** Bytes of the file of the corpus, and what has been unpacked of it so far; shared by all depths. */
  readonly packedBytes: number;
  readonly unpacked: { bytes: number; isTooMuch: boolean };
}

/**
 * Counts unpacked bytes against what one file may come to.
 * @throws LimitError, after which nothing more of the file is to be unpacked
 */
function countUnpacked(bytes: number, { limits, unpacked, packedBytes }: Unpacking): void {
  unpacked.bytes += bytes;
  unpacked.isTooMuch = true;
  checkLimit(limits, 'maxZipBytes', unpacked.bytes);
  checkRatio(limits, unpacked.bytes, packedBytes);
  unpacked.isTooMuch = false;
}

async function* readEntryPieces(whole: Place, bytes: Uint8Array, state: Unpacking): AsyncGenerator<Piece> {
  const { limits, unpacked } = state;
  checkLimit(limits, 'maxZipDepth', state.depth);
  const { openZip, readZipEntry } = await import('./formats/zip.ts');
  const zip = await openZip(bytes, limits);
  for (const entry of zip.entries) {
    const name = entry.path;
    if (!isWanted(name)) continue;
    const place = placePart(whole, name, name.slice(0, name.length - extname(name).length));
    try {
      if (entry.refused !== null) throw new Error(entry.refused);
      const content = await readZipEntry(zip, entry, limits, 'maxFileBytes');
      countUnpacked(content.length, state);
      yield* splitPieces(place, name, content, state);
    } catch (error) {
      yield refusal(place, error);
    }
    if (unpacked.isTooMuch) return;
  }
}

/** Folders, hidden entries and what file managers leave beside them are no articles. */
function isWanted(name: string): boolean {
  const parts = name.split('/');
  const isHidden = parts.some((part) => part.startsWith('.') && part !== '..' && part !== '.');
  return !isHidden && parts[0] !== '__MACOSX' && isArticleFile(parts.at(-1) ?? '', parts.length === 1);
}

async function* splitPieces(
  whole: Place,
  name: string,
  bytes: Buffer,
  state: Unpacking,
): AsyncGenerator<Piece> {
  const { limits } = state;
  const extension = extensionOf(name);
  if (extension === ZIP_FORMAT) yield* readEntryPieces(whole, bytes, { ...state, depth: state.depth + 1 });
  else if (extension === LINES_FORMAT)
    yield* readLinePieces(whole, () => splitBytes(bytes, limits.maxLineBytes), limits);
  else yield { ...whole, kind: 'piece', extension, bytes, likely: [] };
}

/** Bytes of a plain file. A pipe or a device would never end. */
async function sizeOf(fullPath: string): Promise<number> {
  const found = await stat(fullPath);
  if (found.isFile()) return found.size;
  throw new Error(`Expected a file, found ${found.isDirectory() ? 'a folder' : 'a pipe or device'}`);
}

/** Every piece of the file at `fullPath`, in its order. Never throws. */
export async function* readPieces(
  fullPath: string,
  whole: Place,
  limits: IngestLimits,
): AsyncGenerator<Piece> {
  try {
    const size = await sizeOf(fullPath);
    if (extensionOf(fullPath) === LINES_FORMAT) {
      yield* readLinePieces(whole, () => readLines(fullPath, limits.maxLineBytes), limits);
      return;
    }
    checkLimit(limits, 'maxFileBytes', size);
    const bytes = await readFile(fullPath);
    const unpacked = { bytes: 0, isTooMuch: false };
    yield* splitPieces(whole, fullPath, bytes, { limits, depth: 0, packedBytes: bytes.length, unpacked });
  } catch (error) {
    yield refusal(whole, error);
  }
}
