// The decoded text of one file -> what it states and the raw text of its article, by the file's format.
// Plain text states nothing; Markdown has front matter; HTML has its metadata; JSON is the record itself.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import { joinParagraphs } from './clean.ts';

/** A record before its fields are checked. */
export type RawRecord =
  | { readonly kind: 'record'; readonly text: string; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'broken'; readonly message: string };

function broken(message: string): RawRecord {
  return { kind: 'broken', message: message.split('\n', 1)[0] ?? message };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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

function parseMarkdown(content: string): RawRecord {
  const file = new VFile({ value: content });
  try {
    matter(file, { strip: true });
  } catch (error) {
    return broken(
      `Expected front matter in YAML, got ${error instanceof Error ? error.message : 'an error'}`,
    );
  }
  const fields: unknown = file.data['matter'];
  if (!isObject(fields)) return broken('Expected front matter with `field: value` lines');
  return { kind: 'record', text: stripMarkdown(String(file.value)), fields };
}

function parseJson(content: string): RawRecord {
  try {
    const value: unknown = JSON.parse(content);
    return isObject(value) ? recordOf(value) : broken('Expected one JSON object');
  } catch (error) {
    return broken(`Expected JSON, got ${error instanceof Error ? error.message : 'an error'}`);
  }
}

function recordOf(value: Readonly<Record<string, unknown>>): RawRecord {
  const text = value['text'];
  if (typeof text === 'string') return { kind: 'record', text, fields: value };
  return broken(`Expected \`text\` to be a string, got ${JSON.stringify(text)?.slice(0, 60) ?? 'nothing'}`);
}

/** Elements that end a line of text. */
const BLOCKS = 'p,div,section,article,h1,h2,h3,h4,h5,h6,li,blockquote,figcaption,tr,header,footer,aside,pre';

function textOfHtml(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const lineBreak of document.querySelectorAll('br')) lineBreak.replaceWith('\u2028');
  for (const block of document.querySelectorAll(BLOCKS)) block.append('\u2029');
  return (document.body.textContent ?? '')
    .replace(/[ \t\r\n]+/gu, ' ')
    .replace(/\u2028/gu, '\n')
    .replace(/\u2029/gu, '\n\n');
}

function parseHtml(content: string): RawRecord {
  const { document } = parseHTML(content);
  const page = new Readability(document).parse();
  if (page?.content == null) return broken('Expected an article in the page, found none');
  const fields = {
    title: page.title,
    outlet: page.siteName,
    author: page.byline,
    published: page.publishedTime,
    language: page.lang,
  };
  return { kind: 'record', text: textOfHtml(page.content), fields };
}

type Parser = (content: string) => RawRecord;

/** Readers of one-article files, by extension. */
export const FORMATS: Readonly<Record<string, Parser>> = {
  '.txt': (content) => ({ kind: 'record', text: content, fields: {} }),
  '.md': parseMarkdown,
  '.html': parseHtml,
  '.htm': parseHtml,
  '.json': parseJson,
};

/** One line of a `.jsonl` file. */
export const parseJsonLine: Parser = parseJson;
