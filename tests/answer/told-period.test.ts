import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { tellsPeriod } from '../../src/answer/matching/dates.ts';
import { type InventedArticle, inventContext, inventQuestion } from './invented-corpus.ts';

const SPRING = { since: '2031-01-01', until: '2031-04-30' };
const published = [{ date: '2031-06-28', basis: 'given' }] as const;

describe('a sentence that tells of the asked period', () => {
  it.each([
    ['In January-April, catches grew by 22 percent.', SPRING, true],
    ['Catches grew by 22 percent between January and April 2031.', SPRING, true],
    ['Catches grew by 22 percent between January and April 2029.', SPRING, false],
    ['Catches grew by 22 percent in April.', SPRING, false],
    ['Catches grew in May.', { since: '2031-05-01', until: '2031-05-31' }, true],
    ['Mayor Brandt said catches grew.', { since: '2031-05-01', until: '2031-05-31' }, false],
    ['The ferry ran aground on 4 May.', { since: '2031-05-04', until: '2031-05-04' }, true],
    ['The ferry ran aground on 14 May.', { since: '2031-05-04', until: '2031-05-04' }, false],
    ['Catches grew in February.', { since: '2031-02-01', until: '2031-02-28' }, true],
    ['Catches grew in 2030.', { since: '2030-01-01', until: '2030-12-31' }, true],
    ['Catches grew.', { since: '2031-01-01', until: '2031-12-31' }, false],
    ['Catches grew from January on.', { since: '2031-01-01', until: null }, false],
  ])('“%s” within %o: %s', (text, period, tells) => {
    expect(tellsPeriod(text, published, period)).toBe(tells);
  });

  it('takes no other year’s months for those of the asked one', () => {
    const text = 'In January-April, catches grew by 22 percent.';
    expect(tellsPeriod(text, [{ date: '2029-06-28', basis: 'given' }], SPRING)).toBe(false);
    expect(tellsPeriod(text, [null], SPRING)).toBe(false);
  });

  it('answers a question for a fact of that time without the remark that it is of other days', async () => {
    const article: InventedArticle = {
      outlet: 'Coast Courier',
      date: '2031-06-28',
      text: 'In January-April, herring catches grew by 22 percent. The mayor opened a harbour.',
    };
    const question = inventQuestion('How much did herring catches grow between January and April 2031?', {
      kind: 'how-much',
      period: SPRING,
    });
    const answer = await answerQuestion(question, {}, inventContext([article]));
    expect(answer).toMatchObject({ kind: 'answered', overruled: [] });
  });
});
