// Is a dated thing inside a period? Partial dates ("2021-06", "--06-28") are ranges or unknown; an unknown
// date satisfies no hard filter and contradicts no wish.
import type { Dated, DocumentInfo, Period } from '../../model.ts';

/** `inside`: some day of the date lies in the period. `unknown`: no year to compare with. */
export type DateFit = 'inside' | 'outside' | 'unknown';

/** The date a finding is shown with: when it was said, else the event, else the publication. */
export function shownDate(saidOn: Dated | null, document: DocumentInfo): Dated | null {
  return saidOn ?? document.eventDate ?? document.published;
}

/** How a date lies to a period; a partial date fits when any of its days does. */
export function fitDate(dated: Dated | null, period: Period): DateFit {
  const bounds = dated === null ? null : boundsOf(dated.date);
  if (bounds === null) return 'unknown';
  const late = period.until !== null && bounds.first > period.until;
  const early = period.since !== null && bounds.last < period.since;
  return late || early ? 'outside' : 'inside';
}

/** First and last ISO day a date may mean; `null` for a day without a year. */
export function boundsOf(date: string): { readonly first: string; readonly last: string } | null {
  if (/^\d{4}$/u.test(date)) return { first: `${date}-01-01`, last: `${date}-12-31` };
  if (/^\d{4}-\d{2}$/u.test(date)) return { first: `${date}-01`, last: `${date}-31` };
  if (/^\d{4}-\d{2}-\d{2}/u.test(date)) return { first: date.slice(0, 10), last: date.slice(0, 10) };
  return null;
}

/** True where both dates are known in full and share no day; unknown dates are never taken as equal. */
export function shareDay(left: Dated | null, right: Dated | null): boolean {
  if (left === null || right === null) return false;
  const one = boundsOf(left.date);
  const other = boundsOf(right.date);
  if (one === null || other === null) return left.date === right.date;
  return one.first <= other.last && other.first <= one.last;
}

/** Days around a relative period in which an article still belongs to it: papers write before and after. */
const SLACK_DAYS = 10;

/** "This week" and "recently" are looser than a named date. */
export function isRelative(question: string): boolean {
  return /\b(?:this|last|past|previous|recent) (?:few )?(?:week|weekend|month|days|weeks)\b|\brecently\b|\blately\b/iu.test(
    question,
  );
}

/** True when some day of the date lies within the slack around the period. */
export function isNear(dated: Dated | null, period: Period): boolean {
  const shift = (day: string | null, days: number) =>
    day === null ? null : new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
  const around = { since: shift(period.since, -SLACK_DAYS), until: shift(period.until, SLACK_DAYS) };
  return fitDate(dated, around) === 'inside';
}

const DAY_MS = 86_400_000;
const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');
/** A period of more days than this is named by its year alone. */
const LONGEST_MONTH_DAYS = 31;

/** True when a text names the month of a short period, or the year of a long one, in words. */
export function namesPeriod(text: string, period: Period): boolean {
  const start = period.since ?? period.until;
  if (start === null) return false;
  const days = (Date.parse(period.until ?? start) - Date.parse(period.since ?? start)) / DAY_MS;
  if (days > LONGEST_MONTH_DAYS) return text.includes(start.slice(0, 4));
  const month = MONTH_NAMES[Number(start.slice(5, 7)) - 1];
  const otherYear = (text.match(/\b(?:19|20)\d{2}\b/gu) ?? []).some((year) => year !== start.slice(0, 4));
  return month !== undefined && text.includes(month) && !otherYear;
}

/**
 * True when a text tells of a closed period itself ("in January-April") and of no other year: it names both of
 * its ends, a day within a month as a day, and its year, unless one of the dates lies in that year. Linear.
 */
export function tellsPeriod(text: string, dates: readonly (Dated | null)[], period: Period): boolean {
  const { since, until } = period;
  if (since === null || until === null) return false;
  const ends = [since.slice(0, 4), until.slice(0, 4)];
  const named: readonly string[] = text.match(/\b(?:19|20)\d{2}\b/gu) ?? [];
  if (named.some((year) => !ends.includes(year))) return false;
  const isWhole = since.endsWith('-01-01') && until.endsWith('-12-31');
  if (isWhole) return ends.every((year) => named.includes(year));
  const isOfYear = (year: string) =>
    named.includes(year) || dates.some((dated) => dated?.date.startsWith(year) === true);
  if (!ends.every(isOfYear)) return false;
  return (
    namesDay(text, since, since.endsWith('-01')) &&
    namesDay(text, until, until >= lastDayOf(until.slice(0, 7)))
  );
}

/** Names the month, and the day unless it is the one at which a whole month begins or ends. */
function namesDay(text: string, day: string, isMonthEnd: boolean): boolean {
  const month = MONTH_NAMES[Number(day.slice(5, 7)) - 1] ?? '';
  if (isMonthEnd) return new RegExp(`\\b${month}\\b`, 'u').test(text);
  const number = Number(day.slice(8, 10));
  return new RegExp(`\\b${month} ${number}\\b|\\b${number} ${month}\\b`, 'u').test(text);
}

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
