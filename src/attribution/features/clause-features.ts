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

/** The verb right before a mention, or the one that a "by" leads to it from. */
function objectOf(items: readonly Item[], verbs: readonly Verb[], mention: Mention): Verb | undefined {
  let at = verbs.length - 1;
  while (at >= 0 && (verbs[at]?.at ?? 0) >= mention.from) at--;
  const before = verbs[at];
  return before?.at === mention.from - 1 || items[mention.from - 1]?.low === 'by' ? before : undefined;
}

/** The verbs of a mention nearest to the quotation, and their ranks among all on that side, nearest first; 0: none. */
function ownVerbs(verbs: readonly Verb[], mention: Mention, item: number) {
  let [left, right]: [Verb | undefined, Verb | undefined] = [undefined, undefined];
  let [leftRank, ownRank, rightRank, behind] = [0, 0, 0, 0];
  for (let index = 0; index < verbs.length; index++) {
    const verb = verbs[index];
    if (!verb) continue;
    const isSubject = verb.subject === mention;
    if (verb.at < item) {
      leftRank = isSubject ? 1 : leftRank && leftRank + 1;
      ownRank = isSubject && verb.isOwn ? 1 : ownRank && ownRank + 1;
      if (isSubject) left = verb;
    } else if (verb.at > item && !right) {
      behind++;
      if (isSubject) [right, rightRank] = [verb, behind];
    }
  }
  return { left, right, leftRank, ownRank, rightRank };
}

/** What the verbs from item `from` to `to` are: finite ones, all, subjects other than the mention, verbs of saying. */
function betweenFeatures(verbs: readonly Verb[], mention: Mention, from: number, to: number): number[] {
  const others: Mention[] = [];
  let [finite, all, says] = [0, 0, 0];
  for (let index = 0; index < verbs.length; index++) {
    const verb = verbs[index];
    if (!verb || verb.at < from || verb.at >= to) continue;
    all++;
    if (verb.mood === MOOD.finite) finite++;
    if (verb.force === 2) says++;
    const { subject } = verb;
    if (subject && subject !== mention && !others.includes(subject)) others.push(subject);
  }
  return [clip(finite, 10), clip(all, 12), clip(others.length, 8), clip(says, 6)];
}

/** How a mention stands to the verbs about a quotation at `item` of its line. */
export function clauseFeatures(parsed: Parsed, mention: Mention, item: number): number[] {
  const verbs = verbsOf(parsed);
  const { left, right, leftRank, ownRank, rightRank } = ownVerbs(verbs, mention, item);
  const object = objectOf(parsed.line.items, verbs, mention);
  const first = verbs.find((verb) => verb.mood === MOOD.finite);
  return [
    clip(leftRank, 12),
    clip(ownRank, 12),
    moodCode(left),
    left ? clip(item - left.at, 30) : 31,
    left?.isOwn ? 1 : 0,
    clip(rightRank, 12),
    moodCode(right),
    right?.isOwn ? 1 : 0,
    moodCode(object),
    first?.subject === mention ? 1 : 0,
  ].concat(
    mention.to <= item
      ? betweenFeatures(verbs, mention, mention.to, item)
      : betweenFeatures(verbs, mention, item, mention.from),
    nounFeatures(parsed, mention, item),
  );
}

/** Nouns of what is said or written. */
export const SPEECH_NOUN =
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
