// A mention or the end of a noun phrase in a line in, the mention that the whole phrase is about out. Word
// order and closed classes alone; gives up at commas and marks.
import {
  ADVERB,
  AUXILIARY,
  CALENDAR,
  CONJUNCTION,
  DETERMINER,
  PREPOSITION,
  SUBORDINATOR,
} from '../lexicon/classes.ts';
import { REPORTING_VERBS } from '../lexicon/verbs.ts';
import type { Item } from '../marks/reading.ts';
import type { Mention } from './mentions.ts';
import { ownerStart } from './possessives.ts';

export interface Scene {
  readonly items: readonly Item[];
  /** Mention that covers an item, by item index. */
  readonly cover: readonly (Mention | undefined)[];
}

/** Links behind which another clause or a comparison begins. */
const STOPS_CLIMB = /^(?:as|after|that|since|before)$/;
/** Words of post-modifiers: "officials briefed on it", "people familiar with it". */
const MODIFIES = /(?:ed|ing)$|^(?:seen|known|written|sent|held|run|led|made|given|familiar|close)$/;
/** Adjectives that follow their noun: "one official familiar with the talks". */
export const POSTPOSED = /^(?:familiar|close|aware|briefed|involved|present|likely|able|unable|eager|ready)$/;
/** Most phrases hung on one another, most bare nouns at the end of one. */
const MOST_LINKS = 4;
const MOST_BARE = 3;
const CLOSED = ADVERB | AUXILIARY | CONJUNCTION | PREPOSITION | SUBORDINATOR;

/** Nouns of time: what they head says when, never who. */
export const TIME_NOUN =
  /^(?:past|time|second|minute|hour|day|night|morning|afternoon|evening|week|weekend|month|year|decade|century|moment|season)s?$/;
/** What may stand inside a statement of time: "early last week", "in recent years". */
const IN_TIME = /^(?:last|next|past|recent|late|early|earlier|later|same|previous|following|ago|the|a|few)$/;
/** Longest statement of time, in items. */
const MOST_TIME = 6;

const isTime = (item: Item | undefined): boolean =>
  item !== undefined && ((item.classes & CALENDAR) !== 0 || (!item.capital && TIME_NOUN.test(item.low)));

/**
 * The last item before a statement of time that ends at `end`, else `end` itself: "Lang on Tuesday called",
 * "who in 2010 said", "Lang late last week said".
 */
export function skipTime(items: readonly Item[], end: number): number {
  const isYear = items[end]?.kind === 'number' && items[end - 1]?.low === 'in';
  if (!isYear && !isTime(items[end])) return end;
  let at = end - 1;
  for (let item = items[at]; item && at > end - MOST_TIME; item = items[at]) {
    const isPart =
      isTime(item) || item.kind === 'number' || IN_TIME.test(item.low) || item.classes & DETERMINER;
    if (!isPart) break;
    at--;
  }
  return (items[at]?.classes ?? 0) & PREPOSITION ? at - 1 : at;
}

/** The phrase that the word at `at` modifies from behind. */
function modified({ items, cover }: Scene, at: number): Mention | undefined {
  const item = items[at];
  return item?.kind === 'word' && MODIFIES.test(item.low) ? cover[at - 1] : undefined;
}

/** "a spokesman for the campaign", "a letter seen by the Post": the phrase that the mention hangs on, or itself. */
export function climb(scene: Scene, mention: Mention): Mention {
  let current = mention;
  for (let step = 0; step < MOST_LINKS; step++) {
    const from = ownerStart(scene, current);
    const link = scene.items[from - 1];
    if (!link || (link.classes & PREPOSITION) === 0 || STOPS_CLIMB.test(link.low)) break;
    const head = scene.cover[from - 2] ?? modified(scene, from - 2);
    if (!head) break;
    current = head;
  }
  return current;
}

/** The phrase that ends at item `end` in nouns which are no mention: "the head of security", "her aides and allies". */
export function bareHead(scene: Scene, end: number): Mention | undefined {
  for (let at = end; at > end - MOST_BARE; at--) {
    const item = scene.items[at];
    if (item?.kind !== 'word' || scene.cover[at]) return undefined;
    const before = scene.cover[at - 1];
    if (at < end && before && item.low === 'and') return before;
    if (at < end && before && (item.low === 'of' || item.low === 'for')) return climb(scene, before);
    const form = REPORTING_VERBS.get(item.low)?.form ?? 'base';
    if (item.classes & CLOSED || form !== 'base') return undefined;
  }
  return undefined;
}

