// A field error as Discord reports it, and the schema pieces that yield such errors. Lengths count code
// points, as the live API does.

import { z } from 'zod';

/** One thing wrong with a body. */
export interface FieldProblem {
  readonly path: readonly (string | number)[];
  /** Discord's inner code, `BASE_TYPE_MAX_LENGTH`; the live API's exact words are not documented. */
  readonly code: string;
  readonly message: string;
}

/** Problems of a value under a schema, none when it fits. */
export function problemsOf(schema: z.ZodType, value: unknown): readonly FieldProblem[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map(toProblem);
}

function toProblem(issue: z.core.$ZodIssue): FieldProblem {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'custom') {
    const code: unknown = issue.params?.['code'];
    return { path, code: typeof code === 'string' ? code : 'BASE_TYPE_BAD', message: issue.message };
  }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  }
  return { path, code: ISSUE_CODES[issue.code] ?? 'BASE_TYPE_BAD', message: issue.message };
}

const ISSUE_CODES: Readonly<Record<string, string>> = {
  invalid_type: 'BASE_TYPE_BAD_TYPE',
  invalid_value: 'BASE_TYPE_CHOICES',
  invalid_union: 'UNION_TYPE_CHOICES',
  too_big: 'BASE_TYPE_MAX_LENGTH',
  too_small: 'BASE_TYPE_MIN_LENGTH',
  invalid_format: 'STRING_TYPE_REGEX',
};

/** Characters as Discord counts them. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Text of `min` to `max` characters. */
export function text(min: number, max: number) {
  return z
    .string()
    .refine((value) => lengthOf(value) <= max, {
      message: `Must be ${max} or fewer in length.`,
      params: { code: 'BASE_TYPE_MAX_LENGTH' },
    })
    .refine((value) => lengthOf(value) >= min, {
      message: min === 1 ? 'This field is required' : `Must be ${min} or more in length.`,
      params: { code: min === 1 ? 'BASE_TYPE_REQUIRED' : 'BASE_TYPE_MIN_LENGTH' },
    });
}

/** A list of `min` to `max` entries. */
export function list<T extends z.ZodType>(entry: T, min: number, max: number) {
  return z.array(entry).refine((value) => value.length >= min && value.length <= max, {
    message: `Must be between ${min} and ${max} in length.`,
    params: { code: 'BASE_TYPE_BAD_LENGTH' },
  });
}

/** A field that may be left out or be `null`. */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish();
}

export const snowflake = z.string().regex(/^\d{1,20}$/);

/** An address with one of these schemes. */
export function address(schemes: readonly string[], max = 2048) {
  return text(1, max).refine((value) => schemes.includes(schemeOf(value)), {
    message: `Scheme must be one of ('${schemes.join("', '")}').`,
    params: { code: 'URL_TYPE_INVALID_SCHEME' },
  });
}

function schemeOf(value: string): string {
  try {
    return new URL(value).protocol.slice(0, -1);
  } catch {
    return '';
  }
}

/** Bits as Discord takes them: a whole number from 0. */
export const bits = z.number().int().min(0);

/** Entries that occur more than once by `key`, each with its index. */
export function repeated<T>(entries: readonly T[], key: (entry: T) => unknown): readonly number[] {
  const seen = new Set<unknown>();
  return entries.flatMap((entry, index) => {
    const value = key(entry);
    if (value === undefined || value === null) return [];
    if (seen.has(value)) return [index];
    seen.add(value);
    return [];
  });
}
