// The bytes of one article file -> its raw records, by the file's extension. Plain text states nothing; Markdown has
// front matter; JSON is the record itself; the readers of all other formats are loaded when first needed.
import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import { checkLimit, type IngestLimits } from '../limits.ts';
import { joinParagraphs } from '../page/clean.ts';
import { decodeMarkup, decodeText } from './decode.ts';
import { broken, isObject, type Parser, type RawRecord, reasonOf } from './records.ts';

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

function parseMarkdown(content: string): RawRecord {
  if (content.startsWith('---') && content.indexOf('\n---', 3) > MAX_FRONT_MATTER_CHARS)
    return broken(`Expected front matter of at most ${MAX_FRONT_MATTER_CHARS} characters, got more`);
  const file = new VFile({ value: content });
  try {
    matter(file, { strip: true });
  } catch (error) {
    return broken(`Expected front matter in YAML, got ${reasonOf(error)}`);
  }
  const fields: unknown = file.data['matter'];
  if (!isObject(fields)) return broken('Expected front matter with `field: value` lines');
  return { kind: 'record', text: stripMarkdown(String(file.value)), fields };
}

function recordOf(value: Readonly<Record<string, unknown>>): RawRecord {
  const text = value['text'];
  if (typeof text === 'string') return { kind: 'record', text, fields: value };
  return broken(`Expected \`text\` to be a string, got ${JSON.stringify(text)?.slice(0, 60) ?? 'nothing'}`);
}

function parseJson(content: string): RawRecord {
  try {
    const value: unknown = JSON.parse(content);
    return isObject(value) ? recordOf(value) : broken('Expected one JSON object');
  } catch (error) {
    return broken(`Expected JSON, got ${reasonOf(error)}`);
  }
}

/** A format whose files are text: read as UTF-8, else as what detection says, with a remark. */
type TextParser = (content: string) => RawRecord;

const TEXT_FORMATS: Readonly<Record<string, TextParser>> = {
  '.txt': (content) => ({ kind: 'record', text: content, fields: {} }),
  '.md': parseMarkdown,
  '.json': parseJson,
  '.jsonl': parseJson,
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
  /** Encoding of a text that is not in UTF-8, to be remarked upon; else `null`. */
  readonly encoding: string | null;
}

function parseText(parse: TextParser, bytes: Uint8Array, limits: IngestLimits, likely: readonly string[]) {
  const decoded = decodeText(bytes, likely);
  if (decoded.kind === 'binary')
    return { records: [broken('Expected text, found a binary file')], encoding: null };
  // A record in JSON is longer than its text by its other fields and its escapes.
  const isRecord = parse === parseJson;
  if (!isRecord) checkLimit(limits, 'maxArticleChars', decoded.text.length);
  const encoding = decoded.encoding.startsWith('utf-') ? null : decoded.encoding;
  return { records: [parse(decoded.text)], encoding };
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
  const text = Object.hasOwn(TEXT_FORMATS, extension) ? TEXT_FORMATS[extension] : undefined;
  if (text !== undefined) return parseText(text, bytes, limits, likely);
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
