// A line with a cue and its article in, the day of the remark out: the line's own time expression, else
// the day of the event, else nothing.
import type { Dated, Document } from '../model.ts';
import { DAYS } from './lexicon/words.ts';
import type { Item, Line } from './reading.ts';

const DAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY_MS = 86_400_000;

function fullDay(dated: Dated | null): string | null {
  return dated && /^\d{4}-\d\d-\d\d/.test(dated.date) ? dated.date.slice(0, 10) : null;
}

/** The last such weekday on or before the reference day. */
function lastWeekday(name: string, reference: string): string {
  const day = new Date(`${reference}T00:00:00Z`);
  const back = (day.getUTCDay() - DAY_NAMES.indexOf(name) + 7) % 7;
  return new Date(day.getTime() - back * DAY_MS).toISOString().slice(0, 10);
}

function statedDay(items: readonly Item[], reference: string): Dated | null {
  const weekday = items.find((item) => item.capital && DAYS.has(item.low));
  if (weekday) return { date: lastWeekday(weekday.low, reference), basis: 'text' };
  if (items.some((item) => item.low === 'yesterday')) {
    const before = new Date(Date.parse(`${reference}T00:00:00Z`) - DAY_MS);
    return { date: before.toISOString().slice(0, 10), basis: 'text' };
  }
  return items.some((item) => item.low === 'today') ? { date: reference, basis: 'text' } : null;
}

/** "had said", "had insisted": told of a day before the one the article is about. */
function isPluperfect(line: Line, cueAt: number): boolean {
  return line.items.slice(Math.max(0, cueAt - 3), cueAt).some((item) => item.low === 'had');
}

/** The day of a remark whose cue stands at item `cueAt` of `line`; null where the article does not tell. */
export function dateRemark(document: Document, line: Line, cueAt: number | null): Dated | null {
  const reference = fullDay(document.published) ?? fullDay(document.eventDate);
  const outside = line.items.filter((item) => item.kind !== 'quote');
  const stated = reference ? statedDay(outside, reference) : null;
  if (stated) return stated;
  if (cueAt !== null && isPluperfect(line, cueAt)) return null;
  return document.eventDate;
}
