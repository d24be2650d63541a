// What the frame says about dates -> the day of publication and the day of the event, each with its basis.
// The two are never taken for one another; what is not stated stays null.
import type { DateBasis, Dated } from '../../model.ts';
import type { Frame } from '../page/frame.ts';
import type { Traces } from '../page/page.ts';
import {
  announcesWeekday,
  completeDay,
  dayNumber,
  isFullDay,
  isoDay,
  leadDaysAgo,
  leadWeekday,
  weekdayOf,
} from './dates.ts';
import { findOutlet, isInstitution } from './outlets.ts';

/** Dates stated in a record, front matter or a page's metadata; `inferred` from an address. */
export interface StatedDates {
  readonly published: Dated | null;
  readonly eventDate: Dated | null;
}

/** A dateline is completed from a publication at most this many days later. */
const DATELINE_MAX_DAYS = 31;
/** Pictures come from the files too: a caption's day counts when it lies within this many days of the dateline or the publication. */
const CAPTION_MAX_DAYS = 7;

function dated(date: string, basis: DateBasis): Dated {
  return { date, basis };
}

/** Publication: stated, else a date line, else a scraper's prefix, else the dateline's own day. */
export function resolvePublished(traces: Traces, stated: StatedDates): Dated | null {
  if (stated.published !== null && stated.published.basis !== 'inferred') return stated.published;
  const line = traces.dateLines.find((candidate) => candidate.labelled) ?? traces.dateLines[0];
  if (line !== undefined) return dated(line.date, 'given');
  if (traces.scraperDay !== null) return dated(traces.scraperDay, 'inferred');
  if (stated.published !== null) return stated.published;
  const day = traces.dateline?.date;
  return day == null ? null : dated(day, 'dateline');
}

function datelineDay(traces: Traces, published: Dated | null): string | null {
  const day = traces.dateline?.date ?? null;
  if (day === null || isFullDay(day) || published === null || !isFullDay(published.date)) return day;
  return completeDay(day, published.date, DATELINE_MAX_DAYS) ?? day;
}

function isNear(day: string, other: string | null): boolean {
  if (other === null) return true;
  if (!isFullDay(other)) return other.slice(2) === day.slice(5);
  const distance = dayNumber(other) - dayNumber(day);
  return distance >= -1 && distance <= CAPTION_MAX_DAYS;
}

/** "Norda: A bridge has opened …": an item of a round-up, opened by its place. */
const PLACED_ITEM = /^\p{Lu}[\p{L} .’'-]{2,30}:\s?[“"]?\p{Lu}.{120}/u;
/** Items from which a page is a round-up. */
const MIN_ITEMS = 5;

/** A round-up of many places: the day of one item is not that of the others. */
function isRoundUp(lines: readonly string[]): boolean {
  let items = 0;
  for (const line of lines) if (PLACED_ITEM.test(line)) items += 1;
  return items >= MIN_ITEMS;
}

/** The day the lead's own words name, counted back from the day the report was written. */
function leadDay(lead: string, written: Dated, language: string): Dated | null {
  if (!isFullDay(written.date)) return null;
  const ago = leadDaysAgo(lead);
  const weekday = ago === undefined ? leadWeekday(lead, language) : undefined;
  const back = ago ?? (weekday === undefined ? undefined : (weekdayOf(written.date) - weekday + 7) % 7);
  // The weekday of the day after is that of an event to come, or of a page that was told on.
  if (back === undefined || back === 6) return null;
  if (back > 0 && ago === undefined && announcesWeekday(lead)) return null;
  const basis = back === 0 && written.basis === 'dateline' ? 'dateline' : 'text';
  return dated(isoDay(dayNumber(written.date) - back), written.basis === 'inferred' ? 'inferred' : basis);
}

/** "The Kremlin, Moscow" is a place; "Norda Herald, Norda" is a publication. */
function isPlaceOrBody(outlet: string | null): boolean {
  const known = outlet === null ? undefined : findOutlet(outlet);
  return outlet === null || (known !== undefined && isInstitution(known));
}

/** Event: stated, else a caption's day, a date line with its place, the dateline, the lead's weekday. */
export function resolveEventDate(
  frame: Frame,
  published: Dated | null,
  stated: StatedDates,
  language: string,
): Dated | null {
  const { traces, lead } = frame;
  if (stated.eventDate !== null) return stated.eventDate;
  const wire = datelineDay(traces, published);
  const caption = traces.captionDay;
  const known = wire !== null || published !== null;
  if (known && caption !== null && isNear(caption, wire) && isNear(caption, published?.date ?? null))
    return dated(caption, 'given');
  const placed = traces.dateLines.find(
    (line) => line.place !== null && !line.labelled && line.author === null && isPlaceOrBody(line.outlet),
  );
  if (wire === null && placed !== undefined) return dated(placed.date, 'given');
  if (wire !== null) return leadDay(lead, dated(wire, 'dateline'), language) ?? dated(wire, 'dateline');
  return published === null || isRoundUp(frame.lines) ? null : leadDay(lead, published, language);
}
