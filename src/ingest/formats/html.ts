// A web page -> the article in it and what its metadata states. Gives up on pages nested beyond reason and on
// pages without an article.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { checkLimit, type IngestLimits, LimitError } from '../limits.ts';
import { broken, type RawRecord } from './records.ts';

/** Elements that end a line of text. */
const BLOCKS = 'p,div,section,article,h1,h2,h3,h4,h5,h6,li,blockquote,figcaption,tr,header,footer,aside,pre';

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
const TAG = /<(\/?)([a-z][a-z\d-]*)([^<>]*)/giu;

function isHopelesslyNested(html: string): boolean {
  let open = 0;
  for (const [, end, name, rest] of html.matchAll(TAG)) {
    if (OPEN_ENDED.test(name ?? '')) continue;
    if (end === '/') open = Math.max(0, open - 1);
    else if (!rest?.endsWith('/')) open += 1;
    if (open > MAX_OPEN_TAGS) return true;
  }
  return false;
}

function parsePage(html: string, limits: IngestLimits) {
  const whole = /<body[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  if (isHopelesslyNested(whole)) throw new LimitError('maxNesting', limits.maxNesting, 'more');
  const { document } = parseHTML(whole);
  const root: TreeNode | null = document.documentElement;
  if (root !== null && nestingOf(root) > limits.maxNesting)
    throw new LimitError('maxNesting', limits.maxNesting, 'more');
  return document;
}

/**
 * The text of a fragment of HTML, a blank line after every block; scripts and styles are left out.
 * @throws LimitError
 */
export function textOfHtml(html: string, limits: IngestLimits): string {
  checkLimit(limits, 'maxMarkupBytes', html.length);
  const document = parsePage(html.replace(/<(?:\/?(?:html|body)\b|!doctype\b)[^<>]*>/giu, ''), limits);
  for (const unseen of document.querySelectorAll('script,style,template,title')) unseen.remove();
  for (const lineBreak of document.querySelectorAll('br')) lineBreak.replaceWith('\u2028');
  for (const block of document.querySelectorAll(BLOCKS)) block.append('\u2029');
  return (document.body?.textContent ?? '')
    .replace(/[ \t\r\n]+/gu, ' ')
    .replace(/\u2028/gu, '\n')
    .replace(/\u2029/gu, '\n\n');
}

/**
 * The article of a page as reader mode finds it.
 * @throws LimitError
 */
export function parseHtml(html: string, limits: IngestLimits): RawRecord {
  const page = new Readability(parsePage(html, limits)).parse();
  if (page?.content == null) return broken('Expected an article in the page, found none');
  const fields = {
    title: page.title,
    outlet: page.siteName,
    author: page.byline,
    published: page.publishedTime,
    language: page.lang,
  };
  return { kind: 'record', text: textOfHtml(page.content, limits), fields };
}
