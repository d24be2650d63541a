// A document's text in, its sentences out: Intl.Segmenter's boundaries, repaired where the stop belongs to
// an abbreviation, an initial or a quotation that goes on. A line break always ends a sentence.
// Gives up on text whose words are not separated by marks (unpunctuated lists stay one sentence a line).
import type { Sentence } from '../model.ts';
import { BEFORE_NUMBER, EITHER, OPENERS, TITLES } from './abbreviations.ts';

/** Longest stretch looked at on either side of a boundary, in code units; keeps the repair linear. */
const REACH = 24;
const CLOSERS = /^[”’»"'\])]+/u;
const OPENING = /^[\s“‘«"'([—–-]*/u;
const LAST_WORD = /(?<dotted>(?:\p{L}\.){2,})$|(?<![\p{L}\p{N}.])(?<word>\p{L}{1,7})\.$/u;
/** "…ended the talks.The next day": a boundary the scraper glued shut. */
const GLUED = /(?<=\p{Ll}{3}[.!?]["”’]?)(?=["“‘]?\p{Lu}\p{Ll}+[ ,])/gu;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Whether the stop before a boundary belongs to the word and the sentence goes on behind it. */
function isAbbreviated(before: string, after: string): boolean {
  const groups = LAST_WORD.exec(before)?.groups;
  if (groups === undefined) return false;
  const next = after.replace(OPENING, '');
  const nextWord = /^\p{L}+/u.exec(next)?.[0] ?? '';
  const isOpener = OPENERS.has(nextWord.toLowerCase());
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
  if (/^[\s"”’)]*\p{Ll}/u.test(after)) return true;
  return isAbbreviated(before, after);
}

/** Ends of the sentences of one line, ascending, the line's own end last. */
function findEnds(text: string, segments: readonly number[]): readonly number[] {
  const ends: number[] = [];
  segments.forEach((end, index) => {
    const isLast = index === segments.length - 1;
    const before = text.slice(Math.max(0, end - REACH), end).trimEnd();
    const after = text.slice(end, end + REACH);
    if (!isLast && continues(before, after)) return;
    const closers = isLast ? '' : /^[”»]/u.test(after) ? (CLOSERS.exec(after)?.[0] ?? '') : '';
    ends.push(end + closers.length);
  });
  return ends;
}

/** Splits glued sentences: adds the boundary that lacks its space. */
function addGlued(text: string, start: number, end: number, ends: number[]): void {
  for (const match of text.slice(start, end).matchAll(GLUED)) ends.push(start + match.index);
  ends.push(end);
}

/** Boundaries of Intl.Segmenter, grouped by line. */
function segmentLines(text: string): readonly (readonly number[])[] {
  const lines: number[][] = [[]];
  for (const { segment, index } of segmenter.segment(text)) {
    const end = index + segment.length;
    const line = lines.at(-1);
    if (line === undefined) break;
    addGlued(text, index, end, line);
    if (/[\n\r\u2028\u2029\u0085]$/u.test(segment)) lines.push([]);
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
