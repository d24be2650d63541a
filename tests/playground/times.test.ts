import { expect, it } from 'vitest';
import { sayTime } from '../../src/playground/display/times.ts';

/** Noon of a day: the same day in nearly every time zone. */
const NOON = Date.UTC(2023, 4, 4, 12) / 1_000;
const now = NOON * 1_000;

it.each([
  ['a date', 'D', '4 May 2023'],
  ['a short date', 'd', '04/05/2023'],
  ['a date with its weekday and clock', 'F', 'Thursday, 4 May 2023 at'],
  ['a date with its clock', 'f', '4 May 2023 at'],
  ['no style, which is the same', undefined, '4 May 2023 at'],
])('%s', (_, style, words) => {
  expect(sayTime(NOON, style, now)?.replace(/^Thursday 4/u, 'Thursday, 4')).toContain(words);
});

it.each([
  [-7_200, '2 hours ago'],
  [-30, '30 seconds ago'],
  [600, 'in 10 minutes'],
  [86_400 * 3, 'in 3 days'],
  [-86_400 * 800, '2 years ago'],
  [0, 'in 0 seconds'],
])('%i seconds from now is said as %s', (seconds, words) => {
  expect(sayTime(NOON + seconds, 'R', now)).toBe(words);
});

it('a clock has no date, and what is no time is nothing', () => {
  expect(sayTime(NOON, 't', now)).toMatch(/^\d\d:\d\d$/u);
  expect(sayTime(NOON, 'T', now)).toMatch(/^\d\d:\d\d:\d\d$/u);
  expect(sayTime(9e12, 'f', now)).toBeUndefined();
});
