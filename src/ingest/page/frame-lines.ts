// One line above or below an article -> what it says about the article: a headline's tail, a publication line,
// a caption, a scraper's prefix, a paragraph of text.

import { hasOutletWord, looksLikeName, looksLikeOutlet, parseByline } from '../facts/bylines.ts';
import { findDates, isCalendarDay } from '../facts/dates.ts';
import { findOutlet } from '../facts/outlets.ts';
import { isSectionName } from './boilerplate.ts';

/** A line that is nothing but a date with its trimmings. */
export interface DateLine {
  readonly date: string;
  /** True for "Published", "Posted": the page says what the date is. */
  readonly labelled: boolean;
  readonly place: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
}

/** Longest date line: label, two dates with times, an outlet, a byline. */
const MAX_DATE_LINE_CHARS = 160;

const LABEL_WORDS =
  /\b(?:first |originally |last )?(?:publication date|published|posted|updated|modified|created|issued|released|date|dated|publicado|actualizado|source|text by|writer|author|veröffentlicht|aktualisiert|stand|publié|mis à jour|опубликовано|обновлено)\b(?:\s+(?:on|at|in|le|el|am|date))?\s*:?/giu;
const CLOCK_WORDS =
  /\beditors?\s*:\s*[\p{L}\d.]{2,20}(?: \p{L}{2,20})?|\b\d+ min(?:ute)?s? read\b|\b\d+ (?:second|minute|hour|day|week|month|year)s? ago\b|\b\d{4}\s?(?=gmt|utc|hkt)|\bhkt\b|\b(?:(?:\d{1,2}[:.h]\d{2}(?::\d{2})?|\d{1,2}) ?(?:[ap]\.?m\.?|uhr)?|at|on|um|uhr|gmt|utc|[ecmpwb][sde]?[dst]t|[ijhkm]st|msk|cst|hrs?|local time|beijing time|moscow time|mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\b|[+-]\d{2}:?\d{2}\b|\ba\.m\.|\bp\.m\./giu;
/** "March 5, 20243:15 PM GMTUpdated 2 hours ago": what a scraper glued together. */
const GLUED_TIME = /(\b\d{4})(\d{1,2}:\d{2})/gu;
const GLUED_LABEL = /(\b[A-Z]{2,4})(Updated|Published|Posted)/gu;
const UPDATE_WORDS = /updated|modified|actualizado|aktualisiert|mis à jour|обновлено/iu;

const STAFF =
  /^(?:by )?(?:[\p{L}’'.-]+ ){0,2}(?:staff|agencies|correspondents?|reporters?)(?: (?:writers?|reporters?))?$/iu;
const PICTURES_BY = /^(?:photos?|photographs?|pictures?|videos?|graphics?|illustrations?) by\b/iu;

/** Between bars a name is a person's ("Ada Brook | Norda Herald | …"); between commas it may be a place. */
function readPieces(rest: string, barred: boolean): Omit<DateLine, 'date' | 'labelled'> | undefined {
  let [place, outlet, author]: (string | null)[] = [null, null, null];
  for (const piece of rest
    .split(/\s*[|•·,;:()/[\]–—]\s*|\s-\s|\swith\s/u)
    .map((part) => part.replace(/^[\s.-]+/u, '').replace(/(?<![\s.-])[\s.-]+$/u, ''))) {
    if (piece === '' || isSectionName(piece) || PICTURES_BY.test(piece)) continue;
    const byline = parseByline(piece);
    if (byline !== undefined) [author, outlet] = [author ?? byline.author, outlet ?? byline.outlet];
    else if (STAFF.test(piece)) continue;
    else if (findOutlet(piece) !== undefined || (hasOutletWord(piece) && looksLikeOutlet(piece)))
      outlet ??= piece;
    else if (barred && looksLikeName(piece)) author ??= piece;
    else if (
      place === null &&
      looksLikeOutlet(piece) &&
      piece.split(' ').length <= 3 &&
      !/^the\b/iu.test(piece)
    )
      place = piece;
    else if (looksLikeName(piece)) author ??= piece;
    else return undefined;
  }
  return { place: place ?? null, outlet: outlet ?? null, author: author ?? null };
}

/** "Published: 3 March 2024, 10:15 GMT", "Xinhua) 08:54, June 29, 2021", "June 28, 2021, Norda"; else `undefined`. */
export function parseDateLine(printed: string, language: string): DateLine | undefined {
  if (printed.length > MAX_DATE_LINE_CHARS || !/\d/u.test(printed)) return undefined;
  const line = printed.replace(GLUED_TIME, '$1 $2').replace(GLUED_LABEL, '$1 $2');
  const dates = findDates(line, language);
  const full = dates.filter((found) => !found.date.startsWith('--'));
  const first =
    full.find((found) => !UPDATE_WORDS.test(line.slice(Math.max(0, found.start - 20), found.start))) ??
    full[0];
  if (first === undefined) return undefined;
  let rest = line;
  for (const found of dates.toReversed()) rest = `${rest.slice(0, found.start)}|${rest.slice(found.end)}`;
  const labelled = rest.search(LABEL_WORDS) >= 0;
  const pieces = readPieces(rest.replace(LABEL_WORDS, '|').replace(CLOCK_WORDS, '|'), / [|•·] /u.test(line));
  return pieces === undefined ? undefined : { date: first.date, labelled, ...pieces };
}

const PREFIX =
  /^(?:date|dated|published|pubdate|time|datetime)?\s*[:=]?\s*[[(]?(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?[\])]?\s*[:|–—-]?\s+(?=\S)/iu;

/** " date 2022-02-04 Headline …": the day a scraper glued to the first line, and the line without it. */
export function takeScraperPrefix(
  line: string,
): { readonly date: string; readonly rest: string } | undefined {
  const match = PREFIX.exec(line);
  const [prefix, year, month, day] = match ?? [];
  if (prefix === undefined || !isCalendarDay(Number(year), Number(month), Number(day))) return undefined;
  const rest = line.slice(prefix.length);
  return /\p{L}.*\s/u.test(rest) ? { date: `${year}-${month}-${day}`, rest } : undefined;
}

/** Words that a headline's closing segment is no outlet for. */
function outletSegment(segment: string, sure: boolean): string | undefined {
  const name = segment.trim();
  if (findOutlet(name) !== undefined || /^[\w-]+\.(?:com|org|net|co\.\w\w|\w\w)$/u.test(name)) return name;
  return sure && looksLikeOutlet(name) && name.split(/\s+/u).length <= 5 ? name : undefined;
}

/** A headline without the site's tail, and the outlet the tail names. */
export interface Headline {
  readonly title: string;
  readonly outlet: string | null;
}

/**
 * "Bridge opens | World | Norda Times" -> headline and outlet. Behind a bar any name of an outlet's shape
 * counts; behind a dash, which headlines use themselves, only an outlet that is known.
 */
export function splitHeadline(line: string): Headline {
  for (const [bar, sure] of [
    [/\s+[|»›]\s+|\s+::\s+/u, true],
    [/\s+[-–—·•]\s+/u, false],
  ] as const) {
    const segments = line.split(bar);
    const tail = segments.length < 2 ? undefined : outletSegment(segments.at(-1) ?? '', sure);
    if (tail === undefined) continue;
    const kept = segments.slice(0, -1);
    while (kept.length > 1 && isSectionName(kept.at(-1) ?? '')) kept.pop();
    const tailStart = line.indexOf(kept.at(-1) ?? '') + (kept.at(-1) ?? '').length;
    const title = line.slice(0, tailStart).trim();
    if (title.split(/\s+/u).length >= 2 || kept.length === 1) return { title, outlet: tail };
  }
  return { title: line, outlet: null };
}

const PHOTO_CREDIT =
  /\((?:(?:AP |EPA |AFP |Reuters |Xinhua )?(?:file )?(?:photo|image|picture|foto)[^()]{0,80}|[^()/]{2,30}\/[^()]{2,60}|[^()]{0,60}(?:getty images|via (?:ap|reuters))[^()]{0,40})\)\.?$|[[(](?:photo|image|picture)[^\])]{0,80}[\])]\.?$|(?<=[.!?]["”]?\s)(?:photo(?:graph)?|image|picture|credit|foto)s?(?: credit)?(?: by|:)[^.]{2,60}$|\/(?:AFP|AP|Reuters|EPA|Getty Images)(?:[ /][^./]{0,40})?$/iu;
const MERE_CREDIT =
  /^[[(]?(?:file )?(?:photo(?:graph)?|image|picture|foto|video|illustration|graphic)s?(?: credits?)?\s?(?::|by|courtesy(?: of)?)\s?([^.!?]{2,80}?)[\])]?$/iu;
const OLD_PICTURE = /^\W*file\b|\bfile (?:photo|picture|image)|\barchive (?:photo|picture|image)|\(file\)/iu;

/** A picture's caption: a line that ends in a photo credit. */
export function isCaption(line: string): boolean {
  return (
    line.length > 30 && line.length <= 600 && !line.includes(' | ') && PHOTO_CREDIT.test(line.slice(-140))
  );
}

/** Nothing but a photo credit ("Photo: Jane Roe/Norda Times"); "Photos: a year in Norda" is a headline. */
export function isMereCredit(line: string): boolean {
  const credited = line.length > 120 ? undefined : MERE_CREDIT.exec(line)?.[1];
  if (credited === undefined) return false;
  return /[/@©]/u.test(credited) || looksLikeName(credited) || findOutlet(credited) !== undefined;
}

/** The full day a caption states for its picture; `undefined` for pictures from the files. */
export function captionDay(caption: string, language: string): string | undefined {
  if (OLD_PICTURE.test(caption)) return undefined;
  const days = findDates(caption.slice(-300), language).filter((found) => !found.date.startsWith('--'));
  return days.length === 1 ? days[0]?.date : undefined;
}

function wordCount(line: string): number {
  return line.split(/\s+/u, 60).length;
}

/** Closes a sentence: a full stop or an ellipsis, closing marks behind it. */
export function endsInStop(line: string): boolean {
  return /[.…。！？][”"’'»)\]]*$|[,.]["”]$/u.test(line);
}

/** "U.S.", "M.P.A.A.", "Wall St.": the stop belongs to the word. */
const ABBREVIATED_END =
  /(?:^|[\s(])(?:(?:\p{L}\.){2,}|(?:St|Inc|Jr|Sr|Co|Corp|Ltd|No|Gov|Sen|Dr|Mr|Ms)\.)["”’]?$/u;
/** Longest headline that ends in an abbreviation's stop or is cut short with dots, words. */
const MAX_STOPPED_WORDS = 20;

/** A full stop that closes a sentence: not an abbreviation's, not the dots of a headline cut short. */
export function endsSentence(line: string): boolean {
  if (!endsInStop(line)) return false;
  const open = /(?:\.{3}|…)$/u.test(line) || ABBREVIATED_END.test(line);
  return !(open && wordCount(line) <= MAX_STOPPED_WORDS);
}

/** Words from which a line without a full stop is text all the same; the longest headlines stay below. */
const LONG_LINE_WORDS = 32;

/** A paragraph of text: closed by a full stop, more than one sentence, or simply long. */
export function isParagraph(line: string): boolean {
  if (line.length < 15) return false;
  const words = wordCount(line);
  if (words >= LONG_LINE_WORDS || (endsSentence(line) && words >= 5)) return true;
  if (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(line)) return line.length >= 40 || endsInStop(line);
  return words >= 12 && /[.!?]["”’]?\s+["“]?\p{Lu}/u.test(line) && /[.!?:]["”’]?$/u.test(line);
}

function contentStems(line: string): readonly string[] {
  return (line.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []).map((word) => word.slice(0, 5));
}

/** Longest headline that is taken for one in spite of its full stop, words. */
const MAX_SENTENCE_HEADLINE_WORDS = 16;
/** Share of such a headline's words that the paragraph below repeats. */
const REPEATED_SHARE = 0.6;

/**
 * A headline that is a sentence: two very short ones ("It has begun. Here is why."), or one that the paragraph
 * below tells over again. A lead is not repeated by the paragraph that follows it.
 */
export function isSentenceHeadline(line: string, below: string): boolean {
  const words = wordCount(line);
  if (words > MAX_SENTENCE_HEADLINE_WORDS || wordCount(below) < words * 1.5) return false;
  if (/[.?!]["”’]?\s+["“‘]?\p{Lu}\p{L}+[\s’'].*\.$/u.test(line) && !/["“”]/u.test(line) && words >= 6)
    return true;
  const stems = contentStems(line);
  const told = new Set(contentStems(below));
  return stems.length >= 3 && stems.filter((stem) => told.has(stem)).length >= stems.length * REPEATED_SHARE;
}
