// The people and bodies one document names: full names, the titles they are given, the pronoun they
// take. Surnames are joined to full names; two full names of one surname stay apart.

import { foldName } from '../aliases.ts';
import { DEMONYMS, FEMALE_NAMES, MALE_NAMES, PLACES } from '../lexicon/names.ts';
import { DOCUMENT_NOUNS, FEMALE_NOUNS, MALE_NOUNS, ORGANISATION_WORDS } from '../lexicon/words.ts';
import type { Line } from '../marks/reading.ts';
import type { Mention } from './mentions.ts';

export type Gender = 'male' | 'female' | 'unknown';

export interface Entity {
  /** Longest form of the name in the document. */
  name: string;
  readonly words: readonly string[];
  /** Lower-case title words seen before or behind the name, demonyms as country names. */
  readonly titles: Set<string>;
  gender: Gender;
  readonly isPerson: boolean;
  /** A person beyond doubt: a full name, a title or a known given name. */
  isCertain: boolean;
  /** Introduced as an expert of an institute: speaks about the event, not at it. */
  isExpert: boolean;
  /** How often the document names it. */
  count: number;
  /** How often it is the subject of a verb of saying. */
  says: number;
}

export interface People {
  readonly entities: readonly Entity[];
  /** The entity that a name mention stands for. */
  readonly of: ReadonlyMap<Mention, Entity>;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/;

function nameWords(line: Line, mention: Mention): string[] {
  const words: string[] = [];
  for (const item of line.items.slice(mention.nameFrom, mention.to)) {
    if (item.kind === 'word') words.push(item.low);
  }
  while (words.length > 1 && SUFFIX.test(words.at(-1) ?? '')) words.pop();
  return words;
}

function genderOf(words: readonly string[], titles: Iterable<string>): Gender {
  for (const title of titles) {
    if (MALE_NOUNS.has(title)) return 'male';
    if (FEMALE_NOUNS.has(title)) return 'female';
  }
  const first = words.length > 1 ? (words[0] ?? '') : '';
  const [male, female] = [MALE_NAMES.has(first), FEMALE_NAMES.has(first)];
  return male === female ? 'unknown' : male ? 'male' : 'female';
}

function titlesOf(line: Line, mention: Mention): string[] {
  return line.items.slice(mention.from, mention.nameFrom).map((item) => DEMONYMS.get(item.low) ?? item.low);
}

function looksPersonal(words: readonly string[], titles: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  if (words.some((word) => ORGANISATION_WORDS.has(word))) return false;
  if (words.length === 1 && (PLACES.has(last) || DEMONYMS.has(last))) return false;
  if (words.some((word) => word.includes('-') && word.split('-').some((part) => PLACES.has(part))))
    return false;
  if (titles.length > 0) return true;
  if (
    words.length > 1 &&
    PLACES.has(last) &&
    !MALE_NAMES.has(words[0] ?? '') &&
    !FEMALE_NAMES.has(words[0] ?? '')
  )
    return false;
  return words.length < 5;
}

/** "Trump" is "Donald Trump"; "Xi" is "Xi Jinping"; "Donald" alone is a given name. */
function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length) return false;
  const [last, first] = [long.at(-1), long[0]];
  if (short.length === 1) return short[0] === last || short[0] === first;
  return short[0] === first && short.at(-1) === last;
}

class Register {
  readonly entities: Entity[] = [];
  readonly of = new Map<Mention, Entity>();
  private readonly byKey = new Map<string, Entity>();
  private readonly byEnd = new Map<string, Entity[]>();

  add(line: Line, mention: Mention, text: string): void {
    const words = nameWords(line, mention);
    if (words.length === 0) return;
    const titles = titlesOf(line, mention);
    const entity = this.find(words, titles) ?? this.create(words, titles, line, mention, text);
    for (const title of titles) entity.titles.add(title);
    entity.isCertain ||= entity.isPerson && titles.length > 0;
    entity.isExpert ||= introducesExpert(line, mention);
    if (entity.gender === 'unknown') entity.gender = genderOf(entity.words, titles);
    entity.count++;
    this.of.set(mention, entity);
  }

