// A document's text in, its sentences out: Intl.Segmenter's boundaries, repaired where the stop belongs to
// an abbreviation, an initial or a quotation that goes on. A line break always ends a sentence.
// Gives up on text whose words are not separated by marks (unpunctuated lists stay one sentence a line).
import type { Sentence } from '../model.ts';
import { BEFORE_NUMBER, EITHER, OPENERS, TITLES } from './abbreviations.ts';

/** Longest stretch looked at on either side of a boundary, in code units; keeps the repair linear. */
const REACH = 24;
/** Code units given to the segmenter at once; a longer sentence is cut at white space. */
const WINDOW = 8_192;
const CLOSERS = /^[”’»"'\])]+/u;
const OPENING = /^[\s“‘«"'([—–-]*/u;
const LAST_WORD = /(?<dotted>(?:\p{L}\.){2,})$|(?<![\p{L}\p{N}.])(?<word>\p{L}{1,7})\.$/u;
/** LF, CR, NEL, line and paragraph separator. */
const LINE_BREAKS: ReadonlySet<number> = new Set([0x0a, 0x0d, 0x85, 0x2028, 0x2029]);
/** "…ended the talks.The next day": a boundary the scraper glued shut. */
const GLUED = /[.!?]["”’]?(?=["“‘]?\p{Lu}\p{Ll}+[ ,])/gu;

/** What may follow "5 p.m." inside a sentence: a day, a month, a time zone. */
const AFTER_HOUR =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar(?:ch)?\b|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec|(?:E|C|M|P|G)[SDM]?T\b|Eastern|Pacific|Central|Mountain)/u;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Whether the stop before a boundary belongs to the word and the sentence goes on behind it. */
function isAbbreviated(before: string, after: string): boolean {
  const groups = LAST_WORD.exec(before)?.groups;
  if (groups === undefined) return false;
  const next = after.replace(OPENING, '');
  const nextWord = /^\p{L}+/u.exec(next)?.[0] ?? '';
  const isOpener = OPENERS.has(nextWord.toLowerCase());
  if (/^[ap]\.m\.$/iu.test(groups['dotted'] ?? '')) return AFTER_HOUR.test(next);
  if (groups['dotted'] !== undefined) return !isOpener && nextWord !== '' && !/^["“]/u.test(after);
  const word = groups['word'] ?? '';
  const folded = word.toLowerCase();
  if (TITLES.has(folded) && /^\p{Lu}/u.test(next)) return true;
  if (BEFORE_NUMBER.has(folded) && /^\d/u.test(next)) return true;
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' && nextWord !== '' && !isOpener;
  return EITHER.has(folded) && /^\p{Lu}/u.test(word) && nextWord !== '' && !isOpener;
}

/** Whether two neighbouring segments of one line are one sentence. */
function continues(before: string, after: string): boolean {
  if (/^["”’)]*\p{Ll}/u.test(after)) return true;
  return before.endsWith('.') && isAbbreviated(before, after);
}

/** Ends of the sentences of one line, ascending, the line's own end last. */
function findEnds(text: string, segments: readonly number[]): readonly number[] {
  const ends: number[] = [];
  segments.forEach((end, index) => {
    const isLast = index === segments.length - 1;
    const after = isLast ? '' : text.slice(end, end + REACH);
    if (!isLast && continues(text.slice(Math.max(0, end - REACH), end).trimEnd(), after)) return;
    const closers = /^[”»]/u.test(after) ? (CLOSERS.exec(after)?.[0] ?? '') : '';
    ends.push(end + closers.length);
  });
  return ends;
}

/** Boundaries that lack their space, ascending: behind a word of three small letters or more. */
function findGlued(text: string): readonly number[] {
  const found: number[] = [];
  for (const { 0: mark, index } of text.matchAll(GLUED)) {
    if (/\p{Ll}{3}$/u.test(text.slice(Math.max(0, index - 3), index))) found.push(index + mark.length);
  }
  return found;
}

/** Where a window that holds no boundary is cut: behind its last white space, never inside a pair. */
function cutWindow(text: string, start: number, end: number): number {
  for (let at = end; at > start; at -= 1) if (/\s/u.test(text.charAt(at - 1))) return at;
  return /[\uD800-\uDBFF]/u.test(text.charAt(end - 1)) ? end - 1 : end;
}

/**
 * Ends of the segments of Intl.Segmenter, ascending. The text is handed over in windows, for the segmenter's
 * time grows with the square of what it is given; the last segment of a window is looked at again in the next.
 */
function* listSegmentEnds(text: string): Generator<number> {
  let start = 0;
  while (start < text.length) {
    const windowEnd = Math.min(text.length, start + WINDOW);
    const ends: number[] = [];
    for (const { segment, index } of segmenter.segment(text.slice(start, windowEnd)))
      ends.push(start + index + segment.length);
    if (windowEnd < text.length) ends.pop();
    if (ends.length === 0) ends.push(cutWindow(text, start, windowEnd));
    yield* ends;
    start = ends.at(-1) ?? text.length;
  }
}

/** Boundaries of Intl.Segmenter and glued ones, ascending, grouped by line. */
function segmentLines(text: string): readonly (readonly number[])[] {
  const glued = findGlued(text);
  let line: number[] = [];
  const lines = [line];
  let at = 0;
  for (const end of listSegmentEnds(text)) {
    for (let next = glued[at]; next !== undefined && next <= end; next = glued[at]) {
      if (next < end) line.push(next);
      at += 1;
    }
    line.push(end);
    if (!LINE_BREAKS.has(text.charCodeAt(end - 1))) continue;
    line = [];
    lines.push(line);
  }
  return lines;
}

/** The span without the white space around it, `null` when nothing else is left. */
function trimSpan(text: string, start: number, end: number): { start: number; end: number } | null {
  const raw = text.slice(start, end);
  const left = raw.length - raw.trimStart().length;
  if (left === raw.length) return null;
  return { start: start + left, end: start + raw.trimEnd().length };
}

/**
 * The sentences of a text in order. Together they cover every character that is not white space, none
 * overlaps another, and none crosses a line break. `paragraph` counts the lines that are not blank from 0.
 * Linear in the length of the text.
 */
export function splitSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let paragraph = 0;
  for (const line of segmentLines(text)) {
    const before = sentences.length;
    for (const end of findEnds(text, line)) {
      const span = trimSpan(text, start, end);
      if (span !== null) sentences.push({ ...span, paragraph });
      start = end;
    }
    if (sentences.length > before) paragraph += 1;
  }
  return sentences;
}
