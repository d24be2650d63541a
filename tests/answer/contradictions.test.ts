import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { compareStated } from '../../src/answer/contradiction/contradictions.ts';
import { readStated } from '../../src/answer/contradiction/stated.ts';
import { readTerms } from '../../src/retrieval/terms.ts';
import { inventContext, inventQuestion } from './invented-corpus.ts';

const compare = (left: string, right: string) =>
  compareStated(readStated(left, readTerms), readStated(right, readTerms));

describe('two statements', () => {
  it.each([
    ['The storm killed 12 people in Brackwater.', 'The storm killed 15 people in Brackwater.', 'figure'],
    ['The storm killed twelve people in Brackwater.', 'The storm killed 12 people in Brackwater.', null],
    ['The storm killed 12 people in Brackwater.', 'The storm killed at least 10 people in Brackwater.', null],
    [
      'The storm killed 12 people in Brackwater.',
      'The storm killed at least 20 people in Brackwater.',
      'figure',
    ],
    ['The storm killed 12 people in Brackwater.', 'The storm killed 15 people in Norhaven.', null],
    ['The storm killed 12 people in Brackwater.', 'The storm killed 15 cows in Brackwater.', null],
    ['Exports of cod rose by 4% in May.', 'Exports of cod rose by 9% in June.', null],
    ['Exports of cod rose by 4% in May.', 'Exports of cod rose by 9% in May.', 'figure'],
    ['The harbour cost $40 million to build.', 'The harbour cost $55 million to build.', 'figure'],
    ['The harbour cost forty million crowns.', 'The harbour cost fourteen million crowns.', 'figure'],
    ['The storm killed twenty-five people here.', 'The storm killed 25 people here.', null],
    ['The harbour cost $1.2 billion to build.', 'The harbour cost $1,200 million to build.', null],
    ['The new harbour ferry will open on 3 May.', 'The new harbour ferry will open on 9 May.', 'day'],
    ['The new harbour ferry will open on 3 May.', 'The new harbour ferry will open on May 3.', null],
    ['The town will sell the old ferry.', 'The town will not sell the old ferry.', 'denial'],
    ['The town will not sell the old ferry.', 'The town won’t sell the old ferry.', null],
    ['The town will sell the old ferry.', 'The town will not paint the new bridge.', null],
    ['The town can not sell the old ferry.', 'The town is not currently ready to sell the old ferry.', null],
    ['The town does not sell the old ferry.', 'The town will sell the old ferry.', null],
    ['The old ferry is slow and loud.', 'The old ferry carried 300 people.', null],
  ])('“%s” and “%s”: %s', (left, right, on) => {
    expect(compare(left, right)).toBe(on);
    expect(compare(right, left)).toBe(on);
  });
});

describe('an answer', () => {
  const told = (outlet: string, date: string, text: string) => ({ outlet, date, text });
  it('marks findings that contradict each other, on both sides', async () => {
    const context = inventContext([
      told('Coast Courier', '2031-03-04', 'The storm killed 12 people in Brackwater on Tuesday.'),
      told('Valley Post', '2031-03-05', 'The storm killed 15 people in Brackwater on Tuesday.'),
    ]);
    const answer = await answerQuestion(
      inventQuestion('How many people did the storm kill in Brackwater?', { kind: 'how-much' }),
      {},
      context,
    );
    const marks = answer.kind === 'answered' ? answer.findings.map(({ contradicts }) => contradicts) : [];
    expect(marks).toEqual([[{ finding: 1, on: 'figure' }], [{ finding: 0, on: 'figure' }]]);
  });

  it('marks nothing where all agree', async () => {
    const context = inventContext([
      told('Coast Courier', '2031-03-04', 'The storm killed 12 people in Brackwater on Tuesday.'),
      told('Valley Post', '2031-03-05', 'In Brackwater the storm killed twelve people.'),
    ]);
    const answer = await answerQuestion(
      inventQuestion('How many people did the storm kill in Brackwater?', { kind: 'how-much' }),
      {},
      context,
    );
    expect(answer.kind === 'answered' && answer.findings.some(({ contradicts }) => contradicts)).toBe(false);
  });
});
