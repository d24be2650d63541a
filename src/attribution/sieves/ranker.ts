// A marked quotation and the mentions around it in, the likeliest speaker out: a small boosted forest
// over what the sieves pick and how words stand, where the most precise sieves have not decided.

import { CLAUSE_WIDTH, clauseFeatures, governorFeatures } from '../features/clause-features.ts';
import { bodyOf, quotationFeatures } from '../features/quotation-features.ts';
import { type Chain, chainTo, REPORT_WIDTH, reportFeatures } from '../features/report-features.ts';
import { besideFeatures, TAG_WIDTH, tagFeatures } from '../features/tag-features.ts';
import { AUXILIARY, CONJUNCTION, PREPOSITION, REPORTING, SUBORDINATOR } from '../lexicon/classes.ts';
import { clip, endingCode, FORMS, itemCode, KINDS, LINKS, natureOf, SHAPES, WORDS } from '../marks/codes.ts';
import type { Line } from '../marks/reading.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { People } from '../mentions/people.ts';
import type { Cue } from './cues.ts';
import { type Attribution, type Parsed, SIEVES, type Target } from './sieves.ts';

/** A mention that may speak, with its description. */
export interface Candidate {
  /** `null`: nobody who is named here speaks. */
  readonly mention: Mention | null;
  /** Whole numbers from -64 to 63, in the order of `FEATURE_NAMES`. */
  readonly features: readonly number[];
}

/** How many lines before and after the quotation candidates are taken from. */
const LINES_BEFORE = 3;
const LINES_AFTER = 1;
/** Candidates of one line; a line with more is a list. */
const MAX_PER_LINE = 40;

/** Features that describe the mention; those of the quotation follow. */
const OWN_FEATURES = 46 + CLAUSE_WIDTH + TAG_WIDTH + REPORT_WIDTH;

function bestCue(parsed: Parsed, mention: Mention, item: number): Cue | undefined {
  let best: Cue | undefined;
  for (let at = 0; at < parsed.cues.length; at++) {
    const cue = parsed.cues[at];
    if (cue?.subject !== mention) continue;
    if (!best || Math.abs(cue.from - item) < Math.abs(best.from - item)) best = cue;
  }
  return best;
}

function cueFeatures(parsed: Parsed, mention: Mention, item: number): number[] {
  const cue = bestCue(parsed, mention, item);
  if (!cue) return [0, 0, 0, 0, 0];
  let between = 0;
  for (let at = 0; at < parsed.cues.length; at++) {
    const { from, to } = parsed.cues[at] ?? cue;
    if (cue.from < item ? from > cue.from && to <= item : from < cue.from && from > item) between++;
  }
  const force = cue.verb ? (cue.verb.says ? 2 : 1) : 3;
  const form = cue.verb ? FORMS.indexOf(cue.verb.form) + 1 : 0;
  return [SHAPES.indexOf(cue.shape), force, form, clip(item - cue.to), clip(between, 10)];
}

function quotesBetween(line: Line, mention: Mention, item: number): number {
  const [from, to] = mention.from < item ? [mention.to, item] : [item + 1, mention.from];
  let count = 0;
  for (let at = from; at < to; at++) if (line.items[at]?.kind === 'quote') count++;
  return clip(count, 8);
}

