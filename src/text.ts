// Pure string helpers that two or more stages share. Imports nothing.

/** A letter that is more than lower or upper case. */
const FOLDABLE = /[^\p{ASCII}]/u;

/** Lower case without diacritics or compatibility forms: "Érdoğan" and "erdogan" fold alike. */
export function foldText(text: string): string {
  // Most texts are plain letters, of which nothing but the case is folded.
  if (!FOLDABLE.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** One space for every run of white space (no-break and zero-width included), trimmed. For look-ups, never for text that is shown. */
export function squeezeSpace(text: string): string {
  return text.replace(/[\s\u200B\u2060\uFEFF]+/gu, ' ').trim();
}

/**
 * A short name for a text, 13 characters of base 36 (64-bit FNV-1a over UTF-16 code units): the same text
 * always gets the same name, and two texts of one corpus practically never share one. Not a secret.
 */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash.toString(36).padStart(13, '0');
}

/**
 * How many slips (a letter too many, too few, wrong, or two neighbours swapped) lie between two words, cut off
 * at `most + 1`: Damerau-Levenshtein distance in its optimal-alignment form. Quadratic: for words only.
 */
export function countSlips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) best = Math.min(best, (older[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > most) return most + 1;
    older = previous;
    previous = row;
  }
  return previous[b.length] ?? most + 1;
}

/** A letter of a script that is written without spaces. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/gu;

/**
 * The words of a text for looking one text up in another: folded, single spaces between, a space at each end,
 * marks left out. Each letter of a script without spaces stands alone, so that any stretch of it can be found.
 */
export function foldWords(text: string): string {
  const words = foldText(text)
    .replace(UNSPACED, ' $& ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ` ${words} `;
}

/** A word and its place in the text it was read from. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case, without accents and apostrophes. */
  readonly folded: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu;
const wordSegmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The words of a text with their places, `most` of them; in scripts without spaces as `Intl.Segmenter` knows them. Linear. */
export function wordsOf(text: string, most = Number.POSITIVE_INFINITY): readonly Word[] {
  const words: Word[] = [];
  const add = (start: number, word: string): void => {
    const folded = foldText(word).replace(/[’']/gu, '');
    words.push({ start, end: start + word.length, folded });
  };
  for (const { 0: run, index } of text.matchAll(WORD)) {
    if (words.length >= most) break;
    if (run.search(UNSPACED) < 0) add(index, run);
    else
      for (const { segment, index: at, isWordLike } of wordSegmenter.segment(run))
        if (isWordLike === true) add(index + at, segment);
  }
  return words.slice(0, most);
}
