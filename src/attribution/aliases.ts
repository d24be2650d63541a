// The entries of corpus/aliases.yml in, a look-up of other names out: `Canonical Name: [alias, alias]`.
import { foldText, squeezeSpace } from '../text.ts';

/** Folded alias to canonical name. */
export interface SpeakerAliases {
  readonly [alias: string]: string;
}

/** Most names whose keys are remembered; a corpus repeats the same few thousand. */
const REMEMBERED = 50_000;
const folded = new Map<string, string>();

/** The key under which a name is looked up: no case, diacritics or doubled spaces. */
export function foldName(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const key = squeezeSpace(foldText(name).replaceAll('’', "'"));
  if (folded.size < REMEMBERED) folded.set(name, key);
  return key;
}

/** The name that stands for `name`, which loses its article: "The Wolf" is met as printed too. */
export function aliasOf(aliases: SpeakerAliases, name: string, printed: string): string | undefined {
  const key = foldName(name);
  const withArticle = `the ${key}`;
  return aliases[key] ?? (foldName(printed) === withArticle ? aliases[withArticle] : undefined);
}

/** One name as `aliases.yml` gives it: with one alias, or a list of them. */
export interface AliasEntry {
  readonly name: string;
  readonly value: unknown;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** Longest name repeated in a remark, in UTF-16 code units. */
const MAX_SHOWN_CHARS = 60;

function show(value: unknown): string {
  const shown = JSON.stringify(value) ?? 'nothing';
  return shown.length > MAX_SHOWN_CHARS ? `${shown.slice(0, MAX_SHOWN_CHARS)}…` : shown;
}

class AliasCollector {
  readonly found = new Map<string, string>();
  readonly problems: string[] = [];

  add({ name, value, line }: AliasEntry): void {
    const where = `(line ${line})`;
    this.#enter(name, name, where);
    for (const alias of Array.isArray(value) ? value : [value]) {
      if (typeof alias === 'string' && alias.trim() !== '') this.#enter(alias, name, where);
      else
        this.problems.push(`Expected the aliases of ${show(name)} to be names, got ${show(alias)} ${where}`);
    }
  }

  #enter(alias: string, name: string, where: string): void {
    const key = foldName(alias);
    const other = this.found.get(key);
    if (other === undefined) this.found.set(key, name);
    else if (other !== name)
      this.problems.push(
        `Expected the alias ${show(alias)} to belong to one name, got ${show(other)}, which counts, and ${show(name)} ${where}`,
      );
  }
}

/**
 * The look-up of all names that can be used, and one line for each that cannot: what is no name, and an alias that an
 * earlier line gives to another. A canonical name is an alias of itself. Linear.
 */
export function collectAliases(entries: Iterable<AliasEntry>): {
  readonly aliases: SpeakerAliases;
  readonly problems: readonly string[];
} {
  const collector = new AliasCollector();
  for (const entry of entries) collector.add(entry);
  return { aliases: Object.fromEntries(collector.found), problems: collector.problems };
}
