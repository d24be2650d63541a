// A mention, a quotation and the verbs of a line in, small whole numbers out: which verb governs the
// quotation, and how the mention stands to it and to the others.
import { POSSESSIVE } from '../lexicon/classes.ts';
import { clip, LINKS } from '../marks/codes.ts';
import type { Item } from '../marks/reading.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Parsed } from '../sieves/sieves.ts';
import { findVerbs, MOOD, type Verb } from '../sieves/verbs.ts';

const READ = new WeakMap<Parsed, readonly Verb[]>();

/** The verbs of a line, read once. */
export function verbsOf(parsed: Parsed): readonly Verb[] {
  const known = READ.get(parsed);
  if (known) return known;
  const cover: (Mention | undefined)[] = new Array(parsed.line.items.length).fill(undefined);
  for (const mention of parsed.mentions) cover.fill(mention, mention.from, mention.to);
  const verbs = findVerbs(parsed.line, cover);
  READ.set(parsed, verbs);
  return verbs;
}

/** How many features `clauseFeatures` gives. */
export const CLAUSE_WIDTH = 21;
/** How many features `governorFeatures` gives. */
export const GOVERNOR_WIDTH = 9;

const moodCode = (verb: Verb | undefined): number => (verb ? verb.mood * 3 + verb.force : -1);

/** The verb nearest before the quotation and the one nearest behind it. */
export function governorFeatures(parsed: Parsed, item: number): number[] {
  const verbs = verbsOf(parsed);
  const left = verbs.findLast((verb) => verb.at < item);
  const finite = verbs.findLast((verb) => verb.at < item && verb.mood === MOOD.finite);
  const right = verbs.find((verb) => verb.at > item);
  return [
    moodCode(left),
    left ? clip(item - left.at, 20) : 21,
    left?.subject ? (left.isOwn ? 2 : 1) : 0,
    moodCode(finite),
    finite ? clip(item - finite.at, 30) : 31,
    moodCode(right),
    right ? clip(right.at - item, 20) : 21,
    clip(verbs.filter((verb) => verb.at < item).length, 15),
    parsed.line.items[item + 1]?.low === 'by' || parsed.line.items[item + 2]?.low === 'by' ? 1 : 0,
  ];
}

/** Rank of the nearest verb that satisfies `wanted` among those before the quotation, nearest first; 0: none. */
function rankLeft(verbs: readonly Verb[], item: number, wanted: (verb: Verb) => boolean): number {
  let rank = 0;
  for (let at = verbs.length - 1; at >= 0; at--) {
    const verb = verbs[at];
    if (!verb || verb.at >= item) continue;
    rank++;
    if (wanted(verb)) return clip(rank, 12);
  }
  return 0;
}

function rankRight(verbs: readonly Verb[], item: number, wanted: (verb: Verb) => boolean): number {
  let rank = 0;
  for (const verb of verbs) {
    if (verb.at <= item) continue;
    rank++;
    if (wanted(verb)) return clip(rank, 12);
  }
  return 0;
}

function objectOf(items: readonly Item[], verbs: readonly Verb[], mention: Mention): Verb | undefined {
  const before = verbs.findLast((verb) => verb.at < mention.from);
  return before && before.at === mention.from - 1
    ? before
    : items[mention.from - 1]?.low === 'by'
      ? before
      : undefined;
}

/** How a mention stands to the verbs about a quotation at `item` of its line. */
export function clauseFeatures(parsed: Parsed, mention: Mention, item: number): number[] {
  const verbs = verbsOf(parsed);
  const own = verbs.filter((verb) => verb.subject === mention);
  const left = own.findLast((verb) => verb.at < item);
  const right = own.find((verb) => verb.at > item);
  const object = objectOf(parsed.line.items, verbs, mention);
  const first = verbs.find((verb) => verb.mood === MOOD.finite);
  const [from, to] = mention.to <= item ? [mention.to, item] : [item, mention.from];
  const between = verbs.filter((verb) => verb.at >= from && verb.at < to);
  return [
    rankLeft(verbs, item, (verb) => verb.subject === mention),
    rankLeft(verbs, item, (verb) => verb.subject === mention && verb.isOwn),
    moodCode(left),
    left ? clip(item - left.at, 30) : 31,
    left?.isOwn ? 1 : 0,
    rankRight(verbs, item, (verb) => verb.subject === mention),
    moodCode(right),
    right?.isOwn ? 1 : 0,
    moodCode(object),
    first?.subject === mention ? 1 : 0,
    clip(between.filter((verb) => verb.mood === MOOD.finite).length, 10),
    clip(between.length, 12),
    clip(new Set(between.map((verb) => verb.subject).filter((each) => each && each !== mention)).size, 8),
    clip(between.filter((verb) => verb.force === 2).length, 6),
    ...nounFeatures(parsed, mention, item),
  ];
}

const SPEECH_NOUN =
  /^(?:remark|comment|conclusion|assertion|claim|call|promise|pledge|statement|criticism|argument|description|warning|suggestion|characterization|notion|idea|belief|view|accusation|allegation|admission|declaration|announcement|message|tweet|post|slogan|motto|line|answer|reply|response|question|quote|word|phrase|term|proposal|plan|vow|insistence|contention|assessment|depiction|reference|attack|complaint|rhetoric|speech|letter|email|memo|report|article|ad|interview|chant|cry|shout|joke|prediction|observation|explanation|praise|label|nickname|refrain|mantra|rallying)s?$/;

/** "Lang’s claim that “…”", "her remark that “…”", "the statement": nouns of saying and whose they are. */
function nounFeatures(parsed: Parsed, mention: Mention, item: number): number[] {
  const { items } = parsed.line;
  const head = items[mention.to - 1];
  const isOwner = items[mention.to]?.kind === 'clitic';
  let owned = 0;
  for (let at = mention.to + 1; isOwner && at < mention.to + 5; at++) {
    const word = items[at];
    if (word?.kind !== 'word') break;
    if (SPEECH_NOUN.test(word.low)) owned = at;
  }
  const lead = items[mention.from];
  const speech = owned > 0 ? owned : SPEECH_NOUN.test(head?.low ?? '') ? mention.to - 1 : -1;
  let depth = 0;
  for (let at = mention.from - 1; at >= 0 && at > mention.from - 25; at--) {
    if (items[at]?.low === ')') break;
    if (items[at]?.low === '(') depth = 1;
  }
  return [
    speech < 0 ? 0 : owned > 0 ? 2 : 1,
    speech < 0 || speech > item ? 21 : clip(item - speech, 20),
    speech < 0 ? -1 : (LINKS.get(items[speech + 1]?.low ?? '') ?? 0),
    (lead?.classes ?? 0) & POSSESSIVE ? 1 : 0,
    isOwner ? 1 : 0,
    depth,
    items[mention.to]?.low === ',' && items[mention.from - 1]?.low === ',' ? 1 : 0,
  ];
}
