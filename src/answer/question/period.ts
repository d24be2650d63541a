// A question's words in, the periods it names out: days, months, years, "between … and …", and stretches
// counted from the day of asking ("last week"). Gives up on feasts, seasons and days without a year when
// the day of asking is not known.
import type { Period, Span } from '../../model.ts';
import { MONTHS } from './question-words.ts';

/** A period with the words that name it. */
export interface NamedPeriod extends Period, Span {
  /** Counted from the day of asking. */
  readonly isRelative: boolean;
}

interface Days {
  readonly since: string;
  readonly until: string;
}

const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const DAY = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?\\b';
const YEAR = '(?<year>(?:19|20)\\d\\d)\\b';
const ABSOLUTE: readonly RegExp[] = [
  /\b(?<year>(?:19|20)\d\d)-(?<digits>[01]\d)(?:-(?<day>[0-3]\d))?\b/giu,
  new RegExp(`\\b${MONTH} ?${DAY}(?:,? ?(?:of )?${YEAR})?`, 'giu'),
  new RegExp(`\\b${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?`, 'giu'),
  new RegExp(`\\b${MONTH},? (?:of )?${YEAR}`, 'giu'),
  new RegExp(`(?<=\\b(?:in|during|of|since|by|until|before|after|last) )${MONTH}(?![ -]\\d)`, 'giu'),
  new RegExp(`(?<=\\b(?:in|during|of|since|by|until|before|after|throughout) )${YEAR}(?![\\d-])`, 'giu'),
];
const RELATIVE =
  /\b(?:today|yesterday|(?:(?<which>this|last|past|previous)|(?:in |over |within )?the (?:last|past) (?<count>\d{1,3}|two|three|four|five|six|seven|ten)) (?<unit>days?|weeks?|months?|years?)|(?<ago>\d{1,3}|two|three|four|five|six|seven|ten|an?) (?<agoUnit>days?|weeks?|months?|years?) ago)\b/giu;
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['ten', 10],
]);
const UNIT_DAYS: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['week', 7],
  ['month', 31],
  ['year', 366],
]);
const DAY_MS = 86_400_000;

function formatDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function shiftDay(day: string, days: number): string {
  return formatDay(Date.parse(day) + days * DAY_MS);
}

/** The days of a year, a month or a day; `null` where there is no such day. */
function spread(year: number, month: number | null, day: number | null): Days | null {
  if (month === null) return { since: `${year}-01-01`, until: `${year}-12-31` };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day !== null && (day < 1 || day > last)) return null;
  const start = Date.UTC(year, month - 1, day ?? 1);
  return { since: formatDay(start), until: formatDay(Date.UTC(year, month - 1, day ?? last)) };
}

/** The year of a day or month named without one: the last that is not after the day of asking. */
function resolveYear(month: number, day: number, asked: string | undefined): number | null {
  if (asked === undefined) return null;
  const year = Number(asked.slice(0, 4));
  return Date.UTC(year, month - 1, day) <= Date.parse(asked) ? year : year - 1;
}

function readAbsolute(
  groups: Readonly<Record<string, string | undefined>>,
  asked: string | undefined,
): Days | null {
  const { year, month, digits, day } = groups;
  const monthNumber = digits !== undefined ? Number(digits) : findMonth(month);
  if (monthNumber === null) return year === undefined ? null : spread(Number(year), null, null);
  const dayNumber = day === undefined ? null : Number(day);
  const yearNumber = year !== undefined ? Number(year) : resolveYear(monthNumber, dayNumber ?? 1, asked);
  return yearNumber === null || monthNumber > 12 || monthNumber < 1
    ? null
    : spread(yearNumber, monthNumber, dayNumber);
}

function findMonth(name: string | undefined): number | null {
  return name === undefined ? null : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function countDays(count: string, unit: string): number {
  const number = NUMBERS.get(count.toLowerCase()) ?? Number(count);
  return number * (UNIT_DAYS.get(unit.toLowerCase().replace(/s$/u, '')) ?? 1);
}

/** `last week` is the fortnight up to the day of asking: speakers of news use it loosely. */
function readRelative(match: RegExpExecArray, asked: string): Days {
  const { which, count, unit = 'day', ago, agoUnit = 'day' } = match.groups ?? {};
  if (ago !== undefined) {
    const days = countDays(ago, agoUnit);
    const slack = Math.ceil(days / 4);
    return { since: shiftDay(asked, -days - slack), until: shiftDay(asked, -days + slack) };
  }
  if (count !== undefined) return { since: shiftDay(asked, -countDays(count, unit)), until: asked };
  if (which === undefined) return { since: shiftDay(asked, -1), until: asked };
  const days = countDays('a', unit);
  return { since: shiftDay(asked, which.toLowerCase() === 'this' ? -days : -2 * days), until: asked };
}

/** Opens one end where the words before say so: "before", "after", "since". */
function openEnd(text: string, start: number, days: Days): Period {
  const before = text.slice(Math.max(0, start - 12), start).toLowerCase();
  if (/\b(?:before|until|till|prior to|up to|by) (?:the )?$/u.test(before))
    return { since: null, until: days.until };
  if (/\b(?:after|since) (?:the )?$/u.test(before)) return { since: days.since, until: null };
  return days;
}

/**
 * Every period that a question names, in the order of the words, none overlapping another. Days without a
 * year and words like "last week" are read against `asked` (an ISO day) and skipped without it.
 */
export function findPeriods(text: string, asked?: string): readonly NamedPeriod[] {
  const found: NamedPeriod[] = [];
  const add = (match: RegExpExecArray, days: Days | null, isRelative: boolean): void => {
    const span = { start: match.index, end: match.index + match[0].length };
    const isFree = found.every((other) => span.end <= other.start || span.start >= other.end);
    if (days !== null && isFree) found.push({ ...openEnd(text, match.index, days), ...span, isRelative });
  };
  for (const pattern of ABSOLUTE) {
    for (const match of text.matchAll(pattern)) add(match, readAbsolute(match.groups ?? {}, asked), false);
  }
  if (asked !== undefined)
    for (const match of text.matchAll(RELATIVE)) {
      if (!isComparison(text, match.index)) add(match, readRelative(match, asked), true);
    }
  return found.sort((a, b) => a.start - b.start);
}

/** The words that count from the day of asking ("this week"), which say nothing about the topic. */
export function findRelativeWords(text: string): readonly Span[] {
  return [...text.matchAll(RELATIVE)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** Whether a day only serves to compare: "higher than they were a year ago". */
function isComparison(text: string, start: number): boolean {
  return /\b(?:than|compared (?:to|with|from))\b[^.,;?]{0,24}$/iu.test(
    text.slice(Math.max(0, start - 48), start),
  );
}

/** The earlier or the later of two days; an open end stays open. */
function pickDay(a: string | null, b: string | null, side: 'first' | 'last'): string | null {
  if (a === null || b === null) return null;
  const [first = a, last = a] = [a, b].sort();
  return side === 'first' ? first : last;
}

/** The stretch from the first to the last of several periods, `null` for none; an open end stays open. */
export function joinPeriods(periods: readonly Period[]): Period | null {
  const first = periods[0];
  if (first === undefined) return null;
  return periods.reduce<Period>(
    (hull, { since, until }) => ({
      since: pickDay(hull.since, since, 'first'),
      until: pickDay(hull.until, until, 'last'),
    }),
    { since: first.since, until: first.until },
  );
}
