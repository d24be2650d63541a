// The speed of extraction on one core, and whether its time grows as the text does: a paragraph without end,
// and marks that nothing closes.
import { extractDocument } from '../archive.ts';
import { takeGivenText } from '../ingest/given-text.ts';
import type { Document } from '../model.ts';
import { type SpeedRow, timeBest, timeOnce } from './measure.ts';

/** The least that finds quotations: whatever stands between two marks, and the words with capitals near it. */
const NAIVE = /[“"]([^”"]{1,2000})[”"][^“"]{0,80}?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)/gu;

/** Sizes of the two texts whose times are compared; the larger is ten times the smaller. */
export interface LinearitySizes {
  /** Characters of a single paragraph. */
  readonly paragraphChars: number;
  /** Opening marks that are never closed. */
  readonly marks: number;
}

export const SMALLER: LinearitySizes = { paragraphChars: 1_000_000, marks: 10_000 };
const TIMES_LARGER = 10;

const extract = (text: string) => extractDocument(takeGivenText({ id: 'bench', text }));

/** Characters a second over documents that are read already, beside one regular expression over the same. */
export async function benchExtraction(corpus: string, documents: readonly Document[]): Promise<SpeedRow[]> {
  const chars = documents.reduce((sum, { text }) => sum + text.length, 0);
  const rate = (ms: number): number => chars / ms / 1000;
  let found = 0;
  const ownMs = await timeBest(2, () => {
    for (const document of documents) found += extractDocument(document).quotations.length;
  });
  const naiveMs = await timeBest(2, () => {
    for (const { text } of documents) found += text.match(NAIVE)?.length ?? 0;
  });
  if (found === 0) return [];
  const peer = { name: 'one regular expression, no speakers checked', value: rate(naiveMs) };
  return [
    { corpus, measure: 'extraction, one core', value: rate(ownMs), unit: 'million characters/s', peer },
  ];
}

/** A text of just so many characters, `part` over and over. */
function repeatTo(part: string, chars: number): string {
  return part.repeat(Math.ceil(chars / part.length)).slice(0, chars);
}

async function growth(measure: string, smaller: string, larger: string): Promise<SpeedRow> {
  extract(smaller.slice(0, 100_000));
  const small = await timeBest(2, () => extract(smaller));
  const large = (await timeOnce(() => extract(larger))).ms;
  const unit = `times the time of a ${TIMES_LARGER}th of it`;
  return {
    corpus: 'made',
    measure,
    value: large / small,
    unit,
    peer: { name: 'linear', value: TIMES_LARGER },
  };
}

/** How many times longer ten times the text takes: ten is linear, a hundred would be quadratic. */
export async function benchLinearity(sentences: string, sizes: LinearitySizes): Promise<SpeedRow[]> {
  const paragraph = sentences.replace(/\s+/gu, ' ');
  const marks = 'She called it “late and went on. ';
  const { paragraphChars, marks: count } = sizes;
  return [
    await growth(
      `one paragraph of ${((TIMES_LARGER * paragraphChars) / 1_000_000).toFixed(1)} million characters`,
      repeatTo(paragraph, paragraphChars),
      repeatTo(paragraph, TIMES_LARGER * paragraphChars),
    ),
    await growth(
      `${(TIMES_LARGER * count).toLocaleString('en')} marks that nothing closes`,
      marks.repeat(count),
      marks.repeat(TIMES_LARGER * count),
    ),
  ];
}
