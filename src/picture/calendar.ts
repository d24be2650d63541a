// ISO days as numbers, and the dates to print below an axis. What is no day of the calendar is `null`.

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of `YYYY-MM-DD`; `null` for anything else, impossible days included. */
export function dayNumber(day: string | null): number | null {
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const instant = Date.parse(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
  return exists ? instant / DAY_MS : null;
}

/** One printed date. */
export interface Tick {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly label: string;
}

/** Whether the labels stand beside each other without touching. */
type Fits = (ticks: readonly Tick[]) => boolean;

type Unit = 'day' | 'month' | 'year';

interface Step {
  readonly unit: Unit;
  readonly count: number;
}

/** Finest first. */
const STEPS: readonly Step[] = [
  ...[1, 2, 7, 14].map((count): Step => ({ unit: 'day', count })),
  ...[1, 2, 3, 6].map((count): Step => ({ unit: 'month', count })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count): Step => ({ unit: 'year', count })),
];

/** More are not read, and this bounds the work for a span of ten thousand years. */
const MAX_TICKS = 8;

/**
 * The finest evenly spaced dates from `first` to `last` (days, `first <= last`) whose labels fit; the two
 * ends where no even spacing leaves two; the first alone where even they collide. Never empty.
 */
export function chooseTicks(first: number, last: number, locale: string, fits: Fits): readonly Tick[] {
  for (const step of STEPS) {
    const days = daysAt(first, last, step);
    if (days.length < 2) continue;
    const ticks = labelled(days, locale, step.unit);
    if (days.length <= MAX_TICKS && fits(ticks)) return ticks;
  }
  const ends = labelled(first === last ? [first] : [first, last], locale, 'day');
  return fits(ends) ? ends : ends.slice(0, 1);
}

/** At most one more than `MAX_TICKS`, so that too many can be told. */
function daysAt(first: number, last: number, step: Step): readonly number[] {
  const days: number[] = [];
  for (let index = 0; days.length <= MAX_TICKS; index += 1) {
    const day = dayAfter(first, step, index);
    if (day > last) break;
    if (day >= first) days.push(day);
  }
  return days;
}

/** The day `index` steps on: from `first` itself, or from the round month or year it lies in. */
function dayAfter(first: number, { unit, count }: Step, index: number): number {
  if (unit === 'day') return first + index * count;
  const date = new Date(first * DAY_MS);
  const start = new Date(0);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (unit === 'month') start.setUTCFullYear(year, month - (month % count) + index * count, 1);
  else start.setUTCFullYear(year - (year % count) + index * count, 0, 1);
  return start.getTime() / DAY_MS;
}

const FORMATS: Readonly<Record<Unit, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

function labelled(days: readonly number[], locale: string, unit: Unit): readonly Tick[] {
  const format = dateFormat(locale, FORMATS[unit]);
  return days.map((day) => ({ day, label: format.format(day * DAY_MS) }));
}

/** A day in words: `28 Jun 2021`. */
export function dayLabel(day: number, locale: string): string {
  return dateFormat(locale, FORMATS.day).format(day * DAY_MS);
}

/** An unknown locale falls back to English, always in the Gregorian calendar news is dated in. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const all: Intl.DateTimeFormatOptions = { ...options, timeZone: 'UTC', calendar: 'gregory' };
  try {
    return new Intl.DateTimeFormat(locale, all);
  } catch {
    return new Intl.DateTimeFormat('en-GB', all);
  }
}
