// The texts of a corpus in, who holds which office out, as the texts themselves say it ("Chinese President
// Xi Jinping", "President of Russia Vladimir Putin"), so that "the Kremlin chief" can be given a name.
import type { Document } from '../../model.ts';
import { foldText } from '../../text.ts';
import { classesOf } from '../lexicon/classes.ts';
import { DEMONYMS, isGivenName, PLACES } from '../lexicon/names.ts';

export interface Holder {
  readonly name: string;
  /** Index of the document that says so. */
  readonly document: number;
}

/** `country/office` to those named as its holders, in corpus order. */
export type Offices = ReadonlyMap<string, readonly Holder[]>;

const OFFICE =
  'President|Prime Minister|Premier|Chancellor|Foreign Minister|Defen[cs]e Minister|Secretary of State|King|Queen';
const NAME = "\\p{Lu}[\\p{L}’'-]+(?:[ \\u00a0]\\p{Lu}[\\p{L}’'-]+){1,3}";
const COUNTRY_FIRST = new RegExp(
  `(\\p{Lu}\\p{Ll}+|US|U\\.S\\.|UK)[\\s\\u00a0](${OFFICE})[\\s\\u00a0](${NAME})`,
  'gu',
);
const OFFICE_FIRST = new RegExp(
  `(${OFFICE})[\\s\\u00a0]of[\\s\\u00a0](?:the[\\s\\u00a0])?(?:People’s[\\s\\u00a0]Republic[\\s\\u00a0]of[\\s\\u00a0])?(\\p{Lu}\\p{Ll}+)[\\s\\u00a0](${NAME})`,
  'gu',
);
/** Who held the office once; looked for in the word before. */
const ONCE = /(?:^|[\s\u00a0])(?:former|late|then|ex|onetime|ousted|deposed)[\s\u00a0-]$/iu;
const REACH_BEFORE = 12;
/** Further away than this, in days, somebody else may hold the office. */
const MAX_DAYS_AWAY = 400;
const DAY_MS = 86_400_000;
/** Documents that must name somebody before he holds the office elsewhere; one will do of about the same day. */
const MIN_DOCUMENTS = 2;
const SAME_TIME_DAYS = 31;
/** Documents nearest in time that are asked who holds an office. */
const MOST_ASKED = 9;
const HEAD_OF_STATE = /\b(?:leader|chief|head|president|strongman)$/;

/** "Chinese", "China", "Kremlin" and "Moscow" are two countries. */
function countryOf(word: string): string | undefined {
  const low = word.toLowerCase();
  return DEMONYMS.get(low) ?? (PLACES.has(low) ? low : undefined);
}

