import { describe, expect, it } from 'vitest';
import { extracted } from './said.ts';

const clauses = (text: string) =>
  extracted(text)
    .filter(({ kind, confidence }) => kind === 'indirect' && confidence >= 0.9)
    .map(({ text: words, speaker }) => [words, speaker?.mention]);

describe('a plain clause before its cue', () => {
  it.each([
    ['The pier opens in the spring, Peter Lang said.', 'The pier opens in the spring', 'Peter Lang'],
    ['The pier opens next week, Peter Lang said on Tuesday.', 'The pier opens next week', 'Peter Lang'],
    [
      'Norvia will sell more gas, the ministry said late Monday.',
      'Norvia will sell more gas',
      'the ministry',
    ],
    [
      'Three ships were damaged and one sank, the navy said in a statement on Sunday.',
      'Three ships were damaged and one sank',
      'the navy',
    ],
    ['The ferry closed in May, the mayor told reporters.', 'The ferry closed in May', 'the mayor'],
    ['If it rains, the pier is closed, Alma Ortiz said.', 'If it rains, the pier is closed', 'Alma Ortiz'],
  ])('is surely that of its subject: %s', (text, words, speaker) => {
    expect(clauses(text)).toEqual([[words, speaker]]);
  });

  it.each([
    ['a clause that has lost its end', 'If it rains tomorrow, Peter Lang said on Tuesday.'],
    ['words without a verb', 'In the spring of that year, Peter Lang said.'],
    ['one that somebody else reports', 'Alma Ortiz said the pier was closed, Peter Lang said.'],
    ['one that goes on behind the cue', 'The pier was closed, Peter Lang said, and the boats were sold.'],
    ['one with words in marks', 'The pier “was a wreck” and closed, Peter Lang said.'],
  ])('is not %s', (_, text) => {
    expect(clauses(text).filter(([, speaker]) => speaker === 'Peter Lang')).toEqual([]);
  });
});