/** A comma, or what may stand for one about an insertion. */
export function isComma(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    (item.low === ',' || item.low === '—' || item.low === '–' || item.low === '-' || item.low === ')')
  );
}

/** Words that open a clause about the phrase before the comma. */
const RELATIVE = /^(?:who|whom|whose|which)$/;

const DASH = /^[—–-]$/;

/**
 * Where an insertion that ends at `end` may open: a bracket at its partner, a dash at a dash, marks inside a relative
 * clause alone.
 */
function opensInsertion({ items }: Scene, at: number, end: number, isQuoting: boolean): boolean {
  const low = items[at]?.low ?? '';
  const close = items[end]?.low ?? '';
  if (close === ')') return low === '(';
  if (DASH.test(close)) return DASH.test(low);
  if (isQuoting) return isComma(items[at]) && RELATIVE.test(items[at + 1]?.low ?? '');
  return isComma(items[at]) || low === '(';
}

/** "of Lund", "for Norda's council", but not "as Lang" with a clause behind it. */
function hangsOn(scene: Scene, mention: Mention): boolean {
  const link = scene.items[ownerStart(scene, mention) - 1];
  return link !== undefined && (link.classes & PREPOSITION) !== 0 && !STOPS_CLIMB.test(link.low);
}

/** Longest relative clause without commas that a subject is looked for before, in items. */
const MOST_RELATIVE = 12;

/**
 * "one farmer who speaks with Lang said": the phrase before "who" where the mention closes its clause; nothing for
 * "people who believe Lang said".
 */
export function overRelative(scene: Scene, mention: Mention): Mention | undefined {
  if (!hangsOn(scene, mention)) return undefined;
  for (let at = mention.from - 1; at > Math.max(0, mention.from - MOST_RELATIVE); at--) {
    const item = scene.items[at];
    if (item?.low === 'who' && at < mention.from - 2) return scene.cover[at - 1];
    if (item?.kind !== 'word' && item?.kind !== 'number' && item?.kind !== 'clitic') return undefined;
    if ((item.classes & SUBORDINATOR) !== 0 && item.low !== 'as') return undefined;
  }
  return undefined;
}

/** "Lang, spokesman for the campaign said", one comma left out: the name that the phrase stands behind. */
export function besideComma({ items, cover }: Scene, phrase: Mention): Mention | undefined {
  const name = items[phrase.from - 1]?.low === ',' ? cover[phrase.from - 2] : undefined;
  const opener = name && items[name.from - 1];
  const opens = name?.from === 0 || opener?.kind === 'quote';
  const isBare = phrase.kind === 'nominal' && !((items[phrase.from]?.classes ?? 0) & DETERMINER);
  return name?.kind === 'name' && opens && isBare ? name : undefined;
}

/** "Li Ziguo, director of the institute, said": the phrase before the comma that opens the insertion. */
export function acrossInsertion(scene: Scene, comma: number): Mention | undefined {
  let isQuoting = false;
  for (let at = comma - 1; at > 0; at--) {
    isQuoting ||= scene.items[at]?.kind === 'quote';
    if (!opensInsertion(scene, at, comma, isQuoting)) continue;
    const mention = scene.cover[at - 1] ?? bareHead(scene, at - 1);
    const top = mention && climb(scene, mention);
    // "Lang, 41, of Mill Road, Lund, said": a phrase that hangs on none before it is no subject.
    if (top && (top !== mention || !hangsOn(scene, top))) return hangsOn(scene, mention) ? top : mention;
    if (mention && RELATIVE.test(scene.items[at + 1]?.low ?? '')) return undefined;
  }
  return undefined;
}

/** How far before a participle the one that it is joined to may stand, in items. */
const REACH_JOINED = 8;

/** "recalled Lang returning and saying", "quotes Lang as saying": the phrase before the first of them. */
export function actsBefore({ items, cover }: Scene, at: number): Mention | undefined {
  if (items[at - 1]?.low === 'as') return cover[at - 2];
  if (items[at - 1]?.low !== 'and') return undefined;
  for (let first = at - 2; first > at - REACH_JOINED; first--) {
    const item = items[first];
    if (item?.kind !== 'word') return undefined;
    if (item.low.endsWith('ing')) return cover[first - 1];
  }
  return undefined;
}
