// Dates in short pieces of an article's frame (a date line, a dateline, a caption, the lead's weekday).
// Only dates that state day and month count; all-numeric ones that could be read two ways are given up.
import * as chrono from 'chrono-node';

export interface FoundDate {
  /** `2021-06-28`, or `--06-28` where no year is stated. */
  readonly date: string;
  readonly hasTime: boolean;
  /** Half-open offsets into the piece of text. */
  readonly start: number;
  readonly end: number;
}

type Chrono = Pick<chrono.Chrono, 'parse'>;

/** Longest piece that is searched; frame lines are shorter, and the parser is not linear in all languages. */
const MAX_PIECE_CHARS = 300;

const PARSERS: Readonly<Record<string, Chrono>> = {
  en: chrono.en.strict,
  de: chrono.de.strict,
  fr: chrono.fr.strict,
  es: chrono.es.strict,
  it: chrono.it.strict,
  pt: chrono.pt.strict,
  nl: chrono.nl.strict,
  ru: chrono.ru.strict,
  uk: chrono.uk.strict,
  ja: chrono.ja.strict,
  zh: chrono.zh.strict,
};

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** True for a day that is in the calendar. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `03/04/2021`: the third of April or the fourth of March, nobody can tell. */
function isAmbiguous(printed: string): boolean {
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/u.exec(printed);
  return (
    numeric !== null && numeric[1] !== numeric[2] && Number(numeric[1]) <= 12 && Number(numeric[2]) <= 12
  );
}

