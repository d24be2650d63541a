import { describe, expect, it } from 'vitest';
import { probabilityOf } from '../../src/attribution/antecedents/certainty.ts';
import { fitCurve } from '../../src/evaluation/quotes/names/train-names.ts';

/** `right` of `count` examples with the second sign set to `sign`. */
const examples = (sign: number, right: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ signs: [1, sign], isRight: at < right }));

describe('fitCurve', () => {
  it('meets the shares that it was fitted on, pulled a little to the middle', () => {
    const weights = fitCurve([...examples(0, 95, 100), ...examples(1, 60, 100)]);
    expect(probabilityOf(weights, [1, 0])).toBeCloseTo(0.95, 1);
    expect(probabilityOf(weights, [1, 1])).toBeCloseTo(0.6, 1);
  });

  it('believes a rare sign little', () => {
    const weights = fitCurve([...examples(0, 95, 100), ...examples(1, 0, 2)]);
    expect(probabilityOf(weights, [1, 1])).toBeGreaterThan(0.2);
  });

  it('gives no weights without examples', () => {
    expect(fitCurve([])).toEqual([]);
  });
});
