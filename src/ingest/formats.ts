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

/** Nesting from which a page is no article: pages stay below 60, and the reader's time grows with its square. */
const MAX_NESTING = 120;

interface TreeNode {
  readonly firstChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
}

/** Levels of the tree, breadth first: no recursion that a hostile page could exhaust. */
function nestingOf(root: TreeNode): number {
  let depth = 0;
  for (let level = [root]; level.length > 0; depth += 1) {
    const below: TreeNode[] = [];
    for (const node of level) {
      for (let child = node.firstChild; child !== null; child = child.nextSibling) below.push(child);
    }
    level = below;
  }
  return depth;
}

/** Elements that are never closed, or whose end tag pages leave out. */
const OPEN_ENDED =
  /^(?:html|head|body|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|colgroup|br|img|hr|input|meta|link|source|area|base|col|embed|track|wbr|param)$/iu;
/** Open tags from which a page is not even parsed: the parser is recursive. */
const MAX_OPEN_TAGS = 1000;

function isHopelesslyNested(html: string): boolean {
  let open = 0;
  for (const tag of html.matchAll(/<(\/?)([a-z][a-z\d-]*)/giu)) {
    if (OPEN_ENDED.test(tag[2] ?? '')) continue;
    const end = html.indexOf('>', tag.index);
    if (end < 0) return false;
    if (tag[1] === '/') open = Math.max(0, open - 1);
    else if (html[end - 1] !== '/') open += 1;
    if (open > MAX_OPEN_TAGS) return true;
  }
  return false;
}

const TOO_DEEP = `Expected at most ${MAX_NESTING} nested elements, got more`;

function parseHtml(content: string): RawRecord {
  if (isHopelesslyNested(content)) return broken(TOO_DEEP);
  const whole = /<body[\s>]/iu.test(content)
    ? content
    : `<!doctype html><html><body>${content}</body></html>`;
  const { document } = parseHTML(whole);
  if (nestingOf(document.documentElement) > MAX_NESTING) return broken(TOO_DEEP);
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
