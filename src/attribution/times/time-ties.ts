// Items of a line, a time in them and a cue in, out whether the time is that of the cue: "said on Monday"
// is, "the man hurt on Monday" and "Monday's defeat" are not. Word order alone decides, nothing is parsed.
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  DOCUMENT,
  POSSESSIVE,
  REPORTING,
} from '../lexicon/classes.ts';
import { VERB_FORM, verbFormOf } from '../lexicon/verb-forms.ts';
import { DAYS } from '../lexicon/words.ts';
import type { Item } from '../marks/reading.ts';
import { hasVerb, isBreak, isParticiple, isVerb, lowAt, OF_PAPERS } from './acting-words.ts';

/** A time expression by its item indexes, half-open. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** `tied` to the cue; `foreign`: the time of another thing; `loose`: it stands elsewhere in the line. */
export type Tie = 'tied' | 'loose' | 'foreign';

/** Furthest a time may stand from its cue, items. */
const MAX_PATH = 40;
/** Most items of what leads to a time: "in the late summer of". */
const MAX_LEAD = 6;
/** Most items between "when" and the cue of its clause. */
const MAX_CLAUSE = 15;

const LEAD =
  /^(?:on|in|at|of|late|early|earlier|later|back|just|only|mid|this|last|the|around|spring|summer|autumn|fall|winter|beginning|start|end|morning|afternoon|evening|night)$/;
const TRAIL = /^(?:morning|afternoon|evening|night|local|time)$/;
/** A time right behind these bounds something. */
const BOUNDS =
  /^(?:until|till|by|before|after|since|next|every|for|from|following|between|than|due|through)$/;
/** What stands behind these may still be far: "ahead of a meeting on Sunday". */
const AWAY = /^(?:ahead|since|until|till|due|despite|than)$/;
const ASIDE = /^(?:who|whose|whom|which|where|what|how|that|because|if|whether|although|though)$/;
const OCCASION =
  /^(?:rally|rallies|debate|hearing|briefing|conference|meeting|summit|interview|speech|address|event|ceremony|session|call|appearance|episode|show|broadcast|podcast|tweet|thread|hearings|town|service|vigil|forum)$/;
const SPEAKING =
  /^(?:speaking|talking|writing|testifying|appearing|addressing|answering|responding|posting|tweeting|reporting|asked|interviewed|questioned|pressed|quoted|arriving|opening|standing)$/;
const PLACING = /^(?:in|at|during|on|to|via|through|over)$/;
/** Where the words that lead to a time begin: "late", "on Monday,", "in the summer of". */
function leadStart(items: readonly Item[], from: number): number {
  let at = from;
  while (at > 0 && at > from - MAX_LEAD) {
    const before = lowAt(items, at - 1);
    if (LEAD.test(before) || DAYS.has(before)) at--;
    else if (before === ',' && DAYS.has(lowAt(items, at - 2))) at -= 2;
    else break;
  }
  return at;
}

function trailEnd(items: readonly Item[], to: number): number {
  let at = to;
  while (TRAIL.test(lowAt(items, at))) at++;
  return at;
}

/** "Tuesday's defeat", "the May 2 attack", "the Monday Club"; "in a Monday tweet" is told of the cue. */
function isOfThing(items: readonly Item[], { from, to }: TimeSpan): boolean {
  const end = trailEnd(items, to);
  const names = items
    .slice(end, end + 4)
    .some(({ low, classes }) => OCCASION.test(low) || classes & DOCUMENT);
  const owns = /^'s?$/.test(lowAt(items, end));
  const at = /^(?:early|late|mid)$/.test(lowAt(items, from - 1)) ? from - 1 : from;
  const before = items[at - 1];
  if (owns) return !(names && /^(?:at|during|in|on)$/.test(lowAt(items, from - 1)));
  const isOwned = before !== undefined && (before.classes & (DETERMINER | POSSESSIVE) || before.low === "'s");
  if (!isOwned || /^(?:this|last)$/.test(before.low) || /^\d{1,2}(?:st|nd|rd|th)$/.test(lowAt(items, from)))
    return false;
  if (/^(?:ago|yesterday)$/.test(lowAt(items, to - 1))) return false;
  const link = lowAt(items, at - 2);
  if (/^an?$/.test(before.low) && /^(?:in|at|during|on|via|through)$/.test(link)) return false;
  return !(names && /^(?:in|at|during|to|told|tells)$/.test(link));
}

