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
