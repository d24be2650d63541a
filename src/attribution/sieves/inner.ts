// A marked quotation in a report within a report in, whose words it is out: "Lang said Ortiz had called him
// '…'" quotes Ortiz. What is denied, negated or supposed is quoted of nobody.
import { CONJUNCTION, ROLE } from '../lexicon/classes.ts';
import type { Item } from '../marks/reading.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Cue } from './cues.ts';
import type { Parsed, Target } from './sieves.ts';

/** Verbs behind which the words of their own subject stand. */
const HOLDS =
  /^(?:say|tell|ask|call|describe|shout|reply|respond|write|add|label|brand|warn|insist|claim|answer|boast|yell|scream|whisper)$/;
/** Verbs whose object is seen or heard to speak: "recalled Lang telling her". */
const PERCEIVES = /^(?:recall|remember|hear|quote|cite|see|describe)$/;
const NAMES = /^(?:call|describe|label|brand)$/;
const NEGATES = /^(?:not|never|cannot|nor|neither|hardly)$/;
const NO_ONE = /^(?:no|nobody|none|neither)$/;
const SUPPOSES = /^(?:if|unless)$/;
/** Words between a verb group and what negates or supposes it, at most. */
const REACH = 3;

const isNegation = (item: Item | undefined): boolean =>
  item !== undefined && (NEGATES.test(item.low) || item.low.endsWith("n't"));

/** "never said", "did not say", "if Lang says", "nobody said": the report is not given for one. */
export function isUnreal({ line: { items } }: Parsed, cue: Pick<Cue, 'from' | 'subject'>): boolean {
  if (cue.subject && NO_ONE.test(items[cue.subject.from]?.low ?? '')) return true;
  for (let at = cue.from - 1; at >= Math.max(0, cue.from - REACH); at--) {
    const item = items[at];
    if (isNegation(item)) return true;
    if (item?.kind !== 'word' || (cue.subject && at < cue.subject.to)) break;
  }
  const opener = cue.subject && items[cue.subject.from - 1];
  return opener !== null && opener !== undefined && SUPPOSES.test(opener.low);
}

/** Nothing parts the cue from the marks: no other marks, no joined clause, a comma right before the marks alone. */
export function leadsTo({ line: { items } }: Parsed, cue: Cue, quote: number): boolean {
  for (let at = cue.to; at < quote; at++) {
    const item = items[at];
    const isLast = at === quote - 1;
    if (!item || item.kind === 'quote' || item.classes & CONJUNCTION) return false;
    if ((item.kind === 'punctuation' || item.kind === 'mark') && !isLast) return false;
  }
  return true;
}

export interface InnerReport {
  /** The cue nearest to the marks, which has a subject of its own. */
  readonly inner: Cue;
  readonly outer: Cue;
}

/** Nothing parts a report from the one that it stands in: "said that when they met, Lang told". */
function holds({ line: { items } }: Parsed, outer: Cue, inner: Cue): boolean {
  const from = inner.subject?.from ?? outer.to;
  if (/^(?:what|which|whom|as)$/.test(items[from - 1]?.low ?? '')) return false;
  return items
    .slice(outer.to, from)
    .every(
      ({ kind, classes, low }) =>
        kind !== 'quote' && low !== ';' && !(classes & CONJUNCTION) && low !== 'while',
    );
}

/** A name, or a nominal for a person: "a book called …" has said nothing. */
function isPerson({ line: { items } }: Parsed, subject: Mention): boolean {
  return subject.kind === 'name' || ((items[subject.to - 1]?.classes ?? 0) & ROLE) !== 0;
}

/** "Ortiz had called him", "Ortiz telling her" behind "recalled". */
function tells(parsed: Parsed, inner: Cue, outer: Cue, item: number): boolean {
  if (!inner.subject || !inner.verb || !HOLDS.test(inner.verb.base)) return false;
  if (!isPerson(parsed, inner.subject) || (inner.shape !== 'before' && inner.shape !== 'climbed'))
    return false;
  // "an account called '…'" has a name there, "Ortiz called him '…'" an object.
  if (NAMES.test(inner.verb.base) && inner.to === item) return false;
  return inner.verb.form !== 'participle' || PERCEIVES.test(outer.verb?.base ?? '');
}

/** The report within a report that holds the marks; nothing where one subject alone tells. */
export function findInner(target: Target): InnerReport | undefined {
  const parsed = target.lines[target.at];
  const inner = parsed?.cues.findLast(({ to, verb }) => to <= target.item && verb !== null);
  const from = inner?.subject?.from ?? 0;
  const outer = parsed?.cues.findLast(
    ({ to, verb, subject }) => to <= from && verb !== null && subject !== null,
  );
  if (!parsed || !inner || !outer || outer.subject === inner.subject) return undefined;
  const isWithin =
    tells(parsed, inner, outer, target.item) &&
    holds(parsed, outer, inner) &&
    leadsTo(parsed, inner, target.item);
  return isWithin ? { inner, outer } : undefined;
}
