// Items around a possessive ending in, who owns and what is owned out: in "Lang's lawyer said" the lawyer
// speaks. What somebody says or writes ("Lang's remark") is left to its owner.
import { ADVERB, AUXILIARY, DETERMINER, PRONOUN, REPORTING, STOP } from '../lexicon/classes.ts';
import { VERB_FORM, type VerbForm, verbFormOf } from '../lexicon/verb-forms.ts';
import type { Item } from '../marks/reading.ts';
import type { Mention } from './mentions.ts';

/** "Lang's", "voters’". */
const ENDING = /^['’]s?$/;
/** Words before an ending that is a shortened "is", as in "here's" and "let's". */
const SHORTENS = PRONOUN | DETERMINER | AUXILIARY | ADVERB;
const SHORTENED = /^(?:that|what|who|how|when|where|there|here|let|it|this|one)$/;
/** What is said or written by whoever it belongs to: the owner speaks in it. */
const SPEECH =
  /^(?:(?:account|accusation|admission|advice|allegation|announcement|answer|apology|appeal|argument|assertion|assessment|assurance|blog|call|challenge|charge|claim|comment|comparison|complaint|concession|contention|criticism|declaration|demand|description|diary|email|e-mail|essay|explanation|joke|letter|line|lecture|memo|memoir|message|motto|note|observation|op-ed|phrase|pledge|post|posting|praise|prediction|promise|question|quip|quote|reaction|recollection|refrain|remark|reply|response|retort|rhetoric|saying|slogan|speech|statement|suggestion|term|testimony|threat|tweet|version|view|vow|warning|word)s?|replies|testimonies|criticisms)$/;
/** Forms that begin no noun phrase by themselves: in "Lang's gone" the ending is a verb. */
const VERBAL: ReadonlySet<VerbForm> = new Set([
  VERB_FORM.finite,
  VERB_FORM.past,
  VERB_FORM.participle,
  VERB_FORM.ing,
]);

const isEnding = (item: Item | undefined): boolean => item?.kind === 'clitic' && ENDING.test(item.low);

/** True where the item at `at` stands behind the possessive ending of a noun. */
export function isBehindOwner(items: readonly Item[], at: number): boolean {
  const owner = items[at - 2];
  if (!isEnding(items[at - 1]) || owner?.kind !== 'word') return false;
  return (owner.classes & SHORTENS) === 0 && !SHORTENED.test(owner.low);
}

/** True where the words `[from, to)` behind a possessive ending name somebody or something that may speak. */
export function isOwned(items: readonly Item[], from: number, to: number): boolean {
  const [first, last] = [items[from], items[to - 1]];
  if (!first || !last || first.capital || first.classes & (STOP | REPORTING)) return false;
  if (SPEECH.test(last.low)) return false;
  return to - from > 1 || !VERBAL.has(verbFormOf(first.low));
}

/** The items of a line and the mention that covers each. */
interface Scene {
  readonly items: readonly Item[];
  readonly cover: readonly (Mention | undefined)[];
}

/** The first item of a mention with all its owners: that of "Lang" for "lawyer" in "Lang's lawyer". */
export function ownerStart({ items, cover }: Scene, owned: Mention): number {
  let { from } = owned;
  for (let owner = cover[from - 2]; owner && isBehindOwner(items, from); owner = cover[from - 2])
    from = owner.from;
  return from;
}

/** What a mention with a possessive ending owns, "lawyer" for "Lang" in "Lang's lawyer"; itself where it owns nobody. */
export function ownedBy({ items, cover }: Scene, owner: Mention): Mention {
  let current = owner;
  for (let next = cover[current.to + 1]; owns(items, current, next); next = cover[current.to + 1])
    current = next;
  return current;
}

/** True where `next`, the mention behind this one, is what it owns: the owner does not speak then. */
export function owns(items: readonly Item[], owner: Mention, next: Mention | undefined): next is Mention {
  if (next?.from !== owner.to + 1 || !isBehindOwner(items, next.from)) return false;
  return !SPEECH.test(items[next.to - 1]?.low ?? '');
}

/** A nominal with the words of its owner, the mention before it: "Lang's lawyer". Its items stay those of the head. */
export function withOwner(items: readonly Item[], mention: Mention, owner: Mention | undefined): Mention {
  if (mention.kind !== 'nominal' || owner?.to !== mention.from - 1) return mention;
  return isBehindOwner(items, mention.from) ? { ...mention, start: owner.start } : mention;
}