/** Words of the phrase that lead to the time from its last break or the cue, "ahead of the", "the man who". */
function isAside(items: readonly Item[], start: number, cueAt: number): boolean {
  for (let at = start - 1; at >= 0 && at !== cueAt; at--) {
    const item = items[at];
    if (isBreak(item)) return false;
    // "The Post reports that Ortiz wrote on Monday, saying": the clause is that of the cue.
    const opensReport = item?.low === 'that' && cueAt > start && (items[at - 1]?.classes ?? 0) & REPORTING;
    if (opensReport) return false;
    if (item && (ASIDE.test(item.low) || AWAY.test(item.low))) return true;
  }
  return false;
}

/** The first item of a sentence or behind marks, less "But" and "Then,". */
function openingOf(items: readonly Item[], start: number): number {
  let at = start;
  while (at > 0 && items[at - 1]?.kind !== 'quote' && !/^[:–—]$/.test(lowAt(items, at - 1))) at--;
  while (at < start && (items[at]?.classes ?? 0) & (CONJUNCTION | ADVERB)) at++;
  return at < start && isBreak(items[at]) ? at + 1 : at;
}

/** "In a speech on Monday", "Speaking to reporters on Monday": from `from` on nothing else is told. */
function leadsTo(items: readonly Item[], from: number, start: number): boolean {
  if (from === start) return true;
  const first = lowAt(items, from);
  return (
    (PLACING.test(first) || SPEAKING.test(first) || OF_PAPERS.test(first)) && !hasVerb(items, from + 1, start)
  );
}

/** "Ortiz on Monday said", "Ortiz, speaking on Monday, said", "a report released on Monday said". */
function meetsCue(items: readonly Item[], start: number, end: number, cueAt: number): boolean {
  const closes = lowAt(items, end) === ',';
  for (let at = closes ? end + 1 : end; at < cueAt; at++) {
    const item = items[at];
    if (!item || !(item.classes & (AUXILIARY | ADVERB) || item.low.endsWith('ly'))) return false;
  }
  if (!closes) return !isParticiple(items, start - 1);
  let from = start;
  while (from > 0 && !isBreak(items[from - 1])) from--;
  return leadsTo(items, from, start);
}

/** "on Monday when Ortiz said", "a letter on Monday in which Ortiz said". */
function opensClause(items: readonly Item[], end: number, cueAt: number): boolean {
  const at = lowAt(items, end) === ',' ? end + 1 : end;
  const isWhen = /^(?:when|as)$/.test(lowAt(items, at));
  const isWhich = /^(?:in|that)$/.test(lowAt(items, at)) && lowAt(items, at + 1) === 'which';
  return (isWhen || isWhich) && cueAt - at < MAX_CLAUSE && !hasVerb(items, at + 1, cueAt);
}

/** "a report released on Monday by the council said". */
function isOfPaper(items: readonly Item[], start: number, end: number, cueAt: number): boolean {
  const before = items[start - 1];
  if (!before || !(OF_PAPERS.test(before.low) || before.classes & DOCUMENT)) return false;
  return cueAt - end < MAX_CLAUSE && !items.slice(end, cueAt).some(isBreak) && !hasVerb(items, end, cueAt);
}

/** Nothing in front of `start` is still to come or opens a sentence as "Founded in 1911". */
function tellsOfPast(items: readonly Item[], start: number): boolean {
  const opens = verbFormOf(lowAt(items, openingOf(items, start)));
  if (opens === VERB_FORM.past || opens === VERB_FORM.participle) return false;
  return !items
    .slice(0, start)
    .some(({ low }, at) => /^(?:will|would|could|may)$/.test(low) || (low === 'to' && isVerb(items, at + 1)));
}

/** "Ortiz left on Monday and said", "voted on Monday, saying": of the same subject as what stands before. */
function sharesSubject(items: readonly Item[], time: TimeSpan, cueAt: number): boolean {
  let at = cueAt - 1;
  while ((items[at]?.classes ?? 0) & (ADVERB | AUXILIARY)) at--;
  // "on Monday condemned the raid as he vowed".
  const isAs = /^(?:he|she|they)$/.test(lowAt(items, at)) && /^(?:as|while)$/.test(lowAt(items, at - 1));
  const isJoined = isAs || ((items[at]?.classes ?? 0) & CONJUNCTION) !== 0;
  if (!isJoined && verbFormOf(lowAt(items, cueAt)) !== VERB_FORM.ing) return false;
  const start = leadStart(items, time.from);
  const other = items.findLastIndex(
    (item, each) => each < at && (item.classes & REPORTING) !== 0 && !item.capital,
  );
  if (other < 0 || other > time.from) return tellsOfPast(items, start);
  return tieBeside(items, time, other) === 'tied';
}

