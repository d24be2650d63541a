// One paragraph in, its quotation marks paired out: curly, straight, UK single, guillemets, low-high
// and corner marks. Missing, doubled and wrong-way marks are mended inside the paragraph.
import type { Span } from '../../model.ts';
import { isSpace } from './paragraphs.ts';

/** What stands between two marks. The span excludes the marks. */
export interface MarkedSpan extends Span {
  /** 0 for an outermost pair. */
  readonly depth: number;
  /** No closing mark in its paragraph: the speech may go on in the next one. */
  readonly unclosed: boolean;
  /** Stands in doubled apostrophes, as archives print what were marks once. */
  readonly doubled: boolean;
}

type Family = 'double' | 'doubled' | 'single' | 'angle' | 'corner' | 'title';
type Side = 'open' | 'close' | 'either';

interface Mark {
  readonly at: number;
  readonly width: number;
  readonly family: Family;
  readonly side: Side;
}

const MARK_FAMILIES: ReadonlyMap<string, readonly [Family, Side]> = new Map([
  ['"', ['double', 'either']],
  ['“', ['double', 'open']],
  ['„', ['double', 'open']],
  ['‟', ['double', 'open']],
  ['”', ['double', 'close']],
  ['‘', ['single', 'open']],
  ['‛', ['single', 'open']],
  ['’', ['single', 'close']],
  ["'", ['single', 'either']],
  ['«', ['angle', 'open']],
  ['»', ['angle', 'close']],
  ['‹', ['angle', 'open']],
  ['›', ['angle', 'close']],
  ['「', ['corner', 'open']],
  ['」', ['corner', 'close']],
  ['『', ['corner', 'open']],
  ['』', ['corner', 'close']],
  ['《', ['title', 'open']],
  ['》', ['title', 'close']],
] as [string, [Family, Side]][]);

