// Bytes of a file -> text. UTF-8 first and strictly; other encodings by their byte order mark or by detection,
// with a remark. Gives up on bytes that are no text.
import { analyse } from 'chardet';

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string }
  | { readonly kind: 'binary' };

/** Bytes the detector looks at: enough for its letter statistics. */
const DETECT_BYTES = 65_536;
/** Confidence (0 to 100) below which a detected encoding is not believed; measured on invented short texts. */
const MIN_CONFIDENCE = 10;
/** Share of control characters from which bytes are no text. */
const MAX_CONTROL_SHARE = 0.01;

function decodeStrict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function byteOrderEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function looksLikeText(text: string): boolean {
  const sample = text.slice(0, DETECT_BYTES);
  const controls = sample.match(/(?!\s)[\p{Cc}\uFFFD]/gu)?.length ?? 0;
  return controls <= sample.length * MAX_CONTROL_SHARE;
}

function decodeDetected(bytes: Uint8Array): Decoded {
  for (const { name, confidence } of analyse(bytes.subarray(0, DETECT_BYTES))) {
    if (confidence < MIN_CONFIDENCE || name === 'UTF-8') continue;
    const text = decodeStrict(bytes, name);
    if (text !== undefined && looksLikeText(text)) return { kind: 'text', text, encoding: name };
  }
  return { kind: 'binary' };
}

/** Text of `bytes` without a byte order mark; `binary` where no encoding makes text of them. */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = byteOrderEncoding(bytes);
  const encoding = marked ?? 'utf-8';
  const text = decodeStrict(bytes, encoding);
  if (text !== undefined) return looksLikeText(text) ? { kind: 'text', text, encoding } : { kind: 'binary' };
  return decodeDetected(bytes);
}
