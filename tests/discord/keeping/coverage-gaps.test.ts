import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCoverageGaps } from '../../../src/discord/keeping/coverage-gaps.ts';

let minute = 0;
const asked = (text: string, answered = false) => {
  minute += 1;
  return { at: new Date(Date.UTC(2024, 0, 1, 0, minute)).toISOString(), text, answered };
};
const topics = (questions: ReturnType<typeof asked>[]) =>
  findCoverageGaps(questions, 10).map(({ words, times }) => [words, times]);

it.each([
  ['the same words', 'Who won the regatta?', 'Who won the regatta?'],
  ['case, accents and marks', 'Who won the Réunion regatta?', 'who won the reunion REGATTA'],
  ['endings of words', 'the council’s new harbours', 'What did the council say about a new harbour?'],
  ['a word more', 'Who won the regatta?', 'Who won the regatta in 2022?'],
  ['a name alone, and a question for it', 'Ilse Brandt', 'What did Ilse Brandt say?'],
  ['Chinese', '谁赢得了帆船赛？', '谁赢得了帆船赛'],
])('brings together %s', (_, first, second) => {
  expect(topics([asked(first), asked(second)])).toEqual([[second, 2]]);
});

it.each([
  ['other topics', 'Who won the regatta?', 'Who won the election?'],
  ['other people', 'What did Ilse Brandt say?', 'What did Otto Lang say?'],
])('keeps %s apart', (_, first, second) => {
  expect(topics([asked(first), asked(second)])).toEqual([]);
});

it('leaves out what was answered once, and what was asked once', () => {
  const twice = [asked('Who won the regatta?'), asked('Who won the regatta?', true)];
  expect(topics([...twice, asked('Who paid for the lighthouse?')])).toEqual([]);
});

it('puts the most asked first, in the wording that was used most', () => {
  const questions = [
    asked('Who paid for the lighthouse?'),
    asked('Who paid for the lighthouse?'),
    asked('Who won the regatta?'),
    asked('Who won the regatta?'),
    asked('who won the regatta in 2022'),
  ];
  expect(topics(questions)).toEqual([
    ['Who won the regatta?', 3],
    ['Who paid for the lighthouse?', 2],
  ]);
});

it('never shows a topic that was asked once, whatever is asked', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ text: fc.string(), answered: fc.boolean() }), { maxLength: 30 }),
      (list) => {
        const questions = list.map(({ text, answered }) => asked(text, answered));
        const gaps = findCoverageGaps(questions, 5);
        expect(gaps.length).toBeLessThanOrEqual(5);
        for (const gap of gaps) {
          expect(gap.times).toBeGreaterThanOrEqual(2);
          expect(questions.some(({ text }) => text === gap.words)).toBe(true);
        }
      },
    ),
  );
});
