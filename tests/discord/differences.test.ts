import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDifferences } from '../../src/discord/lookup/words/differences.ts';

function differing(text: string, other: string): string[] {
  return findDifferences(text, other).spans.map(({ start, end }) => text.slice(start, end));
}

describe('findDifferences', () => {
  it.each([
    ['Our harbour will open in July.', 'The harbour will open in June.', ['Our', 'July']],
    ['The harbour will open soon', '“The harbour will open!”', ['soon']],
    ['The ferries and the pier stay', 'The pier', ['ferries and the', 'stay']],
    ['the same words', 'The SAME words…', []],
    ['Ça va', 'ca va', []],
  ])('%s / %s', (text, other, expected) => {
    expect(differing(text, other)).toEqual(expected);
  });

  it('calls a wording covered that stands in it whole', () => {
    expect(findDifferences('She said the pier is closed today', 'the pier is closed').coverage).toBe(1);
    expect(findDifferences('the pier is open', 'the pier is closed').coverage).toBe(0.75);
  });

  it('finds none between a text and itself, and every word against nothing', () => {
    fc.assert(
      fc.property(fc.lorem(), (text) => {
        expect(findDifferences(text, text)).toMatchObject({ spans: [], similarity: 1 });
        expect(differing(text, '').join(' ')).toBe(text.replace(/^\W+|\W+$/gu, ''));
      }),
    );
  });

  it('never counts more in common than either side has', () => {
    const few = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(few, few, (a, b) => {
        const there = findDifferences(a, b).similarity;
        expect(there).toBeCloseTo(findDifferences(b, a).similarity, 10);
        expect(there).toBeLessThanOrEqual(1);
      }),
    );
  });
});
