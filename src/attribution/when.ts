// A line with a cue and its article in, the day of the remark out: the line's own time expression, else
// the day of the event, else nothing. Words of the quotation itself never date it.
import type { Dated, Document, Span } from '../model.ts';
import type { Item, Line } from './marks/reading.ts';
import { cueTime, nearestTied, statedTime } from './times/line-times.ts';
import { pastDays } from './times/time-words.ts';

function fullDay(dated: Dated | null): string | null {
  return dated && /^\d{4}-\d\d-\d\d/.test(dated.date) ? dated.date.slice(0, 10) : null;
}

/** "today" of an article whose own day is inferred is inferred as well; a year that stands there is not. */
function basisOf(date: string, items: readonly Item[], reference: Dated | null): Dated['basis'] {
  if (reference?.basis !== 'inferred') return 'text';
  return items.some((item) => item.low === date.slice(0, 4)) ? 'text' : 'inferred';
}

/** "had said", "had insisted": told of a day before the one the article is about. */
function isPluperfect(line: Line, cueAt: number): boolean {
  return line.items.slice(Math.max(0, cueAt - 3), cueAt).some((item) => item.low === 'had');
}

/** Words that may be as old as the paper they stand in. */
const OF_OLD = /^(?:wrote|writes|written|reminisced)$/;
const OLD_PAPER = /^(?:letters?|memos?|memoirs?|diary|diaries|journal|autobiography|will|book|essay|poem)$/;
/** Papers of the day. */
const FRESH_PAPER = /^(?:statement|tweet|post|posting|email|e-mail|release|facebook|twitter|instagram|text)$/;

/** "she wrote", "his letter said", "used to say": nothing ties such words to the day the article is about. */
function mayBeOld(line: Line, cueAt: number): boolean {
  const { items } = line;
  const cue = items[cueAt]?.low ?? '';
  const before = items.slice(Math.max(0, cueAt - 4), cueAt);
  if (before.some((item, at) => item.low === 'used' && before[at + 1]?.low === 'to')) return true;
  if (OLD_PAPER.test(before.at(-1)?.low ?? '')) return true;
  return OF_OLD.test(cue) && !items.some((item) => FRESH_PAPER.test(item.low));
}

/** What the time of a remark is read against: the article's own day and, line by line, the day told of. */
export interface Days {
  readonly eventDate: Dated | null;
  /** The day that "Monday" is counted back from; `null` where the article is told on after it. */
  readonly dated: Dated | null;
  /** For every line, whether the event's day is that of a remark without a time of its own. */
  readonly ofEvent: readonly boolean[];
}

/** A page that tells of so many days after its own was told on; of one or two captions speak. */
const MIN_LATER_DAYS = 3;
const DAY_MS = 86_400_000;

function isToldOn(lines: readonly Line[], day: string): boolean {
  // The day after may be that of the same report in another zone.
  const last = Date.parse(day) + DAY_MS;
  const later = lines
    .flatMap((line) => pastDays(outside(line)))
    .filter(({ date }) => date !== null && Date.parse(date) > last);
  return new Set(later.map(({ date }) => date)).size >= MIN_LATER_DAYS;
}

/** Titles of pages that gather what was said at many times. */
const GATHERS =
  /\b(?:timeline|fact[ -]?check|explained|explainer|(?:need|want) to know|what to know|everything (?:we|you)|who (?:is|was|are)|what (?:is|are|was)|history of|highs and lows|a look (?:at|back)|in pictures|obituary|dies|dead at|faq|guide|quiz)\b/iu;

/** Characters behind the last naming of its day for which an event is still what the article is about. */
const MAX_REACH = 6000;

function outside({ items }: Line): readonly Item[] {
  return items.some(({ kind }) => kind === 'quote') ? items.filter(({ kind }) => kind !== 'quote') : items;
}

/** Of what is told behind another day, or beside another time in its paragraph, nobody knows the day. */
function followEvent(lines: readonly Line[], event: string, reference: string, gathers: boolean): boolean[] {
  let [last, lastAt, paragraph, elsewhen] = [event, 0, -1, false];
  return lines.map((line) => {
    if (line.paragraph !== paragraph) {
      elsewhen = gathers && line.start > 0;
      paragraph = line.paragraph;
    }
    const belongs = last === event && !elsewhen && line.start - lastAt <= MAX_REACH;
    const stated = statedTime(outside(line), reference);
    if (stated === event) [last, lastAt, elsewhen] = [event, line.start, false];
    else if (stated?.length === event.length) last = stated;
    else if (stated !== undefined) elsewhen = true;
    return belongs;
  });
}

