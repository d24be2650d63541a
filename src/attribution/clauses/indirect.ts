// One parsed line in, its reported clauses out: "Xi said that …", "…, he added", "according to …". Rules
// draw the stretches that a cue may report; a forest chooses one or none.
import type { Span } from '../../model.ts';
import type { Line } from '../marks/reading.ts';
import type { Mention } from '../mentions/mentions.ts';
import { isUnreal } from '../sieves/inner.ts';
import type { Parsed } from '../sieves/sieves.ts';
import { calibrate } from '../sieves/speaker-model.ts';
import { chooseAmong } from '../sieves/trees.ts';
import { CLAUSE_MODEL, type ClauseModel } from './clause-model.ts';
import { type ClauseOption, listClauseOptions } from './clause-options.ts';
import { findHolder } from './holders.ts';
import { type ClauseCue, findLearnedCues } from './learned-cues.ts';
import { findPlainClause } from './plain.ts';

export interface ReportedClause extends Span {
  readonly cue: ClauseCue;
  readonly mention: Mention | null;
  /** Probability that the clause and its speaker are right, 0 to 1. */
  readonly confidence: number;
}

/** A cue with what it may report, the empty option last. */
export interface ClauseChoice {
  readonly cue: ClauseCue;
  readonly options: readonly ClauseOption[];
}

/** Whoever is meant by these, nobody is quoted: "the songs you can expect to hear". */
const NOBODY = /^(?:you|that|this|these|those|which|what|where|there)$/;
/** Highest confidence of a clause behind a learned cue: below one half, from which on clauses are shown. */
const MOST_LEARNED = 0.49;
/** Shapes whose subject stands by its verb: in nineteen of twenty clauses the right one, sure or not. */
const NEAR: ReadonlySet<ClauseCue['shape']> = new Set([
  'before',
  'according',
  'apposition',
  'relative',
  'inverted',
]);
/** Of plain clauses before their cue nearly all are reported as they stand, on the development articles. */
const PLAIN = 0.9;
/** Two clauses that share more than this of each other are one. */
const SAME = 0.8;

/** "Xi said, according to a translation, …": the credit beside a speaker is no speaker. */
function isCredit(parsed: Parsed, cue: ClauseCue): boolean {
  if (cue.shape !== 'according') return false;
  return parsed.cues.some((each) => {
    const end = Math.max(each.to, each.subject?.to ?? 0);
    return each.verb?.says === true && each.subject !== null && end <= cue.from && end >= cue.from - 2;
  });
}

/** "denied that he had lied": the clause says the opposite of what is reported. */
const deniesClause = ({ line: { items } }: Parsed, cue: ClauseCue): boolean =>
  cue.verb?.base === 'deny' && items[cue.to]?.kind === 'word';

/** A clause that holds a marked quotation is that quotation's. */
function isMarked(line: Line, span: Span, isSpoken: (item: number) => boolean): boolean {
  return line.items.some(
    (item, at) =>
      item.kind === 'quote' &&
      !item.marked?.doubled &&
      item.start < span.end &&
      item.end > span.start &&
      isSpoken(at),
  );
}

function isNobody(line: Line, mention: Mention): boolean {
  return mention.to - mention.from === 1 && NOBODY.test(line.items[mention.from]?.low ?? '');
}

/** The cues of a line, listed and learned, each with the options that may be shown. */
export function listChoices(
  parsed: Parsed,
  isSpoken: (item: number) => boolean,
  model: ClauseModel,
): ClauseChoice[] {
  const cues: ClauseCue[] = [...parsed.cues, ...findLearnedCues(parsed, model.lexicon)];
  const choices = cues.map((cue) => {
    const isNone = isCredit(parsed, cue) || isUnreal(parsed, cue) || deniesClause(parsed, cue);
    if (isNone || (cue.subject && isNobody(parsed.line, cue.subject))) return { cue, options: [] };
    const options = listClauseOptions(parsed, cue, model.lexicon);
    return {
      cue,
      options: options.filter((option) => option.end === 0 || !isMarked(parsed.line, option, isSpoken)),
    };
  });
  return choices.filter(({ options }) => options.length > 1);
}

/** Who perceives ("saw how things stood") seldom reports. */
const PERCEIVES = /^(?:see|hear|watch|notice|feel|find)$/;

const leastVote = ({ verb, shape }: ClauseCue, model: ClauseModel): number =>
  NEAR.has(shape) && !(verb && PERCEIVES.test(verb.base)) ? model.nearThreshold : model.threshold;

/** The likeliest stretch, where it is likelier than the threshold that anything is reported at all. */
function choose(parsed: Parsed, { cue, options }: ClauseChoice, model: ClauseModel): ReportedClause[] {
  const rows = options.map((option) => option.features);
  const votes = chooseAmong(model, rows);
  const vote = 1 - (votes.pop() ?? 1);
  const option = options[votes.indexOf(Math.max(...votes))];
  if (!option || vote < leastVote(cue, model)) return [];
  const { start, end } = option;
  const confidence = calibrate(model.calibration, vote);
  return [{ start, end, cue, mention: findHolder(parsed, cue), confidence: cap(cue, confidence) }];
}

/** Words that no list has for saying tell of views and acts: never sure enough to be shown as words of anybody. */
const cap = (cue: ClauseCue, confidence: number): number =>
  cue.shape === 'learned' ? Math.min(confidence, MOST_LEARNED) : confidence;

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

const isSame = (a: Span, b: Span): boolean =>
  overlap(a, b) > SAME * (a.end - a.start) && overlap(a, b) > SAME * (b.end - b.start);

/** Of clauses over the same stretch, the surest. */
function withoutRivals(clauses: readonly ReportedClause[]): ReportedClause[] {
  const kept: ReportedClause[] = [];
  for (const clause of [...clauses].sort((a, b) => b.confidence - a.confidence))
    if (kept.every((other) => !isSame(clause, other))) kept.push(clause);
  return kept.sort((a, b) => a.start - b.start);
}

/** The reported clauses of a line, left to right. Linear in its cues times its items. */
export function findReportedClauses(
  parsed: Parsed,
  isSpoken: (item: number) => boolean,
  model: ClauseModel = CLAUSE_MODEL,
): ReportedClause[] {
  return withoutRivals(
    listChoices(parsed, isSpoken, model).flatMap((choice) => {
      const { cue } = choice;
      const plain = findPlainClause(parsed, cue);
      if (!plain || isMarked(parsed.line, plain, isSpoken)) return choose(parsed, choice, model);
      return [{ ...plain, cue, mention: cue.subject, confidence: PLAIN }];
    }),
  );
}
