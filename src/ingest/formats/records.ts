// What a format's parser gives: the raw text of an article with what its file states about it, before the fields
// are checked and the text is cleaned.
import type { IngestLimits } from '../limits.ts';

export type RawRecord =
  | { readonly kind: 'record'; readonly text: string; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'broken'; readonly message: string };

/** Bytes of one article, or of a feed with several, to their records. What it throws is explained by `explain`. */
export type Parser = (bytes: Uint8Array, limits: IngestLimits) => Promise<readonly RawRecord[]>;

/** A record that cannot be read, with the first line of the reason. */
export function broken(message: string): RawRecord {
  return { kind: 'broken', message: (message.split('\n', 1)[0] ?? message).slice(0, 300) };
}

/** What the system says of a file that cannot be read, in words. */
const FILE_TROUBLES: Readonly<Record<string, string>> = {
  ENOENT: 'found none any more',
  ENOTDIR: 'found none any more',
  EACCES: 'may not read it',
  EPERM: 'may not read it',
  EISDIR: 'found a folder',
  ELOOP: 'found links in a circle',
  ENAMETOOLONG: 'its path is too long',
  EMFILE: 'too many files are open',
  EIO: 'the disk cannot read it',
};

/** One line about a file or folder (`what`) that cannot be read, without its full path. */
export function explainFile(what: 'file' | 'folder', error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT' && error.path?.includes('\uFFFD'))
    return `Expected a ${what} name in UTF-8, got other bytes; it cannot be read until it is renamed`;
  const code = error.code ?? 'no reason';
  return `Expected a readable ${what}, ${FILE_TROUBLES[code] ?? 'the system refused'} (${code})`;
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

/** One line for a person about whatever was thrown: our own errors say what was expected, a library's do not. */
export function explain(error: unknown): string {
  if (isFileError(error)) return explainFile('file', error);
  if (error instanceof RangeError && error.message.includes('call stack'))
    return 'Expected a readable article, got one nested too deeply';
  const isOurs = error instanceof Error && error.message.startsWith('Expected ');
  return isOurs ? error.message : 'Expected a readable article, its reader gave up';
}

/** A value of a record in the words of a remark. */
export function nameShape(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'a record' : show(value);
}

/** Longest value repeated in a remark, in UTF-16 code units. */
const MAX_SHOWN_CHARS = 60;

/** A value as a remark repeats it: as JSON, cut. */
export function show(value: unknown): string {
  try {
    const shown = JSON.stringify(value) ?? String(value);
    return shown.length > MAX_SHOWN_CHARS ? `${shown.slice(0, MAX_SHOWN_CHARS)}…` : shown;
  } catch {
    return 'values inside one another';
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
