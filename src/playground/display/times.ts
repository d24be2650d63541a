// A time stamp of Discord's -> words, as its client draws them: a date or a clock in the reader's time zone, or how
// long ago, in the reader's language.

/** A stamp as it stands in a message: seconds since the epoch, and the letter for how it is drawn. */
export interface TimeStamp {
  readonly at: number;
  readonly style: string | undefined;
}

/** Where nobody says who reads it. */
const DEFAULT_LOCALE = 'en-GB';

/** Discord's letters for how a stamp is drawn; `f` where there is none. */
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** Units of time in seconds, the longest first. */
const UNITS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

function sayAgo(seconds: number, locale: string): string {
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  return format.format(Math.round(seconds / size), unit);
}

/** `locale`: one of Discord's; `now`: milliseconds. `undefined` where it is no time there can be. */
export function sayTime(
  { at, style }: TimeStamp,
  locale = DEFAULT_LOCALE,
  now = Date.now(),
): string | undefined {
  const instant = new Date(at * 1_000);
  if (Number.isNaN(instant.getTime())) return undefined;
  if (style === 'R') return sayAgo(Math.round(at - now / 1_000), locale);
  return new Intl.DateTimeFormat(locale, STYLES[style ?? 'f'] ?? STYLES['f']).format(instant);
}
