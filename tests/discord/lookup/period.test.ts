import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/discord/lookup/period.ts';

describe('parsePeriod', () => {
  it.each([
    ['2021-06-28', '2021-06-30', '2021-06-28', '2021-06-30'],
    ['2021-06', '2021-06', '2021-06-01', '2021-06-30'],
    ['2024-02', '2024-2', '2024-02-01', '2024-02-29'],
    ['2021', '2021', '2021-01-01', '2021-12-31'],
    [null, ' 2021-6-8 ', null, '2021-06-08'],
  ])('reads %s to %s', (since, until, first, last) => {
    expect(parsePeriod(since, until)).toEqual({ kind: 'period', since: first, until: last });
  });

  it.each(['yesterday', '2021-13', '2021-02-30', '28.06.2021', ''])(
    'does not guess what %j means',
    (given) => {
      expect(parsePeriod(given, null)).toEqual({ kind: 'bad-date', given });
    },
  );

  it('notices ends that are the wrong way round', () => {
    expect(parsePeriod('2022', '2021')).toEqual({ kind: 'reversed' });
  });
});
