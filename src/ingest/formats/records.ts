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

/** A library's error in words for a remark. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'an error';
}

/** One line for a person about whatever was thrown: our own errors say what was expected, a library's do not. */
export function explain(error: unknown): string {
  const reason = reasonOf(error);
  return reason.startsWith('Expected ') ? reason : `Expected a readable article, got ${reason}`;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
