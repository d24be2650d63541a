import { describe, expect, it } from 'vitest';
import { extracted } from '../said.ts';

const mentions = (text: string): (string | undefined)[] =>
  extracted(text)
    .filter(({ confidence, kind }) => kind !== 'indirect' || confidence >= 0.5)
    .map(({ speaker }) => speaker?.mention);

describe('an insertion between a subject and its verb', () => {
  it.each([
    ['Paul Lang, 41, of Mill Road, Lund, said he was sorry for the flood.', 'Paul Lang'],
    ['Paul Lang (Lab, Lund North) said he was sorry for the flood.', 'Paul Lang'],
    ['Paul Lang, 41, who won in May, said he was sorry for the flood.', 'Paul Lang'],
  ])('holds no subject: %s', (text, mention) => {
    expect(mentions(text)).toEqual([mention]);
  });

  it('leaves the words behind it to nobody who speaks in it alone', () => {
    const text =
      'Paul Lang — whom Alma Ortiz, the mayor, has called “a snake” — said the mayor was “a child.”';
    expect(mentions(text).at(-1)).toBe('Paul Lang');
  });
});

describe('a participle', () => {
  it.each([
    ['Alma Ortiz recalled Paul Lang returning and saying, “That is how it goes.”', 'Paul Lang'],
    ['Alma Ortiz quotes Paul Lang as saying, “That is how it goes.”', 'Paul Lang'],
  ])('takes the phrase before it: %s', (text, mention) => {
    expect(mentions(text)).toEqual([mention]);
  });
});

describe('a name with “of”', () => {
  it.each([
    ['“He was great,” said Paul Lang of Marco Ortiz.', 'Paul Lang'],
    ['“He was great,” said Lang of Ortiz.', 'Lang'],
    ['“It holds,” said the Bank of Lund.', 'the Bank of Lund'],
    ['“It holds,” said the Department of Water.', 'the Department of Water'],
  ])('ends where a person is named: %s', (text, mention) => {
    expect(mentions(text)).toEqual([mention]);
  });
});

it('gives “another” who speaks its own words', () => {
  const text = '“It is bold,” said one analyst. “It is bad,” said another.';
  expect(mentions(text)).toEqual(['one analyst', 'another']);
});
