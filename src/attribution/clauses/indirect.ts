// One parsed line in, its reported clauses out: "Xi said that …", "…, he added", "according to …". Rules
// draw the stretches that a cue may report; a forest chooses one or none.
import type { Span } from '../../model.ts';
import type { Line } from '../marks/reading.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Cue } from '../sieves/cues.ts';
import type { Parsed } from '../sieves/sieves.ts';
import { calibrate } from '../sieves/speaker-model.ts';
import { chooseAmong } from '../sieves/trees.ts';
import { CLAUSE_MODEL, type ClauseModel } from './clause-model.ts';
import { type ClauseOption, listClauseOptions } from './clause-options.ts';

export interface ReportedClause extends Span {
  readonly cue: Cue;
  readonly mention: Mention;
  /** Probability that the clause and its speaker are right, 0 to 1. */
  readonly confidence: number;
}

/** Whoever is meant by these, nobody is quoted: "the songs you can expect to hear". */
const NOBODY = /^(?:you|that|this|these|those|which|what|where|there)$/;

/** "Xi said, according to a translation, …": the credit beside a speaker is no speaker. */
function isCredit(parsed: Parsed, cue: Cue): boolean {
  if (cue.shape !== 'according') return false;
  return parsed.cues.some((each) => {
    const end = Math.max(each.to, each.subject?.to ?? 0);
    return each.verb?.says === true && each.subject !== null && end <= cue.from && end >= cue.from - 2;
  });
}

/** A clause that holds a marked quotation is that quotation's. */
function isMarked(line: Line, span: Span, isSpoken: (item: number) => boolean): boolean {
  return line.items.some(
    (item, at) => item.kind === 'quote' && item.start < span.end && item.end > span.start && isSpoken(at),
  );
}

function isNobody(line: Line, mention: Mention): boolean {
  return mention.to - mention.from === 1 && NOBODY.test(line.items[mention.from]?.low ?? '');
}

/** The options that may be shown, the empty one last. */
function usable(
  parsed: Parsed,
  cue: Cue,
  model: ClauseModel,
  isSpoken: (item: number) => boolean,
): ClauseOption[] {
  if (!cue.subject || isCredit(parsed, cue) || isNobody(parsed.line, cue.subject)) return [];
  const options = listClauseOptions(parsed, cue, model.lexicon);
  return options.filter((option) => option.end === 0 || !isMarked(parsed.line, option, isSpoken));
}

/** The likeliest stretch, where it is likelier than the threshold that anything is reported at all. */
function choose(cue: Cue, options: readonly ClauseOption[], model: ClauseModel): ReportedClause[] {
  const rows = options.map((option) => option.features);
  const votes = chooseAmong(model, rows);
  const vote = 1 - (votes.pop() ?? 1);
  const option = options[votes.indexOf(Math.max(...votes))];
  if (!option || !cue.subject || vote < model.threshold) return [];
  const { start, end } = option;
  return [{ start, end, cue, mention: cue.subject, confidence: calibrate(model.calibration, vote) }];
}

/** Of clauses over the same stretch, the surest. */
function withoutRivals(clauses: readonly ReportedClause[]): ReportedClause[] {
  const kept: ReportedClause[] = [];
  for (const clause of [...clauses].sort((a, b) => b.confidence - a.confidence)) {
    const isNew = kept.every((other) => other.start !== clause.start || other.end !== clause.end);
    if (isNew) kept.push(clause);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** The reported clauses of a line, left to right. Linear in its cues times its items. */
export function findReportedClauses(
  parsed: Parsed,
  isSpoken: (item: number) => boolean,
  model: ClauseModel = CLAUSE_MODEL,
): ReportedClause[] {
  const clauses = parsed.cues.flatMap((cue) => {
    const options = usable(parsed, cue, model, isSpoken);
    return options.length > 1 ? choose(cue, options, model) : [];
  });
  return withoutRivals(clauses);
}

/** The options of every cue of a line as the choice sees them, for training. */
export function listChoices(
  parsed: Parsed,
  isSpoken: (item: number) => boolean,
  model: ClauseModel,
): { readonly cue: Cue; readonly options: readonly ClauseOption[] }[] {
  const choices = parsed.cues.map((cue) => ({ cue, options: usable(parsed, cue, model, isSpoken) }));
  return choices.filter(({ options }) => options.length > 1);
}
