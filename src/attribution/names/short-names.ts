// A speaker known by one word ("Ortiz") and the whole corpus in, the full name out where there is evidence
// that it is the same person: borne in several documents, by nobody else, in like company, at a like time.
import type { Document, Quotation, Speaker } from '../../model.ts';
import { foldName } from '../aliases.ts';
import { CALENDAR, classesOf, ORGANISATION, PLACE, ROLE, TITLE } from '../lexicon/classes.ts';
import { DEMONYMS, isGivenName } from '../lexicon/names.ts';
import { type Companies, countShared, gatherCompanies } from './company.ts';
import { holdsOffice, type Offices } from './offices.ts';
import { mayMean, speaksOfPerson } from './own-article.ts';

/** Documents that must bear the full name before a bare surname elsewhere can mean it. */
const MIN_DOCUMENTS = 2;
/** A bearer in so many documents is meant without like company, where the article shows a person. */
const WELL_KNOWN = 50;
/** Names few documents have that both documents must share, and where the article does not show a person. */
const MIN_SHARED = 2;
const MIN_SHARED_UNSHOWN = 4;
/** The bearer must be named in so many times more documents than anybody else of that surname. */
const DOMINANCE = 5;
/** Bearing documents compared with one document, nearest in the corpus's order. */
const MAX_COMPARED = 40;

