// Text in, tokens out: words, numbers, possessive endings and punctuation with exact spans. One pass.
import type { Span } from '../../model.ts';
import { classesOf } from '../lexicon/classes.ts';
import { ABBREVIATIONS } from '../lexicon/words.ts';

export type TokenKind = 'word' | 'number' | 'clitic' | 'punctuation' | 'mark';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** Lower case, curly apostrophes straightened. */
  readonly low: string;
  /** First letter is a capital. */
  readonly capital: boolean;
  /** Word classes as bits, see lexicon/classes.ts. */
  readonly classes: number;
}

// A word is letters and digits joined by single inner marks; each alternative consumes at least one
// character and no two overlap, so the scan is linear.
const TOKEN =
  /(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])|\p{N}+(?:[.,:]\p{N}+)*(?:[-’']?\p{L}+)*|[\p{L}\p{N}\p{M}]+(?:['’\-‐‑&@_/][\p{L}\p{N}\p{M}]+)*|''|["“”„‟‘’‛«»‹›「」『』《》]|[^\s\p{L}\p{N}\p{M}]/gu;

const CLITIC = /['’](?:s|d|ll|ve|re|m)$/iu;
const MARKS = '"“”„‟‘’‛«»‹›「」『』《》';

function isCapital(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first < 128) return first >= 65 && first <= 90;
  return /^\p{Lu}/u.test(text);
}

function lower(text: string): string {
  const low = text.toLowerCase();
  return low.includes('’') ? low.replaceAll('’', "'") : low;
}

function abbreviationEnd(text: string, word: string, end: number): number {
  if (text.charCodeAt(end) !== 46) return end;
  const initial = word.length === 1 && isCapital(word);
  const dotted = word.length < 8 && word.includes('.') && /^(?:\p{L}\.)+\p{L}$/u.test(word);
  return initial || dotted || ABBREVIATIONS.has(word.toLowerCase()) ? end + 1 : end;
}

function pushWord(tokens: Token[], text: string, start: number, raw: string): number {
  const clitic = CLITIC.exec(raw);
  const wordEnd = start + (clitic ? clitic.index : raw.length);
  const end = clitic ? wordEnd : abbreviationEnd(text, raw, wordEnd);
  const word = text.slice(start, end);
  const first = word.charCodeAt(0);
  const low = lower(word);
  const kind = first >= 48 && first <= 57 ? 'number' : 'word';
  tokens.push({ start, end, kind, low, capital: isCapital(word), classes: classesOf(low) });
  if (!clitic) return end;
  const stop = start + raw.length;
  tokens.push({
    start: wordEnd,
    end: stop,
    kind: 'clitic',
    low: lower(text.slice(wordEnd, stop)),
    capital: false,
    classes: 0,
  });
  return stop;
}

/** "voters’ doubts": an apostrophe behind a plural is the possessive, not a mark. */
function kindOfMark(text: string, at: number, raw: string): TokenKind {
  if (raw === "''") return 'mark';
  if (!MARKS.includes(raw)) return 'punctuation';
  return (raw === "'" || raw === '’') && text[at - 1] === 's' ? 'clitic' : 'mark';
}

/** Tokens of `[from, to)` in text order; white space belongs to none. Linear. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const scan = new RegExp(TOKEN);
  scan.lastIndex = from;
  for (let match = scan.exec(text); match && match.index < to; match = scan.exec(text)) {
    const raw = match[0];
    const start = match.index;
    if (/^[\p{L}\p{N}\p{M}]/u.test(raw)) scan.lastIndex = pushWord(tokens, text, start, raw);
    else {
      const kind = kindOfMark(text, start, raw);
      tokens.push({ start, end: start + raw.length, kind, low: raw, capital: false, classes: 0 });
    }
  }
  return tokens;
}
