// A nominal that belongs to somebody in, its words with the owner's name out: "Ortiz's office", "Alma Ortiz's
// disclosure" for "her disclosure". An owner nobody knows is left out: "lawyer" for "my lawyer".
import { ORGANISATION } from '../lexicon/classes.ts';
import { PLACES } from '../lexicon/names.ts';
import { POSSESSIVES } from '../lexicon/words.ts';
import type { GroupContext } from '../mentions/groups.ts';
import type { Mention } from '../mentions/mentions.ts';
import { isBehindOwner } from '../mentions/possessives.ts';
import type { Parsed } from '../sieves/sieves.ts';

/** What the document tells of names. */
export interface Naming {
  /** Name of a mention, its own words where nothing better is known. */
  readonly nameOf: (mention: Mention) => string;
  /** Whom "his", "her" and "whose" stand for, where that is known. */
  readonly ownerOf: (possessive: Mention) => string | undefined;
}

const single = (text: string): string => text.replace(/\s+/gu, ' ');

/** "the Lang lawyer" and "Lang’s": straight or curled as the text has it. */
const withEnding = (owner: string, ending: string): string =>
  ending.length > 1 || owner.endsWith('s') ? `${owner}${ending}` : `${owner}${ending}s`;

/** "the governor's office", "LaRose's office": the words behind the owner's ending, with the owner's name. */
function behindEnding(context: GroupContext, mention: Mention, naming: Naming): string | undefined {
  const parsed = context.lines[mention.line];
  if (!parsed || !isBehindOwner(parsed.line.items, mention.from)) return undefined;
  const [ending, first] = [parsed.line.items[mention.from - 1], parsed.line.items[mention.from]];
  const owner = parsed.mentions.find(({ to }) => to === mention.from - 1);
  if (!ending || !first || !owner || owner.kind === 'pronoun') return undefined;
  const { text } = context;
  const own = parsed.line.items[owner.to - 1];
  // "Nebraska's hospitals" are not those of the one body that bears the name too.
  const isPlace = own !== undefined && owner.to - owner.nameFrom === 1 && PLACES.has(own.low);
  const whose = isPlace ? text.slice(own.start, own.end) : naming.nameOf(owner);
  const name = withEnding(whose, text.slice(ending.start, ending.end));
  return `${name} ${single(text.slice(first.start, mention.end))}`;
}

/** "Ortiz and her allies": the name that the phrase is joined to. */
function joinedOwner(parsed: Parsed | undefined, mention: Mention, naming: Naming): string | undefined {
  if (parsed?.line.items[mention.from - 1]?.low !== 'and') return undefined;
  const before = parsed.mentions.find(({ to, kind }) => to === mention.from - 1 && kind === 'name');
  return before && naming.nameOf(before);
}

/** "her office", "his words": the words behind the pronoun, with the name of whom it stands for. */
function behindPronoun({ text, lines }: GroupContext, mention: Mention, naming: Naming): string | undefined {
  const parsed = lines[mention.line];
  const items = parsed?.line.items ?? [];
  const [first, second, last] = [items[mention.from], items[mention.from + 1], items[mention.to - 1]];
  if (!first || !second || !last || mention.to - mention.from < 2 || !POSSESSIVES.has(first.low))
    return undefined;
  const possessive: Mention = {
    ...mention,
    kind: 'pronoun',
    start: first.start,
    end: first.end,
    to: mention.from + 1,
    nameFrom: mention.from,
  };
  const owner = joinedOwner(parsed, mention, naming) ?? naming.ownerOf(possessive);
  const words = single(text.slice(second.start, mention.end));
  if (owner === undefined) return words;
  return last.low === 'words' ? owner : `${withEnding(owner, "'")} ${words}`;
}

/** "one of the aides", "some of her voters": those of whom somebody is one. */
function amongOthers({ text, lines }: GroupContext, mention: Mention): string | undefined {
  const parsed = lines[mention.line];
  if (mention.to - mention.from > 1 || parsed?.line.items[mention.to]?.low !== 'of') return undefined;
  const others = parsed.mentions.find(({ from }) => from === mention.to + 1);
  if (!others || others.kind === 'pronoun') return undefined;
  const owned = parsed.mentions.find(
    ({ from }) => from === others.to + 1 && isBehindOwner(parsed.line.items, from),
  );
  const { end } = owned ?? others;
  return `${text.slice(mention.start, mention.end)} of ${single(text.slice(others.start, end))}`;
}

/** "the Lund Sheriff's Office": a body whose own word is no name without its owner. */
export function nameOfOwnedBody(context: GroupContext, mention: Mention, naming: Naming): string | undefined {
  const only = context.lines[mention.line]?.line.items[mention.from];
  const isBare = mention.kind === 'name' && mention.to - mention.from === 1;
  return isBare && only && only.classes & ORGANISATION ? behindEnding(context, mention, naming) : undefined;
}

/** The words of a nominal with its owner's name before them; nothing for what belongs to nobody. */
export function nameOfOwned(context: GroupContext, mention: Mention, naming: Naming): string | undefined {
  if (mention.kind !== 'nominal') return undefined;
  return (
    behindEnding(context, mention, naming) ??
    behindPronoun(context, mention, naming) ??
    amongOthers(context, mention)
  );
}

const REFLEXIVE = /^(?:himself|herself|themselves|itself)$/i;

/** "Ortiz himself said": the name before the word that stresses it. */
export function nameOfStressed(context: GroupContext, mention: Mention, naming: Naming): string | undefined {
  if (!REFLEXIVE.test(context.text.slice(mention.start, mention.end))) return undefined;
  const before = context.lines[mention.line]?.mentions.find(({ to }) => to === mention.from);
  return before && naming.nameOf(before);
}