/** Dotted dates are day first everywhere; the English reader takes them as month first. */
function dottedDate(printed: string): string | undefined {
  const found = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/u.exec(printed);
  if (found === null) return undefined;
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return isCalendarDay(year, month, day) ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

/** Day and year must stand in what was `printed`: the parser also takes "now" and two-digit years for certain. */
function isoOf(parts: chrono.ParsedComponents, printed: string): string | undefined {
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
  if (month === null || day === null || !parts.isCertain('month') || !parts.isCertain('day'))
    return undefined;
  if (!new RegExp(`(?<!\\d)0?${day}(?!\\d)`, 'u').test(printed)) return undefined;
  if (!parts.isCertain('year')) return `--${pad(month)}-${pad(day)}`;
  if (year === null || !printed.includes(String(year))) return undefined;
  return `${year}-${pad(month)}-${pad(day)}`;
}

function readResult(result: chrono.ParsedResult): FoundDate | undefined {
  const date =
    dottedDate(result.text) ?? (isAmbiguous(result.text) ? undefined : isoOf(result.start, result.text));
  if (date === undefined || result.end) return undefined;
  const hasTime = result.start.isCertain('hour');
  return { date, hasTime, start: result.index, end: result.index + result.text.length };
}

/** Every date with day and month in a short `piece`, left to right; ranges of days are left out. */
export function findDates(piece: string, language: string): readonly FoundDate[] {
  if (!/\d/u.test(piece)) return [];
  const text = piece.slice(0, MAX_PIECE_CHARS);
  const own = PARSERS[language] ?? chrono.en.strict;
  const byScript = /\p{Script=Cyrillic}/u.test(text) ? chrono.ru.strict : chrono.en.strict;
  for (const parser of new Set([own, byScript])) {
    const found = parser
      .parse(text)
      .map(readResult)
      .filter((date) => date !== undefined);
    if (found.length > 0) return found;
  }
  return [];
}

/** Days since 1970 of an ISO day. */
export function dayNumber(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}

/** ISO day of a day number. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** True for `2021-06-28`: day, month and year known. */
export function isFullDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(date);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(iso: string): number {
  return (((dayNumber(iso) + 4) % 7) + 7) % 7;
}

/**
 * The full day of a yearless `--MM-DD`: the last one not after `reference`; `undefined` where that lies
 * further back than `maxDays`, or the day does not exist in that year.
 */
export function completeDay(partial: string, reference: string, maxDays: number): string | undefined {
  const year = Number(reference.slice(0, 4));
  for (const candidateYear of [year, year - 1]) {
    const candidate = `${candidateYear}${partial.slice(1)}`;
    if (!isCalendarDay(candidateYear, Number(partial.slice(2, 4)), Number(partial.slice(5, 7)))) continue;
    const distance = dayNumber(reference) - dayNumber(candidate);
    if (distance >= 0) return distance <= maxDays ? candidate : undefined;
  }
  return undefined;
}

const WEEKDAYS: Readonly<Record<string, readonly string[]>> = {
  en: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  de: ['sonntag', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag'],
  ru: ['воскресенье', 'понедельник', 'вторник', 'среду', 'четверг', 'пятницу', 'субботу'],
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
};

const NOT_THIS_WEEK =
  /\b(?:last|next|since|until|till|by|every|each|previous|following|will|planned|scheduled|expected|due|set to|plans? to|ahead of|próximo|pasado|nächsten|letzten|prochain|dernier)\b/iu;
const RELATIVE_DAY = /(?<!\p{L})(today|yesterday|hoy|ayer|heute|gestern|aujourd[’']hui|hier)(?![\p{L}’'])/iu;
/** "NORDA TODAY" is a paper. */
const PAPER_OF_TODAY = /\p{Lu}\p{L}* TODAY/gu;
const TODAY = new Set(['today', 'hoy', 'heute', "aujourd'hui"]);

/** Words before a weekday that are looked at for "next", "last", "will". */
const CLAUSE_CHARS = 50;

/** A weekday belongs to the clause it stands in: "will open in May, the mayor said on Monday". */
const CLAUSE_START =
  /[,;.:]|(?<!\p{L})(?:said|says|told|announced|reported|dijo|sagte|erklärte|сообщил\p{L}*|заявил\p{L}*)(?!\p{L})/u;

function withoutQuoted(text: string): string {
  return text.replace(/[“"„«][^“”"«»]*[”"»]/gu, ' ');
}

/** Of these in the present tense, a weekday behind them is still to come. */
const COMING =
  /\b(?:heads?|begins?|starts?|opens?|airs?|premieres?|returns?|arrives?|kicks? off|takes? (?:place|on)|goes|go|faces?|plays?|hosts?|votes?|decides?|gets? underway|is|are|can|could|may|might|should|would)\b[^.!?]{0,60}\b(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day)\b/iu;

/** "Voters head to the polls on Sunday": told ahead of the day. */
export function announcesWeekday(lead: string): boolean {
  const found = COMING.exec(withoutQuoted(lead))?.[0];
  return found !== undefined && found.split(CLAUSE_START).length === 1;
}

/** "Find Thursday's coverage here": where another page stands, not what happened. */
const POINTER = /^['’]s (?:[a-z]+ ){0,2}(?:blog|coverage|file|live|stories|story|updates)\b/u;

/**
 * The weekday (0 Sunday) that the lead names for its own event ("said on Monday"); `undefined` where it names
 * none or several, or another week's ("last Monday").
 */
export function leadWeekday(lead: string, language: string): number | undefined {
  const names = WEEKDAYS[language] ?? [];
  const text = withoutQuoted(lead).toLowerCase();
  const days = new Set<number>();
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const day = names.indexOf(match[0]);
    if (day < 0 || POINTER.test(text.slice(match.index + match[0].length).slice(0, 40))) continue;
    const before = text.slice(Math.max(0, match.index - CLAUSE_CHARS), match.index);
    if (NOT_THIS_WEEK.test(before.split(CLAUSE_START).at(-1) ?? '')) return undefined;
    days.add(day);
  }
  return days.size === 1 ? [...days][0] : undefined;
}

/** How many days before the article's own day the lead's event lies: 0 for "today", 1 for "yesterday". */
export function leadDaysAgo(lead: string): number | undefined {
  const word = RELATIVE_DAY.exec(withoutQuoted(lead).replace(PAPER_OF_TODAY, ' '))?.[1]
    ?.toLowerCase()
    .replace('’', "'");
  if (word === undefined) return undefined;
  return TODAY.has(word) ? 0 : 1;
}