  private find(words: readonly string[], titles: readonly string[]): Entity | undefined {
    const exact = this.byKey.get(foldName(words.join(' ')));
    if (exact) return exact;
    const rivals = (this.byEnd.get(words.at(-1) ?? '') ?? []).concat(this.byEnd.get(words[0] ?? '') ?? []);
    const isPlace = words.length === 1 && PLACES.has(words[0] ?? '');
    const fits = [...new Set(rivals)].filter(
      (each) => isShortFor(words, each.words) && agrees(each, titles) && (each.isPerson || !isPlace),
    );
    const surnames = fits.filter((each) => each.words.at(-1) === words.at(-1));
    return (surnames.length > 0 ? surnames : fits).at(-1);
  }

  private create(words: string[], titles: string[], line: Line, mention: Mention, text: string): Entity {
    const first = line.items[mention.nameFrom];
    const name = text.slice(first?.start ?? mention.start, mention.end).replace(/\s+/gu, ' ');
    const isPerson = looksPersonal(words, titles) && !/^\p{Lu}{2,5}$/u.test(name);
    const isCertain = isPerson && words.length > 1;
    const gender = genderOf(words, titles);
    const counts = { count: 0, says: 0 };
    const entity = {
      name,
      words,
      titles: new Set<string>(),
      gender,
      isPerson,
      isCertain,
      isExpert: false,
      ...counts,
    };
    this.entities.push(entity);
    this.byKey.set(foldName(words.join(' ')), entity);
    for (const end of new Set([words[0] ?? '', words.at(-1) ?? ''])) {
      const list = this.byEnd.get(end);
      if (list) list.push(entity);
      else this.byEnd.set(end, [entity]);
    }
    return entity;
  }
}

const EXPERT =
  /^(?:professor|analyst|expert|researcher|scholar|fellow|institute|university|historian|economist)s?$/;

/** "Li Ziguo, director of … the Institute of …": looked for in the 30 items behind the name. */
function introducesExpert(line: Line, mention: Mention): boolean {
  if (line.items.slice(mention.from, mention.nameFrom).some((item) => EXPERT.test(item.low))) return true;
  if (line.items[mention.to]?.low !== ',') return false;
  return line.items.slice(mention.to, mention.to + 30).some((item) => EXPERT.test(item.low));
}

/** In a headline every word has its capital: what looks like a full name there is none. */
function isHeadline(line: Line): boolean {
  const words = line.items.filter((item) => item.kind === 'word');
  const capitals = words.filter((item) => item.capital || item.classes !== 0).length;
  return line.items.at(-1)?.kind !== 'punctuation' && words.length > 3 && capitals === words.length;
}

/** "Mrs. Clinton" is not Bill Clinton. */
function agrees(entity: Entity, titles: readonly string[]): boolean {
  const gender = genderOf([], titles);
  return gender === 'unknown' || entity.gender === 'unknown' || entity.gender === gender;
}

/** Joins the name mentions of a document into entities: full names first, then the short forms. */
export function registerPeople(text: string, lines: readonly Line[], mentions: readonly Mention[]): People {
  const register = new Register();
  const named = mentions.filter((mention) => mention.kind === 'name');
  const length = (mention: Mention): number => mention.to - mention.nameFrom;
  for (const wanted of [true, false]) {
    for (const mention of named) {
      const line = lines[mention.line];
      if (line && length(mention) > 1 === wanted && !(wanted && isHeadline(line)))
        register.add(line, mention, text);
    }
  }
  return { entities: register.entities, of: register.of };
}

/** True for the last word of "the joint statement", "a new poll". */
export function isDocumentNoun(low: string): boolean {
  return DOCUMENT_NOUNS.has(low) || (low.endsWith('s') && DOCUMENT_NOUNS.has(low.slice(0, -1)));
}
