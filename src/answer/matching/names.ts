// A name as somebody typed it -> the canonical names of the corpus it may mean. Case, accents, a lone
// surname and small typos are forgiven; what stays ambiguous comes back as several names.
import { foldText, squeezeSpace } from '../../text.ts';
import type { KnownName } from '../context.ts';
import { isTypingSlip } from './typing-slips.ts';

interface Form {
  readonly name: string;
  readonly words: readonly string[];
}

/** A list of names made ready for look-ups. */
interface NameIndex {
  /** Canonical names by folded form. */
  readonly byForm: ReadonlyMap<string, ReadonlySet<string>>;
  /** Forms by each word in them. */
  readonly byWord: ReadonlyMap<string, readonly Form[]>;
  /** Words by their first letter, which is seldom mistyped. */
  readonly byLetter: ReadonlyMap<string, readonly string[]>;
  /** Entry and place in the list, by canonical name. */
  readonly entries: ReadonlyMap<string, { readonly entry: KnownName; readonly at: number }>;
}

const indexOfNames = new WeakMap<readonly KnownName[], NameIndex>();

/**
 * Canonical names that `typed` may mean, in the order of the list, from the strictest reading that finds any;
 * empty if none does. The list is indexed on first use: pass the same array with every look-up.
 */
export function resolveName(typed: string, known: readonly KnownName[]): readonly string[] {
  const wanted = foldName(typed);
  if (wanted === '') return [];
  const index = readIndex(known);
  const same = index.byForm.get(wanted);
  if (same !== undefined) return inOrder(same, index);
  const words = wanted.split(' ').filter((word) => word.length > 1);
  const exact = findByWords(
    words.map((word) => [word]),
    index,
  );
  if (exact.size > 0) return inOrder(exact, index);
  return inOrder(
    findByWords(
      words.map((word) => listClose(word, index)),
      index,
    ),
    index,
  );
}

/** The entry of a canonical name. */
export function findKnown(name: string, known: readonly KnownName[]): KnownName | undefined {
  return readIndex(known).entries.get(name)?.entry;
}

function readIndex(known: readonly KnownName[]): NameIndex {
  const index = indexOfNames.get(known) ?? indexNames(known);
  indexOfNames.set(known, index);
  return index;
}

function indexNames(known: readonly KnownName[]): NameIndex {
  const byForm = new Map<string, Set<string>>();
  const byWord = new Map<string, Form[]>();
  for (const entry of known) {
    for (const form of formsOf(entry)) {
      addTo(byForm, form, () => new Set<string>()).add(entry.name);
      const words = form.split(' ');
      for (const word of new Set(words))
        addTo(byWord, word, (): Form[] => []).push({ name: entry.name, words });
    }
  }
  const byLetter = new Map<string, string[]>();
  for (const word of byWord.keys()) addTo(byLetter, word.charAt(0), (): string[] => []).push(word);
  const entries = new Map(known.map((entry, at) => [entry.name, { entry, at }]));
  return { byForm, byWord, byLetter, entries };
}

function addTo<T>(map: Map<string, T>, key: string, make: () => T): T {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function inOrder(names: ReadonlySet<string>, { entries }: NameIndex): readonly string[] {
  return [...names].sort((a, b) => (entries.get(a)?.at ?? 0) - (entries.get(b)?.at ?? 0));
}

/** Names of which some form has, for every list, one of its words. */
function findByWords(lists: readonly (readonly string[])[], { byWord }: NameIndex): ReadonlySet<string> {
  const [first, ...rest] = lists;
  const forms = (first ?? []).flatMap((word) => byWord.get(word) ?? []);
  const fitting = forms.filter(({ words }) =>
    rest.every((list) => list.some((word) => words.includes(word))),
  );
  return new Set(fitting.map(({ name }) => name));
}

/** Words before a name that make it another's: "aide to Marta Quill". */
const APART = new Set(['of', 'for', 'to', 'by', 'and', 'with', 'from', 'in']);
/** Shortest word of a name that is forgiven another spelling between articles. */
const MIN_RESPELT = 6;

/**
 * The canonical name with every other one that is the same full name under a title, a place or another
 * spelling ("Governor Marta Quill", "Oleksandr" and "Olexandr"). A lone surname stands for itself only.
 */
export function listSameName(name: string, known: readonly KnownName[]): readonly string[] {
  const index = readIndex(known);
  const words = foldName(name).split(' ');
  if (words.length < 2) return [name];
  const spellings = words.map((word) =>
    word.length < MIN_RESPELT ? [word] : [word, ...listClose(word, index)],
  );
  const last = spellings.at(-1) ?? [];
  const forms = last.flatMap((word) => index.byWord.get(word) ?? []);
  const same = forms.filter((form) => {
    const before = form.words.slice(0, -words.length);
    const tail = form.words.slice(-words.length);
    return (
      tail.length === words.length &&
      spellings.every((list, at) => list.includes(tail[at] ?? '')) &&
      !before.some((word) => APART.has(word))
    );
  });
  return [...new Set([name, ...same.map((form) => form.name)])];
}

function listClose(typed: string, { byLetter }: NameIndex): readonly string[] {
  return (byLetter.get(typed.charAt(0)) ?? []).filter((word) => isTypingSlip(typed, word));
}

/** Lower case, no accents, only letters and digits with single spaces between. */
export function foldName(text: string): string {
  return squeezeSpace(
    foldText(text)
      .replace(/['’]s\b/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
  );
}

/** Every folded form of a known name. */
export function formsOf(entry: KnownName): readonly string[] {
  return [...new Set([entry.name, ...entry.aliases].map(foldName))].filter((form) => form !== '');
}

/** Most names whose parts are remembered; a corpus asks for the same few thousand again and again. */
const REMEMBERED = 50_000;
const splitNames = new Map<string, readonly string[]>();

/** "Marta Quill and Bo Hansen" is said by both; a single name comes back alone. */
export function splitJointName(name: string): readonly string[] {
  const known = splitNames.get(name);
  if (known !== undefined) return known;
  const parts = name.split(/,\s+|\s+and\s+|\s+&\s+/u).filter((part) => part !== '');
  if (splitNames.size < REMEMBERED) splitNames.set(name, parts);
  return parts;
}
