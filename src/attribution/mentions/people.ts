// The people and bodies one document names: full names, the titles they are given, the pronoun they
// take. Surnames are joined to full names; two full names of one surname stay apart.

import { foldName } from '../aliases.ts';
import { DEMONYMS, isGivenName, PLACES } from '../lexicon/names.ts';
import { DOCUMENT_NOUNS, ORGANISATION_WORDS } from '../lexicon/words.ts';
import type { Line } from '../marks/reading.ts';
import { type Bearing, chooseBearer, fitOf, foldWord, hasEnds, isTitled, mayBear } from '../names/bearers.ts';
import type { Mention } from './mentions.ts';
import { formOf, isHeadline, type Named, readNames } from './naming.ts';
import {
  type Gender,
  genderOf,
  introducesExpert,
  type Proofs,
  tellsOfDeath,
  weighMention,
} from './persons.ts';

export interface Entity extends Proofs {
  /** The fullest form of the name in the document; of several, the one it has most often. */
  name: string;
  readonly words: readonly string[];
  /** "jr", "iii" behind the name; empty for none. */
  readonly suffix: string;
  /** Lower-case title words seen before or behind the name, demonyms as country names. */
  readonly titles: Set<string>;
  gender: Gender;
  readonly isPerson: boolean;
  /** A person beyond doubt: a full name, a title or a known given name. */
  isCertain: boolean;
  /** Introduced as an expert of an institute: speaks about the event, not at it. */
  isExpert: boolean;
  /** The document tells of the person's death. */
  isDead: boolean;
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

const PARTISAN = /^(?:republican|democrat|independent|conservative|liberal)$/;

function looksPersonal(words: readonly string[], titles: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  if (words.some((word) => ORGANISATION_WORDS.has(word))) return false;
  // "Team Lang", "Supporters of Alma Ortiz", "the Ohio Republican".
  if (words.length > 1 && (words[0] === 'team' || PARTISAN.test(last))) return false;
  if (words[1] === 'of' && /[^s]s$/.test(words[0] ?? '') && !isGivenName(words[0] ?? '')) return false;
  if (words.length === 1 && (PLACES.has(last) || DEMONYMS.has(last))) return false;
  if (words.some((word) => word.includes('-') && word.split('-').some((part) => PLACES.has(part))))
    return false;
  if (titles.length > 0) return true;
  if (words.length > 1 && PLACES.has(last) && !isGivenName(words[0] ?? '')) return false;
  return words.length < 5;
}

/** What counts against a person whose name is a common word too. */
const COMMON = 2;

/** Bearers of one word of a name that are looked at, the last ones named. */
const MOST_BEARERS = 40;

/** "His father, Paul Lang": not the son of that name. */
const PARENT = /^(?:father|grandfather|dad)$/;

/** Behind a name as it stands. */
const SUFFIX = /\s(?:jr|sr|ii|iii|iv)\.?$/;

/** Under which a name is found again. */
const keyOf = ({ words, suffix }: Named): string => foldName(`${words.join(' ')} ${suffix}`);

class Register {
  readonly entities: Entity[] = [];
  readonly of = new Map<Mention, Entity>();
  readonly #text: string;
  readonly #byKey = new Map<string, Entity>();
  readonly #byWord = new Map<string, Bearing[]>();
  readonly #bearings = new Map<Entity, Bearing>();
  readonly #forms = new Map<Entity, Map<string, number>>();

  constructor(text: string) {
    this.#text = text;
  }

  add(named: Named): void {
    const { line, mention, words, titles } = named;
    const entity = this.#find(named) ?? this.#create(named);
    for (const title of titles) entity.titles.add(title);
    entity.isCertain ||= entity.isPerson && titles.length > 0;
    entity.isExpert ||= introducesExpert(line, mention);
    entity.isDead ||= entity.isPerson && tellsOfDeath(line, mention);
    const beside = weighMention(entity, line, mention, words);
    const told = genderOf([], titles) === 'unknown' ? beside : genderOf([], titles);
    if (entity.gender === 'unknown') entity.gender = told === 'unknown' ? genderOf(entity.words, []) : told;
    entity.count++;
    this.of.set(mention, entity);
    if (hasEnds(words, entity.words) && words.length > 1) this.#note(entity, named);
    else if (entity.words.length > 1) this.#callShort(entity, isTitled(named));
  }

  #callShort(entity: Entity, isWithTitle: boolean): void {
    const bearing = this.#bearings.get(entity);
    if (!bearing) return;
    bearing.shorts++;
    if (isWithTitle) bearing.titled++;
  }

  /** Remembers where an entity is given in full and in which form. */
  #note(entity: Entity, named: Named): void {
    const { line, mention } = named;
    const bearing = this.#bearings.get(entity);
    bearing?.starts.push(mention.start);
    bearing?.paragraphs.push(line.paragraph);
    const form = formOf(this.#text, named);
    const forms = this.#forms.get(entity) ?? new Map<string, number>();
    this.#forms.set(entity, forms.set(form, (forms.get(form) ?? 0) + 1));
  }

