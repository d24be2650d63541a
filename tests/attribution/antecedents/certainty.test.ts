import { describe, expect, it } from 'vitest';
import {
  certaintyOf,
  probabilityOf,
  signsOf,
  stepCertainty,
} from '../../../src/attribution/antecedents/certainty.ts';
import type { Link } from '../../../src/attribution/antecedents/links.ts';
import { RANK } from '../../../src/attribution/antecedents/ranks.ts';
import { extractQuotations } from '../../../src/attribution/extract.ts';
import { splitSentences } from '../../../src/segment/sentences.ts';
import { documentOf } from '../said.ts';

const NEAR: Link = {
  lines: 1,
  paragraphs: 0,
  rank: RANK.speaker,
  isNoun: false,
  isGenderKnown: true,
  isShort: false,
  rivals: 0,
  isSpokenBetween: false,
  hops: 0,
  widest: 0,
};

/** Confidence of the last quotation, and of its mention alone. */
function confidences(text: string): { name: number; mention: number } {
  const [document, sentences] = [documentOf(text), splitSentences(text)];
  const last = (ofMentions: boolean): number =>
    extractQuotations(document, sentences, {}, { ofMentions }).at(-1)?.confidence ?? 0;
  return { name: last(false), mention: last(true) };
}

describe('the certainty of a name behind a pronoun', () => {
  it.each([
    ['lines between', { lines: 3 }],
    ['an object', { rank: RANK.object }],
    ['others who might be meant', { rivals: 2 }],
    ['a gender that is only guessed', { isGenderKnown: false }],
    ['a name of one word', { isShort: true }],
    ['somebody without a name who speaks between', { isSpokenBetween: true }],
  ] as const)('is less with %s', (_, change) => {
    expect(certaintyOf({ ...NEAR, ...change })).toBeLessThan(certaintyOf(NEAR));
  });

  it('is a probability, one half where nothing is weighed', () => {
    expect(
      probabilityOf(
        signsOf(NEAR).map(() => 0),
        signsOf(NEAR),
      ),
    ).toBe(0.5);
    expect(certaintyOf(NEAR)).toBeLessThan(1);
  });

  it('is that of a sample for other words, and whole for a name', () => {
    expect(stepCertainty('They', 'pronoun')).toBeLessThan(stepCertainty('who', 'pronoun'));
    expect(stepCertainty('Alma Ortiz', 'name')).toBe(1);
  });
});

describe('the confidence of a quotation', () => {
  it('falls with the way from the pronoun to the name', () => {
    const near = 'Alma Ortiz spoke. “It holds,” she said.';
    const far = 'Alma Ortiz met Clara Poe and Dora Lang. The dam is old. It is wide. “It holds,” she said.';
    expect(confidences(far).name).toBeLessThan(confidences(near).name);
    expect(confidences(far).name).toBeLessThan(confidences(far).mention);
  });

  it('is that of the mention where a name speaks', () => {
    const { name, mention } = confidences('The dam is old. “It holds,” Alma Ortiz said.');
    expect(name).toBe(mention);
  });
});
