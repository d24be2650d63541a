import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import type { AnswerContext } from '../../src/answer/context.ts';
import { fitDate } from '../../src/answer/matching/dates.ts';
import type { AskOptions } from '../../src/model.ts';
import { type InventedArticle, inventContext, inventQuestion } from './invented-corpus.ts';

const FERRY: InventedArticle = {
  outlet: 'Coast Courier',
  date: '2031-03-04',
  text: '“The ferry will cut the crossing to twenty minutes,” Ilse Brandt said.',
  quotes: [{ words: 'The ferry will cut the crossing to twenty minutes,', speaker: 'Ilse Brandt' }],
};
const BRIDGE: InventedArticle = {
  outlet: 'Valley Post',
  date: '2031-05-09',
  text: '“The pillars of the bridge are cracked,” Oskar Lund said.',
  quotes: [{ words: 'The pillars of the bridge are cracked,', speaker: 'Oskar Lund' }],
};

/** Retrieval that, as the real one does, finds nothing outside the filters. */
function filterPassages(context: AnswerContext): AnswerContext {
  return {
    ...context,
    retrieve: async (question, filters, limit) =>
      (await context.retrieve(question, {}, limit)).filter(({ passage: { documentIndex } }) => {
        const document = context.documents[documentIndex];
        const speakers = context.quotations[documentIndex]?.map(({ speaker }) => speaker?.name);
        const period = { since: filters.since ?? null, until: filters.until ?? null };
        return (
          (filters.outlet === undefined || document?.outlet === filters.outlet) &&
          (filters.speaker === undefined || speakers?.includes(filters.speaker)) &&
          fitDate(document?.published ?? null, period) === 'inside'
        );
      }),
  };
}

const context = filterPassages(inventContext([FERRY, BRIDGE]));

describe('a question under filters that leave no answer', () => {
  it.each<[AskOptions, string]>([
    [{ until: '2030' }, 'not-this-date'],
    [{ since: '2032' }, 'not-this-date'],
    [{ outlet: 'Valley Post' }, 'not-this-outlet'],
    [{ speaker: 'Oskar Lund' }, 'not-this-speaker'],
    [{ outlet: 'Valley Post', until: '2030' }, 'not-this-outlet'],
    [{ speaker: 'Ilse Brandt', until: '2030' }, 'not-this-date'],
  ])('blames the filter %o and offers the passages that it kept back', async (options, reason) => {
    const answer = await answerQuestion(inventQuestion('ferry crossing'), options, context);
    expect(answer).toMatchObject({ kind: 'abstained', reason });
    expect(answer.kind === 'abstained' ? answer.closest[0]?.text : '').toContain('cut the crossing');
  });

  it('blames no filter where the articles say nothing of the matter without it either', async () => {
    const answer = await answerQuestion(inventQuestion('walrus census'), { until: '2030' }, context);
    expect(answer).toMatchObject({ kind: 'abstained', reason: 'nothing-on-topic' });
  });
});
