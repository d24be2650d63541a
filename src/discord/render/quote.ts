// Words of an article -> a blockquote of them, whole or cut at their end, some of them in bold.
import type { Span } from '../../model.ts';
import { blockquote, escapeText } from './escape.ts';
import { cost, cutToFit } from './limits.ts';

const MARKS = /["“”„«»]/u;

/**
 * The blockquote of a finding's words, at most `max` units. Marks are put around words that were said as
 * they stand, unless they already contain marks; reported speech and reports never get any.
 */
export function quoteWords(words: string, marks: readonly [string, string] | null, max: number): string {
  const [open, close] = marks === null || MARKS.test(words) ? ['', ''] : marks;
  const quoted = (shown: string): string => blockquote(`${open}${shown}${close}`);
  return quoted(cutToFit(words, max, (shown) => cost(quoted(shown)) <= max));
}

/** Units that the blockquote wants when nothing is cut. */
export function wantedBy(words: string, marks: readonly [string, string] | null = null): number {
  return cost(quoteWords(words, marks, Number.MAX_SAFE_INTEGER));
}

/** Escaped and bold, line by line: Discord ends bold at a line break. */
function bold(text: string): string {
  return escapeText(text)
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `**${line.trim()}**`))
    .join('\n');
}

/** The blockquote of a text with the stretches `spans` (ascending, apart) in bold. */
export function quoteWithBold(text: string, spans: readonly Span[]): string {
  let shown = '';
  let done = 0;
  for (const { start, end } of spans) {
    const to = Math.min(end, text.length);
    if (start >= to) continue;
    shown += escapeText(text.slice(done, start)) + bold(text.slice(start, to));
    done = to;
  }
  shown += escapeText(text.slice(done));
  return shown
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** The same, cut at its end to `max` units. */
export function quoteBoldWithin(text: string, spans: readonly Span[], max: number): string {
  const quoted = (shown: string): string => quoteWithBold(shown, spans);
  return quoted(cutToFit(text, max, (shown) => cost(quoted(shown)) <= max));
}
