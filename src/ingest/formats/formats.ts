// The bytes of one article file -> its raw records, by the file's extension. Plain text states nothing; Markdown has
// front matter; JSON is the record itself; the readers of all other formats are loaded when first needed.
import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import { nameYamlTrouble } from '../beside/entries.ts';
import { checkLimit, type IngestLimits } from '../limits.ts';
import { joinParagraphs } from '../page/clean.ts';
import { decodeMarkup, decodeText } from './decode.ts';
import { broken, isObject, nameShape, type Parser, type RawRecord } from './records.ts';

/** Marks of Markdown that are not words: heading signs, emphasis, links, pictures, hard breaks. */
export function stripMarkdown(markdown: string): string {
  const plain = markdown
    .replace(/!\[[^\][]{0,200}\]\([^()\s]{0,500}\)/gu, '')
    .replace(/\[([^\][]{1,300})\]\([^()\s]{0,500}\)/gu, '$1')
    .replace(/^#{1,6} +(.*)$/gmu, '\n$1\n')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,500}?)\1/gu, '$2')
    .replace(/(?<![\p{L}\d*_])([*_])(?=\S)([^*_\n]{1,500}?)\1(?![\p{L}\d*_])/gu, '$2')
    .replace(/\\$/gmu, '');
  return joinParagraphs(plain.split(/\r\n?|\n/u).map((line) => line.trim())).join('\n');
}

/** UTF-16 code units of front matter: the YAML reader takes seconds over what is much longer. */
const MAX_FRONT_MATTER_CHARS = 65_536;

function nameTrouble(error: unknown): string {
  return nameYamlTrouble(error instanceof Error && 'code' in error ? String(error.code) : undefined);
}

function parseMarkdown(content: string): RawRecord {
  if (content.startsWith('---') && content.indexOf('\n---', 3) > MAX_FRONT_MATTER_CHARS)
    return broken(`Expected front matter of at most ${MAX_FRONT_MATTER_CHARS} characters, got more`);
  const file = new VFile({ value: content });
  try {
    matter(file, { strip: true, yaml: { prettyErrors: false, logLevel: 'error' } });
  } catch (error) {
    return broken(`Expected front matter in YAML, got ${nameTrouble(error)}`);
  }
  const fields: unknown = file.data['matter'];
  if (!isObject(fields)) return broken('Expected front matter with `field: value` lines');
  return { kind: 'record', text: stripMarkdown(String(file.value)), fields };
}

function recordOf(value: unknown): RawRecord {
  if (!isObject(value)) return broken(`Expected a record such as {"text": "…"}, got ${nameShape(value)}`);
  const text = value['text'];
  if (typeof text === 'string') return { kind: 'record', text, fields: value };
  return broken(`Expected \`text\` to be a string, got ${nameShape(text)}`);
}

/** UTF-16 code units of what is no JSON that a remark repeats. */
const SHOWN_JSON_CHARS = 20;

/** The engine's message with the text around what it did not expect. */
const UNEXPECTED = /^Unexpected token .{1,4}, (?:\.\.\.)?"(.*)"(?:\.\.\.)? is not valid JSON$/su;

/** What stands where JSON ends to be JSON; the engine tells the place in some of its messages only. */
function nameJsonTrouble(content: string, error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (content.trim() === '') return 'an empty file';
  const at = Number(/at position (\d+)/u.exec(message)?.[1] ?? 0);
  if (message.startsWith('Unexpected end') || at >= content.trimEnd().length)
    return 'a text that ends too early';
  const around = UNEXPECTED.exec(message)?.[1];
  const shown = around ?? content.slice(at, at + SHOWN_JSON_CHARS);
  const cut = shown.length > SHOWN_JSON_CHARS * 2 ? shown.slice(0, SHOWN_JSON_CHARS * 2) : shown;
  return `${JSON.stringify(cut)}${at > 0 ? ` as character ${at + 1}` : ''}`;
}

/** What `read` makes of the value in a text of JSON. */
function parseJson<T>(content: string, read: (value: unknown) => T): T | RawRecord {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    return broken(`Expected JSON, got ${nameJsonTrouble(content, error)}`);
  }
  return read(value);
}

/** One record, or a list of them. */
function readRecords(value: unknown): readonly RawRecord[] | RawRecord {
  if (!Array.isArray(value)) return recordOf(value);
  return value.length > 0 ? value.map(recordOf) : broken('Expected a record, got an empty list');
}

