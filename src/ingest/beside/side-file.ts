// A file beside the articles (`metadata.yml`, `aliases.yml`) -> its entries, with a warning for everything in it that
// cannot be used. Only a plain file is read: a link could lead out of the corpus, a pipe would never end.
import { lstat, readFile } from 'node:fs/promises';
import type { Problem } from '../../model.ts';
import { decodeText } from '../formats/decode.ts';
import { explain } from '../formats/records.ts';
import type { IngestLimits } from '../limits.ts';
import { type Entry, readEntries } from './entries.ts';

export const METADATA_FILE = 'metadata.yml';
export const ALIASES_FILE = 'aliases.yml';

/** Bytes of such a file: about 100,000 articles with the usual fields. */
const MAX_SIDE_BYTES = 16 * 1024 * 1024;
/** Warnings of one file that are told one by one. */
const MAX_WARNINGS = 20;

export interface SideEntries {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** Warnings about the file at `path`, one a message; from the twenty-first on they are counted. */
export function warnOf(path: string, messages: readonly string[]): readonly Problem[] {
  const shown = messages.slice(0, MAX_WARNINGS);
  if (messages.length > shown.length)
    shown.push(`Expected no more than that, got ${messages.length - shown.length} more remarks on this file`);
  return shown.map((message) => ({ path, severity: 'warning', message }));
}

type SideText =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string };

const refused = (message: string): SideText => ({ kind: 'refused', message });

async function readPlainText(fullPath: string): Promise<SideText> {
  const found = await lstat(fullPath);
  if (found.isSymbolicLink()) return refused('Expected a file, found a symbolic link; it is not read');
  if (found.isDirectory()) return refused('Expected a file, found a folder; it is not read');
  if (!found.isFile()) return refused('Expected a file, found something else; it is not read');
  if (found.size > MAX_SIDE_BYTES)
    return refused(`Expected at most ${MAX_SIDE_BYTES} bytes, got ${found.size}; it is not read`);
  const decoded = decodeText(await readFile(fullPath));
  return decoded.kind === 'text' ? decoded : refused('Expected text, found a binary file; it is not read');
}

async function readSideText(fullPath: string): Promise<SideText> {
  try {
    return await readPlainText(fullPath);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'none' } : refused(explain(error));
  }
}

/** The entries of the file at `fullPath`; `path` names it in warnings. None where there is no such file. */
export async function readSideFile(
  fullPath: string,
  path: string,
  limits: Pick<IngestLimits, 'maxParseMs'>,
): Promise<SideEntries> {
  const side = await readSideText(fullPath);
  if (side.kind === 'none') return { entries: [], problems: [] };
  if (side.kind === 'refused') return { entries: [], problems: warnOf(path, [side.message]) };
  const { entries, problems } = readEntries(side.text, limits.maxParseMs);
  const isOther = !side.encoding.startsWith('utf-');
  const read = isOther ? [`Expected UTF-8, read as ${side.encoding}`] : [];
  return { entries, problems: warnOf(path, [...read, ...problems]) };
}
