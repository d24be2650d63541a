// A sentence -> what of it can be held against another: how many of what, on which day, denied or not, of whom.
// Reads figures with their unit or noun; leaves out what it cannot read with certainty.
import type { Span } from '../../model.ts';
import { foldText } from '../../text.ts';
import { ONES, readAmounts, TENS } from '../matching/amounts.ts';

type ReadTerms = (text: string) => readonly string[];

/** A figure with the words that say of what; open to one side where the sentence says "at least". */
export interface Figure {
  readonly least: number;
  readonly most: number;
  /** Index term of the counted thing or unit, "%" and currencies as such. */
  readonly of: string;
  /** The number with its scale, as it stands in the sentence. */
  readonly at: Span;
}

/** What a sentence states. */
export interface Stated {
  readonly figures: readonly Figure[];
  /** Days, `06-28`, that stand with month and number of the day. */
  readonly days: ReadonlySet<string>;
  /** Where those days stand, in order. */
  readonly daySpans: readonly Span[];
  /** Months (`06`) and years named; statements about other times are no contradiction. */
  readonly times: ReadonlySet<string>;
  /** Index terms of verbs and adjectives that are denied. */
  readonly denied: ReadonlySet<string>;
  /** There is some word of denial, read or not. */
  readonly hasDenial: boolean;
  /** It speaks of what will be or would be. */
  readonly isOpen: boolean;
  /** Index terms but for figures, days and words of denial. */
  readonly words: ReadonlySet<string>;
  /** Folded names. */
  readonly names: ReadonlySet<string>;
}

const TEN = `(?:${TENS.replaceAll(' ', '|')})(?:[ -](?:${ONES.split(' ').slice(1, 10).join('|')}))?`;
const WRITTEN = `(?:${TEN}|${ONES.replaceAll(' ', '|')})(?=fold\\b|(?!\\p{L}))`;
const FIGURE = new RegExp(
  `(?:\\b(?<hedge>more than|over|at least|no fewer than|up to|at most|less than|fewer than|under|nearly|almost|about|around|some|roughly|approximately) )?(?<sign>[$€£¥])?(?<![\\p{L}\\d.,-])(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,12}(?:\\.\\d+)?|${WRITTEN})(?<scale>(?: (?:hundred|thousand|million|billion|trillion)){0,2})(?:(?<fold>-?fold\\b)|(?<percent> ?%| per ?cent\\b)|[ -](?<noun>(?:\\p{Ll}[\\p{L}-]{1,20} )?\\p{Ll}[\\p{L}-]{2,20}))?`,
  'dgiu',
);
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAY =
  /\b(?<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? (?<day>\d{1,2})\b(?!\d|,\d{3})|\b(?<day2>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month2>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\b/giu;
const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/gu;
const YEAR = /\b(?:19|20)\d\d\b/gu;
const DENIAL =
  /\b(?:(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should)(?: not|n['’]t)|won['’]t|can['’]t|cannot|never|no longer)(?: (?:also|be|been|ever|yet|\p{L}+ly))* (?<verb>[\p{L}-]{3,20})|\b(?:denie[sd]|denying) (?:that )?(?:\p{L}+ ){0,6}?(?<denied>[\p{L}-]{3,20}(?:ed|ing))\b/giu;
const NEGATION =
  /\b(?:not|no|never|nobody|none|nothing|neither|nor|without|cannot|den(?:y|ies|ied|ying)|reject(?:s|ed)?|refus(?:e|es|ed))\b|n['’]t\b/iu;
const MODAL =
  /\b(?:will|would|may|might|could|should|once|if|when|unless|until|plans?|expect(?:s|ed)?|hopes?)\b/iu;
const NAME = /\p{Lu}[\p{L}’'-]+/gu;

/** Reads a sentence; linear in its length. */
export function readStated(text: string, readTerms: ReadTerms): Stated {
  const figures = readFigures(
    text.replace(DAY, (day) => ' '.repeat(day.length)),
    readTerms,
  );
  const denials = [...text.matchAll(DENIAL)].map(
    ({ groups }) => groups?.['verb'] ?? groups?.['denied'] ?? '',
  );
  const words = readTerms(text.replace(DAY, ' ').replace(/\d[\d.,]*/gu, ' '));
  return {
    figures,
    days: new Set([...text.matchAll(DAY)].map(({ groups }) => nameDay(groups ?? {}))),
    daySpans: [...text.matchAll(DAY)].map(({ 0: day, index }) => ({ start: index, end: index + day.length })),
    times: readTimes(text),
    denied: new Set(denials.flatMap((word) => readTerms(word))),
    hasDenial: NEGATION.test(text),
    isOpen: MODAL.test(text),
    words: new Set(words),
    names: readNames(text),
  };
}

function readFigures(text: string, readTerms: ReadTerms): readonly Figure[] {
  return [...text.matchAll(FIGURE)].flatMap(({ groups = {}, indices }) => {
    const value = Number(readAmounts(`${groups['number'] ?? ''}${groups['scale'] ?? ''}`)[0]);
    const noun = readTerms(groups['fold'] === undefined ? (groups['noun'] ?? '') : 'times').at(-1);
    const of = groups['percent'] !== undefined ? '%' : (groups['sign'] ?? noun);
    const isYear = groups['sign'] === undefined && /^(?:19|20)\d\d$/u.test(groups['number'] ?? '');
    const at = { start: indices?.groups?.['number']?.[0] ?? 0, end: indices?.groups?.['scale']?.[1] ?? 0 };
    return of === undefined || isYear ? [] : [{ ...hedge(value, groups['hedge']), of, at }];
  });
}

/** How far "about" and "nearly" may be off. */
const ROUGH = 0.15;

function hedge(value: number, words: string | undefined): { readonly least: number; readonly most: number } {
  const said = words?.toLowerCase() ?? '';
  if (/^(?:more|over|at least|no fewer)/u.test(said)) return { least: value, most: Number.POSITIVE_INFINITY };
  if (/^(?:up to|at most|less|fewer|under)/u.test(said)) return { least: 0, most: value };
  if (said !== '') return { least: value * (1 - ROUGH), most: value * (1 + ROUGH) };
  return { least: value, most: value };
}

function nameDay(groups: Readonly<Record<string, string | undefined>>): string {
  const month = MONTHS.indexOf((groups['month'] ?? groups['month2'] ?? '').slice(0, 3).toLowerCase()) + 1;
  const day = groups['day'] ?? groups['day2'] ?? '';
  return `${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function readTimes(text: string): ReadonlySet<string> {
  const months = (text.replace(DAY, ' ').match(MONTH) ?? []).map((month) => month.slice(0, 3).toLowerCase());
  return new Set([...months, ...(text.match(YEAR) ?? [])]);
}

function readNames(text: string): ReadonlySet<string> {
  const names = [...text.matchAll(NAME)].filter(
    ({ index }) => index > 0 && !/[.!?“"‘]\s?$/u.test(text.slice(0, index)),
  );
  return new Set(names.map(([name]) => foldText(name).replace(/['’]s?$/u, '')));
}
