// The date line of a mail or a feed -> the ISO day it states. The day stays the sender's own: nothing is moved to
// another time zone.
import { isCalendarDay } from './dates.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const INTERNET_DAY = /(?:^|[\s,])(\d{1,2})[\s-]([A-Za-z]{3})[a-z]{0,6}[\s-](\d{4})(?!\d)/u;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/u;

function isoDate(year: number, month: number, day: number): string | undefined {
  if (!isCalendarDay(year, month, day)) return undefined;
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}

/** The day in `Sun, 03 Mar 2024 10:00:00 +0100` or `2024-03-03T10:00:00Z`; `undefined` for anything else. */
export function readStatedDay(line: string): string | undefined {
  const start = line.trim().slice(0, 80);
  const iso = ISO_DAY.exec(start);
  if (iso !== null) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const internet = INTERNET_DAY.exec(start);
  if (internet === null) return undefined;
  const month = MONTHS.indexOf(internet[2]?.toLowerCase() ?? '') + 1;
  return isoDate(Number(internet[3]), month, Number(internet[1]));
}
