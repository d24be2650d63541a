// A gold article in, copies of it out in which indirect speech stands in marks: more examples of who
// speaks for the ranker to learn from than the marked quotations alone. For training only.
import type { GoldQuote, GoldRecord } from '../gold-quotes.ts';

/** Copies an article is spread over, so that few of a line's inserted marks stand in one copy. */
const COPIES = 2;
/** Longest tail of a clause, in words, that is put in marks instead of the whole. */
const MAX_TAIL_WORDS = 7;
const MARKS = /["“”„«»\n]/u;

interface Stretch {
  readonly quote: GoldQuote;
  readonly start: number;
  readonly end: number;
}

/** Every other stretch is a tail of some words, as in `said that they “must go”`. */
function stretchOf(gold: GoldRecord, quote: GoldQuote, index: number): Stretch | undefined {
  const text = gold.text.slice(quote.start, quote.end);
  const trimmed = text.replace(/[\s.,;:]+$/u, '');
  if (MARKS.test(text) || trimmed === '') return undefined;
  const end = quote.start + trimmed.length;
  const words = [...trimmed.matchAll(/\S+/gu)];
  const tail = 1 + ((index * 5) % MAX_TAIL_WORDS);
  const first = index % 2 === 0 || words.length <= tail ? undefined : words.at(-tail);
  return { quote, start: quote.start + (first?.index ?? 0), end };
}

function disjoint(stretches: readonly Stretch[]): Stretch[] {
  let last = -1;
  return [...stretches]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start, end }) => {
      if (start <= last) return false;
      last = end;
      return true;
    });
}

function withMarks(gold: GoldRecord, stretches: readonly Stretch[]): GoldRecord {
  const inserts = stretches.flatMap(({ start, end }) => [
    { at: start, mark: '“' },
    { at: end, mark: '”' },
  ]);
  let text = '';
  let from = 0;
  for (const { at, mark } of inserts) {
    text += gold.text.slice(from, at) + mark;
    from = at;
  }
  text += gold.text.slice(from);
  const move = (offset: number, isEnd: boolean): number =>
    offset + inserts.filter(({ at }) => (isEnd ? at < offset : at <= offset)).length;
  const quotes = stretches.map(({ quote, start, end }): GoldQuote => {
    const spans =
      quote.speaker_spans ??
      (quote.speaker_start === null || quote.speaker_end === null
        ? []
        : [[quote.speaker_start, quote.speaker_end] as const]);
    return {
      ...quote,
      type: 'mixed',
      start: move(start, false),
      end: move(end, true),
      speaker_spans: spans.map(([a, b]) => [move(a, false), move(b, true)] as const),
    };
  });
  return { ...gold, text, quotes };
}

/** The article as often as `COPIES`, each with some of its indirect speech in marks and as its only gold. */
export function markIndirect(gold: GoldRecord): GoldRecord[] {
  const stretches = gold.quotes.flatMap((quote, index) => {
    if (quote.type !== 'indirect' || quote.open_ended === true) return [];
    return stretchOf(gold, quote, index) ?? [];
  });
  return Array.from({ length: COPIES }, (_, copy) =>
    withMarks(gold, disjoint(stretches.filter((_stretch, index) => index % COPIES === copy))),
  );
}
