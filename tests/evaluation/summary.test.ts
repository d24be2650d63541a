import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import type { RetrievalRow } from '../../src/evaluation/retrieval/retrieval.ts';
import { listFaults, listSummary, renderSummary } from '../../src/evaluation/summary.ts';

const SCORES = {
  queries: 3,
  mrr10: 2 / 3,
  hits1: 0.5,
  hits4: 1,
  hits10: 1,
  recall10: 1,
  allGold10: 1,
  answer4: null,
};
const row = (engine: RetrievalRow['engine'], mrr10: number, p50Ms: number): RetrievalRow => ({
  set: 'harbour',
  engine,
  hasTitles: false,
  isDated: true,
  scores: { ...SCORES, mrr10 },
  p50Ms,
  p99Ms: 2 * p50Ms,
});
const score = (id: string, answerable: boolean, isRight: boolean) => ({
  ...{ id, answerable, shown: isRight, speaker: isRight, date: isRight },
  abstained: !answerable && isRight,
});
const evaluate = (p50Ms: number): Evaluation => ({
  retrieval: { rows: [row('On Record', 2 / 3, p50Ms), row('MiniSearch default', 0.5, 9)] },
  questions: {
    scores: [
      score('q2', true, false),
      score('q1', true, false),
      score('q3', true, true),
      score('q4', false, true),
    ],
    shownTexts: 4,
    verbatimTexts: 4,
  },
  verbatim: [{ set: 'gold questions', shown: 4, verbatim: 4 }],
});

describe('the file of quality', () => {
  it('holds a figure a line, with the peer of the same run beside it', () => {
    const lines = listSummary(evaluate(1));
    expect(lines).toContainEqual({
      ...{ set: 'harbour, asked, no titles', figure: 'MRR@10' },
      ...{ ours: '0.667', theirs: '0.500' },
    });
    expect(lines).toContainEqual(expect.objectContaining({ figure: 'abstained rightly', ours: '1 of 1' }));
    expect(lines).toContainEqual(
      expect.objectContaining({ figure: 'shown texts verbatim at their span', ours: '4 of 4' }),
    );
  });

  it('leaves out what a set cannot tell', () => {
    expect(listSummary(evaluate(1)).filter(({ figure }) => figure.startsWith('answer in'))).toEqual([]);
  });

  it('is the same file however long a question took', () => {
    expect(renderSummary(evaluate(1))).toBe(renderSummary(evaluate(250)));
  });

  it('names what went wrong, in order', () => {
    expect(listFaults(evaluate(1))).toEqual([
      { what: 'gold questions without evidence, speaker and date', cases: ['q1', 'q2'] },
    ]);
    expect(renderSummary(evaluate(1))).toContain('speaker and date: q1, q2\n');
  });

  it('has no list of faults where there are none', () => {
    expect(renderSummary({ retrieval: { rows: [] } })).not.toContain('Not as in the gold');
  });
});
