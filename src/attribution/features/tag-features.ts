// A mention, a quotation and the cues of a line in, small whole numbers out: which cue frames the whole sentence
// ("…, the group says", "According to Lang, …"), which clauses stand inside which, and what is quoted beside it.
import {
  ADVERB,
  CALENDAR,
  CONJUNCTION,
  DETERMINER,
  DOCUMENT,
  ORGANISATION,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
} from '../lexicon/classes.ts';
import { clip } from '../marks/codes.ts';
import type { Item } from '../marks/reading.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Cue } from '../sieves/cues.ts';
import type { Parsed } from '../sieves/sieves.ts';

/** How a cue frames its line; 0: it does not. */
const TAG = { according: 1, behind: 2, leading: 3, as: 4, inserted: 5 } as const;
/** What stands behind a cue. */
const COMPLEMENT = {
  end: 0,
  that: 1,
  quote: 2,
  clause: 3,
  to: 4,
  as: 5,
  mark: 6,
  preposition: 7,
  other: 8,
} as const;

const CLOSES = PREPOSITION | CALENDAR | ADVERB | CONJUNCTION;

const isMark = (item: Item | undefined): boolean =>
  item === undefined || item.kind === 'punctuation' || item.kind === 'mark' || item.kind === 'quote';

function complementOf(items: readonly Item[], cue: Cue): number {
  const to = cue.shape === 'inverted' && cue.subject ? cue.subject.to : cue.to;
  const next = items[to];
  if (!next) return COMPLEMENT.end;
  if (next.low === 'that') return COMPLEMENT.that;
  if (next.kind === 'quote') return COMPLEMENT.quote;
  if (next.low === 'to') return COMPLEMENT.to;
  if (next.low === 'as') return COMPLEMENT.as;
  if (isMark(next)) return COMPLEMENT.mark;
  if (next.classes & (PRONOUN | DETERMINER | POSSESSIVE) || next.capital) return COMPLEMENT.clause;
  return next.classes & CLOSES ? COMPLEMENT.preposition : COMPLEMENT.other;
}

/** "…, Lang said on Monday", "…, said Lang", "According to Lang, …", "as Lang said". */
function tagOf(items: readonly Item[], cue: Cue): number {
  const { subject } = cue;
  if (!subject) return 0;
  if (cue.shape === 'according') {
    if (cue.from === 0) return TAG.leading;
    return isMark(items[cue.from - 1]) ? TAG.according : 0;
  }
  if (!cue.verb?.says) return 0;
  const first = Math.min(subject.from, cue.from);
  if (items[first - 1]?.low === 'as') return TAG.as;
  if (first === 0 || !isMark(items[first - 1])) return 0;
  const complement = complementOf(items, cue);
  const closes =
    complement === COMPLEMENT.end || complement === COMPLEMENT.mark || complement === COMPLEMENT.preposition;
  if (!closes) return 0;
  const after = items[Math.max(cue.to, cue.shape === 'inverted' ? subject.to : 0)];
  return after?.low === ',' ? TAG.inserted : TAG.behind;
}

interface Frames {
  readonly tags: readonly number[];
  readonly complements: readonly number[];
}

const READ = new WeakMap<Parsed, Frames>();

function framesOf(parsed: Parsed): Frames {
  const known = READ.get(parsed);
  if (known) return known;
  const { items } = parsed.line;
  const frames: Frames = {
    tags: parsed.cues.map((cue) => tagOf(items, cue)),
    complements: parsed.cues.map((cue) => complementOf(items, cue)),
  };
  READ.set(parsed, frames);
  return frames;
}

const holdsClause = (complement: number): boolean =>
  complement === COMPLEMENT.that || complement === COMPLEMENT.clause;

/** Indexes of the last cue of which the mention is the subject before the quotation, and of the first behind it. */
function ownCues(parsed: Parsed, mention: Mention, item: number): [number, number] {
  let [left, right] = [-1, -1];
  for (let index = 0; index < parsed.cues.length; index++) {
    const cue = parsed.cues[index];
    if (cue?.subject !== mention) continue;
    if (cue.from < item) left = index;
    else if (right < 0) right = index;
  }
  return [left, right];
}

