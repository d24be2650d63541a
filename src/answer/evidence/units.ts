// One document -> the units that may be shown as evidence: a sentence, or a run of sentences of one voice.
// A sentence that holds the words of two speakers is cut into one unit for each. Spans are never edited.
import type { Document, Quotation, Sentence, Span } from '../../model.ts';

/** A stretch that may be shown whole, with the quotations it holds, all of one speaker. */
export interface Unit extends Span {
  readonly documentIndex: number;
  /** First and last sentence, by number in the document. */
  readonly first: number;
  readonly last: number;
  /** Of one speaker at most, in order of `start`; empty for the outlet's own words. */
  readonly quotations: readonly Quotation[];
}

/** Longest run of sentences shown as one finding, in characters; a lone sentence may be longer. */
const MAX_CHARS = 350;
/** The same where the run is one utterance, which reads badly when cut. */
const MAX_UTTERANCE_CHARS = 420;
const MAX_SENTENCES = 3;

/** Sentences by number, both ends inclusive; numbers outside the document are left out. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The units that begin in a stretch: every sentence, and every short run of neighbours that share a voice. */
export function buildUnits(
  document: Document,
  documentIndex: number,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  stretch: Stretch,
): readonly Unit[] {
  const first = Math.max(stretch.first, 0);
  const shown = sentences.slice(first, Math.max(stretch.last + MAX_SENTENCES, 0));
  const held = assignQuotations(shown, quotations);
  const singles = shown.map((sentence, index) =>
    cutByVoice(document, documentIndex, first + index, sentence, held[index] ?? []),
  );
  const begun = singles.slice(0, stretch.last - first + 1);
  return [...begun.flat(), ...begun.flatMap((_, index) => growRuns(singles, shown, index))];
}

/** The quotations that overlap each of a few neighbouring sentences. O(quotations + overlaps). */
function assignQuotations(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): readonly (readonly Quotation[])[] {
  const held = sentences.map((): Quotation[] => []);
  const start = sentences[0]?.start ?? 0;
  const stop = sentences.at(-1)?.end ?? 0;
  let from = 0;
  for (const quotation of quotations) {
    if (quotation.start >= stop) break;
    if (quotation.end <= start) continue;
    while (from < sentences.length && (sentences[from]?.end ?? 0) <= quotation.start) from++;
    for (let at = from; at < sentences.length && (sentences[at]?.start ?? 0) < quotation.end; at++) {
      held[at]?.push(quotation);
    }
  }
  return held;
}

/** Spans that share at least one character. */
export function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

function cutByVoice(
  document: Document,
  documentIndex: number,
  index: number,
  sentence: Sentence,
  quotations: readonly Quotation[],
): readonly Unit[] {
  if (quotations.length === 0)
    return [
      { documentIndex, first: index, last: index, start: sentence.start, end: sentence.end, quotations },
    ];
  const place = { documentIndex, first: index, last: index };
  const [start, end] = [sentence.start, sentence.end];
  const own = dropRelayers(quotations);
  const voices = [...new Set(own.map(voiceOf))].filter((voice) => voice !== '');
  // Words of unknown voice are no second speaker; cutting there would tear a sentence for nothing.
  if (voices.length < 2) return [{ ...place, start, end, quotations: own }];
  return voices.map((voice) => {
    const mine = quotations.filter((each) => voiceOf(each) === voice);
    const others = quotations.filter((each) => voiceOf(each) !== voice);
    return { ...place, ...spanOfVoice(document.text, sentence, mine, others), quotations: mine };
  });
}

/** Whoever only passes on another's words in this sentence is credited as `via`, not a second voice. */
function dropRelayers(quotations: readonly Quotation[]): readonly Quotation[] {
  if (quotations.every(({ via }) => via === null)) return quotations;
  const relayers = new Set(quotations.flatMap((each) => (each.via === null ? [] : [each.via])));
  return quotations.filter((each) => each.speaker === null || !relayers.has(each.speaker.name));
}

function voiceOf(quotation: Quotation): string {
  return quotation.speaker?.name ?? '';
}

/** The words of one voice with their reporting clause, free of another's words where that can be had. */
function spanOfVoice(
  text: string,
  sentence: Span,
  mine: readonly Quotation[],
  others: readonly Quotation[],
): Span {
  const bare = clampSpan(coverSpans(mine), sentence);
  const mentions = mine.flatMap((each) => (each.speaker === null ? [] : [each.speaker.span]));
  const wide = coverSpans([bare, ...mentions.filter((mention) => overlaps(mention, sentence))]);
  const foreign = others.filter((other) => !mine.some((each) => contains(other, each)));
  const free = foreign.every((other) => !overlaps(other, wide));
  return takeMarks(text, sentence, clampSpan(free ? wide : bare, sentence));
}

function coverSpans(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

function clampSpan(span: Span, bounds: Span): Span {
  return { start: Math.max(span.start, bounds.start), end: Math.min(span.end, bounds.end) };
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

const MARKS = new Set(['"', '“', '”', '„', '‘', '’', '«', '»', '.', ',', '!', '?']);

function takeMarks(text: string, bounds: Span, span: Span): Span {
  let { start, end } = span;
  if (start > bounds.start && /["“„‘«]/u.test(text.charAt(start - 1))) start -= 1;
  while (end < bounds.end && MARKS.has(text.charAt(end))) end += 1;
  return { start, end };
}

function growRuns(
  singles: readonly (readonly Unit[])[],
  sentences: readonly Sentence[],
  index: number,
): readonly Unit[] {
  const runs: Unit[] = [];
  let run = onlyOf(singles[index]);
  for (let next = index + 1; run !== undefined && next < index + MAX_SENTENCES; next++) {
    const sameParagraph = sentences[next]?.paragraph === sentences[index]?.paragraph;
    run = sameParagraph ? joinUnits(run, onlyOf(singles[next])) : undefined;
    if (run !== undefined) runs.push(run);
  }
  return runs;
}

function onlyOf(units: readonly Unit[] | undefined): Unit | undefined {
  return units?.length === 1 ? units[0] : undefined;
}

function joinUnits(left: Unit, right: Unit | undefined): Unit | undefined {
  const before = left.quotations.at(-1);
  const after = right?.quotations[0];
  if (right === undefined || before === undefined || after === undefined) return undefined;
  if (voiceOf(before) !== voiceOf(after)) return undefined;
  const limit = before.utterance === after.utterance ? MAX_UTTERANCE_CHARS : MAX_CHARS;
  if (right.end - left.start > limit) return undefined;
  const quotations = [...new Set([...left.quotations, ...right.quotations])];
  return { ...left, end: right.end, last: right.last, quotations };
}
