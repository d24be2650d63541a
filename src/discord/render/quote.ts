// Words of an article -> a blockquote of them, whole or cut at their end, some of them in bold.
import type { Span } from '../../model.ts';
import { escapeText, quoteLines } from './escape.ts';
import { cost, cutToFit } from './limits.ts';

const MARKS = /["“”„«»]/u;

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

/**
 * The blockquote of a finding's words, at most `max` units, the stretches `spans` of them in bold. Marks are put
 * around words that were said as they stand, unless they already contain marks; reported speech and reports
 * never get any.
 */
export function quoteWords(
  words: string,
  marks: readonly [string, string] | null,
  max: number,
  spans: readonly Span[] = [],
): string {
  const [open, close] = marks === null || MARKS.test(words) ? ['', ''] : marks;
  const quoted = (shown: string): string => quoteLines(`${open}${emphasize(shown, spans)}${close}`);
  return quoted(cutToFit(words, max, (shown) => cost(quoted(shown)) <= max));
}

/** Units that the blockquote wants when nothing is cut. */
export function wantedBy(
  words: string,
  marks: readonly [string, string] | null = null,
  spans: readonly Span[] = [],
): number {
  return cost(quoteWords(words, marks, Number.MAX_SAFE_INTEGER, spans));
}

/** The blockquote of a text with the stretches `spans` (ascending, apart) in bold. */
export function quoteWithBold(text: string, spans: readonly Span[]): string {
  return quoteLines(emphasize(text, spans));
}

/** The same, cut at its end to `max` units. */
export function quoteBoldWithin(text: string, spans: readonly Span[], max: number): string {
  const quoted = (shown: string): string => quoteWithBold(shown, spans);
  return quoted(cutToFit(text, max, (shown) => cost(quoted(shown)) <= max));
}
