// One parsed line in, its reported clauses out: "Xi said that …", "…, he added", "according to …".
import type { Span } from '../model.ts';
import type { Cue } from './cues.ts';
import { ADVERB, CALENDAR, PREPOSITION, REPORTING } from './lexicon/classes.ts';
import type { Mention } from './mentions.ts';
import type { Item, Line } from './reading.ts';
import type { Parsed } from './sieves.ts';

export interface ReportedClause extends Span {
  readonly cue: Cue;
  readonly mention: Mention;
}

const MIN_WORDS = 2;
const isBreak = (item: Item | undefined): boolean => item?.kind === 'punctuation' || item?.kind === 'mark';

function clauseSpan(line: Line, from: number, to: number): Span | undefined {
  let [first, last] = [from, to - 1];
  while (first <= last && isBreak(line.items[first])) first++;
  while (last >= first && isBreak(line.items[last])) last--;
  if (last - first + 1 < MIN_WORDS) return undefined;
  const [head, tail] = [line.items[first], line.items[last]];
  return head && tail ? { start: head.start, end: tail.end } : undefined;
}

/** What may follow a closing cue before the line ends: "…, he said on Monday." */
const REMARK = /^(?:on|in|at|during|after|before|to|last|this|yesterday|today|through|via|when|as)$/;

/** "…, he added." and "…, according to the statement.": what stands before the comma. */
function trailing(parsed: Parsed, cue: Cue): ReportedClause | undefined {
  const { subject, verb } = cue;
  const { items } = parsed.line;
  if (!subject) return undefined;
  const head = Math.min(subject.from, cue.from);
  if (items[head - 1]?.low !== ',' || head < 4) return undefined;
  if (verb && !closes(items, cue, Math.max(subject.to, cue.to))) return undefined;
  const span = clauseSpan(parsed.line, 0, head - 1);
  return span && { ...span, cue, mention: subject };
}

function closes(items: readonly Item[], cue: Cue, tail: number): boolean {
  if (!cue.verb?.says || (cue.shape !== 'before' && cue.shape !== 'inverted')) return false;
  if (items.slice(tail, tail + 8).some((item) => item.low === 'that')) return false;
  const after = items[tail];
  return !after || isBreak(after) || REMARK.test(after.low);
}

/** Verbs whose first object is the one addressed: "told reporters that". */
const ADDRESSING = /^(?:tell|assure|inform|remind|warn|ask|urge|advise|promise|notify|convince|persuade)$/;
/** How far behind the cue its "that" may stand, in items. */
const REACH = 9;

/** Where the clause begins: behind "that", which an addressee or a time may part from the cue. */
function clauseStart(items: readonly Item[], cue: Cue): number | undefined {
  const next = items[cue.to];
  if (!next || next.kind === 'quote') return undefined;
  if (next.low === 'that') return cue.to + 1;
  const parted = (next.classes & (PREPOSITION | CALENDAR | ADVERB)) !== 0 || next.low === ',';
  const addressed = ADDRESSING.test(cue.verb?.base ?? '');
  const that = items.findIndex((item, at) => at > cue.to && at < cue.to + REACH && item.low === 'that');
  if ((parted || addressed) && that >= 0) return that + 1;
  if (isBreak(next) && next.low !== ':') return undefined;
  return cue.to;
}

/** "…, and called it a mistake": the next report of the same speaker ends this one. */
function clauseEnd(items: readonly Item[], from: number): number {
  for (let at = from; at < items.length - 2; at++) {
    if (items[at]?.low !== ',' && items[at]?.low !== ';') continue;
    const [link, verb] = [items[at + 1], items[at + 2]];
    if (link && verb && /^(?:and|but)$/.test(link.low) && !verb.capital && verb.classes & REPORTING)
      return at;
    if (link && !link.capital && link.classes & REPORTING && link.low.endsWith('ing')) return at;
  }
  return items.length;
}

/** Verbs that report speech around marks but hardly ever a clause: measured on the dev articles. */
const NOT_CLAUSAL =
  /^(?:relate|view|go|begin|continue|seek|push|finish|request|respond|hit|attack|charge|email|point|plan|shout|invite|post|text)$/;
/** Plural nouns as often as verbs. */
const NOUN_LIKE = /^(?:states|remarks|views|points|requests|offers|texts|comments|reports)$/;

const CLEAR_SHAPES: ReadonlySet<string> = new Set(['before', 'apposition', 'relative', 'climbed']);

/** "Xi said (that) …": from behind the cue to the end of what is reported. */
function leading(parsed: Parsed, cue: Cue): ReportedClause | undefined {
  const { subject, verb } = cue;
  const { items } = parsed.line;
  if (!subject || !verb || cue.shape === 'inverted') return undefined;
  if (NOT_CLAUSAL.test(verb.base) || NOUN_LIKE.test(items[cue.from]?.low ?? '')) return undefined;
  if (!CLEAR_SHAPES.has(cue.shape) && !(verb.says && verb.form !== 'base')) return undefined;
  const from = clauseStart(items, cue);
  const span = from === undefined ? undefined : clauseSpan(parsed.line, from, clauseEnd(items, from));
  return span && { ...span, cue, mention: subject };
}

/** "According to Ushakov, …" */
function opening(parsed: Parsed, cue: Cue): ReportedClause | undefined {
  if (cue.shape !== 'according' || !cue.subject || cue.from > 0) return undefined;
  const comma = parsed.line.items.findIndex((item, at) => at >= (cue.subject?.to ?? 0) && item.low === ',');
  const span = comma < 0 ? undefined : clauseSpan(parsed.line, comma + 1, parsed.line.items.length);
  return span && { ...span, cue, mention: cue.subject };
}

/** The reported clauses of a line, left to right. A clause that is wholly a marked quotation is none. */
export function findReportedClauses(parsed: Parsed, isSpoken: (item: number) => boolean): ReportedClause[] {
  const clauses: ReportedClause[] = [];
  for (const cue of parsed.cues) {
    const clause = trailing(parsed, cue) ?? opening(parsed, cue) ?? leading(parsed, cue);
    if (clause && !isCredit(parsed, cue) && !isMarked(parsed.line, clause, isSpoken)) clauses.push(clause);
  }
  return clauses;
}

/** "Xi said, according to a translation, …": the credit beside a speaker is no speaker. */
function isCredit(parsed: Parsed, cue: Cue): boolean {
  if (cue.shape !== 'according') return false;
  return parsed.cues.some((each) => {
    const end = Math.max(each.to, each.subject?.to ?? 0);
    return each.verb?.says === true && each.subject !== null && end <= cue.from && end >= cue.from - 2;
  });
}

function isMarked(line: Line, span: Span, isSpoken: (item: number) => boolean): boolean {
  return line.items.some(
    (item, at) => item.kind === 'quote' && item.start < span.end && item.end > span.start && isSpoken(at),
  );
}
