// A cue in its line in, the stretches that it may report out, each described in small whole numbers for
// the learned choice: behind the cue, behind its "that" or its addressee, or before it.
import type { Span } from '../../model.ts';
import { AUXILIARY, CALENDAR, REPORTING, ROLE } from '../lexicon/classes.ts';
import { clip, endingCode, FORMS, itemCode, KINDS, LINKS, SHAPES, WORDS } from '../marks/codes.ts';
import type { Item, Line } from '../marks/reading.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Parsed } from '../sieves/sieves.ts';
import { type ClauseCue, type CueLexicon, LEARNED } from './learned-cues.ts';

export interface ClauseOption extends Span {
  /** Whole numbers from -64 to 63. */
  readonly features: readonly number[];
}

interface Stretch {
  /** Which rule drew it: 1-3 behind the cue, 4-5 before it, 6 about it, 7 opened by it. */
  readonly rule: number;
  readonly from: number;
  readonly to: number;
}

/** Least words before a cue for a clause to stand there. */
const MIN_WORDS = 2;
/** How far behind the cue its "that" may stand, in items. */
const REACH = 9;
/** Verbs with an addressee, behind whom their "that" opens what is said. */
const TELLS = /^(?:tell|inform|assure|remind)$/;
/** Words before the day of a cue, and how many of them. */
const EARLIER = /^(?:on|late|early|last|this)$/;
const MOST_TIME = 3;
/** Weight of a verb that the development articles do not have. */
const UNKNOWN_WEIGHT = 20;
/** A cue that reports less often than this, in sixtieths, is not looked at: one in ten. */
const LEAST_WEIGHT = 6;
/** The features of a stretch where nothing is reported. */
const NOTHING: readonly number[] = Array.from({ length: 14 }, () => -1);

const isBreak = (item: Item | undefined): boolean => item?.kind === 'punctuation' || item?.kind === 'mark';

/** The name under which a cue's weight is kept. */
export const cueKey = (cue: ClauseCue, items: readonly Item[]): string =>
  cue.verb?.base ?? (cue.shape === 'according' ? 'according to' : `${LEARNED}${items[cue.from]?.low ?? ''}`);

/** The same with what follows the cue, and with what speaks: "want to", "a poll finds". */
export function cueKeys(parsed: Parsed, cue: ClauseCue): readonly [string, string, string] {
  const { items } = parsed.line;
  const key = cueKey(cue, items);
  const next = items[cue.to];
  const behind = next && LINKS.has(next.low) ? next.low : itemCode(next);
  const subject = cue.subject ? cue.subject.kind : '';
  return [key, `${key} ${behind}`, `${key} <${subject} ${cue.verb?.form ?? ''}`];
}

/** "…, and called it a mistake": the next report of the same speaker ends this one. */
function clauseEnd(items: readonly Item[], from: number): number {
  for (let at = from; at < items.length - 2; at++) {
    if (items[at]?.low !== ',' && items[at]?.low !== ';') continue;
    const [link, verb] = [items[at + 1], items[at + 2]];
    const joins = link?.low === 'and' || link?.low === 'but';
    if (joins && verb && !verb.capital && verb.classes & REPORTING) return at;
    if (link && !link.capital && link.classes & REPORTING && link.low.endsWith('ing')) return at;
  }
  return items.length;
}

/** "said late Monday", "said on Friday": the first item behind the time that a cue states of itself. */
function behindTime(items: readonly Item[], from: number): number {
  let at = from;
  while (at < from + MOST_TIME && EARLIER.test(items[at]?.low ?? '')) at++;
  const isDay = (items[at]?.classes ?? 0) & CALENDAR && items[at]?.capital;
  return isDay ? at + 1 : from;
}

function thatBehind(items: readonly Item[], cue: ClauseCue): number {
  for (let at = cue.to; at < cue.to + REACH; at++) if (items[at]?.low === 'that') return at;
  return -1;
}

