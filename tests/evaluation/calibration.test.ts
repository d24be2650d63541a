import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from '../../src/attribution/sieves/speaker-model.ts';
import { chooseAmong } from '../../src/attribution/sieves/trees.ts';
import { growForest } from '../../src/evaluation/quotes/learning/boosting.ts';
import {
  chooseThreshold,
  fitCalibration,
  smoothedShare,
} from '../../src/evaluation/quotes/learning/calibration.ts';

const votes = (vote: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ vote, isRight: true })),
  ...Array.from({ length: wrong }, () => ({ vote, isRight: false })),
];

describe('fitCalibration', () => {
  it('turns votes into the share that was right', () => {
    const curve = fitCalibration([...votes(0.3, 20, 80), ...votes(0.9, 90, 10)]);
    expect(calibrate(curve, 0.3)).toBeCloseTo(0.2, 1);
    expect(calibrate(curve, 0.9)).toBeCloseTo(0.9, 1);
    expect(calibrate(curve, 0.6)).toBeGreaterThan(0.3);
  });

  it('never lets a higher vote mean less', () => {
    const vote = fc.record({ vote: fc.float({ min: 0, max: 1, noNaN: true }), isRight: fc.boolean() });
    fc.assert(
      fc.property(fc.array(vote, { maxLength: 60 }), (sample) => {
        const shares = fitCalibration(sample).map(([, share]) => share ?? 0);
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
      }),
    );
  });

  it('leaves a vote as it is without knots', () => {
    expect(calibrate([], 0.42)).toBe(0.42);
  });
});

describe('chooseThreshold', () => {
  it('stops where one decision more would be wrong too often', () => {
    expect(chooseThreshold([...votes(0.9, 95, 4), ...votes(0.5, 1, 9)], 100, 0.05)).toBe(0.5);
    expect(chooseThreshold([...votes(0.9, 95, 4), ...votes(0.5, 0, 9)], 100, 0.04)).toBe(0.9);
  });

  it('names everybody where nobody is wrong', () => {
    expect(chooseThreshold(votes(0.2, 5, 0), 5, 0.04)).toBe(0);
  });
});

describe('smoothedShare', () => {
  it('is a half for nothing and never certain', () => {
    expect(smoothedShare([])).toBe(0.5);
    expect(smoothedShare(votes(1, 8, 0))).toBe(0.9);
  });
});

describe('growForest', () => {
  it('learns which row of a group is right, the same each time', () => {
    const rows = Array.from({ length: 40 }, (_, group) => [group % 2, 1 - (group % 2)]).flat();
    const groups = Int32Array.from({ length: 41 }, (_, index) => index * 2);
    const data = { features: Int8Array.from(rows), width: 1, labels: Uint8Array.from(rows), groups };
    const options = { trees: 10, depth: 2, rate: 0.3, minWeight: 1, stride: 1 };
    const forest = growForest(data, options);
    expect(chooseAmong(forest, [[0], [1]])[1]).toBeGreaterThan(0.7);
    expect(growForest(data, options)).toEqual(forest);
  });
});
