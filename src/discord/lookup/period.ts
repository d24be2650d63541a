// `since` and `until` as members type them -> ISO days, or what is wrong with them.

export type Period =
  | { readonly kind: 'period'; readonly since: string | null; readonly until: string | null }
  | { readonly kind: 'bad-date'; readonly given: string }
  | { readonly kind: 'reversed' };

const SHAPE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u;

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** First or last day of what was typed: a day, a month or a year. `null`: none of these. */
export function parseDay(typed: string, edge: 'first' | 'last'): string | null {
  const [, year, month, day] = SHAPE.exec(typed.trim()) ?? [];
  if (year === undefined) return null;
  const y = Number(year);
  if (day !== undefined) return isoDay(y, Number(month), Number(day));
  const m = month === undefined ? (edge === 'first' ? 1 : 12) : Number(month);
  if (edge === 'first') return isoDay(y, m, 1);
  const lastDay = new Date(Date.UTC(2000 + (y % 400), m, 0)).getUTCDate();
  return isoDay(y, m, lastDay);
}

/** Both ends of a period; an end that was not typed is `null`. */
export function parsePeriod(since: string | null, until: string | null): Period {
  const first = since === null ? null : parseDay(since, 'first');
  const last = until === null ? null : parseDay(until, 'last');
  if (since !== null && first === null) return { kind: 'bad-date', given: since };
  if (until !== null && last === null) return { kind: 'bad-date', given: until };
  if (first !== null && last !== null && first > last) return { kind: 'reversed' };
  return { kind: 'period', since: first, until: last };
}
