// Words of a line in, the time they state out, read against the article's own day: weekdays, months, "two
// years ago". What names no day that can be reckoned from here is null.
import { casual } from 'chrono-node';
import { DAYS } from '../lexicon/words.ts';
import type { Item } from '../marks/reading.ts';
import type { TimeSpan } from './time-ties.ts';

const DAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY_MS = 86_400_000;
/** Longest time expression in items: "on the 3rd of June, 2021". */
const MAX_ITEMS = 7;
export const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$/;
/** What bounds a time without naming it: "until Monday", "by March", "next week". */
const NOT_THEN = /^(?:until|till|by|before|after|since|next|every|for|from)$/;
const PART_OF_YEAR = /^(?:spring|summer|autumn|fall|winter|beginning|start|end)$/;
const UNIT = /^(?:day|week|month|year|decade)s?$/;

/** Counts in words by their value; "an" and "one" are "a". */
const COUNTS = ['', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const isMonth = (item: Item): boolean => item.capital && MONTH.test(item.low);

/** The last such weekday on or before the reference day; `null` for the next day's, which pages told on bear. */
function lastWeekday(name: string, reference: string, isPast = false): string | null {
  const day = new Date(`${reference}T00:00:00Z`);
  const back = (day.getUTCDay() - DAY_NAMES.indexOf(name) + 7) % 7;
  if (back === 6 && !isPast) return null;
  return new Date(day.getTime() - back * DAY_MS).toISOString().slice(0, 10);
}

/** Where a month or "ago" or "last year" stands, with the words that belong to it; `null` for none. */
export function expressionAt(items: readonly Item[], at: number): readonly Item[] | null {
  const item = items[at];
  if (!item) return null;
  const [before, next, after] = [items[at - 1], items[at + 1], items[at + 2]];
  if (item.capital && MONTH.test(item.low)) {
    if (NOT_THEN.test(before?.low ?? '')) return null;
    const isDate =
      /^(?:in|on|of|last|this|early|late|,|mid)$/.test(before?.low ?? '') ||
      /^mid-/.test(item.low) ||
      next?.kind === 'number';
    if (!isDate && !/^\d{1,2}(?:st|nd|rd|th)?$/.test(before?.low ?? '')) return null;
    if (before?.low === 'of' && /^\d{1,2}(?:st|nd|rd|th)$/.test(items[at - 2]?.low ?? ''))
      return items.slice(at - 2, at - 2 + MAX_ITEMS);
    const from = /^\d{1,2}/.test(before?.low ?? '') ? at - 1 : at;
    return items.slice(from, from + MAX_ITEMS);
  }
  if (item.low.startsWith('mid-') && MONTH.test(item.low.slice(4)))
    return [{ ...item, low: item.low.slice(4) }];
  if ((item.low === 'last' || item.low === 'this') && next && UNIT.test(next.low)) return [item, next];
  if (next?.low === 'ago' && before && UNIT.test(item.low)) return [before, item, next];
  if (!/^(?:19|20)\d\d$/.test(next?.low ?? '') || NOT_THEN.test(before?.low ?? '')) return null;
  const isPart = item.low === 'of' && PART_OF_YEAR.test(before?.low ?? '');
  const leads = isPart || /^(?:in|late|early)$/.test(item.low);
  return leads && !MONTH.test(after?.low ?? '') ? items.slice(at + 1, at + 2) : null;
}

const pad = (value: number | null): string => String(value ?? 1).padStart(2, '0');

/** A day or month of last year that lies further back was meant for this year, days. */
export const MAX_BACK = 300;
/** Words of what is still to come. */
const PLANS = new Set(
  "will would shall can 'll plan plans planned planning scheduled expected due slated intend intends aim aims hope hopes until till upcoming deadline tomorrow".split(
    ' ',
  ),
);

export const isPlanned = (items: readonly Item[]): boolean => items.some(({ low }) => PLANS.has(low));

/** A time of a line; `date` is `null` where no day, month or year can be read from it. */
export interface LineTime extends TimeSpan {
  readonly date: string | null;
}

/** The days with a year that a line tells of as past: "on June 3, 2021", "3 June 2021". */
export function pastDays(items: readonly Item[]): readonly LineTime[] {
  // Few lines name a month, and that is sooner seen.
  if (!items.some(isMonth) || isPlanned(items)) return [];
  return items.flatMap((item, at) => {
    if (!isMonth(item)) return [];
    const [before, next] = [items[at - 1]?.low ?? '', items[at + 1]?.low ?? ''];
    const day = /^\d\d?$/.test(next) ? next : before;
    const behind = items.slice(at + 1, at + 4).find(({ low }) => /^(?:19|20)\d\d$/.test(low));
    const month = MONTHS.findIndex((each) => item.low.startsWith(each)) + 1;
    if (!behind || !/^\d\d?$/.test(day)) return [];
    const date = `${behind.low}-${pad(month)}-${pad(Number(day))}`;
    return [{ from: day === next ? at : at - 1, to: items.indexOf(behind, at) + 1, date }];
  });
}

/** What a time is read against. */
interface Reference {
  /** ISO day of the article. */
  readonly day: string;
  /** Days back at which a month without a year is still one that was; none where the line tells of plans. */
  readonly maxBack: number;
}

/** A bare month or a day without a year lies behind the reference, not before it, and not nearly a year. */
function notAfter(date: string, hasYear: boolean, { day, maxBack }: Reference): string | null {
  if (hasYear || date <= day.slice(0, date.length)) return date;
  const earlier = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return Date.parse(day) - Date.parse(earlier) > maxBack * DAY_MS ? null : earlier;
}

/**
 * chrono-node on the bare expression. What it takes for certain sets the precision. It is kept from
 * "last" + month, bare years and counts of years, which it reads wrongly.
 */
export function readExpression(items: readonly Item[], against: Reference): string | null {
  const { day: reference } = against;
  const [first] = items;
  if (items.length === 1 && first && /^\d{4}$/.test(first.low)) return first.low;
  if (first?.low === 'last') return lastPeriod(items[1]?.low ?? '', reference);
  if (first?.low === 'this') return thisPeriod(items[1]?.low ?? '', reference);
  if (items.at(-1)?.low === 'ago' && !/^(?:days?)$/.test(items[1]?.low ?? ''))
    return periodsAgo(first?.low ?? '', items[1]?.low ?? '', reference);
  if (first && MONTH.test(first.low) && !items[1]?.low.match(/^(?:\d|,|of)/))
    return bareMonth(first.low, against);
  const words = items
    .map((item) => item.low)
    .join(' ')
    .replaceAll(' , ', ', ');
  const [found] = casual.parse(words, new Date(`${reference}T12:00:00Z`));
  if (!found || found.index > 0) return null;
  const { start } = found;
  const month = `${start.get('year')}-${pad(start.get('month'))}`;
  const isAgo = items.at(-1)?.low === 'ago';
  const date = start.isCertain('day') || isAgo ? `${month}-${pad(start.get('day'))}` : month;
  return notAfter(date, start.isCertain('year'), against);
}

/** "last month" and "last year"; "last week" and the like span too many days to date anything. */
function lastPeriod(unit: string, reference: string): string | null {
  const [year = 0, month = 1] = reference.split('-').map(Number);
  if (unit === 'year') return String(year - 1);
  if (unit !== 'month') return null;
  return month === 1 ? `${year - 1}-12` : `${year}-${pad(month - 1)}`;
}

/** "this month" and "this year"; "this week" dates nothing. */
function thisPeriod(unit: string, reference: string): string | null {
  if (unit === 'year') return reference.slice(0, 4);
  return unit === 'month' ? reference.slice(0, 7) : null;
}

/** "two years ago" is a year, "three months ago" a month, "three weeks ago" nothing that can be named. */
function periodsAgo(count: string, unit: string, reference: string): string | null {
  const back = /^\d{1,3}$/.test(count)
    ? Number(count)
    : COUNTS.indexOf(count === 'an' ? 'a' : count === 'one' ? 'a' : count);
  if (back < 1) return null;
  const [year = 0, month = 1] = reference.split('-').map(Number);
  if (/^years?$/.test(unit)) return String(year - back);
  if (!/^months?$/.test(unit)) return null;
  const months = year * 12 + month - 1 - back;
  return `${Math.floor(months / 12)}-${pad((months % 12) + 1)}`;
}

/** The last such month that has begun. */
function bareMonth(name: string, against: Reference): string | null {
  const month = pad(MONTHS.findIndex((each) => name.startsWith(each)) + 1);
  return notAfter(`${against.day.slice(0, 4)}-${month}`, false, against);
}

const dayBefore = (reference: string): string =>
  new Date(Date.parse(`${reference}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);

/** "USA TODAY" is no day; "Today, the council …" is one. */
const isToday = (item: Item, before: Item | undefined): boolean =>
  (item.low === 'today' || item.low === 'tonight') && !(item.capital && before?.kind === 'word');

/** "the day before yesterday". */
export const isDayBefore = (items: readonly Item[], at: number): boolean =>
  items[at]?.low === 'yesterday' && items[at - 1]?.low === 'before' && items[at - 2]?.low === 'day';

/** "Monday", "yesterday", "this morning", "last night"; `null` for a day that cannot be told. */
export function dayAt(
  items: readonly Item[],
  at: number,
  reference: string,
  ofThings = false,
): string | null | undefined {
  const item = items[at];
  const before = items[at - 1];
  if (!item) return undefined;
  if (item.capital && DAYS.has(item.low)) {
    // "Sunday's ceremony" is a thing as well.
    const isThing = items[at + 1]?.low === "'s" || NOT_THEN.test(before?.low ?? '');
    if ((isThing && !ofThings) || items.slice(at + 1, at + 3).some(isMonth)) return undefined;
    return lastWeekday(item.low, reference, before?.low === 'last');
  }
  if (isDayBefore(items, at)) return dayBefore(dayBefore(reference));
  if (item.low === 'yesterday' || (item.low === 'night' && before?.low === 'last'))
    return dayBefore(reference);
  if (isToday(item, before)) return reference;
  const isPart = before?.low === 'this' && /^(?:morning|afternoon|evening)$/.test(item.low);
  return isPart ? reference : undefined;
}

const EARLIER = new Set(['before', 'earlier', 'prior']);

/** "on the eve of the vote", "a day earlier", "the day before": another day than the article's. */
export function isElsewhen(items: readonly Item[]): boolean {
  return items.some((item, at) => {
    const [next, before] = [items[at + 1]?.low ?? '', items[at - 1]?.low ?? ''];
    if (item.low === 'eve') return next === 'of';
    if (!EARLIER.has(next) && before !== 'previous' && before !== 'following') return false;
    return /^(?:day|week|month|year)s?$/.test(item.low);
  });
}
