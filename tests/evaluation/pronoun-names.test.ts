import { describe, expect, it } from 'vitest';
import type { GoldQuote } from '../../src/evaluation/quotes/gold-quotes.ts';
import { countPronounNames, isPossibleName } from '../../src/evaluation/quotes/names/pronoun-names.ts';
import { extracted } from '../attribution/said.ts';

/** A gold quotation of "she", by this name. */
const goldOf = (name: string): GoldQuote => ({
  start: 0,
  end: 1,
  text: '',
  type: 'direct',
  n_words: 2,
  speaker: 'she',
  speaker_start: 0,
  speaker_end: 0,
  speaker_kind: 'pronoun',
  speaker_canonical: name,
  cue: null,
  cue_start: null,
  cue_end: null,
});

describe('isPossibleName', () => {
  it.each([
    ['Alma Ortiz', true],
    ['Ortiz', true],
    ['April', true],
    ['Thursday', false],
    ['Norway', false],
    ['Norwegians', false],
    ['the judge', false],
    ['Kremlin', false],
  ])('%s: %s', (name, isPossible) => {
    expect(isPossibleName(name)).toBe(isPossible);
  });
});

describe('countPronounNames', () => {
  const count = (text: string, name?: string) => {
    const quotations = extracted(text).map((each) => ({
      ...each,
      speaker: each.speaker && { ...each.speaker, name: name ?? each.speaker.name },
    }));
    return countPronounNames([text], [quotations], []);
  };
  const text = 'Alma Ortiz saw how things stood. “It holds,” she said.';

  it.each([
    [undefined, { count: 1, impossible: 0, open: 0 }],
    ['she', { count: 1, impossible: 0, open: 1 }],
    ['Monday', { count: 1, impossible: 1, open: 0 }],
    ['Things', { count: 1, impossible: 1, open: 0 }],
  ])('counts %s', (name, counts) => {
    expect(count(text, name)).toMatchObject(counts);
  });

  it.each([
    ['Alma Ortiz', { told: 1, agreed: 1, right: 1, wrong: 0 }],
    ['Bruno Poe', { told: 1, agreed: 0, right: 0, wrong: 1 }],
  ])('compares with the name that the gold has, %s', (name, counts) => {
    const predicted = extracted(text).at(0);
    if (!predicted) throw new Error('Expected a quotation');
    const matches = [{ gold: goldOf(name), predicted, isRight: true }];
    expect(countPronounNames([text], [[predicted]], [{ matches }])).toMatchObject(counts);
  });

  it('leaves out who is named in the sentence itself', () => {
    expect(count('“It holds,” Alma Ortiz said.').count).toBe(0);
  });
});
