// The texts of a corpus in, who holds which office out, as the texts themselves say it ("Chinese President
// Xi Jinping", "President of Russia Vladimir Putin"), so that "the Kremlin chief" can be given a name.
import type { Document } from '../../model.ts';
import { foldText } from '../../text.ts';
import { DEMONYMS, PLACES } from '../lexicon/names.ts';

export interface Holder {
  readonly name: string;
  /** Index of the document that says so. */
  readonly document: number;
}

/** `country/office` to those named as its holders, in corpus order. */
export type Offices = ReadonlyMap<string, readonly Holder[]>;

const OFFICE =
  'President|Prime Minister|Premier|Chancellor|Foreign Minister|Defen[cs]e Minister|Secretary of State|King|Queen';
const NAME = "\\p{Lu}[\\p{L}’'-]+(?:[\\s\\u00a0]\\p{Lu}[\\p{L}’'-]+){1,2}";
const COUNTRY_FIRST = new RegExp(
  `(\\p{Lu}\\p{Ll}+|US|U\\.S\\.|UK)[\\s\\u00a0](${OFFICE})[\\s\\u00a0](${NAME})`,
  'gu',
);
const OFFICE_FIRST = new RegExp(
  `(${OFFICE})[\\s\\u00a0]of[\\s\\u00a0](?:the[\\s\\u00a0])?(?:People’s[\\s\\u00a0]Republic[\\s\\u00a0]of[\\s\\u00a0])?(\\p{Lu}\\p{Ll}+)[\\s\\u00a0](${NAME})`,
  'gu',
);
const HEAD_OF_STATE = /\b(?:leader|chief|head|president|strongman)$/;

/** "Chinese", "China", "Kremlin" and "Moscow" are two countries. */
function countryOf(word: string): string | undefined {
  const low = word.toLowerCase();
  return DEMONYMS.get(low) ?? (PLACES.has(low) ? low : undefined);
}

const plain = (name: string): string => name.replace(/[\s\u00a0]+/gu, ' ').replace(/['’]s$/u, '');

function nameOffice(country: string, office: string, name: string): string[] {
  const land = countryOf(country);
  return land === undefined ? [] : [`${land}/${office.toLowerCase()}\t${plain(name)}`];
}

/** `country/office`, a tab and the holder's name; linear in the text, for the patterns look at four words at most. */
export function listOffices(text: string): readonly string[] {
  return [
    ...[...text.matchAll(COUNTRY_FIRST)].flatMap(([, country = '', office = '', name = '']) =>
      nameOffice(country, office, name),
    ),
    ...[...text.matchAll(OFFICE_FIRST)].flatMap(([, office = '', country = '', name = '']) =>
      nameOffice(country, office, name),
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

/** Holders named nearest in time; more than one name at one distance leaves it open. */
function nearest(holders: readonly Holder[], documents: readonly Document[], at: number): string | undefined {
  const day = Date.parse(dayOf(documents[at]));
  const away = (holder: Holder): number => {
    const other = Date.parse(dayOf(documents[holder.document]));
    return holder.document === at ? -1 : Number.isNaN(other) || Number.isNaN(day) ? 0 : Math.abs(other - day);
  };
  const least = Math.min(...holders.map(away));
  const names = new Set(holders.filter((holder) => away(holder) === least).map((holder) => holder.name));
  return names.size === 1 ? [...names][0] : undefined;
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
  return holders.length > 0 ? nearest(holders, documents, at) : undefined;
}

/** True when the corpus names this person as the holder of an office that ends in `office`. */
export function holdsOffice(offices: Offices, name: string, office: string): boolean {
  for (const [key, holders] of offices) {
    if (key.endsWith(`/${office}`) && holders.some((holder) => holder.name === name)) return true;
  }
  return false;
}