/** "On Monday", "As of Monday", "When she came on Monday". */
function opensSentence(items: readonly Item[], start: number): boolean {
  const opening = openingOf(items, start);
  const first = lowAt(items, opening);
  return (
    first === 'when' ||
    (first === 'as' && lowAt(items, opening + 1) === 'of') ||
    leadsTo(items, opening, start)
  );
}

/** "In 1959, Ortiz said, the bridge held": what is told around the cue has the time. */
const isInserted = (items: readonly Item[], cueAt: number): boolean =>
  lowAt(items, cueAt + 1) === ',' && !items[cueAt + 2]?.marked;

function tieBefore(items: readonly Item[], start: number, end: number, cueAt: number): Tie {
  if (meetsCue(items, start, end, cueAt) || isOfPaper(items, start, end, cueAt)) return 'tied';
  if (opensClause(items, end, cueAt)) return 'tied';
  if (opensSentence(items, start)) return isInserted(items, cueAt) ? 'loose' : 'tied';
  const acts = isVerb(items, end) || end === cueAt;
  const insertion = isParticiple(items, start - 1) && (acts || isBreak(items[start - 2]));
  return insertion ? 'foreign' : 'loose';
}

function tieBehind(items: readonly Item[], start: number, end: number, cueAt: number): Tie {
  if (start - cueAt > MAX_PATH) return 'loose';
  const when = items.findIndex(({ low }, at) => at > cueAt && at < start && /^(?:as|when|while)$/.test(low));
  if (hasVerb(items, cueAt + 1, when < 0 ? start : when) || BOUNDS.test(lowAt(items, cueAt + 1)))
    return 'foreign';
  return (items[end]?.classes ?? 0) & AUXILIARY || isVerb(items, end) ? 'foreign' : 'tied';
}

/** Without a cue only what opens or closes the sentence is told of all of it. */
function tieAlone(items: readonly Item[], start: number, end: number): Tie {
  if (opensSentence(items, start)) return 'tied';
  const next = items[end];
  const closes = next === undefined || next.kind === 'quote' || /^[.:!?)]$/.test(next.low);
  return closes ? 'tied' : 'loose';
}

/** The one reporting verb in the past of a line that has no other. */
function onlyCue(items: readonly Item[]): number {
  const isCue = ({ low, classes, capital }: Item): boolean => {
    if (capital || (classes & REPORTING) === 0 || OF_PAPERS.test(low)) return false;
    return low.endsWith('ed') || verbFormOf(low) === VERB_FORM.finite;
  };
  const first = items.findIndex(isCue);
  return items.findLastIndex(isCue) === first ? first : -1;
}

function tieBeside(items: readonly Item[], time: TimeSpan, cueAt: number): Tie {
  const start = leadStart(items, time.from);
  const end = trailEnd(items, time.to);
  if (isAside(items, start, cueAt)) return 'foreign';
  return time.from < cueAt ? tieBefore(items, start, end, cueAt) : tieBehind(items, start, end, cueAt);
}

/** Whether a time of a line is that of the cue at item `cueAt`, or of the line where that is `null`. */
export function tieOf(items: readonly Item[], time: TimeSpan, cueAt: number | null): Tie {
  if (isOfThing(items, time) || BOUNDS.test(lowAt(items, time.from - 1))) return 'foreign';
  if (lowAt(items, time.to) === 'through') return 'foreign';
  if (cueAt === null) {
    const start = leadStart(items, time.from);
    if (isAside(items, start, -1)) return 'foreign';
    const tie = tieAlone(items, start, trailEnd(items, time.to));
    const only = tie === 'tied' ? -1 : onlyCue(items);
    return only < 0 ? tie : tieBeside(items, time, only);
  }
  const tie = tieBeside(items, time, cueAt);
  return tie === 'loose' && time.from < cueAt && sharesSubject(items, time, cueAt) ? 'tied' : tie;
}
