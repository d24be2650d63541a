import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import { listFloors } from '../../src/evaluation/floors.ts';

const SCORES = { queries: 1, hits1: 1, hits4: 1, recall10: 1, allGold10: 1, answer4: null };
const run = { p50Ms: 1, p99Ms: 1, hasTitles: true, isDated: false, set: 'realtimeqa' };
const low: Evaluation = {
  verbatim: [{ set: 'harbour', shown: 4, verbatim: 3 }],
  remarks: { scores: [], wronglyMerged: 2 },
  abstention: { answerable: 10, answered: 9, silent: 10, abstained: 9, curve: [], wrong: [] },
  retrieval: {
    rows: [
      { ...run, engine: 'On Record', scores: { ...SCORES, mrr10: 0.5, hits10: 0.9 } },
      { ...run, engine: 'MiniSearch default', scores: { ...SCORES, mrr10: 0.1, hits10: 0.1 } },
    ],
  },
};

describe('floors', () => {
  it('hold for every suite that was run, and for our own figures alone', () => {
    const below = listFloors(low).filter(({ value, floor }) => value < floor);
    expect(below.map(({ name, value }) => [name, Math.round(value)])).toEqual([
      ['harbour, shown texts verbatim, %', 75],
      ['same-remark groups right', 0],
      ['themes kept apart, one less for each that was merged', -2],
      ['multihop, answerable questions answered, %', 90],
      ['realtimeqa, mrr10 in hundredths', 50],
      ['realtimeqa, answer4 in hundredths', 0],
    ]);
  });

  it('ask nothing of a suite that was not run', () => {
    expect(listFloors({})).toEqual([]);
  });
});
