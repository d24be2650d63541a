// Gold quotations and predictions of one article in, counts out, by the benchmark's own rules: exact and
// overlap matches, and whether the predicted mention touches the gold one.
import type { Quotation, Span } from '../../model.ts';
import { type GoldQuote, type GoldRecord, trimMarks } from './gold-quotes.ts';

/** A gold quotation with the prediction that covers it, where there is one. */
export interface Match {
  readonly gold: GoldQuote;
  readonly predicted: Quotation;
  readonly isRight: boolean;
}

export interface ArticleScore {
  readonly gold: number;
  readonly exact: number;
  readonly exactFalse: number;
  readonly overlap: number;
  readonly overlapFalse: number;
  readonly matches: readonly Match[];
}

/** A prediction covers a gold quotation when it holds more than this share of it. */
const OVERLAP = 0.8;
/** Unannotated marked stretches of so many words are mostly misses of the annotators. */
const LONG_STRETCH_WORDS = 6;

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

interface Entry<T> {
  readonly span: Span;
  readonly value: T;
}

/** Spans of the gold speaker; empty where nobody is named. */
export function goldMentions(quote: GoldQuote): readonly Span[] {
  if (quote.speaker_spans) return quote.speaker_spans.map(([start, end]) => ({ start, end }));
  const { speaker_start: start, speaker_end: end } = quote;
  return start === null || end === null ? [] : [{ start, end }];
}

function isRight(gold: GoldQuote, predicted: Quotation): boolean {
  const spans = goldMentions(gold);
  const { speaker } = predicted;
  return speaker ? spans.some((span) => shared(span, speaker.span) > 0) : spans.length === 0;
}

function pairUp(
  gold: readonly Entry<GoldQuote>[],
  predicted: readonly Entry<Quotation>[],
  weigh: (gold: Span, predicted: Span) => number,
): [number, number][] {
  const pairs: [number, number, number, number][] = [];
  for (const [g, { span }] of gold.entries()) {
    for (const [p, other] of predicted.entries()) {
      const weight = weigh(span, other.span);
      const excess = Math.abs(other.span.end - other.span.start - (span.end - span.start));
      if (weight > 0) pairs.push([weight, -excess, g, p]);
    }
  }
  pairs.sort((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2] || b[3] - a[3]);
  const [takenGold, takenPredicted] = [new Set<number>(), new Set<number>()];
  return pairs.flatMap(([, , g, p]): [number, number][] => {
    if (takenGold.has(g) || takenPredicted.has(p)) return [];
    takenGold.add(g);
    takenPredicted.add(p);
    return [[g, p]];
  });
}

function ignoredSpans(record: GoldRecord, kept: ReadonlySet<GoldQuote>): Span[] {
  const others = record.other_quoted_spans.filter(
    (span) => span.open_ended === true || span.text.split(/\s+/).filter(Boolean).length >= LONG_STRETCH_WORDS,
  );
  return [...record.quotes.filter((quote) => !kept.has(quote)), ...others];
}

/** Scores one article on gold quotations of some types; predictions of other kinds are to be left out before. */
export function scoreArticle(
  record: GoldRecord,
  predictions: readonly Quotation[],
  types: readonly string[],
): ArticleScore {
  const kept = record.quotes.filter((quote) => types.includes(quote.type) && quote.open_ended !== true);
  const gold = kept.map((value) => ({ span: trimMarks(record.text, value), value }));
  const predicted = predictions
    .map((value) => ({ span: trimMarks(record.text, value), value }))
    .filter(({ span }) => span.end > span.start);
  const ignored = ignoredSpans(record, new Set(kept));
  const falseOnes = (pairs: readonly [number, number][]): number => {
    const taken = new Set(pairs.map(([, p]) => p));
    return predicted.filter(
      ({ span }, p) =>
        !taken.has(p) && !ignored.some((other) => shared(span, other) >= 0.5 * (span.end - span.start)),
    ).length;
  };
  const exact = pairUp(gold, predicted, (a, b) => (a.start === b.start && a.end === b.end ? 1 : 0));
  const overlap = pairUp(gold, predicted, (a, b) => {
    const share = shared(a, b) / (a.end - a.start);
    return share > OVERLAP ? share : 0;
  });
  const matches = overlap.flatMap(([g, p]): Match[] => {
    const [one, two] = [gold[g]?.value, predicted[p]?.value];
    return one && two ? [{ gold: one, predicted: two, isRight: isRight(one, two) }] : [];
  });
  return {
    gold: gold.length,
    exact: exact.length,
    exactFalse: falseOnes(exact),
    overlap: overlap.length,
    overlapFalse: falseOnes(overlap),
    matches,
  };
}