/** A name without "’s" and without what begins behind it: "Alma Ortiz Monday", "Alma Ortiz In Lund"; empty for none. */
function plain(name: string): string {
  const words = name.replace(/['’]s$/u, '').split(/[ \u00a0]/u);
  const low = words.map((word) => word.toLowerCase());
  const end = low.findIndex((word, at) => at > 1 && classesOf(word) !== 0);
  const isName = classesOf(low[0] ?? '') === 0 || isGivenName(low[0] ?? '');
  return isName ? words.slice(0, end < 0 ? words.length : end).join(' ') : '';
}

function nameOffice(country: string, office: string, name: string): string[] {
  const [land, holder] = [countryOf(country), plain(name)];
  return land === undefined || holder === '' ? [] : [`${land}/${office.toLowerCase()}\t${holder}`];
}

/** "former Chilean President Alma Ortiz" holds no office. */
const isPresent = (text: string, at: number): boolean =>
  !ONCE.test(text.slice(Math.max(0, at - REACH_BEFORE), at));

/** `country/office`, a tab and the holder's name; linear in the text, for the patterns look at four words at most. */
export function listOffices(text: string): readonly string[] {
  return [
    ...[...text.matchAll(COUNTRY_FIRST)].flatMap(
      ({ index, 1: country = '', 2: office = '', 3: name = '' }) =>
        isPresent(text, index) ? nameOffice(country, office, name) : [],
    ),
    ...[...text.matchAll(OFFICE_FIRST)].flatMap(({ index, 1: office = '', 2: country = '', 3: name = '' }) =>
      isPresent(text, index) ? nameOffice(country, office, name) : [],
    ),
  ];
}

/** The offices of a corpus, from what `listOffices` gave for each document. */
export function gatherOffices(lists: readonly (readonly string[])[]): Offices {
  const offices = new Map<string, Holder[]>();
  for (const [document, lines] of lists.entries()) {
    for (const line of lines) {
      const [key = '', name = ''] = line.split('\t');
      const holders = offices.get(key);
      if (holders) holders.push({ name, document });
      else offices.set(key, [{ name, document }]);
    }
  }
  return offices;
}

interface Wanted {
  readonly country: string;
  readonly offices: readonly string[];
}

/** "the Chinese president", "China’s president", "the Kremlin chief": which office of which country. */
function readNominal(words: string): Wanted | undefined {
  const parts = foldText(words)
    .replace(/['’]s\b/gu, '')
    .split(/[\s\u00a0]+/u);
  const country = parts.map(countryOf).find((each) => each !== undefined);
  const phrase = parts.filter((part) => countryOf(part) === undefined && part !== 'the').join(' ');
  if (!country || phrase === '' || /\bex-|former|vice|deputy/.test(phrase)) return undefined;
  const offices = /(?:minister|secretary of state|premier|chancellor|king|queen)$/.test(phrase)
    ? [phrase]
    : [];
  if (offices.length > 0) return { country, offices };
  return HEAD_OF_STATE.test(phrase) && phrase.split(' ').length === 1
    ? { country, offices: ['president', 'chancellor', 'king'] }
    : undefined;
}

function dayOf(document: Document | undefined): string {
  return document?.published?.date ?? document?.eventDate?.date ?? '';
}

interface Naming extends Holder {
  /** Days between the two documents; infinite where one of them has no full date. */
  readonly away: number;
}

/** Documents that name a holder, by distance from document `at`, each name of a document once; far ones left out. */
function nearTo(holders: readonly Holder[], documents: readonly Document[], at: number): readonly Naming[] {
  const day = Date.parse(dayOf(documents[at]));
  const near = new Map<string, Naming>();
  for (const holder of holders) {
    const days = Math.abs(Date.parse(dayOf(documents[holder.document])) - day) / DAY_MS;
    if (days > MAX_DAYS_AWAY) continue;
    const away = Number.isNaN(days) ? Number.POSITIVE_INFINITY : days;
    near.set(`${holder.document} ${holder.name}`, { ...holder, away });
  }
  return [...near.values()].sort((a, b) => (a.away === b.away ? 0 : a.away - b.away));
}

/** Whom the document itself calls the holder, the only holder it names, else whom most of those nearest in time call so. */
function holderAt(
  holders: readonly Holder[],
  documents: readonly Document[],
  at: number,
): string | undefined {
  const own = new Set(holders.filter(({ document }) => document === at).map(({ name }) => name));
  if (own.size > 0) return own.size === 1 ? [...own][0] : undefined;
  const counts = new Map<string, number>();
  const near = nearTo(holders, documents, at);
  const named = new Set(near.map(({ name }) => name).filter((name) => documents[at]?.text.includes(name)));
  if (named.size === 1) return [...named][0];
  const asked = near.slice(0, MOST_ASKED);
  for (const { name } of asked) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || 2 * first[1] <= asked.length) return undefined;
  const isOfTheDay = counts.size === 1 && (asked[0]?.away ?? Number.POSITIVE_INFINITY) <= SAME_TIME_DAYS;
  return first[1] >= MIN_DOCUMENTS || isOfTheDay ? first[0] : undefined;
}

/** The name behind a nominal of document `at`, where the corpus names one holder of its office. */
export function nameOfficeHolder(
  offices: Offices,
  documents: readonly Document[],
  at: number,
  nominal: string,
): string | undefined {
  const wanted = readNominal(nominal);
  if (!wanted) return undefined;
  const holders = wanted.offices.flatMap((office) => offices.get(`${wanted.country}/${office}`) ?? []);
  return holders.length > 0 ? holderAt(holders, documents, at) : undefined;
}

/** True when the corpus names this person as the holder of an office that ends in `office`, at any time. */
export function holdsOffice(offices: Offices, name: string, office: string): boolean {
  for (const [key, holders] of offices) {
    if (key.endsWith(`/${office}`) && holders.some((holder) => holder.name === name)) return true;
  }
  return false;
}

/** True when the text calls this person by a capitalised office: "President Alma Ortiz", "President Ortiz"; not "former President". */
export function isCalled(text: string, name: string, office: string): boolean {
  const title = office.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
  return [name, name.split(' ').at(-1) ?? name].some((form) => {
    const phrase = `${title} ${form}`;
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      if (isPresent(text, at) && !/vice[\s-]$/iu.test(text.slice(Math.max(0, at - REACH_BEFORE), at)))
        return true;
    }
    return false;
  });
}

/** True when this person holds an office that ends in `office` at the time of document `at`. */
export function holdsOfficeAt(
  offices: Offices,
  documents: readonly Document[],
  at: number,
  { name, office }: { readonly name: string; readonly office: string },
): boolean {
  for (const [key, holders] of offices) {
    if (!key.endsWith(`/${office}`) || !holders.some((holder) => holder.name === name)) continue;
    if (holderAt(holders, documents, at) === name) return true;
  }
  return false;
}
