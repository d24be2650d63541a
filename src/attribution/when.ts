// A line with a cue and its article in, the day of the remark out: the line's own time expression, else
// the day of the event, else nothing. Words of the quotation itself never date it.
import { casual } from 'chrono-node';
import type { Dated, Document, Span } from '../model.ts';
import { DAYS } from './lexicon/words.ts';
import type { Item, Line } from './marks/reading.ts';

const DAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY_MS = 86_400_000;
/** Longest time expression in items: "on the 3rd of June, 2021". */
const MAX_ITEMS = 7;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$/;
/** What bounds a time without naming it: "until Monday", "by March", "next week". */
const NOT_THEN = /^(?:until|till|by|before|after|since|next|every|for|from)$/;
const UNIT = /^(?:day|week|month|year|decade)s?$/;

/** Counts in words by their value; "an" and "one" are "a". */
const COUNTS = ['', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const isMonth = (item: Item): boolean => item.capital && MONTH.test(item.low);

function fullDay(dated: Dated | null): string | null {
  return dated && /^\d{4}-\d\d-\d\d/.test(dated.date) ? dated.date.slice(0, 10) : null;
}

/** The last such weekday on or before the reference day. */
function lastWeekday(name: string, reference: string): string {
  const day = new Date(`${reference}T00:00:00Z`);
  const back = (day.getUTCDay() - DAY_NAMES.indexOf(name) + 7) % 7;
  return new Date(day.getTime() - back * DAY_MS).toISOString().slice(0, 10);
}

/** Where a month or "ago" or "last year" stands, with the words that belong to it; `null` for none. */
function expressionAt(items: readonly Item[], at: number): readonly Item[] | null {
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
  if (/^(?:last|this)$/.test(item.low) && UNIT.test(next?.low ?? '')) return [item, ...(next ? [next] : [])];
  if (UNIT.test(item.low) && next?.low === 'ago' && before) return [before, item, next];
  return item.low === 'in' && /^(?:19|20)\d\d$/.test(next?.low ?? '') && !MONTH.test(after?.low ?? '')
    ? items.slice(at + 1, at + 2)
    : null;
}

const pad = (value: number | null): string => String(value ?? 1).padStart(2, '0');

/** A bare month or a day without a year lies behind the reference, never before it. */
function notAfter(date: string, hasYear: boolean, reference: string): string {
  if (hasYear || date <= reference.slice(0, date.length)) return date;
  return `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
}

/**
 * chrono-node on the bare expression. What it takes for certain sets the precision. It is kept from
 * "last" + month, bare years and counts of years, which it reads wrongly.
 */
function readExpression(items: readonly Item[], reference: string): string | null {
  const [first] = items;
  if (items.length === 1 && first && /^\d{4}$/.test(first.low)) return first.low;
  if (first?.low === 'last') return lastPeriod(items[1]?.low ?? '', reference);
  if (first?.low === 'this') return thisPeriod(items[1]?.low ?? '', reference);
  if (items.at(-1)?.low === 'ago' && !/^(?:days?)$/.test(items[1]?.low ?? ''))
    return periodsAgo(first?.low ?? '', items[1]?.low ?? '', reference);
  if (first && MONTH.test(first.low) && !items[1]?.low.match(/^(?:\d|,|of)/))
    return bareMonth(first.low, reference);
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
  return notAfter(date, start.isCertain('year'), reference);
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
function bareMonth(name: string, reference: string): string {
  const month = pad(MONTHS.findIndex((each) => name.startsWith(each)) + 1);
  return notAfter(`${reference.slice(0, 4)}-${month}`, false, reference);
}

const dayBefore = (reference: string): string =>
  new Date(Date.parse(`${reference}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);

/** "Monday", "yesterday", "this morning", "last night". */
function statedDay(items: readonly Item[], reference: string): string | undefined {
  for (const [at, item] of items.entries()) {
    const before = items[at - 1]?.low ?? '';
    const dated = item.capital && DAYS.has(item.low) && items.slice(at + 1, at + 3).some(isMonth);
    if (item.capital && DAYS.has(item.low) && !dated && !NOT_THEN.test(before))
      return lastWeekday(item.low, reference);
    if (item.low === 'yesterday' || (item.low === 'night' && before === 'last')) return dayBefore(reference);
    if (item.low === 'today' || item.low === 'tonight') return reference;
    if (before === 'this' && /^(?:morning|afternoon|evening)$/.test(item.low)) return reference;
  }
  return undefined;
}

/** "on the eve of the vote", "a day earlier", "the day before": another day than the article's. */
function isElsewhen(items: readonly Item[]): boolean {
  return items.some((item, at) => {
    const [next, before] = [items[at + 1]?.low ?? '', items[at - 1]?.low ?? ''];
    if (item.low === 'eve') return next === 'of';
    if (!/^(?:day|week|month|year)s?$/.test(item.low)) return false;
    return /^(?:before|earlier|prior)$/.test(next) || /^(?:previous|following)$/.test(before);
  });
}

/** `undefined`: nothing is stated; `null`: a time is stated that no day can be read from. */
function statedTime(items: readonly Item[], reference: string): string | null | undefined {
  const day = statedDay(items, reference);
  if (day) return day;
  for (const at of items.keys()) {
    const expression = expressionAt(items, at);
    if (expression) return readExpression(expression, reference);
  }
  return isElsewhen(items) ? null : undefined;
}

/** "today" of an article whose own day is inferred is inferred as well; a year that stands there is not. */
function basisOf(date: string, items: readonly Item[], reference: Dated | null): Dated['basis'] {
  if (reference?.basis !== 'inferred') return 'text';
  return items.some((item) => item.low === date.slice(0, 4)) ? 'text' : 'inferred';
}

/** "had said", "had insisted": told of a day before the one the article is about. */
function isPluperfect(line: Line, cueAt: number): boolean {
  return line.items.slice(Math.max(0, cueAt - 3), cueAt).some((item) => item.low === 'had');
}

/** Words that may be as old as the paper they stand in. */
const OF_OLD = /^(?:wrote|writes|written|reminisced)$/;
const OLD_PAPER = /^(?:letters?|memos?|memoirs?|diary|diaries|journal|autobiography|will|book|essay|poem)$/;
/** Papers of the day. */
const FRESH_PAPER = /^(?:statement|tweet|post|posting|email|e-mail|release|facebook|twitter|instagram|text)$/;

/** "she wrote", "his letter said", "used to say": nothing ties such words to the day the article is about. */
function mayBeOld(line: Line, cueAt: number): boolean {
  const { items } = line;
  const cue = items[cueAt]?.low ?? '';
  const before = items.slice(Math.max(0, cueAt - 4), cueAt);
  if (before.some((item, at) => item.low === 'used' && before[at + 1]?.low === 'to')) return true;
  if (OLD_PAPER.test(before.at(-1)?.low ?? '')) return true;
  return OF_OLD.test(cue) && !items.some((item) => FRESH_PAPER.test(item.low));
}

/**
 * The day of a remark whose cue stands at item `cueAt` of `line`; null where the article does not tell.
 * `reported` is the remark itself where it stands without marks. Dates are days, months or years.
 */
export function dateRemark(
  document: Document,
  line: Line,
  cueAt: number | null,
  reported: Span | null = null,
): Dated | null {
  const dated = fullDay(document.published) ? document.published : document.eventDate;
  const reference = fullDay(dated);
  const outside = line.items.filter(
    (item) =>
      item.kind !== 'quote' && !(reported && item.start >= reported.start && item.end <= reported.end),
  );
  const stated = reference ? statedTime(outside, reference) : undefined;
  if (stated === null) return null;
  if (stated !== undefined) return { date: stated, basis: basisOf(stated, outside, dated) };
  if (cueAt !== null && (isPluperfect(line, cueAt) || mayBeOld(line, cueAt))) return null;
  return document.eventDate;
}