/** How many others report a clause before the cue at `left`, and how many between it and the quotation. */
function nestingOf(parsed: Parsed, mention: Mention, item: number, left: number): [number, number] {
  const { complements } = framesOf(parsed);
  let [outer, inner] = [0, 0];
  for (let index = 0; left >= 0 && index < parsed.cues.length; index++) {
    const cue = parsed.cues[index];
    if (!cue?.subject || cue.subject === mention || cue.from > item) continue;
    if (!cue.verb?.says || !holdsClause(complements[index] ?? 0)) continue;
    if (index < left) outer++;
    else inner++;
  }
  return [clip(outer, 5), clip(inner, 5)];
}

/** How many features `tagFeatures` gives. */
export const TAG_WIDTH = 11;

/** How the cues of which the mention is the subject frame the quotation at `item`, and how it is made up. */
export function tagFeatures(parsed: Parsed, mention: Mention, item: number): number[] {
  const { tags, complements } = framesOf(parsed);
  const [left, right] = ownCues(parsed, mention, item);
  let [own, others] = [0, 0];
  for (let index = 0; index < tags.length; index++) {
    if (!tags[index]) continue;
    if (parsed.cues[index]?.subject === mention) own = tags[index] ?? 0;
    else others++;
  }
  const [outer, inner] = nestingOf(parsed, mention, item, left);
  return [
    own,
    clip(others, 5),
    left < 0 ? -1 : (complements[left] ?? 0),
    right < 0 ? -1 : (complements[right] ?? 0),
    outer,
    inner,
  ].concat(phraseFeatures(parsed.line.items, mention));
}

/** Determiner, number and kind of a noun phrase, and what it hangs on. */
function phraseFeatures(items: readonly Item[], mention: Mention): number[] {
  const head = items[mention.to - 1];
  const kind = head?.classes ?? 0;
  const hangs = mention.from === 1 && ((items[0]?.classes ?? 0) & PREPOSITION) !== 0;
  return [
    determinerCode(items[mention.from]),
    /[^su']s$/.test(head?.low ?? '') ? 1 : 0,
    kind & ORGANISATION ? 1 : kind & DOCUMENT ? 2 : 0,
    // "In the report, …": the paper that a sentence opens with.
    hangs ? (items[0]?.low === 'in' ? 2 : 1) : 0,
    items[mention.to]?.kind === 'number' ? 1 : 0,
  ];
}

function determinerCode(item: Item | undefined): number {
  if (!item) return 0;
  if (item.low === 'the') return 1;
  if (item.low === 'a' || item.low === 'an') return 2;
  if (item.classes & POSSESSIVE) return 3;
  if (item.kind === 'number') return 4;
  return item.classes & DETERMINER ? 5 : 0;
}

/** How many features `besideFeatures` gives. */
export const BESIDE_WIDTH = 9;

/** What the line quotes beside this, and whether its cues frame it. */
export function besideFeatures(parsed: Parsed, item: number, body: string): number[] {
  const { items } = parsed.line;
  const { tags } = framesOf(parsed);
  const before = items.findLastIndex((each, at) => at < item && each.kind === 'quote');
  const after = items.findIndex((each, at) => at > item && each.kind === 'quote');
  const within = parsed.cues.filter((cue) => cue.from > before && cue.from < item);
  return [
    before < 0 ? 0 : clip(item - before, 30),
    before < 0 ? -1 : clip(within.length, 5),
    before < 0 ? -1 : clip(within.filter((cue) => cue.verb?.says).length, 5),
    after < 0 ? 0 : clip(after - item, 30),
    tags.includes(TAG.leading) ? 1 : 0,
    parsed.cues.some((cue, index) => cue.from > item && (tags[index] ?? 0) > 0) ? 1 : 0,
    parsed.cues.some((cue, index) => cue.from < item && tags[index] === TAG.inserted) ? 1 : 0,
    /\b(?:I|my|me|I['’]\w+)\b/u.test(body) ? 1 : /\b(?:we|our|us)\b/iu.test(body) ? 2 : 0,
    /\b(?:he|his|him)\b/iu.test(body) ? 1 : /\b(?:she|her)\b/iu.test(body) ? 2 : 0,
  ];
}