/** Commas, joining words, subordinators and verbs that stand between two items of a line. */
function crossed(line: Line, from: number, to: number): number[] {
  const counts = [0, 0, 0, 0];
  for (let at = Math.max(from, to - 60); at < to; at++) {
    const item = line.items[at];
    if (!item) continue;
    const index =
      item.low === ','
        ? 0
        : item.classes & CONJUNCTION
          ? 1
          : item.classes & SUBORDINATOR
            ? 2
            : item.classes & (AUXILIARY | REPORTING)
              ? 3
              : -1;
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.map((count) => clip(count, 15));
}

/** How many mentions that hang on no preposition stand before this one in its line. */
function freeRank(parsed: Parsed, mention: Mention): number {
  let rank = 0;
  for (let at = 0; at < parsed.mentions.length; at++) {
    const other = parsed.mentions[at];
    if (!other || other === mention) break;
    const link = parsed.line.items[other.from - 1];
    if (!link || !(link.classes & (PREPOSITION | REPORTING))) rank++;
  }
  return clip(rank, 15);
}

interface Frame {
  readonly target: Target;
  readonly people: People;
  /** What each sieve would pick, in the order of `SIEVES`. */
  readonly picks: readonly (Attribution | undefined)[];
  readonly shared: readonly number[];
  /** The reports about the quotation in each line that candidates are taken from. */
  readonly chains: Map<Parsed, Chain>;
  /** The quoted words in lower case, cut where they are long. */
  readonly body: string;
  /** Items of the quotation's own line. */
  readonly line: Line;
}

/** The reports about the quotation in a line, read once a quotation. */
function chainOf({ chains }: Frame, parsed: Parsed, item: number): Chain {
  const chain = chains.get(parsed) ?? chainTo(parsed, item);
  chains.set(parsed, chain);
  return chain;
}

function describe(frame: Frame, parsed: Parsed, mention: Mention, index: number): number[] {
  const { target, people, picks } = frame;
  const offset = mention.line - target.at;
  const { items } = parsed.line;
  const item = offset === 0 ? target.item : offset < 0 ? items.length : 0;
  const previous = target.previous?.attribution.mention;
  const entity = people.of.get(mention);
  const low = items[mention.from]?.low ?? '';
  return [
    offset,
    KINDS.indexOf(mention.kind),
    clip(item - mention.to),
    clip(index, 30),
    clip(parsed.mentions.length - index, 30),
  ].concat(
    picks.map((pick) => (pick ? (pick.mention === mention ? 2 : 1) : 0)),
    cueFeatures(parsed, mention, item),
    WORDS.get(low) ?? 0,
    itemCode(items[mention.from - 1]),
    itemCode(items[mention.to]),
    LINKS.get(items[mention.from - 1]?.low ?? '') ?? 0,
    natureOf(parsed.line, mention, people),
    offset === 0 ? quotesBetween(parsed.line, mention, item) : 9,
    parsed.line.paragraph === frame.line.paragraph ? 1 : 0,
    previous === mention ? 2 : entity && previous && people.of.get(previous) === entity ? 1 : 0,
    clip(mention.to - mention.from, 12),
    freeRank(parsed, mention),
    crossed(parsed.line, Math.min(mention.to, item), mention.to <= item ? item : mention.from),
    surroundings(frame, parsed, mention, item),
    clauseFeatures(parsed, mention, item),
    tagFeatures(parsed, mention, item),
    reportFeatures(parsed, chainOf(frame, parsed, item), mention),
    entity && frame.body.includes(entity.words.at(-1) ?? '') ? 1 : 0,
    frame.shared,
  );
}

/** What stands about a mention, and how much its bearer speaks in the document. */
function surroundings(frame: Frame, parsed: Parsed, mention: Mention, item: number): number[] {
  const { items } = parsed.line;
  const [from, to] = mention.to <= item ? [mention.to, item] : [item, mention.from];
  const entity = frame.people.of.get(mention);
  const lead = items[mention.from - 2];
  let [mentions, says, others] = [0, 0, 0];
  for (let at = 0; at < parsed.mentions.length; at++) {
    const each = parsed.mentions[at];
    if (each && each.from >= from && each.to <= to) mentions++;
  }
  for (let at = 0; at < parsed.cues.length; at++) {
    const cue = parsed.cues[at];
    if (!cue || cue.from < from || cue.to > to) continue;
    if (cue.verb?.says) says++;
    if (cue.subject !== mention && cue.subject !== null) others++;
  }
  return [
    itemCode(lead),
    itemCode(items[mention.to + 1]),
    LINKS.get(lead?.low ?? '') ?? 0,
    LINKS.get(items[mention.to]?.low ?? '') ?? 0,
    endingCode(items[mention.to]),
    endingCode(items[mention.to + 1]),
    endingCode(lead),
    clip(mentions, 15),
    clip(says, 9),
    clip(others, 9),
    clip(entity?.says ?? -1, 20),
    clip(entity?.count ?? -1, 30),
    entity ? (entity.isCertain ? 2 : 1) : 0,
    clip(items.length - mention.to, 30),
  ];
}

/** The candidates for one quotation, nearest lines first. At most `MAX_PER_LINE` a line. */
export function listCandidates(target: Target, people: People): Candidate[] {
  const own = target.lines[target.at];
  if (!own) return [];
  const picks = SIEVES.map((sieve) => sieve(target));
  const body = bodyOf(target, own.line);
  const chain = chainTo(own, target.item);
  const frame: Frame = {
    chains: new Map([[own, chain]]),
    target,
    people,
    picks,
    body: body.toLowerCase(),
    shared: [
      ...quotationFeatures(target, own.line),
      ...governorFeatures(own, target.item),
      ...besideFeatures(own, target.item, body),
      ...chain.shared,
    ],
    line: own.line,
  };
  const candidates: Candidate[] = [];
  for (const offset of [0, -1, 1, -2, -3]) {
    const parsed = target.lines[target.at + offset];
    if (!parsed || offset < -LINES_BEFORE || offset > LINES_AFTER) continue;
    if (Math.abs(parsed.line.paragraph - own.line.paragraph) > 1) continue;
    nearest(parsed, offset === 0 ? target.item : offset < 0 ? parsed.line.items.length : 0).forEach(
      (mention) => {
        candidates.push({
          mention,
          features: describe(frame, parsed, mention, parsed.mentions.indexOf(mention)),
        });
      },
    );
  }
  candidates.push({ mention: null, features: [...new Array(OWN_FEATURES).fill(0), ...frame.shared] });
  const carried = target.previous?.attribution.mention;
  if (carried && !candidates.some((each) => each.mention === carried)) {
    const parsed = target.lines[carried.line];
    if (parsed)
      candidates.push({
        mention: carried,
        features: describe(frame, parsed, carried, 0).map((each) => clip(each)),
      });
  }
  return candidates;
}

function nearest(parsed: Parsed, item: number): readonly Mention[] {
  if (parsed.mentions.length <= MAX_PER_LINE) return parsed.mentions;
  const first = parsed.mentions.findIndex((mention) => mention.from > item);
  const middle = first < 0 ? parsed.mentions.length : first;
  const from = Math.max(0, middle - MAX_PER_LINE / 2);
  return parsed.mentions.slice(from, from + MAX_PER_LINE);
}
