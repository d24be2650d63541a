// The dateline that opens a wire report ("NORDA, June 28 (Xinhua) -- ") -> place, day, agency, and where the
// report itself begins. Gives up on any opening that is not place, date, credit and dash in some order.

import { looksLikeOutlet } from './bylines.ts';
import { findDates } from './dates.ts';
import { findOutlet } from './outlets.ts';

export interface Dateline {
  readonly places: readonly string[];
  /** `2021-06-28` or `--06-28`. */
  readonly date: string | null;
  /** The credit as printed, without brackets; `null` in "NORDA — ". */
  readonly credit: string | null;
  /** Length of the dateline in UTF-16 code units; the report begins there. */
  readonly length: number;
}

/** A dateline ends within this many characters of its paragraph. */
const MAX_DATELINE_CHARS = 140;

const DASH = String.raw`(?:\.?\s?[-–—]{1,2}|\.[-–—]|:)`;
const BRACKETED = new RegExp(String.raw`^([^()]{0,90}?)[\s.,]*\(([^()]{2,45})\)\s*(${DASH})?\s+(?=\S)`, 'u');
const SLASHED = /^([^()]{0,90}?)[\s.,]*\/([^/()]{2,30})\/[\s.]*(?:[-–—]{1,2}\s)?\s*(?=\S)/u;
const SET_OFF =
  /^([^()—–]{0,90}?)\s*(?:[-–—]{1,2}|\s[-–—]{1,2})\s*([\p{Lu}][\p{L}\s]{1,28}\p{L})\.\s+(?=\S)/u;
const PLACE_ONLY = /^([\p{Lu}][^()—–"“”]{1,60}?)\s*(?:—|–|--)\s+(?=\S)/u;
const CREDIT_BARE = /^([^()—–]{0,60}?)\s*(?:—|–|--)\s*/u;

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

function isCredit(credit: string, opening: Opening, dashed: boolean): boolean {
  if (findOutlet(credit) !== undefined) return dashed || opening.date !== null || opening.places.length > 0;
  const firstName = credit.split('/')[0] ?? '';
  if (findOutlet(firstName) !== undefined) return dashed;
  return dashed && opening.places.length > 0 && looksLikeOutlet(credit) && !/\d/u.test(credit);
}

function readBracketed(head: string, language: string): Dateline | undefined {
  for (const shape of [BRACKETED, SLASHED, SET_OFF]) {
    const match = shape.exec(head);
    const credit = match?.[2]?.trim();
    if (match === null || credit === undefined) continue;
    const opening = parseOpening(match[1] ?? '', language);
    const dashed = shape === BRACKETED ? match[3] !== undefined : findOutlet(credit) !== undefined;
    if (opening === undefined || !isCredit(credit, opening, dashed)) continue;
    if (opening.places.length === 0 && findOutlet(credit) === undefined) continue;
    return { ...opening, credit, length: match[0].length };
  }
  return undefined;
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
    if (opening !== undefined && /^\p{Lu}[\p{Lu}/.]+/u.test(credit))
      return { ...opening, credit, length: match[0].length };
  }
  return undefined;
}

/** "NORDA CITY — ", "NORDA, June 28 -- ": a place in capitals, or a place with a date. */
function readPlaceOnly(head: string, language: string): Dateline | undefined {
  const match = PLACE_ONLY.exec(head);
  const opening = match === null ? undefined : parseOpening(match[1] ?? '', language);
  const first = opening?.places[0];
  if (match === null || opening === undefined || first === undefined) return undefined;
  const capitals = first.length >= 3 && first === first.toUpperCase() && first !== first.toLowerCase();
  return capitals || opening.date !== null
    ? { ...opening, credit: null, length: match[0].length }
    : undefined;
}

/** The dateline at the very start of a paragraph, or `undefined`. */
export function parseDateline(paragraph: string, language: string): Dateline | undefined {
  const head = paragraph.slice(0, MAX_DATELINE_CHARS);
  return readBracketed(head, language) ?? readBare(head, language) ?? readPlaceOnly(head, language);
}