/** True where nothing but an addressee and a time stands between a cue and its "that". */
const isOwnThat = (items: readonly Item[], from: number, that: number): boolean =>
  items
    .slice(from, that)
    .every(
      ({ kind, classes }) =>
        kind !== 'punctuation' && kind !== 'quote' && !(classes & (AUXILIARY | REPORTING)),
    );

/** Where the words of a stretch begin: behind the day of the cue, and behind the addressee of "told … that". */
function firstOf(items: readonly Item[], cue: ClauseCue, { rule, from, to }: Stretch): number {
  if (rule > 3 || !cue.verb) return from;
  const that = TELLS.test(cue.verb.base) ? thatBehind(items, cue) : -1;
  if (that >= from && that + MIN_WORDS < to && isOwnThat(items, cue.to, that)) return that + 1;
  return cue.verb.says ? behindTime(items, from) : from;
}

/** Where a clause behind the cue may begin: at once, behind "that", behind the one addressed. */
function starts(parsed: Parsed, cue: ClauseCue): number[] {
  const { items } = parsed.line;
  const found = [cue.to];
  if (cue.shape === 'learned') return found;
  const that = thatBehind(items, cue);
  if (that >= 0) found.push(that + 1);
  const addressed = parsed.mentions.find((mention) => mention.from === cue.to);
  if (addressed && addressed.to !== that) found.push(addressed.to);
  return found;
}

/** The first comma from item `from` on; -1 for none. */
function commaBehind(items: readonly Item[], from: number): number {
  for (let at = from; at < items.length; at++) if (items[at]?.low === ',') return at;
  return -1;
}

/** Behind a verb whose subject follows it, and behind "according to", nothing more is reported. */
function behind(parsed: Parsed, cue: ClauseCue): Stretch[] {
  if (cue.shape === 'inverted' || cue.shape === 'according') return [];
  const { items } = parsed.line;
  const stretches: Stretch[] = [];
  for (const [index, from] of starts(parsed, cue).entries()) {
    const comma = commaBehind(items, from + MIN_WORDS + 1);
    for (const to of new Set([clauseEnd(items, from), items.length, comma < 0 ? items.length : comma]))
      stretches.push({ rule: index + 1, from, to });
  }
  return stretches;
}

/** "…, he added." and "…, he said, …": what stands before the comma, or about the insertion. */
function before(parsed: Parsed, cue: ClauseCue, subject: Mention): Stretch[] {
  const { items } = parsed.line;
  const head = Math.min(subject.from, cue.from);
  const tail = Math.max(subject.to, cue.to);
  if (head < MIN_WORDS + 1) return [];
  const comma = items.findLastIndex((item, at) => at < head - MIN_WORDS && item.low === ',');
  const found = [{ rule: 4, from: 0, to: head }];
  if (comma > 0) found.push({ rule: 5, from: comma + 1, to: head });
  if (isBreak(items[tail]) && tail + MIN_WORDS < items.length)
    found.push({ rule: 6, from: tail + 1, to: items.length });
  return found;
}

/** "According to Ushakov, …" */
function opening(parsed: Parsed, cue: ClauseCue, subject: Mention): Stretch[] {
  const { items } = parsed.line;
  const comma = commaBehind(items, subject.to);
  return cue.shape !== 'according' || comma < 0 ? [] : [{ rule: 7, from: comma + 1, to: items.length }];
}

function spanOf(line: Line, cue: ClauseCue, stretch: Stretch): Span | undefined {
  let [first, last] = [firstOf(line.items, cue, stretch), stretch.to - 1];
  while (first <= last && isBreak(line.items[first])) first++;
  // The word that joins a clause to its cue belongs to neither.
  if (stretch.rule < 4 && line.items[first]?.low === 'that') first++;
  while (last >= first && isBreak(line.items[last])) last--;
  const [head, tail] = [line.items[first], line.items[last]];
  if (!head || !tail || last < first) return undefined;
  return { start: head.start, end: tail.end };
}

