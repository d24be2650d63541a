import { describe, expect, it } from 'vitest';
import {
  type RetrievalQuery,
  scoreRun,
  takePercentile,
} from '../../src/evaluation/retrieval/retrieval-scores.ts';

const query = (id: string, gold: readonly string[], answer = ''): RetrievalQuery => ({
  id,
  question: id,
  asked: null,
  answer,
  gold,
});
const hits = (...documents: readonly string[]) =>
  documents.map((document) => ({ document, text: `from ${document}` }));

describe('scoreRun', () => {
  it('counts a document at its first hit', () => {
    const run = new Map([['q', hits('a', 'a', 'a', 'b')]]);
    expect(scoreRun([query('q', ['b'])], run).mrr10).toBe(0.5);
  });

  it('tells some evidence from all of it', () => {
    const run = new Map([['q', hits('a', 'c', 'd')]]);
    const scores = scoreRun([query('q', ['a', 'b'])], run);
    expect(scores).toMatchObject({ hits1: 1, recall10: 0.5, allGold10: 0 });
  });

  it('leaves out queries without gold and counts missing ones as nothing found', () => {
    const scores = scoreRun([query('none', []), query('missing', ['a'])], new Map());
    expect(scores).toMatchObject({ queries: 1, hits10: 0, mrr10: 0, answer4: null });
  });

  it('looks for the answer as whole words in the first four hits', () => {
    const run = new Map([
      ['in', [{ document: 'a', text: 'It cost “$12 million”.' }]],
      ['out', [{ document: 'a', text: 'It cost $112 million.' }]],
      ['deep', [...hits('a', 'b', 'c', 'd'), { document: 'e', text: '$12 million' }]],
    ]);
    const queries = ['in', 'out', 'deep'].map((id) => query(id, ['a'], '$12 million'));
    expect(scoreRun(queries, run).answer4).toBeCloseTo(1 / 3);
  });

  it('asks nothing of yes and no', () => {
    expect(scoreRun([query('q', ['a'], 'Yes')], new Map([['q', hits('a')]])).answer4).toBeNull();
  });
});

describe('takePercentile', () => {
  it.each([
    [[], 0.5, 0],
    [[3], 0.99, 3],
    [[4, 1, 3, 2], 0.5, 3],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(takePercentile(values, share)).toBe(expected);
  });
});