/** Reads once for a document what its remarks are dated against. Linear in the length of its text. */
export function readDays(document: Document, lines: readonly Line[]): Days {
  const { eventDate, published, title } = document;
  const dated = fullDay(published) ? published : eventDate;
  const [reference, event] = [fullDay(dated), fullDay(eventDate)];
  if (!reference || isToldOn(lines, reference))
    return { eventDate, dated: null, ofEvent: lines.map(() => !reference) };
  const gathers = GATHERS.test(title ?? '');
  const ofEvent = event ? followEvent(lines, event, reference, gathers) : lines.map(() => true);
  return { eventDate, dated, ofEvent };
}

/** "has said", "repeatedly said": at no one time. */
const AT_MANY_TIMES =
  /^(?:has|have|repeatedly|often|previously|once|long|always|regularly|routinely|frequently|historically|consistently|initially|originally|formerly|later|recently)$/;

/** What stands written for anybody to read at any time. */
const RECORDS = /^(?:census|data|figures|index|records|statistics|website)$/;
const MOST_BEFORE_RECORDS = 6;

/** "according to city records": read, not said. */
function isOfRecords(line: Line, cueAt: number): boolean {
  const behind = line.items.slice(cueAt + 1, cueAt + 1 + MOST_BEFORE_RECORDS);
  const comma = behind.findIndex(({ low }) => low === ',');
  const own = comma < 0 ? behind : behind.slice(0, comma);
  return line.items[cueAt]?.low === 'according' && own.some(({ low }) => RECORDS.test(low));
}

const isUndated = (line: Line, cueAt: number): boolean =>
  isOfRecords(line, cueAt) ||
  isPluperfect(line, cueAt) ||
  mayBeOld(line, cueAt) ||
  line.items
    .slice(Math.max(0, cueAt - 3), cueAt + 3)
    .some(({ low, kind }) => kind === 'word' && AT_MANY_TIMES.test(low));

/** The items of a line with what is reported in it as one item, as marked words are. */
function ownItems(
  { items }: Line,
  cueAt: number | null,
  reported: Span | null,
): { items: readonly Item[]; cueAt: number | null } {
  if (!reported) return { items, cueAt };
  const from = items.findIndex(({ start }) => start >= reported.start);
  const to = items.findLastIndex(({ end }) => end <= reported.end) + 1;
  const first = items[from];
  if (!first || to <= from) return { items, cueAt };
  const clause: Item = {
    ...first,
    end: reported.end,
    kind: 'quote',
    low: '"',
    capital: false,
    classes: 0,
    marked: null,
  };
  const at = cueAt === null || cueAt < from ? cueAt : cueAt - (to - from) + 1;
  const isInside = cueAt !== null && cueAt >= from && cueAt < to;
  return { items: [...items.slice(0, from), clause, ...items.slice(to)], cueAt: isInside ? null : at };
}

/** "will say", "is expected to tell": not said yet. */
function isPlan(items: readonly Item[], cueAt: number): boolean {
  const [first, second] = [items[cueAt - 1]?.low ?? '', items[cueAt - 2]?.low ?? ''];
  return (
    /^(?:will|'ll|shall)$/.test(first) ||
    (first === 'to' && /^(?:expected|due|scheduled|set|plans)$/.test(second))
  );
}

/**
 * The day of a remark whose cue stands at item `cueAt` of `line`; null where the article does not tell.
 * `reported` is the remark itself where it stands without marks. Dates are days, months or years.
 */
export function dateRemark(
  days: Days,
  line: Line,
  cueAt: number | null,
  reported: Span | null = null,
): Dated | null {
  const { items, cueAt: at } = ownItems(line, cueAt, reported);
  if (at !== null && isPlan(items, at)) return null;
  const reference = fullDay(days.dated);
  const event = days.ofEvent[line.index] ? days.eventDate : null;
  const stated = reference ? cueTime(items, reference, at, fullDay(days.eventDate)) : undefined;
  if (stated === null) return null;
  if (stated !== undefined) return { date: stated, basis: basisOf(stated, items, days.dated) };
  const past = reference ? undefined : nearestTied(items, pastDays(items), at)?.date;
  if (past) return { date: past, basis: 'text' };
  return cueAt !== null && isUndated(line, cueAt) ? null : event;
}
