// Any text in, its index terms out, in order: the one tokenizer of the index and of questions. Words are
// folded, freed of possessives, spelled one way (British as American), stemmed (Porter 1980) and dropped
// when they stand in the stop list. Gives up on languages other than English beyond folding and CJK bigrams.
import { stemmer } from 'stemmer';
import { foldText } from '../text.ts';
import { IRREGULAR_FORMS } from './irregular-forms.ts';
import { STOP_WORDS } from './stop-words.ts';

const TOKEN =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’]|\.(?=\p{L}\.)|(?<=\.\p{L})\.|[-‐‑](?=\p{L}|\p{N})|[.,](?=\d))*(?:\s?per\s?cent\b|\s?%)?/gu;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/u;
/** Capitals that mean something else than the stop word they spell. */
const CAPITALS: ReadonlyMap<string, string> = new Map([
  ['US', 'usa'],
  ['USA', 'usa'],
  ['U.K', 'uk'],
  ['IT', 'i.t'],
  ['WHO', 'w.h.o'],
]);
/** Most tokens whose terms are remembered; names and numbers beyond that are worked out again. */
const CACHE_SIZE = 200_000;
/** Longest token that is worth a term; what is longer is encoded data. */
const MAX_TOKEN = 64;

/** Irregular form -> the form it is read as. */
const BASE_FORMS: ReadonlyMap<string, string> = new Map(
  IRREGULAR_FORMS.flatMap((line) => {
    const [base = '', ...forms] = line.split(' ');
    return forms.map((form): [string, string] => [form, base]);
  }),
);

const cache = new Map<string, readonly string[]>();

/** One spelling for the endings on which British and American English differ. */
function foldSpelling(word: string): string {
  return word
    .replace(/^(.{2,})is(e|es|ed|ing|ation|ations|er|ers)$/u, '$1iz$2')
    .replace(/^(.{2,})ys(e|es|ed|ing)$/u, '$1yz$2')
    .replace(/^(.{3,})our(s|ed|ing|ite|ites|able|al)?$/u, '$1or$2')
    .replace(/^(cent|theat|fib|lit|met)re(s)?$/u, '$1er$2')
    .replace(/^(def|off|lic)ence/u, '$1ense')
    .replace(/^programmes?$/u, 'program');
}

/** The term of one plain word, none for a stop word. */
function readWord(word: string): readonly string[] {
  const bare = word.replace(/['’]s?$/u, '').replace(/['’]/gu, '');
  if (bare === '' || STOP_WORDS.has(bare)) return [];
  if (/\p{N}/u.test(bare)) return [bare.replace(/,(?=\d{3})/gu, '')];
  return [stemmer(foldSpelling(BASE_FORMS.get(bare) ?? bare))];
}

function readNumber(token: string): readonly string[] {
  const amount = token.replace(/[,\s]|per\s?cent|%/gu, '');
  return [`${amount}%`, amount];
}

function readBigrams(token: string): readonly string[] {
  const signs = Array.from(token);
  if (signs.length < 2) return signs;
  return signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`);
}

/** Parts of a hyphenated word, and the parts written as one ("covid", "19", "covid19"). */
function readHyphenated(token: string): readonly string[] {
  const parts = token.split(/[-‐‑]+/u);
  const terms = parts.flatMap(readWord);
  return terms.length === 2 && parts.length === 2 ? [...terms, terms.join('')] : terms;
}

/** Initialisms with stops ("U.S.", "a.m.") become one term. */
function readDotted(token: string): readonly string[] {
  const capitals = token.replace(/\.|['’]s$/gu, '').toUpperCase();
  return [CAPITALS.get(capitals) ?? capitals.toLowerCase()];
}

function readToken(token: string): readonly string[] {
  const capitals = CAPITALS.get(token.replace(/['’]s$/u, ''));
  if (capitals !== undefined) return [capitals];
  if (/^\p{L}\.\p{L}/u.test(token)) return readDotted(token);
  const folded = foldText(token);
  if (CJK.test(folded)) return readBigrams(folded);
  if (/^\d[\d.,]*(?:\s?per\s?cent|\s?%)$/u.test(folded)) return readNumber(folded);
  const bare = folded.replace(/\s?(?:per\s?cent|%)$/u, '');
  return /[-‐‑]/u.test(bare) ? readHyphenated(bare) : readWord(bare);
}

function readCached(token: string): readonly string[] {
  const known = cache.get(token);
  if (known !== undefined) return known;
  const terms = token.length > MAX_TOKEN ? [] : readToken(token);
  if (cache.size < CACHE_SIZE) cache.set(token, terms);
  return terms;
}

/**
 * The index terms of a text in their order, repeats included; empty when nothing but stop words and marks
 * is left. A hyphenated word gives its parts and the whole. Linear in the length of the text.
 */
export function readTerms(text: string): readonly string[] {
  const terms: string[] = [];
  for (const token of text.match(TOKEN) ?? []) {
    for (const term of readCached(token)) terms.push(term);
  }
  return terms;
}
