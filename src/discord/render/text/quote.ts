// Words of an article -> a blockquote of them, whole or cut at their end, some of them in bold. What marks a
// cut stands outside the words and outside their quotation marks.
import type { Span } from '../../../model.ts';
import { escapeText, quoteLines } from './escape.ts';
import { type Cut, cost, drawCut } from './limits.ts';

/** Any mark of quotation; a straight single one where it opens a word, and not as an apostrophe. */
const MARKS = /["“”„«»‘‹›「」『』]|''|(?<!`)``(?=\p{L})|(?:^|[\s(])'(?=\p{L})/u;
/** The editor's mark of an omission, never a part of what was said. */
export const OMISSION = '[…]';

/** Escaped and bold, line by line: Discord ends bold at a line break, and knows none beside a space. */
function bold(text: string): string {
  return text
    .split(/(?<=\n)/u)
    .map((line) => {
      const words = line.trim();
      const from = line.indexOf(words);
      if (words === '') return escapeText(line);
      return `${line.slice(0, from)}**${escapeText(words)}**${line.slice(from + words.length)}`;
    })
    .join('');
}

/** Escaped, the stretches `spans` (ascending, apart) in bold. */
function emphasize(text: string, spans: readonly Span[]): string {
  let shown = '';
  let done = 0;
  for (const { start, end } of spans) {
    const to = Math.min(end, text.length);
    if (start < done || start >= to) continue;
    shown += escapeText(text.slice(done, start)) + bold(text.slice(start, to));
    done = to;
  }
  return shown + escapeText(text.slice(done));
}

function drawn(words: string, marks: readonly [string, string] | null, spans: readonly Span[]) {
  const [open, close] = marks === null || MARKS.test(words) ? ['', ''] : marks;
  return (head: string, isCut: boolean): string => {
    if (!isCut) return quoteLines(`${open}${emphasize(head, spans)}${close}`);
    return head === ''
      ? quoteLines(OMISSION)
      : quoteLines(`${open}${emphasize(head, spans)}${close} ${OMISSION}`);
  };
}

/**
 * The blockquote of words that costs at most `max` (or `[…]` alone), the stretches `spans` of them in bold.
 * Marks are put around words that were said as they stand, unless they already contain marks; reported speech
 * and reports never get any.
 */
export function cutWords(
  words: string,
  marks: readonly [string, string] | null,
  max: number,
  spans: readonly Span[] = [],
): Cut {
  return drawCut(words, max, drawn(words, marks, spans));
}

/** Units that the blockquote wants when nothing is cut. */
export function wantedBy(
  words: string,
  marks: readonly [string, string] | null = null,
  spans: readonly Span[] = [],
): number {
  return cost(drawn(words, marks, spans)(words, false));
}

/** The blockquote of a text with the stretches `spans` (ascending, apart) in bold. */
export function quoteWithBold(text: string, spans: readonly Span[]): string {
  return quoteLines(emphasize(text, spans));
}