/** A format whose files are text: read as UTF-8, else as what detection says, with a remark. */
type TextParser = (content: string) => RawRecord | readonly RawRecord[];

const TEXT_FORMATS: Readonly<Record<string, TextParser>> = {
  '.txt': (content) => ({ kind: 'record', text: content, fields: {} }),
  '.md': parseMarkdown,
  '.json': (content) => parseJson(content, readRecords),
  '.jsonl': (content) => parseJson(content, recordOf),
};

/**
 * Whether the fields in files of a format were written for this corpus, as front matter and records are: then they are
 * nearer to the article than `metadata.yml`. What a page or a mail says of itself was not.
 */
export function statesFields(extension: string): boolean {
  return Object.hasOwn(TEXT_FORMATS, extension);
}

/** Formats whose files name their own encoding, or have none. */
const OTHER_FORMATS: Readonly<Record<string, Parser>> = {
  '.html': parsePage,
  '.htm': parsePage,
  '.xhtml': parsePage,
  '.rss': async (bytes, limits) => (await import('./feed.ts')).parseFeed(bytes, limits),
  '.atom': async (bytes, limits) => (await import('./feed.ts')).parseFeed(bytes, limits),
  '.xml': async (bytes, limits) => (await import('./feed.ts')).parseFeed(bytes, limits),
  '.eml': async (bytes, limits) => (await import('./email.ts')).parseEmail(bytes, limits),
  '.docx': async (bytes, limits) => (await import('./docx.ts')).parseDocx(bytes, limits),
  '.pdf': async (bytes, limits) => (await import('./pdf.ts')).parsePdf(bytes, limits),
};

async function parsePage(bytes: Uint8Array, limits: IngestLimits): Promise<readonly RawRecord[]> {
  const html = decodeMarkup(bytes);
  if (html === undefined) return [broken('Expected text, found a binary file')];
  return [(await import('./html.ts')).parseHtml(html, limits)];
}

/** Files with several articles: each has a number behind `#` in its path. */
export const FEED_FORMATS: ReadonlySet<string> = new Set(['.rss', '.atom', '.xml']);
/** A file of other files, and a file with an article a line. */
export const ZIP_FORMAT = '.zip';
export const LINES_FORMAT = '.jsonl';

/** True for an extension, in lower case with its dot, that the reader knows. */
export function isFormat(extension: string): boolean {
  return (
    Object.hasOwn(TEXT_FORMATS, extension) ||
    Object.hasOwn(OTHER_FORMATS, extension) ||
    extension === ZIP_FORMAT
  );
}

export interface Parsed {
  readonly records: readonly RawRecord[];
  /** Whether the file is a list of records, each an article with a number. */
  readonly isList?: boolean;
  /** Encoding of a text that is not in UTF-8, to be remarked upon; else `null`. */
  readonly encoding: string | null;
}

function parseText(
  extension: string,
  bytes: Uint8Array,
  limits: IngestLimits,
  likely: readonly string[],
): Parsed {
  const decoded = decodeText(bytes, likely);
  if (decoded.kind === 'binary')
    return { records: [broken('Expected text, found a binary file')], encoding: null };
  // A record in JSON is longer than its text by its other fields and its escapes.
  const isRecord = extension === '.json' || extension === LINES_FORMAT;
  if (!isRecord) checkLimit(limits, 'maxArticleChars', decoded.text.length);
  const encoding = decoded.encoding.startsWith('utf-') ? null : decoded.encoding;
  const parsed = TEXT_FORMATS[extension]?.(decoded.text) ?? [];
  return 'kind' in parsed ? { records: [parsed], encoding } : { records: parsed, encoding, isList: true };
}

/**
 * The records of one file, or of one line of a `.jsonl` file. `likely` are encodings to try first where the bytes
 * are not UTF-8.
 * @throws LimitError
 */
export async function parseBytes(
  extension: string,
  bytes: Uint8Array,
  limits: IngestLimits,
  likely: readonly string[] = [],
): Promise<Parsed> {
  if (Object.hasOwn(TEXT_FORMATS, extension)) return parseText(extension, bytes, limits, likely);
  const other = Object.hasOwn(OTHER_FORMATS, extension) ? OTHER_FORMATS[extension] : undefined;
  if (other === undefined)
    return { records: [broken(`Expected an article file, got ${extension}`)], encoding: null };
  checkLimit(
    limits,
    extension === '.pdf' || extension === '.docx' ? 'maxFileBytes' : 'maxMarkupBytes',
    bytes.length,
  );
  return { records: await other(bytes, limits), encoding: null };
}
