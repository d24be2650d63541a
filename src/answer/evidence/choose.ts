// Ranked eligible units -> the few that are shown: no two of the same words, each whole, one wording of a
// remark as the finding and the others beside it.
import type { AnswerContext } from '../context.ts';
import { isSameRemark, type RemarkWeights } from '../matching/same-remark.ts';
import {
  isSameWording,
  mayBeOneReport,
  mayBeSameWording,
  readWording,
  type Worded,
} from '../matching/same-wording.ts';
import { buildRemarkWeights, readRemark } from '../remarks.ts';
import type { Scored } from './score.ts';
import { overlaps, type Unit } from './units.ts';

/** One finding to be: the unit shown and the other wordings of the same remark. */
export interface Choice {
  readonly shown: Scored;
  readonly others: readonly Scored[];
}

/** A further finding must fit this part as well as the best one. */
const FIT_SHARE = 0.55;
/** … and cover this part of what the best one covers. */
const COVERAGE_SHARE = 0.4;
/** A neighbouring sentence is shown with the evidence when it covers this share of the question itself. */
const ADDED_COVERAGE = 0.3;
/** Another wording is only worth its place when it covers this part of what the finding covers. */
const WORDING_SHARE = 0.25;

/** Findings for one question, best first; all of them, `limit` is the caller's. */
export function chooseEvidence(eligible: readonly Scored[], context: AnswerContext): readonly Choice[] {
  const best = eligible[0];
  if (best === undefined) return [];
  const weights = buildRemarkWeights(context);
  const taken: Scored[] = [];
  const choices: Choice[] = [];
  for (const scored of eligible) {
    if (scored.fit < FIT_SHARE * best.fit) continue;
    if (scored.coverage < COVERAGE_SHARE * best.coverage) continue;
    if (taken.some((each) => sharePlace(each.unit, scored.unit))) continue;
    const shown = widenUnit(scored, eligible);
    const others = findOtherWordings(shown, eligible, taken, weights, context);
    taken.push(shown, ...others);
    choices.push({ shown, others });
  }
  return choices;
}

/** True for units of one document with no sentence between them: what follows on is no other wording. */
export function isNextTo(left: Unit, right: Unit): boolean {
  const apart = Math.max(left.first - right.last, right.first - left.last);
  return left.documentIndex === right.documentIndex && apart <= 1;
}

/** True when two units share words of one document. */
export function sharePlace(left: Unit, right: Unit): boolean {
  return left.documentIndex === right.documentIndex && overlaps(left, right);
}

/**
 * The unit with what belongs to it: the rest of its utterance, else neighbours of the same voice that carry
 * a part of the question themselves.
 */
export function widenUnit(scored: Scored, pool: readonly Scored[]): Scored {
  const runs = pool.filter(({ unit }) => holdsUnit(unit, scored.unit));
  const utterances = new Set(scored.unit.quotations.map((each) => each.utterance));
  const isWhole = ({ unit }: Scored) => unit.quotations.every((each) => utterances.has(each.utterance));
  const belongs = (run: Scored) =>
    scored.quotation?.kind === 'turn' ? addsEvidence(run, scored, pool) : isWhole(run);
  const fitting = utterances.size === 1 ? runs.filter(belongs) : [];
  return fitting.sort((a, b) => lengthOf(b.unit) - lengthOf(a.unit))[0] ?? scored;
}

function holdsUnit(outer: Unit, inner: Unit): boolean {
  const same = outer.documentIndex === inner.documentIndex && outer.quotations.length > 0;
  return same && outer.start <= inner.start && inner.end <= outer.end;
}

function lengthOf(unit: Unit): number {
  return unit.end - unit.start;
}

/** True when every sentence that the run adds covers its part of the question. */
function addsEvidence(run: Scored, scored: Scored, pool: readonly Scored[]): boolean {
  const added = pool.filter(
    ({ unit }) => unit.first === unit.last && holdsUnit(run.unit, unit) && !overlaps(unit, scored.unit),
  );
  const expected = run.unit.last - run.unit.first - (scored.unit.last - scored.unit.first);
  return added.length === expected && added.every((each) => each.coverage >= ADDED_COVERAGE);
}

function findOtherWordings(
  shown: Scored,
  pool: readonly Scored[],
  taken: readonly Scored[],
  weights: RemarkWeights,
  context: AnswerContext,
): readonly Scored[] {
  const isOther = compareWith(shown, weights, context);
  const others: Scored[] = [];
  for (const scored of pool) {
    if (scored.coverage < WORDING_SHARE * shown.coverage || isNextTo(shown.unit, scored.unit)) continue;
    if ([shown, ...taken, ...others].some((each) => sharePlace(each.unit, scored.unit))) continue;
    if (isOther(scored)) others.push(scored);
  }
  return others;
}

/** Whether a unit says the same as the one shown: the same remark, or the same words. */
function compareWith(shown: Scored, weights: RemarkWeights, context: AnswerContext) {
  const name = shown.quotation?.speaker?.name ?? null;
  const remark = readRemark(shown.unit, shown.quotation, context);
  let wording: Worded | undefined;
  return ({ unit, quotation }: Scored): boolean => {
    const speaker = quotation?.speaker?.name ?? null;
    if (speaker !== name) return false;
    if (name !== null && isSameRemark(remark, readRemark(unit, quotation, context), weights)) return true;
    if (!mayBeSameWording(shown.unit, unit) || !mayBeOneReport(shown.unit, unit, context)) return false;
    wording ??= readWording(shown.unit, name, context);
    return isSameWording(wording, readWording(unit, speaker, context), context);
  };
}
