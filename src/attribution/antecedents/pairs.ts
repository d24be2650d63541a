// "the two presidents" and "both sides" in their line in, the two whom they mean out: named before it, in the office or
// of the kind that the words say. Gives up where the document names none or several such pairs.
import { DEMONYMS, PLACES } from '../lexicon/names.ts';
import { type GroupContext, PLURAL } from '../mentions/groups.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Entity } from '../mentions/people.ts';
import type { Parsed } from '../sieves/sieves.ts';

const LEADING = ['president', 'premier', 'chancellor', 'prime', 'king', 'queen', 'leader', 'emir', 'sultan'];
const MINISTERS = ['minister'];
/** Titles of those whom each noun means. */
const OFFICES: Readonly<Record<string, readonly string[]>> = {
  presidents: ['president'],
  leaders: LEADING,
  heads: LEADING,
  ministers: MINISTERS,
  candidates: ['candidate', 'nominee'],
  senators: ['sen.', 'senator', 'sens.'],
};
/** "Vice President" and "Foreign Minister" lead no country. */
const LESSER = /^(?:vice|deputy|assistant|former|ex|foreign|first)(?:-|$)/;
/** Paragraphs back in which the nearest of several pairs is meant. */
const REACH = 1;

function holds({ titles, isPerson }: Entity, wanted: readonly string[]): boolean {
  const isLesser = wanted !== MINISTERS && [...titles].some((title) => LESSER.test(title));
  return isPerson && !isLesser && wanted.some((title) => titles.has(title));
}

/** The two of an office who are named before the mention: joined by "and" nearest before it, or the only two. */
function pairOfOffice(
  { lines, people }: GroupContext,
  mention: Mention,
  wanted: readonly string[],
): string | undefined {
  const holders = new Set<Entity>();
  let joined: string | undefined;
  for (const parsed of lines.slice(0, mention.line + 1)) {
    let last: Mention | undefined;
    for (const each of parsed.mentions) {
      const entity = each.start < mention.start ? people.of.get(each) : undefined;
      if (!entity || !holds(entity, wanted)) continue;
      holders.add(entity);
      const before = last && people.of.get(last);
      if (before && before !== entity && isJoined(parsed, last, each))
        joined = `${before.name} and ${entity.name}`;
      last = each;
    }
  }
  const [one, two, ...others] = holders;
  return joined ?? (one && two && others.length === 0 ? `${one.name} and ${two.name}` : undefined);
}

const isJoined = ({ line }: Parsed, one: Mention | undefined, two: Mention): boolean =>
  one !== undefined && line.items[one.to]?.low === 'and' && two.from === one.to + 1;

const isCountry = (low: string): boolean => PLACES.has(low) && !DEMONYMS.has(low);

/** The countries joined by "and" or a hyphen that begin at an item: "Norvia and Lund", "Norvia-Lund". */
function countriesAt(text: string, { line }: Parsed, at: number): string | undefined {
  const [item, link, other] = [line.items[at], line.items[at + 1], line.items[at + 2]];
  if (!item?.capital) return undefined;
  const [, one = '', two = ''] =
    /^(\p{Lu}\p{L}+)[-–](\p{Lu}\p{L}+)$/u.exec(text.slice(item.start, item.end)) ?? [];
  if (isCountry(one.toLowerCase()) && isCountry(two.toLowerCase())) return `${one} and ${two}`;
  const isPair = link?.low === 'and' && other?.capital && isCountry(item.low) && isCountry(other.low);
  return isPair && other ? text.slice(item.start, other.end) : undefined;
}

/** The only two countries that the document joins before the mention, or the only two near it. */
function pairOfCountries({ text, lines }: GroupContext, mention: Mention): string | undefined {
  const paragraph = lines[mention.line]?.line.paragraph ?? 0;
  const all = new Map<string, string>();
  const near = new Map<string, string>();
  for (const parsed of lines.slice(0, mention.line + 1)) {
    for (const [at, item] of parsed.line.items.entries()) {
      const pair = item.start < mention.start ? countriesAt(text, parsed, at) : undefined;
      if (!pair) continue;
      // "Norvia and Lund" and "Lund and Norvia" are one pair, called as it was first.
      const key = pair.split(' and ').sort().join();
      if (!all.has(key)) all.set(key, pair);
      if (parsed.line.paragraph >= paragraph - REACH) near.set(key, all.get(key) ?? pair);
    }
  }
  const [only] = (all.size === 1 ? all : near.size === 1 ? near : new Map<string, string>()).values();
  return only;
}

/** The name behind "the two leaders" or "both sides"; `words` in lower case, with their determiner. Linear in the lines before. */
export function nameOfPair(
  context: GroupContext,
  mention: Mention,
  words: readonly string[],
): string | undefined {
  const [, noun = ''] = /^(?:the )?(?:two|both) (\p{L}+)(?: of \p{L}+)?$/u.exec(words.join(' ')) ?? [];
  const offices = OFFICES[noun];
  if (offices) return pairOfOffice(context, mention, offices);
  return /^(?:sides|countries|nations|states|governments)$/.test(noun)
    ? pairOfCountries(context, mention)
    : undefined;
}

const FOR_ONE = /^(?:an?|one|another|the)$/;

/** "A local official told the Post that … “…,” they added": the one unnamed person who spoke last. */
export function singleSpeaker(
  { lines }: GroupContext,
  they: Mention,
  isForOne: (head: string) => boolean,
): Mention | undefined {
  for (const parsed of [lines[they.line], lines[they.line - 1]]) {
    const cues = parsed?.cues.filter(({ subject }) => subject && subject.start < they.start) ?? [];
    const last = cues.at(-1)?.subject;
    if (!parsed || !last) continue;
    const items = parsed.line.items;
    const [first, head] = [items[last.from], items[last.to - 1]];
    const isOne = last.kind === 'nominal' && FOR_ONE.test(first?.low ?? '') && isForOne(head?.low ?? '');
    const near = parsed.mentions.filter(({ start }) => start > last.start && start < they.start);
    const isOther = near.some(({ to }) => PLURAL.test(items[to - 1]?.low ?? ''));
    return isOne && !isOther ? last : undefined;
  }
  return undefined;
}
