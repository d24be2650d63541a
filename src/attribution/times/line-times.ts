// Items of a line and its cue in, the time that dates the cue out, and the time the line tells of at all.
import type { Item } from '../marks/reading.ts';
import { type TimeSpan, tieOf } from './time-ties.ts';
import {
  dayAt,
  expressionAt,
  isDayBefore,
  isElsewhen,
  isPlanned,
  type LineTime,
  MAX_BACK,
  MONTH,
  readExpression,
} from './time-words.ts';

/** "the January 6 riot": the time of a thing, of which people speak at any time; "in a March 3 memo" is theirs. */
function isOfThing(items: readonly Item[], at: number): boolean {
  const [link, before, next, after] = [items[at - 2], items[at - 1], items[at + 1], items[at + 2]];
  const attributive = next?.kind === 'number' && after?.kind === 'word';
  if (!attributive || !/^(?:the|an?|'s)$/.test(before?.low ?? '')) return false;
  return !/^(?:in|at|during|on)$/.test(link?.low ?? '');
}

/** Openings of a clause about somebody or something beside the remark. */
const ASIDE = /^(?:who|whose|whom|which|where|what|how)$/;

/** "Ortiz, who left on Monday, said": no time of what the line tells. */
function isAside(items: readonly Item[], at: number): boolean {
  for (let back = at - 1; back >= 0; back--) {
    const item = items[back];
    if (item?.low === ',' || item?.kind === 'quote') return false;
    if (ASIDE.test(item?.low ?? '')) return true;
  }
  return false;
}

function readAt(items: readonly Item[], at: number, expression: readonly Item[], day: string): string | null {
  const plain = isPlanned(items) ? 0 : MAX_BACK;
  // "Last June" is told of the past whatever else the line speaks of.
  const maxBack = items[at - 1]?.low === 'last' ? Number.POSITIVE_INFINITY : plain;
  return readExpression(expression, { day, maxBack });
}

/**
 * The day, month or year that a line states for anything, days first, against the article's day.
 * `undefined`: nothing is stated; `null`: a time is stated that no day can be read from.
 */
export function statedTime(items: readonly Item[], reference: string): string | null | undefined {
  for (let at = 0; at < items.length; at++) {
    const day = dayAt(items, at, reference);
    if (day !== undefined && !isAside(items, at)) return day;
  }
  for (let at = 0; at < items.length; at++) {
    const expression = expressionAt(items, at);
    if (!expression || isAside(items, at)) continue;
    return isOfThing(items, at) ? null : readAt(items, at, expression, reference);
  }
  return isElsewhen(items) ? null : undefined;
}

/** Where the expression at item `at` ends: behind "3, 2021" of a month, behind two words of others. */
function endOf(items: readonly Item[], at: number): number {
  const item = items[at];
  if (!item || !MONTH.test(item.low.replace(/^mid-/, ''))) return at + 2;
  let to = at + 1;
  if (/^\d/.test(items[to]?.low ?? '')) to++;
  const isYear = /^(?:19|20)\d\d$/.test(items[to + 1]?.low ?? '');
  return isYear && /^(?:,|of)$/.test(items[to]?.low ?? '') ? to + 2 : to;
}

function timesOf(items: readonly Item[], reference: string): LineTime[] {
  const times: LineTime[] = [];
  for (let at = 0; at < items.length; at++) {
    const day = dayAt(items, at, reference, true);
    if (day !== undefined) times.push({ from: isDayBefore(items, at) ? at - 2 : at, to: at + 1, date: day });
    const expression = day === undefined ? expressionAt(items, at) : null;
    const first = expression?.[0];
    if (!expression || !first) continue;
    // "mid-April" is read as a word of its own.
    const from = Math.min(at + 1, Math.max(at - 2, items.indexOf(first, Math.max(0, at - 2))));
    const start = items[from] === first ? from : at;
    times.push({ from: start, to: endOf(items, at), date: readAt(items, at, expression, reference) });
  }
  return times;
}

const distance = ({ from, to }: TimeSpan, cueAt: number): number =>
  from > cueAt ? from - cueAt : cueAt - to;

/** Of the times that are tied to the cue the nearest. */
export function nearestTied(
  items: readonly Item[],
  times: readonly LineTime[],
  cueAt: number | null,
): LineTime | undefined {
  const tied = times.filter((time) => tieOf(items, time, cueAt) === 'tied');
  if (cueAt === null) return tied[0];
  const sorted = tied.toSorted((a, b) => distance(a, cueAt) - distance(b, cueAt));
  return sorted[0];
}

/**
 * The day, month or year of the cue at item `cueAt` of a line, `null` for none, against the article's day.
 * `undefined`: nothing is stated that speaks against the event's day `event`; `null`: the remark is of no known day.
 */
export function cueTime(
  items: readonly Item[],
  reference: string,
  cueAt: number | null,
  event: string | null,
): string | null | undefined {
  const times = timesOf(items, reference);
  const own = nearestTied(items, times, cueAt);
  // Nobody has spoken in a year that is still to come.
  if (own) return own.date !== null && own.date.slice(0, 4) > reference.slice(0, 4) ? null : own.date;
  const ties = times.map((time) => ({ date: time.date, tie: tieOf(items, time, cueAt) }));
  // The day that the line tells of something else was taken for the event's.
  if (ties.some(({ date, tie }) => tie === 'foreign' && date === event)) return null;
  const isElse = ties.some(({ date, tie }) => tie === 'loose' && date !== event);
  return isElse || isElsewhen(items) ? null : undefined;
}
