import { describe, expect, it } from 'vitest';
import { lastNames } from './corpus.ts';

const chile = (words: string): string => `A ferry of ${words} Alma Ortiz left.`;
const ASKED = '“It fell,” said Chile’s president.';

describe('the holder of an office', () => {
  it('is whom most of the articles of that time call so', () => {
    const texts = [
      chile('Chilean President'),
      chile('Chilean President'),
      'Chilean President Bo Lang left.',
      ASKED,
    ];
    expect(lastNames(texts)).toEqual(['Alma Ortiz']);
  });

  it.each([
    ['from years ago', chile('Chilean President'), '2019-03-01'],
    ['called a former one', chile('former Chilean President'), '2024-03-01'],
    ['called late', chile('the late Chilean President'), '2024-03-01'],
  ])('is nobody %s', (_, text, date) => {
    expect(lastNames([text, text, ASKED], [date, date])).not.toContain('Alma Ortiz');
  });

  it('is whom one other article calls so, of about the same day', () => {
    expect(lastNames([chile('Chilean President'), ASKED])).toEqual(['Alma Ortiz']);
  });

  it.each([
    ['of another time', ['2024-01-20', '2024-03-01']],
    ['without a day', ['', '2024-03-01']],
  ])('is nobody whom one article alone calls so, %s', (_, dates) => {
    expect(lastNames([chile('Chilean President'), ASKED], dates)).not.toContain('Alma Ortiz');
  });

  it('is nobody where two articles of about the same day disagree', () => {
    const texts = [chile('Chilean President'), 'Chilean President Bo Lang left.', ASKED];
    expect(lastNames(texts)).not.toContain('Alma Ortiz');
  });

  it('is whom the article itself names of those who come into question', () => {
    const texts = [chile('Chilean President'), `Alma Ortiz came. ${ASKED}`];
    expect(lastNames(texts)).toEqual(['Alma Ortiz']);
  });

  it('has a name of four words, and no weekday in it', () => {
    const text =
      'A ferry of Chilean President Ana Maria Lang Ortiz left. That of Chilean President Ana Lang Monday too.';
    expect(lastNames([`${text.slice(0, 55)}.`, `${text.slice(0, 55)}.`, ASKED])).toEqual([
      'Ana Maria Lang Ortiz',
    ]);
    const second = 'That of Chilean President Ana Lang Monday left.';
    expect(lastNames([second, second, ASKED])).toEqual(['Ana Lang']);
  });
});

describe('“the president”', () => {
  it('is not a former one who spoke before', () => {
    const texts = [
      'Chilean President Alma Ortiz left.',
      'Chilean President Alma Ortiz met Chilean President Bo Lang.',
      'Alma Ortiz said it fell. Former President Bo Lang said it stood. “It holds,” the president said.',
    ];
    expect(lastNames(texts, ['2024-03-01', '2020-03-01', '2024-03-02']).at(-1)).not.toBe('Bo Lang');
  });
});