const ANY_MARK = /''|["“”„‟‘’‛'«»‹›「」『』《》]/g;
const WORD = /[\p{L}\p{N}]/u;
const OPENERS = '([{—–-/';
const ENDERS = '.,;:!?)]}…—–';

const isWord = (char: string | undefined): boolean => char !== undefined && WORD.test(char);

/** Which way a mark seems to face, from its neighbours alone; `either` when they do not tell. */
function facing(text: string, at: number): Side {
  const spaceBefore = isSpace(text, at - 1);
  const spaceAfter = isSpace(text, at + 1);
  if (spaceBefore !== spaceAfter) return spaceBefore ? 'open' : 'close';
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (OPENERS.includes(before) && (isWord(after) || after === '[')) return 'open';
  if (ENDERS.includes(after) || '.,!?'.includes(before)) return 'close';
  return 'either';
}

function isApostrophe(text: string, at: number): boolean {
  if (!isWord(text[at - 1])) return /\d/.test(text[at + 1] ?? '');
  return isWord(text[at + 1]);
}

function readMark(text: string, at: number, singles: boolean): Mark | undefined {
  if (text.startsWith("''", at)) return { at, width: 2, family: 'doubled', side: facingPair(text, at) };
  const entry = MARK_FAMILIES.get(text[at] ?? '');
  if (!entry) return undefined;
  const [family, nominal] = entry;
  if (family !== 'single') {
    const side = nominal === 'either' ? facing(text, at) : mended(text, at, nominal);
    return { at, width: 1, family, side };
  }
  if (!singles || isApostrophe(text, at)) return undefined;
  const side = nominal === 'either' ? facing(text, at) : nominal;
  return side === 'either' ? undefined : { at, width: 1, family, side };
}

function facingPair(text: string, at: number): Side {
  const [before, after] = [isSpace(text, at - 1), isSpace(text, at + 2)];
  if (before === after) return 'either';
  return before ? 'open' : 'close';
}

/** A curly mark that plainly faces the other way ("threats“ he said") is read as what it does. */
function mended(text: string, at: number, nominal: Side): Side {
  const seen = facing(text, at);
  if (seen === nominal) return nominal;
  if (seen === 'either') return isWord(text[at - 1]) && isWord(text[at + 1]) ? 'either' : nominal;
  return isSpace(text, at - 1) === isSpace(text, at + 1) ? nominal : 'either';
}

function readMarks(text: string, paragraph: Span, singles: boolean): Mark[] {
  const marks: Mark[] = [];
  // Looked for in the paragraph alone: in the whole text, each paragraph without a mark would be read on to the next mark.
  const body = text.slice(paragraph.start, paragraph.end);
  ANY_MARK.lastIndex = 0;
  for (let hit = ANY_MARK.exec(body); hit; hit = ANY_MARK.exec(body)) {
    const at = paragraph.start + hit.index;
    if (hit[0] === '"' && text[at - 1] === '=') {
      skipAttribute(body, hit.index + 1);
      continue;
    }
    const mark = readMark(text, at, singles);
    if (mark) marks.push(mark);
  }
  return singles ? withoutPossessives(text, marks) : marks;
}

/**
 * `'It is the riders' patience,' said Lang`: a mark behind "s" before a small letter is an apostrophe where a
 * later one closes behind a comma or a stop and none opens between. Linear.
 */
function withoutPossessives(text: string, marks: readonly Mark[]): Mark[] {
  let closesLater = false;
  const kept = marks.toReversed().filter(({ at, family, side }) => {
    if (family !== 'single') return true;
    const isPossessive = text[at - 1] === 's' && isSpace(text, at + 1) && /\p{Ll}/u.test(text[at + 2] ?? '');
    if (isPossessive && side === 'close' && closesLater) return false;
    closesLater = side === 'close' && ('.,?!'.includes(text[at - 1] ?? ' ') || closesLater);
    return true;
  });
  return kept.reverse();
}

/** Markup left in a text (`<a href="…">`): its marks quote nothing. */
function skipAttribute(body: string, from: number): void {
  const close = body.indexOf('"', from);
  ANY_MARK.lastIndex = close < 0 ? from : close + 1;
}

interface Pairing {
  readonly text: string;
  readonly open: Mark[];
  readonly spans: MarkedSpan[];
}

function trimmedSpan(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

function emit(pairing: Pairing, opened: Mark, to: number, unclosed: boolean): void {
  const span = trimmedSpan(pairing.text, opened.at + opened.width, to);
  const doubled = opened.family === 'doubled';
  if (span.end > span.start) pairing.spans.push({ ...span, depth: pairing.open.length, unclosed, doubled });
}

function closeAt(pairing: Pairing, mark: Mark): void {
  const level = pairing.open.findLastIndex((open) => open.family === mark.family);
  if (level < 0) return;
  const opened = pairing.open[level];
  pairing.open.length = level;
  if (opened) emit(pairing, opened, mark.at, false);
}

/** An opening mark inside an open pair of its own family means that the first one lost its close. */
function openAt(pairing: Pairing, mark: Mark): void {
  const level = pairing.open.findIndex((open) => open.family === mark.family);
  if (level >= 0) {
    const opened = pairing.open[level];
    pairing.open.length = level;
    if (opened) emit(pairing, opened, lostClose(pairing.text, opened.at + 1, mark.at), true);
  }
  pairing.open.push(mark);
}

/** Where a pair without its closing mark most likely ended: the last end of a sentence or clause. */
function lostClose(text: string, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) {
    if (isSpace(text, at) && '.,!?'.includes(text[at - 1] ?? ' ')) return at;
  }
  return to;
}

/** „…“: the mark that opens elsewhere closes what a low mark has opened. */
function closesLow(pairing: Pairing, mark: Mark): boolean {
  const opened = pairing.open.findLast((open) => open.family === mark.family);
  return opened !== undefined && pairing.text[mark.at] === '“' && pairing.text[opened.at] === '„';
}

/** "…, Ortiz said" or "…? asked the mayor": where somebody else tells who speaks. Each try reads five words at most. */
const TELLING =
  /[,?!]\s+(?=(?:(?:\p{Lu}[\p{L}’'-]*|he|she|they|the|\p{Ll}+er)\s+){1,4}(?:said|says|added|asked|replied)[\s.,]|(?:said|says|added|asked|replied)\s+(?:\p{Lu}|the\s))/u;

/** The first character of the next paragraph; a blank at the end of the text. */
function nextOpening(text: string, end: number): string {
  let next = end;
  while (next < text.length && isSpace(text, next)) next++;
  return text[next] ?? ' ';
}

/** Where a pair that its paragraph leaves open ended: before a telling, unless the next paragraph opens again. */
function openEnd(text: string, from: number, end: number): number {
  if ('"“„«‘「'.includes(nextOpening(text, end))) return end;
  const telling = text.slice(from, end).search(TELLING);
  return telling < 0 ? end : from + telling + 1;
}

function place(pairing: Pairing, mark: Mark, first: number): void {
  const isOpen = pairing.open.some((open) => open.family === mark.family);
  const side = closesLow(pairing, mark)
    ? 'close'
    : mark.side === 'either'
      ? isOpen
        ? 'close'
        : 'open'
      : mark.side;
  // `” We agreed,” she said`: a closing mark that opens a paragraph.
  if (side === 'close' && !(mark.at === first && !isOpen)) closeAt(pairing, mark);
  else openAt(pairing, mark);
}

/**
 * The marked spans of one paragraph in text order, nested ones after what holds them. A pair that the
 * paragraph does not close ends with the paragraph. `singles`: read ‘ ’ and ' as quotation marks.
 * Linear in the paragraph's length.
 */
export function pairMarks(text: string, paragraph: Span, singles: boolean): MarkedSpan[] {
  const pairing: Pairing = { text, open: [], spans: [] };
  for (const mark of readMarks(text, paragraph, singles)) place(pairing, mark, paragraph.start);
  for (let mark = pairing.open.pop(); mark; mark = pairing.open.pop()) {
    // An apostrophe may open a word; a speech in single marks goes on with the same mark.
    if (mark.family === 'single' && nextOpening(text, paragraph.end) !== text[mark.at]) continue;
    emit(pairing, mark, openEnd(text, mark.at + 1, paragraph.end), true);
  }
  return pairing.spans.sort((a, b) => a.start - b.start || b.end - a.end);
}
