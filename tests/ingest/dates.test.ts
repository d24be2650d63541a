import { describe, expect, it } from 'vitest';
import {
  announcesWeekday,
  completeDay,
  findDates,
  leadDaysAgo,
  leadWeekday,
  weekdayOf,
} from '../../src/ingest/facts/dates.ts';

describe('findDates', () => {
  it.each([
    ['Published: 3 March 2024 at 10:15 GMT', 'en', '2024-03-03'],
    ['Sept. 3, 2012', 'en', '2012-09-03'],
    ['Jun 28', 'en', '--06-28'],
    ['28 de junio de 2021', 'es', '2021-06-28'],
    ['den 5. März 2024', 'de', '2024-03-05'],
    ['28 июня', 'en', '--06-28'],
    ['2021年6月28日', 'zh', '2021-06-28'],
    ['04.03.2021', 'en', '2021-03-04'],
    ['31/12/2021', 'en', '2021-12-31'],
  ])('reads %s (%s)', (piece, language, date) => {
    expect(findDates(piece, language).map((found) => found.date)).toEqual([date]);
  });

  it.each([
    ['a day that could be a month', '03/04/2021'],
    ['a month without a day', 'May 2021'],
    ['a range of days', 'June 28-30, 2021'],
    ['a day that is not in the calendar', 'Feb. 30, 2021'],
    ['a relative word', 'now 12 of us, last June, in 2 years'],
  ])('gives up on %s', (_, piece) => {
    expect(findDates(piece, 'en')).toEqual([]);
  });
});

describe('completeDay', () => {
  it.each([
    ['--06-28', '2021-06-29', '2021-06-28'],
    ['--12-31', '2021-01-02', '2020-12-31'],
    ['--06-30', '2021-06-29', undefined],
    ['--02-29', '2021-03-01', undefined],
  ])('%s before %s is %s', (partial, reference, day) => {
    expect(completeDay(partial, reference, 31)).toBe(day);
  });
});

describe('leadWeekday', () => {
  it.each([
    ['The mayor of Norda opened the bridge on Monday.', 'en', 1],
    ['The bridge will open in May, the mayor said on Friday.', 'en', 5],
    ['El puente se abrirá en abril, dijo este lunes.', 'es', 1],
    ['The bridge will open on Monday.', 'en', undefined],
    ['The ferry has not run since Tuesday.', 'en', undefined],
    ['A vote on Tuesday followed the storm of Sunday.', 'en', undefined],
    ['“See you on Monday,” said the mayor.', 'en', undefined],
    ["Find Thursday's coverage of the storm here.", 'en', undefined],
    ["Thursday's storm has cost two lives.", 'en', 4],
  ])('%s', (lead, language, weekday) => {
    expect(leadWeekday(lead, language)).toBe(weekday);
  });
});

it('counts back from the day of writing', () => {
  expect(leadDaysAgo('The bridge opened yesterday.')).toBe(1);
  expect(leadDaysAgo('The mayor said today that it is open.')).toBe(0);
  expect(leadDaysAgo('The mayor told NORDA TODAY that it is open.')).toBeUndefined();
  expect(leadDaysAgo("Today's bridge is of steel.")).toBeUndefined();
  expect(weekdayOf('2024-03-05')).toBe(2);
});

it.each([
  ['Norda heads to the polls on Sunday in a close race.', true],
  ['The fair returns to Norda Friday.', true],
  ['The bridge opened on Friday.', false],
  ['The bridge is safe, the mayor said on Friday.', false],
])('tells what is still to come from what was: %s', (lead, announced) => {
  expect(announcesWeekday(lead)).toBe(announced);
});