/** What is said of the stretch itself: where and how it begins and ends. */
function stretchFeatures(parsed: Parsed, cue: ClauseCue, stretch: Stretch): number[] {
  const { items } = parsed.line;
  const { rule, from, to } = stretch;
  const first = parsed.mentions.find((mention) => mention.from === from);
  let [verbs, cues] = [0, 0];
  for (let at = from; at < Math.min(to, from + 12); at++) if ((items[at]?.classes ?? 0) & AUXILIARY) verbs++;
  for (const other of parsed.cues) if (other.from >= from && other.to <= to) cues++;
  return [
    rule,
    clip(from - cue.to),
    clip(to - from),
    clip(items.length - to, 20),
    itemCode(items[from]),
    LINKS.get(items[from]?.low ?? '') ?? 0,
    itemCode(items[to]),
    itemCode(items[to - 1]),
    first ? KINDS.indexOf(first.kind) + 1 : 0,
    first ? itemCode(items[first.to]) : 0,
    first ? endingCode(items[first.to]) : 0,
    clip(verbs, 8),
    clip(cues, 8),
    items[from - 1]?.low === 'that' ? 1 : 0,
  ];
}

/** What is said of the cue, whatever it reports. */
function cueFeatures(parsed: Parsed, cue: ClauseCue): number[] {
  const { items } = parsed.line;
  const { subject } = cue;
  const lead = items[cue.from - 1];
  let quotes = 0;
  for (const { kind } of items) if (kind === 'quote') quotes++;
  const passive = items.slice(Math.max(0, cue.from - 3), cue.from);
  const head = subject ? items[subject.to - 1] : undefined;
  return [
    SHAPES.indexOf(cue.shape),
    cue.verb ? (cue.verb.says ? 2 : 1) : cue.shape === 'according' ? 3 : 4,
    cue.verb ? FORMS.indexOf(cue.verb.form) + 1 : 0,
    itemCode(lead),
    LINKS.get(lead?.low ?? '') ?? 0,
    itemCode(items[cue.to]),
    LINKS.get(items[cue.to]?.low ?? '') ?? 0,
    itemCode(items[cue.to + 1]),
    endingCode(items[cue.to]),
    passive.some((item) => /^(?:is|are|was|were|be|been|being|'s|get|got)$/.test(item.low)) ? 1 : 0,
    passive.some((item) => /^(?:not|n't|never)$/.test(item.low) || item.low.endsWith("n't")) ? 1 : 0,
    subject ? KINDS.indexOf(subject.kind) + 1 : 0,
    WORDS.get(items[subject?.from ?? -1]?.low ?? '') ?? 0,
    head && head.classes & ROLE ? 1 : 0,
    clip(cue.from),
    clip(items.length - cue.to),
    clip(subject ? cue.from - subject.to : 0),
    clip(
      parsed.cues.findIndex((each) => each.from >= cue.from),
      8,
    ),
    clip(parsed.cues.length, 12),
    clip(quotes, 6),
  ];
}

/** The stretches that a cue may report, and last what it means to report none. */
export function listClauseOptions(parsed: Parsed, cue: ClauseCue, lexicon: CueLexicon): ClauseOption[] {
  const { subject } = cue;
  const keys = cueKeys(parsed, cue);
  if (keys.every((key) => (lexicon[key] ?? 0) < LEAST_WEIGHT) && keys[0] in lexicon) return [];
  const weight = lexicon[keys[0]] ?? UNKNOWN_WEIGHT;
  const weights = [weight, lexicon[keys[1]] ?? weight, lexicon[keys[2]] ?? weight];
  const shared = weights.concat(cueFeatures(parsed, cue));
  const about = subject && cue.shape !== 'learned';
  const stretches = behind(parsed, cue);
  if (about) stretches.push(...before(parsed, cue, subject), ...opening(parsed, cue, subject));
  const options: ClauseOption[] = [];
  for (const stretch of stretches) {
    const span = spanOf(parsed.line, cue, stretch);
    if (span) options.push({ ...span, features: stretchFeatures(parsed, cue, stretch).concat(shared) });
  }
  options.push({ start: 0, end: 0, features: NOTHING.concat(shared) });
  return options;
}
