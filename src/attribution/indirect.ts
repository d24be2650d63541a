// One parsed line in, its reported clauses out: "Xi said that …", "…, he added", "according to …".
import type { Span } from '../model.ts';
import type { Cue } from './cues.ts';
import { PREPOSITION } from './lexicon/classes.ts';
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

/** "…, he added." and "…, according to the statement.": what stands before the comma. */
function trailing(parsed: Parsed, cue: Cue): ReportedClause | undefined {
  const { subject } = cue;
  if (!subject) return undefined;
  const head = Math.min(subject.from, cue.from);
  const comma = parsed.line.items[head - 1];
  if (comma?.low !== ',' || head < 4) return undefined;
  if (cue.verb && !(cue.verb.says && (cue.shape === 'before' || cue.shape === 'inverted'))) return undefined;
  const tail = Math.max(subject.to, cue.to);
  const after = parsed.line.items[tail];
  if (parsed.line.items.slice(tail, tail + 8).some((item) => item.low === 'that')) return undefined;
  if (
    cue.verb &&
    after &&
    !isBreak(after) &&
    !/^(?:on|in|at|during|after|to|last|this|yesterday|today)$/.test(after.low)
  )
    return undefined;
  const span = clauseSpan(parsed.line, 0, head - 1);
  return span && { ...span, cue, mention: subject };
}

/** "Xi said (that) …": from behind the cue to the end of the line. */
function leading(parsed: Parsed, cue: Cue, limit: number): ReportedClause | undefined {
  const { subject, verb } = cue;
  if (!subject || !verb?.says || (verb.form === 'base' && cue.shape === 'main')) return undefined;
  if (cue.shape === 'inverted') return undefined;
  let from = cue.to;
  const that = parsed.line.items.findIndex((item, at) => at >= from && at < from + 8 && item.low === 'that');
  if (that >= 0) from = that + 1;
  else if (isBreak(parsed.line.items[from]) || (parsed.line.items[from]?.classes ?? 0) & PREPOSITION)
    return undefined;
  const span = clauseSpan(parsed.line, from, limit);
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
    const clause =
      trailing(parsed, cue) ?? opening(parsed, cue) ?? leading(parsed, cue, parsed.line.items.length);
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
