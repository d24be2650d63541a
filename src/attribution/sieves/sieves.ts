// A quotation in its line in, the mention that speaks it out: ordered rules, most precise first.

import { ADVERB, CALENDAR, PREPOSITION } from '../lexicon/classes.ts';
import type { Item, Line } from '../marks/reading.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Cue } from './cues.ts';

/** A line with what was found in it. */
export interface Parsed {
  readonly line: Line;
  readonly mentions: readonly Mention[];
  readonly cues: readonly Cue[];
}

export interface Attribution {
  readonly mention: Mention | null;
  readonly cue: string | null;
  readonly sieve: string;
  readonly confidence: number;
}

export interface Target {
  readonly lines: readonly Parsed[];
  readonly at: number;
  /** Item index of the quotation in its line. */
  readonly item: number;
  readonly text: string;
  /** Attribution of the quotation before this one, with its line. */
  readonly previous: { readonly line: number; readonly attribution: Attribution } | null;
}

export type Sieve = (target: Target) => Attribution | undefined;

const cueText = (target: Target, parsed: Parsed, cue: Cue): string => {
  const first = parsed.line.items[cue.from];
  const last = parsed.line.items[cue.to - 1];
  return target.text.slice(first?.start ?? 0, last?.end ?? 0);
};

function pick(
  target: Target,
  parsed: Parsed,
  cue: Cue,
  sieve: string,
  confidence: number,
): Attribution | undefined {
  if (!cue.subject) return undefined;
  return { mention: cue.subject, cue: cueText(target, parsed, cue), sieve, confidence };
}

const here = (target: Target): Parsed | undefined => target.lines[target.at];
const isQuiet = (item: Item | undefined): boolean => item?.kind === 'punctuation' || item?.kind === 'mark';

/** The words of a mention, its owner's among them ("Li's aide"), begin at this item. */
const opensAt = ({ line }: Parsed, mention: Mention, item: number): boolean =>
  line.items[item]?.start === mention.start;

/** `"…," Lang and Ortiz wrote`: the names before the subject that open the words behind the marks. */
function opensList({ line, mentions }: Parsed, subject: Mention, start: number): boolean {
  const one = mentions[mentions.indexOf(subject) - 1];
  const isJoined = one?.to === subject.from - 1 && line.items[one.to]?.low === 'and';
  return isJoined && one.kind === 'name' && subject.kind === 'name' && one.from === start;
}

/** `is “100% certain” the rocket will land`: words in the run of a clause, with no stop on either side of the closing mark. */
function isRunOn({ line }: Parsed, { item, text }: Target): boolean {
  const marked = line.items[item]?.marked;
  const [before, behind] = [line.items[item - 1], line.items[item + 1]];
  if (!marked || before?.kind !== 'word' || behind?.kind !== 'word') return false;
  return !/[,.?!…–—-]/u.test(text[marked.end - 1] ?? '');
}

/** `"…," Li said` and `"…," said Li`. */
export const cueAfter: Sieve = (target) => {
  const parsed = here(target);
  if (!parsed || isRunOn(parsed, target)) return undefined;
  let start = target.item + 1;
  while (isQuiet(parsed.line.items[start])) start++;
  const next = parsed.line.items.findIndex((item, at) => at >= start && item.kind === 'quote');
  const end = next < 0 ? parsed.line.items.length : next;
  const cue = parsed.cues.find((each) => each.from >= start && each.from < end && (each.verb?.says ?? true));
  if (!cue?.subject || cue.subject.from < start) return undefined;
  const { subject } = cue;
  return cue.from === start || opensAt(parsed, subject, start) || opensList(parsed, subject, start)
    ? pick(target, parsed, cue, 'cue-after', 0.97)
    : undefined;
};

/** `Li said: "…"`, `Li called it "…"`: the nearest cue before the quotation in its line. */
const before: Sieve = (target) => {
  const parsed = here(target);
  const cue = parsed?.cues.findLast((each) => each.to <= target.item && each.subject !== null);
  return parsed && cue ? pick(target, parsed, cue, `cue-before-${cue.shape}`, 0.85) : undefined;
};

/** Any cue behind the quotation in its line. */
const later: Sieve = (target) => {
  const parsed = here(target);
  const cue = parsed?.cues.find((each) => each.from > target.item && each.subject !== null);
  return parsed && cue ? pick(target, parsed, cue, 'cue-later', 0.7) : undefined;
};

/** `"…?" Trump asked.`: the cue stands in a short line of its own behind the quotation. */
export const nextLine: Sieve = (target) => {
  const parsed = target.lines[target.at + 1];
  const own = here(target);
  if (!parsed || !own || parsed.line.paragraph !== own.line.paragraph) return undefined;
  if (target.item !== own.line.items.length - 1) return undefined;
  const cue = parsed.cues.find((each) => each.subject && each.verb?.says && each.from <= 6);
  const object = parsed.line.items[cue?.to ?? 0];
  if (!cue?.subject || (cue.from > 0 && !opensAt(parsed, cue.subject, 0))) return undefined;
  // "Lang asked the mayor", "Lang wrote to her", "Lang said Friday".
  const isAddressed = cue.verb !== null && /^(?:ask|tell)$/.test(cue.verb.base) && object?.low !== 'that';
  const isLoose = ((object?.classes ?? 0) & (PREPOSITION | CALENDAR | ADVERB)) !== 0;
  return isQuiet(object) || isAddressed || isLoose || cue.shape === 'inverted'
    ? pick(target, parsed, cue, 'cue-next-line', 0.9)
    : undefined;
};

/** `"…," she said. "…"`: the second piece has no cue of its own and goes with the first. */
const carried: Sieve = (target) => {
  const own = here(target);
  const previous = target.previous;
  if (!own || !previous?.attribution.mention) return undefined;
  const line = target.lines[previous.line]?.line;
  if (line?.paragraph !== own.line.paragraph) return undefined;
  return { ...previous.attribution, sieve: 'carried', confidence: 0.9 * previous.attribution.confidence };
};

/** `Li was blunt. "…"`: the subject of the line before, or of the line that ends in a colon. */
const lineBefore: Sieve = (target) => {
  const own = here(target);
  const parsed = target.lines[target.at - 1];
  if (!own || !parsed || target.item > 0) return undefined;
  const cue = parsed.cues.findLast((each) => each.subject !== null && (each.verb?.says ?? false));
  const near = parsed.line.paragraph === own.line.paragraph || parsed.line.items.at(-1)?.low === ':';
  if (cue && near) return pick(target, parsed, cue, 'line-before', 0.7);
  return undefined;
};

/** A paragraph that is all quotation goes on with the speaker of the one before. */
const paragraphBefore: Sieve = (target) => {
  const previous = target.previous;
  const own = here(target);
  if (!previous?.attribution.mention || !own || own.line.items.length > 2) return undefined;
  const line = target.lines[previous.line]?.line;
  if (!line || own.line.paragraph - line.paragraph > 1) return undefined;
  return {
    ...previous.attribution,
    sieve: 'paragraph-before',
    confidence: 0.75 * previous.attribution.confidence,
  };
};

export const SIEVES: readonly Sieve[] = [
  cueAfter,
  nextLine,
  before,
  later,
  carried,
  lineBefore,
  paragraphBefore,
];

/** What the sieves alone decide: the first one that picks a mention; nobody where none does. */
export function attributeBySieves(target: Target): Attribution {
  for (const sieve of SIEVES) {
    const attribution = sieve(target);
    if (attribution) return attribution;
  }
  return { mention: null, cue: null, sieve: 'none', confidence: 0 };
}
