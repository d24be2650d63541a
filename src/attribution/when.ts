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
const UNIT = /^(?:day|week|month|year|decade)s?$/;

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
    const isDate =
      /^(?:in|on|since|of|last|this|early|late|,)$/.test(before?.low ?? '') || next?.kind === 'number';
    if (!isDate && !/^\d{1,2}(?:st|nd|rd|th)?$/.test(before?.low ?? '')) return null;
    const from = /^\d{1,2}/.test(before?.low ?? '') ? at - 1 : at;
    return items.slice(from, from + MAX_ITEMS);
  }
  if (item.low === 'last' && UNIT.test(next?.low ?? '')) return [item, ...(next ? [next] : [])];
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
  if (items.at(-1)?.low === 'ago' && !/^(?:days?)$/.test(items[1]?.low ?? '')) return null;
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

/** `undefined`: nothing is stated; `null`: a time is stated that no day can be read from. */
function statedTime(items: readonly Item[], reference: string): string | null | undefined {
  const weekday = items.find((item) => item.capital && DAYS.has(item.low));
  if (weekday) return lastWeekday(weekday.low, reference);
  if (items.some((item) => item.low === 'yesterday')) {
    return new Date(Date.parse(`${reference}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
  }
  if (items.some((item) => item.low === 'today')) return reference;
  for (const at of items.keys()) {
    const expression = expressionAt(items, at);
    if (expression) return readExpression(expression, reference);
  }
  return undefined;
}

/** "had said", "had insisted": told of a day before the one the article is about. */
function isPluperfect(line: Line, cueAt: number): boolean {
  return line.items.slice(Math.max(0, cueAt - 3), cueAt).some((item) => item.low === 'had');
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
  const reference = fullDay(document.published) ?? fullDay(document.eventDate);
  const outside = line.items.filter(
    (item) =>
      item.kind !== 'quote' && !(reported && item.start >= reported.start && item.end <= reported.end),
  );
  const stated = reference ? statedTime(outside, reference) : undefined;
  if (stated !== undefined) return stated === null ? null : { date: stated, basis: 'text' };
  if (cueAt !== null && isPluperfect(line, cueAt)) return null;
  return document.eventDate;
}
