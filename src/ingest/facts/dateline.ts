// The dateline that opens a wire report ("NORDA, June 28 (Xinhua) -- ") -> place, day, agency, and where the
// report itself begins. Gives up on any opening that is not place, date, credit and dash in some order.

import { hasOutletWord, looksLikeOutlet } from './bylines.ts';
import { findDates } from './dates.ts';
import { findOutlet, isInstitution } from './outlets.ts';

export interface Dateline {
  readonly places: readonly string[];
  /** `2021-06-28` or `--06-28`. */
  readonly date: string | null;
  /** The credit as printed, without brackets; `null` in "NORDA, June 28 -- ". */
  readonly credit: string | null;
  /** Length of the dateline in UTF-16 code units; the report begins there. */
  readonly length: number;
}

/** A dateline ends within this many characters of its paragraph. */
const MAX_DATELINE_CHARS = 140;

const DASH = String.raw`(?:\.?\s?[-–—]{1,2}|\.[-–—]|:)`;
/** "NORDA, June 28 (Xinhua) -- ", "Norda (CNN) ", "(Reuters) - ". */
const BRACKETED = new RegExp(String.raw`^([^()]{0,90}?)[\s.,]*\(([^()]{2,45})\)\s*(${DASH})?\s*(?=\S)`, 'u');
/** "NORDA, June 28. /TASS/. ", "NORDA, June 28 /PRNewswire/ -- ". */
const SLASHED = /^([^()/]{0,90}?)(?:^|[\s.])\s*\/([^/()]{2,30})\/[\s.]*([-–—]{1,2})?\s*(?=\S)/u;
/** "NORDA, June 28 - RIA Novosti. ". */
const SET_OFF = /^([^()—–]{0,90}?)\s(?:[-–—]{1,2})\s(\p{Lu}[\p{L}\s]{1,28}\p{L})\.\s+(?=\S)/u;
const PLACE_AND_DAY = /^(\p{Lu}[^()—–"“”]{1,60}?)(?:\s*—\s*|\s+(?:–|--)\s+|\s*--\s+)(?=\S)/u;
/** "NORDA, March 5, 2024 - ", "NORDA, N.H. - ": only behind a place in capitals does one hyphen set a dateline off. */
const CAPITALS =
  /^(\p{Lu}[\p{Lu}.'’ ]+[\p{Lu}.](?:,[^()—–"“”]{1,50}?)?)(?:\s?[—–]|\s?--|\s-)\s?(?=["“'‘«]?[\p{Lu}\p{Lo}\d])/u;
const CREDIT_BARE = /^([^()—–]{0,60}?)\s*(?:—|–|--)\s*/u;

/** How a report goes on behind its dateline. */
const REPORT_START = /^["“'‘«]?[\p{Lu}\p{Lo}\d]/u;

const PLACE_WORD =
  /^(?:\p{Lu}[\p{L}’'.-]*|of|the|de|la|del|el|al|sur|am|an|der|and|D\.C\.|U\.S\.|[\p{Script=Han}]+)$/u;

function isPlace(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  return (
    words.length <= 5 &&
    text.length <= 40 &&
    words.every((word) => PLACE_WORD.test(word)) &&
    /^[\p{Lu}\p{Lo}]/u.test(text.trim())
  );
}

interface Opening {
  readonly places: readonly string[];
  readonly date: string | null;
}

/** "BEIJING, June 28", "Madrid/Norda, 28 jun", "Norda": `undefined` when anything else is in it. */
function parseOpening(text: string, language: string): Opening | undefined {
  const found = findDates(text, language)[0];
  const rest = found === undefined ? text : `${text.slice(0, found.start)},${text.slice(found.end)}`;
  const places = rest
    .replace(/\b(?:le|el|den|on)\b\s*(?=,|$)/giu, '')
    .split(/[,/;]|\s-\s/u)
    .map((place) => place.trim().replace(/^[.\s]+|(?<!\p{Lu})[.\s]+$/gu, ''))
    .filter((place) => place !== '');
  if (places.length > 4 || !places.every(isPlace)) return undefined;
  return { places, date: found?.date ?? null };
}

/** Brackets without a dash: "Norda (CNN) The …" is a dateline, "The World Bank (WB) said" is not. */
function isUndashedCredit(credit: string, opening: Opening, rest: string): boolean {
  const outlet = findOutlet(credit);
  const place = opening.places[0] ?? '';
  if (outlet === undefined || isInstitution(outlet) || !REPORT_START.test(rest)) return false;
  return !/^the\b/iu.test(place) && findOutlet(place) === undefined;
}

/** An agency nobody has heard of needs more than brackets: a day, a place in capitals, or a telling name. */
function isUnknownCredit(credit: string, opening: Opening): boolean {
  const place = opening.places[0];
  if (place === undefined || !looksLikeOutlet(credit) || /\d/u.test(credit)) return false;
  return (
    opening.date !== null || (place.length > 2 && place === place.toUpperCase()) || hasOutletWord(credit)
  );
}

function isCredited(shape: RegExp, credit: string, opening: Opening, dashed: boolean, rest: string): boolean {
  const known = findOutlet(credit) ?? findOutlet(credit.split('/')[0] ?? '');
  if (shape === SET_OFF) return known !== undefined;
  if (dashed || shape === SLASHED) return known !== undefined || isUnknownCredit(credit, opening);
  return known !== undefined && (opening.date !== null || isUndashedCredit(credit, opening, rest));
}

function readCredited(shape: RegExp, head: string, language: string): Dateline | undefined {
  const match = shape.exec(head);
  const credit = match?.[2]?.trim();
  const opening = credit === undefined ? undefined : parseOpening(match?.[1] ?? '', language);
  if (match === null || credit === undefined || opening === undefined) return undefined;
  // "QUESTION (Radio Norda): …" is somebody's turn; a colon ends a dateline behind a day alone.
  if (match[3]?.trim() === ':' && opening.date === null) return undefined;
  const length = match[0].length;
  const credited = isCredited(shape, credit, opening, match[3] !== undefined, head.slice(length));
  return credited ? { ...opening, credit, length } : undefined;
}

/** "London CNN — ", "CNN — ": a known outlet's name before the dash, without brackets. */
function readBare(head: string, language: string): Dateline | undefined {
  const match = CREDIT_BARE.exec(head);
  const words = (match?.[1] ?? '').trim().split(/\s+/u);
  for (let first = 0; match !== null && first < words.length; first += 1) {
    const credit = words.slice(first).join(' ');
    const outlet = findOutlet(credit);
    const opening =
      outlet === undefined ? undefined : parseOpening(words.slice(0, first).join(' '), language);
    const reports =
      outlet !== undefined && !isInstitution(outlet) && REPORT_START.test(head.slice(match[0].length));
    if (opening !== undefined && reports && /^\p{Lu}[\p{Lu}/.]+/u.test(credit))
      return { ...opening, credit, length: match[0].length };
  }
  return undefined;
}

/** "NORDA, June 28 -- ": a place with its day. A place alone is left in the text: it may be its first word. */
function readPlaceAndDay(head: string, language: string): Dateline | undefined {
  const match = PLACE_AND_DAY.exec(head);
  const opening = match === null ? undefined : parseOpening(match[1] ?? '', language);
  if (match === null || opening === undefined || opening.date === null || opening.places.length === 0)
    return undefined;
  return { ...opening, credit: null, length: match[0].length };
}

/** Openings in capitals that name no place. */
const HEADED =
  /^(?:BREAKING|UPDATED?|EXCLUSIVE|WATCH|READ|LISTEN|LIVE|VIDEO|PHOTOS?|OPINION|ANALYSIS|EDITORIAL|REVIEW|CORRECTION|NOTE|EDITOR)\b/u;
/** Shorter words in capitals are more often an abbreviation than a place. */
const MIN_PLACE_CHARS = 5;

/**
 * "NORDA — ", "EAST NORDA, Vt. - ", "NORDA, March 5, 2024 - ": a place in capitals needs no day and no credit. What is
 * known as a body, and what the paragraph goes on to call by these capitals, is no place.
 */
function readCapitals(paragraph: string, head: string, language: string): Dateline | undefined {
  const match = CAPITALS.exec(head);
  const opening = match === null ? undefined : parseOpening(match[1] ?? '', language);
  const place = opening?.places[0] ?? '';
  if (match === null || opening === undefined || HEADED.test(place)) return undefined;
  if (place !== place.toUpperCase() || findOutlet(place) !== undefined) return undefined;
  const isSure = place.length >= MIN_PLACE_CHARS || opening.places.length > 1 || opening.date !== null;
  const length = match[0].length;
  return isSure && !paragraph.includes(place, length) ? { ...opening, credit: null, length } : undefined;
}

/** "新华社北京6月28日电(记者…)": agency, place, day. */
const HAN =
  /^(\p{Script=Han}{2,4}[社网])(\p{Script=Han}{1,8}?)(\d{1,2}月\d{1,2}日)(?:电|讯)(?:\s*[（(]记者[^（）()]{1,30}[）)])?\s*(?=\S)/u;

function readHan(head: string): Dateline | undefined {
  const [matched, credit, place, day] = HAN.exec(head) ?? [];
  if (matched === undefined || credit === undefined || place === undefined || day === undefined)
    return undefined;
  const date = findDates(day, 'zh')[0]?.date ?? null;
  return { places: [place], date, credit, length: matched.length };
}

/** The dateline at the very start of a paragraph, or `undefined`. */
export function parseDateline(paragraph: string, language: string): Dateline | undefined {
  const head = paragraph.slice(0, MAX_DATELINE_CHARS);
  const credited = [BRACKETED, SLASHED, SET_OFF].map((shape) => readCredited(shape, head, language));
  return (
    credited.find((found) => found !== undefined) ??
    readHan(head) ??
    readBare(head, language) ??
    readPlaceAndDay(head, language) ??
    readCapitals(paragraph, head, language)
  );
}
