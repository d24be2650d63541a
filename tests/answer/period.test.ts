import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeriods, findRelativeWords, joinPeriods } from '../../src/answer/question/period.ts';

const ASKED = '2031-03-12';

function period(text: string, asked?: string): readonly [string | null, string | null] | null {
  const found = joinPeriods(findPeriods(text, asked));
  return found === null ? null : [found.since, found.until];
}

describe('findPeriods', () => {
  it.each([
    ['in June 2031', '2031-06-01', '2031-06-30'],
    ['the feb 2032 deal', '2032-02-01', '2032-02-29'],
    ['the Feb 4 2031 statement', '2031-02-04', '2031-02-04'],
    ['on December 7, 2031', '2031-12-07', '2031-12-07'],
    ['on 7 December 2031', '2031-12-07', '2031-12-07'],
    ['on the 7th of December, 2031', '2031-12-07', '2031-12-07'],
    ['on 2031-12-07', '2031-12-07', '2031-12-07'],
    ['prices in 2031', '2031-01-01', '2031-12-31'],
    ['published after October 1st, 2031', '2031-10-01', null],
    ['before March 2031', null, '2031-03-31'],
    ['since 2030', '2030-01-01', null],
    ['between June 3, 2031 and July 9, 2031', '2031-06-03', '2031-07-09'],
  ])('reads "%s" without a day of asking', (text, since, until) => {
    expect(period(text)).toEqual([since, until]);
  });

  it.each([
    ['last week', '2031-02-26', '2031-03-12'],
    ['this week', '2031-03-05', '2031-03-12'],
    ['yesterday', '2031-03-11', '2031-03-12'],
    ['in the past three days', '2031-03-09', '2031-03-12'],
    ['two weeks ago', '2031-02-22', '2031-03-02'],
    ['on February 27', '2031-02-27', '2031-02-27'],
    ['on November 3', '2030-11-03', '2030-11-03'],
    ['in May', '2030-05-01', '2030-05-31'],
  ])('reads "%s" against the day of asking', (text, since, until) => {
    expect(period(text, ASKED)).toEqual([since, until]);
    expect(period(text)).toBeNull();
  });

  it.each([
    ['the 2032 Winter Games'],
    ['she may 2 times'],
    ['on February 31, 2031'],
    ['prices are higher than they were a year ago'],
    ['a march of 300 people'],
  ])('reads no period in "%s"', (text) => {
    expect(period(text, undefined)).toBeNull();
    expect(period(text.includes('ago') ? text : 'nothing', ASKED)).toBeNull();
  });

  it('tells which words count from the day of asking', () => {
    const text = 'Which port closed this week?';
    expect(findRelativeWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['this week']);
  });

  it('gives spans of the text in order, none over another, and whole days', () => {
    const piece = fc.constantFrom(
      'June ',
      '2031',
      ' 4, ',
      'last week ',
      'between ',
      ' and ',
      '31 ',
      '2031-12-07',
      'May ',
      'in ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const found = findPeriods(text, ASKED);
        found.forEach(({ start, end, since, until }, index) => {
          expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
          expect(end).toBeLessThanOrEqual(text.length);
          for (const day of [since, until]) if (day !== null) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/u);
          if (since !== null && until !== null) expect(since <= until).toBe(true);
        });
      }),
    );
  });
});
