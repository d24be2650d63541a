import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findDifferences,
  findLeftOut,
  findSharedRun,
  intersectSpans,
} from '../../../src/discord/lookup/words/differences.ts';

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

  it('knows words of scripts without spaces', () => {
    expect(differing('港口将在七月开放', '港口将在六月开放')).toEqual(['七月']);
  });
});

describe('findLeftOut', () => {
  it.each([
    ['She said the pier will not open', 'the pier will open', ['not']],
    ['The pier stays open, said the mayor', 'the pier stays open', []],
    ['港口不会在六月开放', '港口会在六月开放', ['不会']],
    ['quite other words', 'nothing alike', []],
  ])('%j / %j', (text, other, expected) => {
    expect(findLeftOut(text, other).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('intersectSpans', () => {
  it('keeps what all lists have', () => {
    const [a, b] = [
      [
        { start: 0, end: 5 },
        { start: 8, end: 12 },
      ],
      [{ start: 3, end: 9 }],
    ];
    expect(intersectSpans([a, b])).toEqual([
      { start: 3, end: 5 },
      { start: 8, end: 9 },
    ]);
    expect(intersectSpans([a])).toEqual(a);
    expect(intersectSpans([])).toEqual([]);
  });
});

describe('findSharedRun', () => {
  it.each([
    ['I heard the pier stays open today', 'They say the pier stays open', 'the pier stays open', 4],
    ['港口将在六月开放吗', '港口将在六月开放', '港口将在六月开放', 5],
    ['nothing alike', 'quite other words', null, 0],
    ['', 'the pier', null, 0],
  ])('%j / %j', (text, other, expected, words) => {
    const run = findSharedRun(text, other);
    expect(run === null ? null : text.slice(run.start, run.end)).toBe(expected);
    expect(run?.words ?? 0).toBe(words);
  });
});
