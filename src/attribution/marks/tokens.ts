// Text in, tokens out: words, numbers, possessive endings and punctuation with exact spans. One pass.
import type { Span } from '../../model.ts';
import { classesOf } from '../lexicon/classes.ts';
import { ABBREVIATIONS } from '../lexicon/words.ts';

export type TokenKind = 'word' | 'number' | 'clitic' | 'punctuation' | 'mark';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** Lower case, curly apostrophes straightened. */
  readonly low: string;
  /** First letter is a capital, or the first one behind the particle of a name. */
  readonly capital: boolean;
  /** Word classes as bits, see lexicon/classes.ts. */
  readonly classes: number;
  /** Nothing stands between the marks of a token; a quotation that replaces tokens has this filled. */
  readonly marked: null;
}

// A word is letters and digits joined by single inner marks, an address on the web one with its ending; each alternative consumes at least one
// character and no two overlap, so the scan is linear.
const TOKEN =
  /(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])|\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}+)?(?:[-’']\p{L}+)*|[\p{L}\p{N}\p{M}]+(?:['’\-‐‑&@_/][\p{L}\p{N}\p{M}]+)*(?:\.(?:com|org|net|gov|edu|info|io|tv|co\.uk|org\.uk|gov\.uk|ac\.uk)(?![\p{L}\p{N}]))?|''|["“”„‟‘’‛«»‹›「」『』《》]|[^\s\p{L}\p{N}\p{M}]/gu;

const CLITIC = /['’](?:s|d|ll|ve|re|m)$/iu;
const MARKS = '"“”„‟‘’‛«»‹›「」『』《》';

/** "al-Rashidi", "el-Sisi", "d’Arbo": a name whose particle is written small. */
const PARTICLED = /^(?:al|an|ar|as|ash|at|az|ad|el|es|bin|ibn|d|l)[-‐‑'’]\p{Lu}/u;

function isCapital(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first < 128) return (first >= 65 && first <= 90) || (text.length > 3 && PARTICLED.test(text));
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

/** CLITIC matches two or three characters at the end of a word, an apostrophe first. */
function mayBeClitic(raw: string): boolean {
  const [two, three] = [raw.charCodeAt(raw.length - 2), raw.charCodeAt(raw.length - 3)];
  return two === 39 || two === 0x2019 || three === 39 || three === 0x2019;
}

function pushWord(tokens: Token[], text: string, start: number, raw: string): number {
  const clitic = mayBeClitic(raw) ? CLITIC.exec(raw) : null;
  const wordEnd = start + (clitic ? clitic.index : raw.length);
  const end = clitic ? wordEnd : abbreviationEnd(text, raw, wordEnd);
  const word = end === start + raw.length ? raw : text.slice(start, end);
  const first = word.charCodeAt(0);
  const low = lower(word);
  const kind = first >= 48 && first <= 57 ? 'number' : 'word';
  tokens.push({ start, end, kind, low, capital: isCapital(word), classes: classesOf(low), marked: null });
  if (!clitic) return end;
  const stop = start + raw.length;
  tokens.push({
    start: wordEnd,
    end: stop,
    kind: 'clitic',
    low: lower(text.slice(wordEnd, stop)),
    capital: false,
    classes: 0,
    marked: null,
  });
  return stop;
}

/** "voters’ doubts": an apostrophe behind a plural is the possessive, not a mark. */
function kindOfMark(text: string, at: number, raw: string): TokenKind {
  if (raw === "''") return 'mark';
  if (!MARKS.includes(raw)) return 'punctuation';
  return (raw === "'" || raw === '’') && text[at - 1] === 's' ? 'clitic' : 'mark';
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** End of a plain word at `at`: letters of ASCII behind which no mark, digit or accent can go on; `at` for any other. */
function plainWordEnd(text: string, at: number): number {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  const stops = next === 46 && end > at + 1 && !isLetter(text.charCodeAt(end + 1));
  const isPlain = next === 32 || next === 10 || next === 44 || stops;
  return isPlain ? end : at;
}

const startsWord = (raw: string): boolean => {
  const code = raw.charCodeAt(0);
  return code < 128 ? isLetter(code) || isDigit(code) : /^[\p{L}\p{N}\p{M}]/u.test(raw);
};

function pushMatch(tokens: Token[], text: string, start: number, raw: string): number {
  if (startsWord(raw)) return pushWord(tokens, text, start, raw);
  const kind = kindOfMark(text, start, raw);
  const end = start + raw.length;
  tokens.push({ start, end, kind, low: raw, capital: false, classes: 0, marked: null });
  return end;
}

/** Tokens of `[from, to)` in text order; white space belongs to none. Linear. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const scan = new RegExp(TOKEN);
  let at = from;
  while (at < to) {
    const plain = text.charCodeAt(at) === 32 ? at : plainWordEnd(text, at);
    if (plain > at) at = pushWord(tokens, text, at, text.slice(at, plain));
    else if (text.charCodeAt(at) === 32) at++;
    else {
      scan.lastIndex = at;
      const match = scan.exec(text);
      if (!match || match.index >= to) break;
      at = pushMatch(tokens, text, match.index, match[0]);
    }
  }
  return tokens;
}
