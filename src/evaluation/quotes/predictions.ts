// The quotations of the benchmark's articles in, the files that the benchmark's own scorer reads out: one for
// words in marks, one for reported clauses, because the scorer takes either for false where it asks for the other.
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Quotation } from '../../model.ts';

/** The files, and which quotations each holds. */
const FILES: ReadonlyMap<string, (quotation: Quotation) => boolean> = new Map([
  ['marked.jsonl', ({ kind }: Quotation) => kind !== 'indirect'],
  ['indirect.jsonl', ({ kind }: Quotation) => kind === 'indirect'],
]);

/** Characters of two UTF-16 units. */
const PAIR = /[\u{10000}-\u{10ffff}]/gu;

/** UTF-16 offsets of `text` as counts of characters, as the scorer has them. */
function countCharacters(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(PAIR), ({ index }) => index);
  return (offset) => offset - pairs.filter((at) => at < offset).length;
}

/** One line of predictions: the quotations of one article, offsets in characters of its `text`. */
export function predictionLine(id: string, text: string, quotations: readonly Quotation[]): string {
  const at = countCharacters(text);
  const quotes = quotations.map(({ start, end, speaker }) => ({
    start: at(start),
    end: at(end),
    speaker_start: speaker ? at(speaker.span.start) : null,
    speaker_end: speaker ? at(speaker.span.end) : null,
    speaker: speaker?.mention ?? null,
    speaker_canonical: speaker?.name ?? null,
  }));
  return JSON.stringify({ id, quotes });
}

export interface Predicted {
  readonly id: string;
  readonly text: string;
  readonly quotations: readonly Quotation[];
}

/** Writes `marked.jsonl` and `indirect.jsonl` into a folder that is there; rejects where it cannot be written. */
export async function writePredictions(folder: string, articles: readonly Predicted[]): Promise<void> {
  for (const [file, keeps] of FILES) {
    const lines = articles.map(({ id, text, quotations }) =>
      predictionLine(id, text, quotations.filter(keeps)),
    );
    await writeFileAtomic(join(folder, file), lines.map((line) => `${line}\n`).join(''));
  }
}
