import { describe, expect, it } from 'vitest';
import { checkMessage } from '../../src/answer/contradiction/check-message.ts';
import type { Answer } from '../../src/model.ts';
import { inventContext, inventQuestion } from './invented-corpus.ts';

const nothing: Answer = { question: '', kind: 'abstained', reason: 'nothing-on-topic', closest: [] };

/** What is said of the nearest finding where an article holds the one sentence; `null` where nothing is near. */
async function check(message: string, article: string) {
  const context = inventContext([
    { outlet: 'Coast Courier', date: '2031-03-04', text: `${article} The hall was full.` },
  ]);
  const answer = await checkMessage(inventQuestion(message), {}, context, async () => nothing);
  return answer.kind === 'answered' ? (answer.findings[0] ?? null) : null;
}

const COD = 'Mutual cod sales have soared 14 times over since 2001.';
const MET =
  'Ada Quill and Tom Reeve met on Monday by the lake, where they agreed to extend a fishing treaty.';

describe('a message beside the nearest sentence', () => {
  it.each([
    ['Mutual cod sales have soared 15 times over since 2001.', COD, '14', '15'],
    ['Mutual cod sales have grown fifteenfold since 2001.', COD, '14', 'fifteen'],
    [
      'The storm killed 15 people in Brackwater.',
      'The storm killed twelve people in Brackwater.',
      'twelve',
      '15',
    ],
  ])('“%s” gives another figure', async (message, article, stated, given) => {
    const finding = await check(message, article);
    expect(finding?.compared).toEqual({ as: 'figure', stated, given });
    const [marked] = finding?.emphasis ?? [];
    expect(article.slice(marked?.start, marked?.end)).toBe(stated);
  });

  it('gives another day', async () => {
    const article = 'The new harbour ferry in Brackwater will open on 3 May.';
    expect(
      (await check('The new harbour ferry in Brackwater will open on 9 May.', article))?.compared,
    ).toEqual({
      as: 'day',
      stated: '3 May',
      given: '9 May',
    });
  });

  it.each([
    ['Ada Quill and Tom Reeve rejected the extension of a fishing treaty.', MET, 'denial'],
    [
      'The town council rejected the new harbour tax.',
      'The town council approved the new harbour bridge.',
      'topic',
    ],
    [
      'Sales of cod from the town to Norhaven rose by 4%.',
      'Sales of herring from the town to Norhaven rose by 9%.',
      'topic',
    ],
    [
      'The town council rejected the new harbour tax.',
      'The town council approved the new harbour tax.',
      'denial',
    ],
    [
      'The town council rejected the new harbour tax.',
      'The town council and its critics approved the new harbour tax.',
      'topic',
    ],
    [
      'The town council approved the new harbour tax.',
      'The town council rejected criticism of the new harbour tax.',
      'topic',
    ],
    ['The town will not sell the old ferry.', 'The town will sell the old ferry.', 'denial'],
    [COD, COD, 'same'],
    [
      'Ada Quill paid Tom Reeve for the old red ferry.',
      'Tom Reeve paid Ada Quill for the old red ferry.',
      'topic',
    ],
    [
      'The old red ferry sank off the harbour.',
      'Critics falsely claim the old red ferry sank off the harbour.',
      'topic',
    ],
    [
      'Norhaven lost 15 boats in the storm on Monday.',
      'Brackwater lost 12 boats in the storm on Monday.',
      'topic',
    ],
    [
      'Norhaven lost 15 boats in the great storm.',
      'Norhaven lost at least 12 boats in the great storm.',
      'topic',
    ],
  ])('“%s” beside “%s”: %s', async (message, article, as) => {
    expect((await check(message, article))?.compared?.as).toBe(as);
  });

  it('is silent where no sentence is near, and answers as to a question then', async () => {
    expect(await check('Every lighthouse keeper paints his cats.', COD)).toBeNull();
  });

  it('shows the nearest sentence first and the same words of two outlets once', async () => {
    const told = (outlet: string, text: string) => ({ outlet, date: '2031-03-04', text });
    const context = inventContext([
      told('Coast Courier', 'Sales of cod soared in Brackwater, where mutual visits are rare.'),
      told('Valley Post', COD),
      told('Tidewater Post', COD),
    ]);
    const message = inventQuestion('Mutual cod sales have soared 15 times over in Brackwater.');
    const answer = await checkMessage(message, {}, context, async () => nothing);
    const shown = answer.kind === 'answered' ? answer.findings.filter(({ text }) => text === COD) : [];
    expect(shown.map(({ alsoReportedBy }) => alsoReportedBy.length)).toEqual([1]);
  });
});