const FULL_NAME = /^\p{Lu}\S* (?:\S+ ){0,2}\p{Lu}\S*$/u;
const PAIR = /(\p{Lu}\p{Ll}+)[\s\u00a0](\p{Lu}[\p{L}’'-]+)/gu;

interface Bearer {
  readonly name: string;
  /** Shown to be a person by a given name that is known, or by a title before the name. */
  readonly isPerson: boolean;
  readonly documents: Set<number>;
}

export interface ShortNames {
  readonly documents: readonly Document[];
  readonly offices: Offices;
  /** Folded family name to those who bear it. */
  readonly bearers: ReadonlyMap<string, ReadonlyMap<string, Bearer>>;
  /** Folded family name to given names, with the number of documents that join the two. */
  readonly given: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly companies: Companies;
}

const isShort = (name: string): boolean => /^\p{Lu}[\p{L}’'-]*\p{Ll}$/u.test(name);

/** A full name of which no word names a place, a body, a title or a day, and no credit ("Ito/Lund News"). */
function isPersonsName(name: string): boolean {
  const words = foldName(name).split(' ');
  const other = PLACE | ORGANISATION | ROLE | CALENDAR;
  if (!FULL_NAME.test(name) || name.includes('/')) return false;
  return isGivenName(words[0] ?? '') || !words.some((word) => classesOf(word) & other);
}

/** "Alma Ortiz", "President Zeta Ortiz"; neither "Lund Observer" nor "Hurricane Alma". */
function showsPerson({ name, mention }: Speaker): boolean {
  const words = foldName(name).split(' ');
  if (classesOf(words.at(-1) ?? '') & (ORGANISATION | ROLE)) return false;
  const titles = foldName(mention).split(' ').slice(0, -1);
  return isGivenName(words[0] ?? '') || titles.some((word) => classesOf(word) & TITLE && !DEMONYMS.has(word));
}

/** A known given name, or a word of no class at all: neither "President" nor "When". */
const isGivenLike = (low: string): boolean => classesOf(low) === 0 || isGivenName(low);

/** "Ortiz" for "Alma Ortiz"; "Xi" for "Xi Jinping" where the document itself calls him so. */
function familyNameOf(speaker: Speaker): string {
  const words = foldName(speaker.name).split(' ');
  const first = words[0] ?? '';
  const isFamilyFirst = foldName(speaker.mention).split(' ').at(-1) === first;
  return isFamilyFirst && !isGivenName(first) ? first : (words.at(-1) ?? '');
}

function collectBearers(quotations: readonly (readonly Quotation[])[]): Map<string, Map<string, Bearer>> {
  const bearers = new Map<string, Map<string, Bearer>>();
  // "President Ortiz Alma" shows it of whoever is "Ortiz" elsewhere, whichever of the two is the family name.
  const persons = new Set(
    quotations.flatMap((list) =>
      list.flatMap(({ speaker }) => (speaker && showsPerson(speaker) ? [speaker.name] : [])),
    ),
  );
  for (const [document, list] of quotations.entries()) {
    for (const { speaker } of list) {
      if (!speaker || !isPersonsName(speaker.name)) continue;
      const family = familyNameOf(speaker);
      const byName = bearers.get(family) ?? new Map<string, Bearer>();
      const bearer = byName.get(speaker.name) ?? {
        name: speaker.name,
        isPerson: persons.has(speaker.name),
        documents: new Set(),
      };
      bearer.documents.add(document);
      bearers.set(family, byName.set(speaker.name, bearer));
    }
  }
  return bearers;
}

/** Given and family names that stand side by side, in lower case with a space between, each pair once. */
export function listPairs(text: string): readonly string[] {
  const pairs = new Set<string>();
  for (const [, first = '', last = ''] of text.matchAll(PAIR)) {
    const given = first.toLowerCase();
    if (isGivenLike(given)) pairs.add(`${given} ${last.replace(/['’]s$/u, '').toLowerCase()}`);
  }
  return [...pairs];
}

/** Who else bears these family names, spoken or not: "Bruno Ortiz" in a text counts against "Alma Ortiz". */
function countGivenNames(
  pairs: readonly (readonly string[])[],
  wanted: ReadonlySet<string>,
): Map<string, Map<string, number>> {
  const given = new Map<string, Map<string, number>>();
  for (const pair of pairs.flat()) {
    const [first = '', family = ''] = pair.split(' ');
    if (!wanted.has(family)) continue;
    const counts = given.get(family) ?? new Map<string, number>();
    given.set(family, counts.set(first, (counts.get(first) ?? 0) + 1));
  }
  return given;
}

/** What the corpus knows of names; `pairs` are those that `listPairs` gave for each document. */
export function readShortNames(
  documents: readonly Document[],
  quotations: readonly (readonly Quotation[])[],
  offices: Offices,
  pairs: readonly (readonly string[])[],
): ShortNames {
  const spoken = quotations.flatMap((list) => list.flatMap(({ speaker }) => (speaker ? [speaker.name] : [])));
  const wanted = new Set(spoken.filter(isShort).map(foldName));
  const bearers = collectBearers(quotations);
  return {
    documents,
    offices,
    bearers,
    given: countGivenNames(pairs, wanted),
    companies: gatherCompanies(documents),
  };
}

function nearestDocuments(bearer: Bearer, at: number): number[] {
  const others = [...bearer.documents].filter((document) => document !== at);
  return others.sort((a, b) => Math.abs(a - at) - Math.abs(b - at)).slice(0, MAX_COMPARED);
}

/** The one bearer that outweighs all others of the family name, spoken or only named. */
function soleBearer(names: ShortNames, family: string): Bearer | undefined {
  const [first, second] = [...(names.bearers.get(family)?.values() ?? [])].sort(
    (a, b) => b.documents.size - a.documents.size,
  );
  if (!first || first.documents.size < DOMINANCE * (second?.documents.size ?? 0)) return undefined;
  const own = foldName(first.name).split(' ');
  for (const [given, count] of names.given.get(family) ?? []) {
    if (!own.includes(given) && first.documents.size < DOMINANCE * count) return undefined;
  }
  return first;
}

/** "President Ortiz" where the corpus has Alma Ortiz as president. */
function bearsTitle(names: ShortNames, name: string, mention: string): boolean {
  const office = /\b(president|premier|chancellor|prime minister|foreign minister)\b/i.exec(mention)?.[1];
  return office !== undefined && holdsOffice(names.offices, name, office.toLowerCase());
}

/** An article that names the same others as this one speaks of the bearer, or everybody does. */
function isInCompany(
  { companies, documents }: ShortNames,
  at: number,
  bearer: Bearer,
  short: string,
): boolean {
  if (bearer.documents.size < MIN_DOCUMENTS) return false;
  const isPerson = speaksOfPerson(documents[at]?.text ?? '', short);
  if (isPerson && bearer.documents.size >= WELL_KNOWN) return true;
  const own = new Set(foldName(bearer.name).split(' '));
  const least = isPerson ? MIN_SHARED : MIN_SHARED_UNSHOWN;
  return nearestDocuments(bearer, at).some((other) => countShared(companies, at, other, own) >= least);
}

/**
 * The full name behind a speaker of document `at` who is known by one word, or nothing. A given name never
 * becomes a person, and a firm or a paper none. At most `MAX_COMPARED` documents are looked at.
 */
export function findFullName(names: ShortNames, at: number, speaker: Speaker): string | undefined {
  if (!isShort(speaker.name)) return undefined;
  const bearer = soleBearer(names, foldName(speaker.name));
  const text = names.documents[at]?.text ?? '';
  if (!bearer?.isPerson || !mayMean(text, speaker.name, bearer.name)) return undefined;
  const isMeant =
    bearsTitle(names, bearer.name, speaker.mention) || isInCompany(names, at, bearer, speaker.name);
  return isMeant ? bearer.name : undefined;
}
