// Fields as stated by a record, front matter or `metadata.yml` -> checked fields and a remark for each bad one.
// A bad field is lost, never the article; only the text is needed.
import { z } from 'zod';
import type { Problem } from '../model.ts';
import { isCalendarDay } from './facts/dates.ts';
import { show } from './formats/records.ts';
import type { GivenFields } from './parse-article.ts';

const line = z.union([z.string(), z.number()]).transform((value) =>
  String(value)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim(),
);

function readDay(value: string | number): string | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}.{0,25})?)?)?$/u.exec(String(value).trim());
  if (match === null) return undefined;
  const [, year, month, day] = match;
  if (!isCalendarDay(Number(year), Number(month ?? 1), Number(day ?? 1))) return undefined;
  return [year, month, day].filter((part) => part !== undefined).join('-');
}

const isoDate = z.union([z.string(), z.number()]).transform((value, context) => {
  const day = readDay(value);
  if (day === undefined) context.addIssue({ code: 'custom', message: 'an ISO date' });
  return day ?? z.NEVER;
});

const languageTag = z.string().transform((value, context) => {
  try {
    return Intl.getCanonicalLocales(value.replace('_', '-'))[0] ?? value;
  } catch {
    context.addIssue({ code: 'custom', message: 'a language tag' });
    return z.NEVER;
  }
});

/** One reader a field, with the words a remark uses for what was expected. */
const READERS = {
  id: [line, 'a string'],
  title: [line, 'a string'],
  outlet: [line, 'a string'],
  author: [line, 'a string'],
  published: [isoDate, 'an ISO date'],
  event_date: [isoDate, 'an ISO date'],
  url: [z.httpUrl(), 'an http address'],
  language: [languageTag, 'a language tag such as "en"'],
  kind: [z.enum(['article', 'wire', 'transcript', 'digest']), 'one of article, wire, transcript, digest'],
} as const satisfies Record<keyof GivenFields, readonly [z.ZodType, string]>;

/** The names of all fields that can be stated about an article. */
export const FIELD_NAMES: readonly string[] = Object.keys(READERS);

/** The wording of every remark about a field. */
export function expected(field: string, what: string, value: unknown): string {
  return `Expected \`${field}\` to be ${what}, got ${show(value)}`;
}

export interface CheckedFields {
  readonly given: GivenFields;
  readonly problems: readonly Problem[];
}

/** Checks what `record` states; unknown fields are passed over, `null` and empty ones count as absent. */
export function checkFields(record: Readonly<Record<string, unknown>>, path: string): CheckedFields {
  const given: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [field, [reader, what]] of Object.entries(READERS)) {
    const value = record[field];
    if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) continue;
    const read = reader.safeParse(value);
    if (read.success) given[field] = read.data;
    else problems.push({ path, severity: 'warning', message: expected(field, what, value) });
  }
  return { given: given as GivenFields, problems };
}
