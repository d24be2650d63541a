import { describe, expect, it } from 'vitest';
import { extracted } from '../said.ts';

const shown = (text: string): (string | null)[] =>
  extracted(text)
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ speaker }) => speaker?.name ?? null);

describe('a thing or a place without a verb of saying', () => {
  it.each([
    'The installation can also prove to be “difficult and expensive”.',
    'The typical price range is “between 8 and 9 pounds”.',
    'Her old harbour boat is “far beyond repair”.',
    'It was the first “deep water” dive of the year.',
  ])('says nothing: %s', (text) => {
    expect(shown(text)).toEqual([null]);
  });

  it.each([
    ['The report says the dam is “far beyond repair”.', 'report'],
    ['“The dam is far beyond repair,” said one Lund confidant.', 'one Lund confidant'],
    ['The council was clear in its findings: “The dam is far beyond repair.”', 'council'],
  ])('is not one that speaks: %s', (text, name) => {
    expect(shown(text)).toEqual([name]);
  });
});

describe('a choice in a line without any verb of saying', () => {
  it('is never stated to be sure', () => {
    const text =
      'Alma Ortiz said the dam will hold. Ortiz is also fond of a “good long walk along the quay” on Sundays.';
    for (const { sieve, confidence } of extracted(text)) {
      if (sieve === 'ranker') expect(confidence).toBeLessThanOrEqual(0.8);
    }
    expect(extracted(text).map(({ sieve }) => sieve)).toContain('ranker');
  });
});
