// Bytes of a file -> text. UTF-8 first and strictly; other encodings by their byte order mark, by what the file
// declares or by detection, with a remark. Gives up on bytes that are no text.
import { analyse } from 'chardet';

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string }
  | { readonly kind: 'binary' };

/** Bytes the detector looks at: enough for its letter statistics. */
export const DETECT_BYTES = 65_536;
/** Confidence (0 to 100) below which a detected encoding is not believed; measured on invented short texts. */
const MIN_CONFIDENCE = 10;
/** Share of control characters from which bytes in a guessed encoding are no text. */
const MAX_CONTROL_SHARE = 0.01;
/** The same in strict UTF-8, which other data hardly ever is: a bell or a terminal's colours make no binary file. */
const MAX_CONTROL_SHARE_UTF8 = 0.3;

/** What bytes 0x80 to 0x9F stand for in windows-1252; the five without a meaning stay as they are. */
const WINDOWS_1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';
/** Labels that the Encoding Standard takes for windows-1252. */
const LATIN_1 = /^(?:windows-1252|cp1252|iso-?8859-?1|latin-?1|l1|us-ascii|ascii)$/iu;

/**
 * Quotation marks and dashes where windows-1252 was decoded as ISO-8859-1, as Node 20 does:
 * its control characters stand in no text.
 */
export function mendWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009F]/gu, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}

function decodeStrict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return LATIN_1.test(encoding) ? mendWindows1252(text) : text;
  } catch {
    return undefined;
  }
}

/** Share of one byte of each pair that is zero where a text of mostly Latin letters is UTF-16. */
const MIN_ZERO_SHARE = 0.4;

function zeroShare(bytes: Uint8Array, first: number): number {
  let zeros = 0;
  for (let at = first; at < bytes.length; at += 2) if (bytes[at] === 0) zeros += 1;
  return zeros / Math.max(1, bytes.length / 2);
}

/** `utf-16le` or `utf-16be` by the byte order mark, or without one by the zeros between Latin letters. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8 || !sample.includes(0)) return undefined;
  const [high, low] = [zeroShare(sample, 0), zeroShare(sample, 1)];
  if (low >= MIN_ZERO_SHARE && high < MIN_ZERO_SHARE / 10) return 'utf-16le';
  return high >= MIN_ZERO_SHARE && low < MIN_ZERO_SHARE / 10 ? 'utf-16be' : undefined;
}

/** Whether nothing in a text says that it is none: NULs, or control characters beyond a share. */
function looksLikeText(text: string, maxControlShare: number): boolean {
  const sample = text.slice(0, DETECT_BYTES);
  const controls = sample.match(/(?!\s)[\p{Cc}\uFFFD]/gu)?.length ?? 0;
  return !sample.includes('\0') && controls <= sample.length * maxControlShare;
}

/** Encodings the bytes may be in, most likely first. */
export function detectEncodings(bytes: Uint8Array): readonly string[] {
  return analyse(bytes.subarray(0, DETECT_BYTES))
    .filter(({ name, confidence }) => confidence >= MIN_CONFIDENCE && name !== 'UTF-8')
    .map(({ name }) => name);
}

function decodeAs(bytes: Uint8Array, encodings: readonly string[]): Decoded {
  for (const encoding of encodings) {
    const text = decodeStrict(bytes, encoding);
    if (text !== undefined && looksLikeText(text, MAX_CONTROL_SHARE)) return { kind: 'text', text, encoding };
  }
  return { kind: 'binary' };
}

/**
 * Text of `bytes` without a byte order mark; `binary` where no encoding makes text of them. `likely` are encodings
 * to try before detection, where the bytes are not UTF-8.
 */
export function decodeText(bytes: Uint8Array, likely: readonly string[] = []): Decoded {
  const encoding = wideEncoding(bytes) ?? 'utf-8';
  const text = decodeStrict(bytes, encoding);
  if (text !== undefined)
    return looksLikeText(text, MAX_CONTROL_SHARE_UTF8)
      ? { kind: 'text', text, encoding }
      : { kind: 'binary' };
  const told = decodeAs(bytes, likely);
  return told.kind === 'text' ? told : decodeAs(bytes, detectEncodings(bytes));
}

const DECLARATION = /(?:charset|encoding)\s{0,5}=\s{0,5}["']?([a-z\d][a-z\d_.:-]{1,40})/iu;
/** Bytes in which a page or XML declares its encoding (HTML, 13.2.3.2: the first 1,024). */
const DECLARE_BYTES = 1024;

/** Text of a page or of XML, in the encoding it declares where it is not UTF-8; `undefined` for no text. */
export function decodeMarkup(bytes: Uint8Array): string | undefined {
  const declared = DECLARATION.exec(new TextDecoder('latin1').decode(bytes.subarray(0, DECLARE_BYTES)))?.[1];
  const decoded = decodeText(bytes, declared === undefined ? [] : [declared]);
  return decoded.kind === 'text' ? decoded.text : undefined;
}
