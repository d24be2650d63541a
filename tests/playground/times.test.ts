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
  expect(sayTime({ at: NOON, style }, 'en-GB', now)?.replace(/^Thursday 4/u, 'Thursday, 4')).toContain(words);
});

it.each([
  [-7_200, '2 hours ago'],
  [-30, '30 seconds ago'],
  [600, 'in 10 minutes'],
  [86_400 * 3, 'in 3 days'],
  [-86_400 * 800, '2 years ago'],
  [0, 'in 0 seconds'],
])('%i seconds from now is said as %s', (seconds, words) => {
  expect(sayTime({ at: NOON + seconds, style: 'R' }, 'en-GB', now)).toBe(words);
});

it('a clock has no date, and what is no time is nothing', () => {
  expect(sayTime({ at: NOON, style: 't' }, 'en-GB', now)).toMatch(/^\d\d:\d\d$/u);
  expect(sayTime({ at: NOON, style: 'T' }, 'en-GB', now)).toMatch(/^\d\d:\d\d:\d\d$/u);
  expect(sayTime({ at: 9e12, style: 'f' }, 'en-GB', now)).toBeUndefined();
});

it.each([
  ['de', 'D', '4. Mai 2023'],
  ['fr', 'D', '4 mai 2023'],
  ['zh-CN', 'D', '2023年5月4日'],
  ['de', 'R', 'vor 3 Tagen'],
  ['ru', 'R', '3 дня назад'],
])('a reader of %s sees the style %s as %s', (locale, style, words) => {
  expect(sayTime({ at: NOON, style }, locale, now + 3 * 86_400_000)).toBe(words);
});
