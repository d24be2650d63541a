// Dates as members read them: partial ones in words, each by the language's own rules. Never guesses.
import type { Dated } from '../../../model.ts';
import type { Catalogue } from '../../messages/catalogue.ts';

const SHAPES: readonly [RegExp, 'day' | 'dayOfYear' | 'month' | 'year'][] = [
  [/^\d{4}-\d{2}-\d{2}$/u, 'day'],
  [/^--\d{2}-\d{2}$/u, 'dayOfYear'],
  [/^\d{4}-\d{2}$/u, 'month'],
  [/^\d{4}$/u, 'year'],
];

const FIELDS = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  dayOfYear: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Building a formatter takes longer than all else that a message needs; there are few of them. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(locale: string, shape: keyof typeof FIELDS): Intl.DateTimeFormat {
  const key = `${locale} ${shape}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...FIELDS[shape], timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}

/** French calls the first of a month “1er”, which `Intl` does not. */
function withFirst(said: string, { locale }: Catalogue): string {
  return locale === 'fr' ? said.replace(/^1(?=\s\p{L})/u, '1er') : said;
}

/** A whole or partial date in words, `null` where it is not one. A leap year stands in for a missing year. */
export function formatDate(date: string, catalogue: Catalogue): string | null {
  const shape = SHAPES.find(([pattern]) => pattern.test(date))?.[1];
  if (shape === undefined) return null;
  const instant = new Date(date.replace(/^--/u, '2000-'));
  if (Number.isNaN(instant.getTime())) return null;
  const said = withFirst(formatterFor(catalogue.locale, shape).format(instant), catalogue);
  if (shape === 'dayOfYear') return `${said} ${catalogue.yearNotGiven}`;
  return shape === 'day' ? said : `${said} ${catalogue.dayNotGiven}`;
}

/** The date with a remark where it was inferred rather than stated; `null` where there is none. */
export function sayDate(dated: Dated | null, catalogue: Catalogue): string | null {
  const said = dated === null ? null : formatDate(dated.date, catalogue);
  if (said === null || dated?.basis !== 'inferred') return said;
  return `${said} ${catalogue.inferred}`;
}
