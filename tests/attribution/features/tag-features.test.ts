import { describe, expect, it } from 'vitest';
import { analyseDocument } from '../../../src/attribution/analysis.ts';
import {
  BESIDE_WIDTH,
  besideFeatures,
  TAG_WIDTH,
  tagFeatures,
} from '../../../src/attribution/features/tag-features.ts';
import { splitSentences } from '../../../src/segment/sentences.ts';
import { documentOf } from '../said.ts';

/** The features of the mention that reads `words` against the first marked stretch of a one-line text. */
function featuresOf(text: string, words: string): number[] {
  const [parsed] = analyseDocument(documentOf(text), splitSentences(text)).parsed;
  const mention = parsed?.mentions.find(({ start, end }) => text.slice(start, end) === words);
  if (!parsed || !mention) return [];
  const item = parsed.line.items.findIndex(({ kind }) => kind === 'quote');
  return tagFeatures(parsed, mention, item);
}

describe('how a cue frames its line', () => {
  it.each([
    ['The dam is “safe” for now, the union says.', 'the union', 2],
    ['The dam is “safe” for now, according to the union.', 'the union', 1],
    ['According to the union, the dam is “safe.”', 'the union', 3],
    ['The dam is “safe,” as the union said.', 'the union', 4],
    ['The union says the dam is “safe.”', 'The union', 0],
  ])('is told by where it stands: %s', (text, words, tag) => {
    const features = featuresOf(text, words);
    expect(features).toHaveLength(TAG_WIDTH);
    expect(features[0]).toBe(tag);
  });

  it('counts who speaks of another speaker', () => {
    const text = 'Lang said that Ortiz said it was “safe.”';
    const [outer, inner] = [featuresOf(text, 'Lang'), featuresOf(text, 'Ortiz')];
    expect([outer[4], outer[5]]).toEqual([0, 1]);
    expect([inner[4], inner[5]]).toEqual([1, 0]);
  });
});

describe('what a line quotes beside a quotation', () => {
  it('is told by the distance to the quotations around it', () => {
    const text = 'Lang called it “sad” and “late.”';
    const [parsed] = analyseDocument(documentOf(text), splitSentences(text)).parsed;
    const quotes = parsed?.line.items.flatMap(({ kind }, at) => (kind === 'quote' ? [at] : [])) ?? [];
    const features = quotes.map((at) => (parsed ? besideFeatures(parsed, at, 'sad') : []));
    expect(features.map((each) => each.length)).toEqual([BESIDE_WIDTH, BESIDE_WIDTH]);
    expect(features.map((each) => [each[0], each[3]])).toEqual([
      [0, 2],
      [2, 0],
    ]);
  });
});
