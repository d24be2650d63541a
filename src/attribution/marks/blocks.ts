// Paragraphs in, those that are block quotations out: lines behind ">" and lines set in behind one that
// ends in a colon. What holds quotation marks of its own is left to those.
import type { Span } from '../../model.ts';
import type { MarkedSpan } from './marks.ts';

/** Blanks that set a line in; a tab counts as so many. */
const INDENT = 3;
const OWN_MARKS = /^["“”„«‘']/;

/** Blanks before a paragraph on its line. */
function indentOf(text: string, paragraph: Span): number {
  let width = 0;
  for (let at = paragraph.start - 1; at >= 0 && text[at] !== '\n'; at--)
    width += text[at] === '\t' ? INDENT : 1;
  return width;
}

/** What a line holds behind its ">" marks. */
function behindMark(text: string, paragraph: Span): Span {
  let { start } = paragraph;
  while (start < paragraph.end && /[>\s]/.test(text[start] ?? '')) start++;
  return { start, end: paragraph.end };
}

const isMarked = (text: string, paragraph: Span): boolean =>
  text[paragraph.start] === '>' && /\s|>/.test(text[paragraph.start + 1] ?? ' ');

/**
 * Block quotations by the number of their paragraph. Every line but the last of a block counts as unclosed:
 * the speech goes on in the next. Linear in the length of the text.
 */
export function findBlocks(text: string, paragraphs: readonly Span[]): ReadonlyMap<number, MarkedSpan> {
  const found = new Map<number, MarkedSpan>();
  let isIn: boolean = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    const before = paragraphs[index - 1];
    const leads = before !== undefined && text[before.end - 1] === ':' && indentOf(text, before) < INDENT;
    const isSet: boolean = (leads || isIn) && indentOf(text, paragraph) >= INDENT;
    const marked = isMarked(text, paragraph);
    isIn = isSet || marked;
    const span = marked ? behindMark(text, paragraph) : paragraph;
    if (!isIn || span.end <= span.start || OWN_MARKS.test(text[span.start] ?? '')) continue;
    const last = found.get(index - 1);
    if (last) found.set(index - 1, { ...last, unclosed: true });
    found.set(index, { ...span, depth: 0, unclosed: false, doubled: false });
  }
  return found;
}
