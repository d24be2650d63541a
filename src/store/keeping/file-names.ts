// The name a member's client sent -> a name that is safe in the corpus folder on every system, or nothing.
import { extname } from 'node:path';

/** Bytes of a name, in UTF-8; most file systems end at 255. */
const MAX_NAME_BYTES = 120;
/** Names that Windows keeps for devices, whatever their extension. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Why a name is not taken, whichever of it holds. */
export const BAD_NAME =
  'Expected a name with an extension that does not begin with a dot, is no README.md and none that Windows keeps for a device (con, prn, aux, nul, com1, lpt1 …)';

function cutToBytes(text: string, maxBytes: number): string {
  let cut = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > maxBytes) break;
    cut += character;
  }
  return cut;
}

/**
 * The last part of the name without control, format (right-to-left overrides, zero-width) and reserved
 * characters, at most `MAX_NAME_BYTES` with its extension in lower case; `null` where nothing usable is left.
 */
export function cleanFileName(name: string): string | null {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*#%]/gu, '_')
    .replace(/\s+/gu, ' ')
    .trim();
  const extension = extname(plain).toLowerCase();
  const stem = plain.slice(0, plain.length - extension.length).replace(/[. ]+$/u, '');
  const isReserved = plain.startsWith('.') || DEVICES.test(stem.split('.')[0] ?? '');
  if (isReserved || stem === '' || extension.length < 2) return null;
  // The reader passes over a README at the top of the corpus.
  if (`${stem}${extension}`.toLowerCase() === 'readme.md') return null;
  return `${cutToBytes(stem, MAX_NAME_BYTES - Buffer.byteLength(extension))}${extension}`;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** First bytes of files that are no articles: programs, pictures, archives of other kinds. */
const OTHERS: readonly (readonly number[])[] = [
  [0x7f, 0x45, 0x4c, 0x46],
  [0x4d, 0x5a, 0x90],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
];
const SIGNATURES: Readonly<Record<string, readonly number[]>> = { '.zip': ZIP, '.docx': ZIP, '.pdf': PDF };

const begins = (bytes: Uint8Array, with_: readonly number[]): boolean =>
  with_.every((byte, at) => bytes[at] === byte);

/** Whether the first bytes can be those of a file with that extension. */
export function fitsExtension(bytes: Uint8Array, extension: string): boolean {
  const own = SIGNATURES[extension];
  if (own !== undefined) return begins(bytes, own);
  return ![ZIP, PDF, ...OTHERS].some((signature) => begins(bytes, signature));
}