  #find(named: Named): Entity | undefined {
    const { words, titles } = named;
    const exact = this.#byKey.get(keyOf(named)) ?? this.#withoutSuffix(named);
    if (exact && words.length > 1) return exact;
    const short = words.map(foldWord);
    const isPlace = words.length === 1 && PLACES.has(words[0] ?? '');
    const rivals = (this.#byWord.get(short.at(-1) ?? '') ?? []).slice(-MOST_BEARERS);
    const fits = rivals.filter((bearing) => {
      const { entity } = bearing;
      return agrees(entity, titles) && (entity.isPerson || !isPlace) && mayBear(bearing, named);
    });
    const best = Math.max(0, ...fits.map((bearing) => fitOf(short, bearing)));
    const fitting = best === 0 ? [] : fits.filter((bearing) => fitOf(short, bearing) === best);
    const gender = genderOf([], titles);
    const bearers = prefer(
      prefer(fitting, ({ entity }) => entity.isPerson),
      ({ entity }) => gender !== 'unknown' && entity.gender === gender,
    );
    if (bearers.length === 0) return exact ?? (words.length > 1 ? this.#shorter(named) : undefined);
    const chosen = bearers.length === 1 ? bearers[0] : chooseBearer(bearers, named);
    return chosen?.entity ?? exact;
  }

  /** "Paul Lang" after "Paul Lang Jr.", where the document has not named his father. */
  #withoutSuffix({ words, suffix, line, mention }: Named): Entity | undefined {
    if (suffix !== '' || words.length < 2) return undefined;
    const before = line.items.slice(Math.max(0, mention.from - 2), mention.from);
    if (before.some(({ low }) => PARENT.test(low))) return undefined;
    const same = (this.#byWord.get(foldWord(words.at(-1) ?? '')) ?? []).filter(
      ({ entity }) => entity.suffix !== '' && entity.words.includes(words[0] ?? ''),
    );
    return same.length === 1 ? same[0]?.entity : undefined;
  }

  /** "Alma Ruth Ortiz" after "Alma Ortiz". */
  #shorter({ words, suffix }: Named): Entity | undefined {
    const entity = this.#byKey.get(foldName(`${words[0]} ${words.at(-1)} ${suffix}`));
    if (!entity || entity.words.length >= words.length) return undefined;
    return this.#forms.get(entity)?.size === 1 ? entity : undefined;
  }

  #create(named: Named): Entity {
    const { words, titles, suffix, isCommon } = named;
    const name = formOf(this.#text, named);
    const isPerson = looksPersonal(words, titles) && !/^\p{Lu}{2,5}$/u.test(name);
    const counts = { count: 0, says: 0, shown: 0, against: isCommon ? COMMON : 0, inside: 0 };
    const entity: Entity = {
      name,
      words,
      suffix,
      titles: new Set<string>(),
      gender: genderOf(words, titles),
      isPerson,
      isCertain: isPerson && words.length > 1,
      isExpert: false,
      isDead: false,
      ...counts,
    };
    this.entities.push(entity);
    this.#byKey.set(keyOf(named), entity);
    const folded = words.map(foldWord);
    const bearing: Bearing = { entity, words: folded, starts: [], paragraphs: [], shorts: 0, titled: 0 };
    this.#bearings.set(entity, bearing);
    for (const word of words.length > 1 ? new Set(folded) : []) {
      const list = this.#byWord.get(word);
      if (list) list.push(bearing);
      else this.#byWord.set(word, [bearing]);
    }
    return entity;
  }

  /** Gives every entity the form of its name that the document has most often. */
  settleNames(): void {
    for (const [entity, forms] of this.#forms) {
      const whole = prefer([...forms], ([form]) => entity.suffix !== '' && SUFFIX.test(form.toLowerCase()));
      const [first] = [...whole].sort((a, b) => b[1] - a[1]);
      if (first && forms.size > 1 && entity.words.length > 1) entity.name = first[0];
    }
  }
}

/** Those that satisfy `fits`, all where none does. */
function prefer<T>(all: readonly T[], fits: (each: T) => boolean): readonly T[] {
  const some = all.filter(fits);
  return some.length > 0 ? some : all;
}

/** "Mrs. Clinton" is not Bill Clinton. */
function agrees(entity: Entity, titles: readonly string[]): boolean {
  const gender = genderOf([], titles);
  return gender === 'unknown' || entity.gender === 'unknown' || entity.gender === gender;
}

/** Joins the name mentions of a document into entities: full names first, then the short forms. */
export function registerPeople(text: string, lines: readonly Line[], mentions: readonly Mention[]): People {
  const register = new Register(text);
  const named = readNames(lines, mentions);
  for (const wanted of [true, false]) {
    for (const each of named) {
      const isFull = each.to - each.from > 1;
      if (isFull === wanted && !(wanted && isHeadline(each.line))) register.add(each);
    }
  }
  register.settleNames();
  return { entities: register.entities, of: register.of };
}

/** True for the last word of "the joint statement", "a new poll". */
export function isDocumentNoun(low: string): boolean {
  return DOCUMENT_NOUNS.has(low) || (low.endsWith('s') && DOCUMENT_NOUNS.has(low.slice(0, -1)));
}
