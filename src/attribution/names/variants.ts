// The speakers of a corpus by the names their documents give them in, one name for the several ways to write it out:
// "Alma B. Ortiz" and "Alma Ortiz", "O'Hara" and "O’Hara", "Kim Yun-ho" and "Kim Yun Ho", "Ho Lan" and "Lan Ho". Keeps
// apart whom an initial or "Jr." tells apart, and whom no affair joins.
import type { Quotation } from '../../model.ts';
import { foldText } from '../../text.ts';
import { isGivenName } from '../lexicon/names.ts';
import { type Companies, countShared } from './company.ts';

/** Names of others, of few documents, that documents with two ways to write a name must share. */
const MIN_SHARED = 2;
/** Named in so many documents, somebody is meant by the name without the initial as well. */
const WELL_KNOWN = 8;
/** Documents of each of two names that are compared, the first ones of the corpus. */
const MAX_COMPARED = 12;

const INITIAL = /^\p{Lu}\.?(?:-?\p{Lu}\.?)?$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

interface Variant {
  readonly name: string;
  readonly words: readonly string[];
  /** Letters of the initials between the first word and the last. */
  readonly initials: string;
  readonly documents: readonly number[];
}

type Joined = ReadonlyMap<string, string>;

const wordsOf = (name: string): string[] =>
  foldText(name)
    .replace(/[’'.]/gu, '')
    .split(/[\s\u00a0\-‐‑]+/u)
    .filter((word) => word !== '');

/** Nothing for one word and for what begins with an initial or a small letter. */
function readVariant(name: string, documents: readonly number[]): Variant | undefined {
  const printed = name.split(' ');
  const [first = ''] = printed;
  if (printed.length < 2 || INITIAL.test(first) || !/^\p{Lu}/u.test(first)) return undefined;
  const middle = printed.slice(1, -1);
  const initials = middle.filter((word) => INITIAL.test(word));
  const isPlain = middle.length === initials.length && initials.length > 0;
  const words = wordsOf(isPlain ? `${first} ${printed.at(-1)}` : name);
  return { name, words, initials: isPlain ? wordsOf(initials.join(' ')).join('') : '', documents };
}

/** Under which ways to write one name meet: its words, a suffix among them; two words in either order. */
function keyOf({ words }: Variant): string {
  const isPair = words.length === 2 && !words.some((word) => SUFFIX.test(word));
  return (isPair ? words.toSorted() : words).join(' ');
}

function groupVariants(quotations: readonly (readonly Quotation[])[]): Map<string, Variant[]> {
  const documents = new Map<string, number[]>();
  for (const [document, list] of quotations.entries()) {
    for (const name of new Set(list.flatMap(({ speaker }) => (speaker ? [speaker.name] : [])))) {
      const known = documents.get(name);
      if (known) known.push(document);
      else documents.set(name, [document]);
    }
  }
  const groups = new Map<string, Variant[]>();
  for (const [name, of] of documents) {
    const variant = readVariant(name, of);
    if (!variant) continue;
    const key = keyOf(variant);
    const group = groups.get(key);
    if (group) group.push(variant);
    else groups.set(key, [variant]);
  }
  return groups;
}

/** Some documents of the two tell of one affair, or one document has both. */
function sharesAffair(companies: Companies, one: Variant, other: Variant): boolean {
  const own = new Set([...one.words, ...other.words]);
  return one.documents
    .slice(0, MAX_COMPARED)
    .some((left) =>
      other.documents
        .slice(0, MAX_COMPARED)
        .some((right) => left === right || countShared(companies, left, right, own) >= MIN_SHARED),
    );
}

/** Whether `other` is `main` written otherwise. */
function isSame(companies: Companies, main: Variant, other: Variant): boolean {
  const isTurned = main.words[0] !== other.words[0];
  // "Paul Ryan" and "Ryan Paul" are two people.
  if (isTurned && main.words.every(isGivenName)) return false;
  if (!isTurned && main.initials === other.initials) return true;
  if (!isTurned && main.documents.length >= WELL_KNOWN) return true;
  return sharesAffair(companies, main, other);
}

/** Those of a group that go by the name most documents write, the shorter of two; none where initials differ. */
function joinGroup(companies: Companies, group: readonly Variant[]): [string, string][] {
  const [main, ...others] = group.toSorted(
    (a, b) => b.documents.length - a.documents.length || a.name.length - b.name.length,
  );
  const initials = new Set(group.flatMap((each) => (each.initials === '' ? [] : [each.initials])));
  if (!main || initials.size > 1) return [];
  return others
    .filter((other) => isSame(companies, main, other))
    .map((other): [string, string] => [other.name, main.name]);
}

/**
 * For each name that is another way to write one of the corpus, that one; names that stand for themselves are left out.
 * Linear in the quotations; each group compares a dozen documents of two names at most.
 */
export function joinVariants(quotations: readonly (readonly Quotation[])[], companies: Companies): Joined {
  const groups = [...groupVariants(quotations).values()].filter(({ length }) => length > 1);
  return new Map(groups.flatMap((group) => joinGroup(companies, group)));
}
