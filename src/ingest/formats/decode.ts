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

/** Bytes that tell whether a text is UTF-16. */
const WIDE_SAMPLE_BYTES = 4096;
/** Fewer bytes than this without a byte order mark are no UTF-16: too few spaces to tell. */
const MIN_WIDE_BYTES = 8;
/** Share of the code units of a text that are `MARKS`, and share from which letters of ASCII will do. */
const MIN_MARKS = 0.03;
const MIN_ASCII = 0.4;
/** How many times fewer of them there are when the two bytes of each unit change places. */
const MIN_RATIO = 8;
/** Space, line breaks, full stop and comma, those of Chinese and Japanese too: with their bytes swapped they are rare. */
const MARKS: ReadonlySet<number> = new Set([0x20, 0x0a, 0x0d, 0x09, 0x2c, 0x2e, 0x3001, 0x3002, 0xff0c]);

/** `marks`, `ascii`: how many code units are. */
interface UnitCounts {
  readonly marks: number;
  readonly ascii: number;
}

function countUnits(bytes: Uint8Array, isBig: boolean): UnitCounts {
  let [marks, ascii] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    const unit = isBig ? (first << 8) | second : first | (second << 8);
    if (MARKS.has(unit)) marks += 1;
    if (unit >= 0x20 && unit < 0x7f) ascii += 1;
  }
  return { marks, ascii };
}

function isLikely(right: UnitCounts, swapped: UnitCounts, units: number): boolean {
  const byMarks = right.marks >= units * MIN_MARKS && right.marks > swapped.marks * MIN_RATIO;
  return byMarks || (right.ascii >= units * MIN_ASCII && right.ascii > swapped.ascii * MIN_RATIO);
}

/** `utf-16le` or `utf-16be` by the byte order mark, or without one by where spaces and stops are. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, WIDE_SAMPLE_BYTES);
  if (sample.length < MIN_WIDE_BYTES || !sample.includes(0)) return undefined;
  const [little, big] = [countUnits(sample, false), countUnits(sample, true)];
  const units = sample.length / 2;
  if (isLikely(little, big, units)) return looksWide(sample, 'utf-16le');
  return isLikely(big, little, units) ? looksWide(sample, 'utf-16be') : undefined;
}

/** Code points that stand in no text: without a meaning, for private use, controls. */
const NO_TEXT = /(?!\s)[\p{Cn}\p{Co}\p{Cc}\uFFFD]/gu;

function looksWide<E extends string>(sample: Uint8Array, encoding: E): E | undefined {
  const text = new TextDecoder(encoding).decode(sample, { stream: true });
  return (text.match(NO_TEXT)?.length ?? 0) <= text.length * MAX_CONTROL_SHARE ? encoding : undefined;
}

/** Whether nothing in a text says that it is none: NULs, or control characters beyond a share. */
function looksLikeText(text: string, maxControlShare: number): boolean {
  const sample = text.slice(0, DETECT_BYTES);
  const controls = sample.match(/(?!\s)[\p{Cc}\uFFFD]/gu)?.length ?? 0;
  return !sample.includes('\0') && controls <= sample.length * maxControlShare;
}

/**
 * What ISO-8859-15 has for eight signs of ISO-8859-1, where only the letter or the euro makes sense: inside words
 * (`c½ur`, `e¨e`), before them (`¼uvre`), beside an amount (`20 ¤`). The acute accent is left out: it stands for an apostrophe.
 */
const LATIN_9_ONLY =
  /\d ?¤|¤ ?\d|\p{L}[¼½¾]|(?<![\d\p{L}])[¼½¾]\p{Ll}|\p{Ll}[¨¸]\p{Ll}|(?<![\p{L}\d¦])¦\p{Ll}{2}/u;
/** Where the sign itself makes sense: a half, a quarter. */
const LATIN_1_ONLY = /\d ?[¼½¾]|(?<!\p{L})[¼½¾](?!\p{L})/u;
const LATIN_9_BYTES: readonly number[] = [0xa4, 0xa6, 0xa8, 0xb8, 0xbc, 0xbd, 0xbe];

/** Whether bytes that a detector takes for ISO-8859-1 are ISO-8859-15, which it does not know. */
function isLatin9(bytes: Uint8Array): boolean {
  if (!LATIN_9_BYTES.some((byte) => bytes.includes(byte))) return false;
  // Its own bytes make it windows-1252, which has the euro and the letters elsewhere.
  if (bytes.some((byte) => byte >= 0x80 && byte < 0xa0)) return false;
  const text = new TextDecoder('latin1').decode(bytes);
  return LATIN_9_ONLY.test(text) && !LATIN_1_ONLY.test(text);
}

/** Encodings the bytes may be in, most likely first. */
export function detectEncodings(bytes: Uint8Array): readonly string[] {
  const names = analyse(bytes.subarray(0, DETECT_BYTES))
    .filter(({ name, confidence }) => confidence >= MIN_CONFIDENCE && name !== 'UTF-8')
    .map(({ name }) => name);
  const isLatin = names.slice(0, 1).some((name) => LATIN_1.test(name));
  return isLatin && isLatin9(bytes) ? ['ISO-8859-15', ...names] : names;
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
