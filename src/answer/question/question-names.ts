// A question's words and the corpus's names in, the names it mentions out, with the words that name them.
// Case, accents and one slip in longer words are forgiven; a surname alone means its most quoted bearer.
import type { Span } from '../../model.ts';
import { countSlips, foldText } from '../../text.ts';

/** A speaker or an outlet of the corpus. `count`: quotations or documents behind it. */
export interface KnownName {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly count: number;
}

/** A known name as a question mentions it. */
export interface NameMention extends Span {
  readonly name: string;
}

/** One word of the question. */
export interface Word extends Span {
  /** Folded, without a possessive. */
  readonly folded: string;
  readonly isPossessive: boolean;
}

interface Entry {
  readonly name: string;
  readonly words: readonly string[];
  readonly count: number;
}

type NameIndex = ReadonlyMap<string, readonly Entry[]>;

/** Names shorter than this must be spelled right. */
const MIN_FUZZY = 5;
const indexes = new WeakMap<readonly KnownName[], { readonly exact: NameIndex }>();

/** The words of a text, folded; "Okafor's" is a possessive "okafor". */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’.](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu)) {
    const bare = match[0].replace(/['’]s$/iu, '');
    const isPossessive =
      bare !== match[0] || /^['’](?!\p{L})/u.test(text.slice(match.index + match[0].length));
    const folded = foldText(bare).replace(/['’.]/gu, '');
    words.push({ folded, isPossessive, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

function splitName(name: string): readonly string[] {
  return readWords(name).map(({ folded }) => folded);
}

/** Words that no person's name has: "China" is no short form of a party of China. */
const BODY_WORDS: ReadonlySet<string> = new Set('of for the and on in'.split(' '));

/** Every way to name each known name, by its first word, longest first and then most quoted first. */
function indexNames(known: readonly KnownName[], withSurnames: boolean): NameIndex {
  const index = new Map<string, Entry[]>();
  const add = (words: readonly string[], { name, count }: KnownName): void => {
    const first = words[0];
    if (first === undefined) return;
    const shelf = index.get(first) ?? [];
    shelf.push({ name, words, count });
    index.set(first, shelf);
  };
  for (const each of known) {
    const words = splitName(each.name);
    add(words, each);
    const isPerson = /^\p{Lu}/u.test(each.name) && !words.some((word) => BODY_WORDS.has(word));
    if (withSurnames && words.length > 1 && isPerson) add(words.slice(-1), each);
    for (const alias of each.aliases) add(splitName(alias), each);
  }
  for (const shelf of index.values()) {
    shelf.sort((a, b) => b.words.length - a.words.length || b.count - a.count);
  }
  return index;
}

function fits(entry: Entry, words: readonly Word[], at: number): boolean {
  return entry.words.every((word, offset) => words[at + offset]?.folded === word);
}

/** First words one slip away from a word that the corpus does not have. */
function findNear(index: NameIndex, word: Word): readonly Entry[] {
  if (word.folded.length < MIN_FUZZY) return [];
  const near: Entry[] = [];
  for (const [first, shelf] of index) {
    if (first[0] === word.folded[0] && countSlips(first, word.folded, 1) === 1) near.push(...shelf);
  }
  return near.sort((a, b) => b.count - a.count);
}

/**
 * The known names that a question mentions, in order, longest match first. `hasWord` says whether the corpus
 * has a word: only words it does not have are read with a slip.
 */
export function findNames(
  words: readonly Word[],
  known: readonly KnownName[],
  options: { readonly withSurnames: boolean; readonly hasWord: (word: string) => boolean },
): readonly NameMention[] {
  const cached = indexes.get(known)?.exact ?? indexNames(known, options.withSurnames);
  indexes.set(known, { exact: cached });
  const mentions: NameMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    let entry = (cached.get(word.folded) ?? []).find((each) => fits(each, words, at));
    if (entry === undefined && !options.hasWord(word.folded)) {
      entry = findNear(cached, word).find(
        (each) => each.words.length === 1 || fits({ ...each, words: each.words.slice(1) }, words, at + 1),
      );
    }
    if (entry === undefined) continue;
    const last = words[at + entry.words.length - 1] ?? word;
    mentions.push({ name: entry.name, start: word.start, end: last.end });
    at += entry.words.length - 1;
  }
  return mentions;
}
