// A document as attribution reads it: lines of items, where each marked stretch has become one item
// and sentence ends inside marks do not count.
import type { Document, Sentence, Span } from '../../model.ts';
import { findBlocks } from './blocks.ts';
import { findDashSpeech, speaksInDashes } from './dashes.ts';
import { type MarkedSpan, pairMarks } from './marks.ts';
import { splitParagraphs } from './paragraphs.ts';
import { quotesInSingles, speaksInSingles } from './singles.ts';
import { type Token, type TokenKind, tokenize } from './tokens.ts';

export interface Item extends Span {
  readonly kind: TokenKind | 'quote';
  readonly low: string;
  readonly capital: boolean;
  /** Word classes as bits, see lexicon/classes.ts. */
  readonly classes: number;
  /** For a `quote`: what stands between its marks. */
  readonly marked: MarkedSpan | null;
}

/** One sentence outside marks. */
export interface Line extends Span {
  readonly index: number;
  readonly paragraph: number;
  readonly items: readonly Item[];
}

export interface Reading {
  readonly document: Document;
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly lines: readonly Line[];
}

/** Longest line in items: a text without sentence ends is cut here, which keeps all that follows linear. */
const MAX_LINE_ITEMS = 240;

function quoteItem(tokens: readonly Token[], first: number, last: number, marked: MarkedSpan): Item {
  const start = tokens[first]?.start ?? marked.start;
  const end = tokens[last]?.end ?? marked.end;
  return { start, end, kind: 'quote', low: '"', capital: false, classes: 0, marked };
}

/** The token is the mark right before `start`. */
function opens(tokens: readonly Token[], at: number, start: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.kind === 'mark' && (!next || next.start >= start);
}

/** Replaces every outermost marked span, marks included, by one item. */
function collapseQuotes(tokens: readonly Token[], spans: readonly MarkedSpan[]): Item[] {
  const items: Item[] = [];
  let at = 0;
  for (const span of spans) {
    let token = tokens[at];
    while (token && token.start < span.start && !opens(tokens, at, span.start)) {
      items.push(token);
      token = tokens[++at];
    }
    const first = at;
    while (token && token.start < span.end) token = tokens[++at];
    const last = token && !span.unclosed ? at++ : at - 1;
    items.push(quoteItem(tokens, first, last, span));
  }
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (token) items.push(token);
  }
  return items;
}

/** The same for speech without marks of its own: the dash or ">" that opens its paragraph is left out. */
function collapseOpening(tokens: readonly Token[], spans: readonly MarkedSpan[]): Item[] {
  const from = spans[0]?.start ?? 0;
  return collapseQuotes(
    tokens.filter((token) => token.start >= from),
    spans,
  );
}

function breakLines(
  items: readonly Item[],
  starts: readonly number[],
  paragraph: number,
  from: number,
): Line[] {
  const lines: Line[] = [];
  let current: Item[] = [];
  let next = 0;
  const flush = (): void => {
    const [first, last] = [current[0], current.at(-1)];
    if (first && last) {
      lines.push({
        start: first.start,
        end: last.end,
        index: from + lines.length,
        paragraph,
        items: current,
      });
    }
    current = [];
  };
  for (const item of items) {
    let boundary = false;
    for (let start = starts[next]; start !== undefined && start < item.end; start = starts[++next]) {
      if (start <= item.start || item.kind === 'quote') boundary ||= start <= item.start + 1;
    }
    if ((boundary && !continues(current, item)) || current.length >= MAX_LINE_ITEMS) flush();
    current.push(item);
  }
  flush();
  return lines;
}

/** `"Why now?" he asked`: a sentence end inside marks does not end the line that reports it. */
function continues(current: readonly Item[], item: Item): boolean {
  const last = current.at(-1);
  return last?.kind === 'quote' && item.kind === 'word' && !item.capital;
}

function sentenceStarts(sentences: readonly Sentence[], paragraphs: readonly Span[]): number[][] {
  const starts: number[][] = paragraphs.map(() => []);
  let at = 0;
  for (const sentence of sentences) {
    while (at < paragraphs.length && (paragraphs[at]?.end ?? 0) <= sentence.start) at++;
    starts[at]?.push(sentence.start);
  }
  return starts;
}

/** Reads a document into lines. Linear in the length of its text. */
export function readDocument(document: Document, sentences: readonly Sentence[]): Reading {
  const { text } = document;
  const paragraphs = splitParagraphs(text);
  const singles = quotesInSingles(text);
  const starts = sentenceStarts(sentences, paragraphs);
  const lines: Line[] = [];
  const blocks = findBlocks(text, paragraphs);
  const dashes = speaksInDashes(text, paragraphs);
  for (const [index, paragraph] of paragraphs.entries()) {
    const tokens = tokenize(text, paragraph.start, paragraph.end);
    const isSingle = singles || speaksInSingles(text, paragraph);
    const paired = pairMarks(text, paragraph, isSingle).filter((span) => span.depth === 0);
    const block = blocks.get(index);
    const told = dashes && paired.length === 0 ? findDashSpeech(tokens) : [];
    const unmarked = block ? [block] : told;
    const items = unmarked.length > 0 ? collapseOpening(tokens, unmarked) : collapseQuotes(tokens, paired);
    for (const line of breakLines(items, starts[index] ?? [], index, lines.length)) lines.push(line);
  }
  return { document, text, paragraphs, lines };
}
