// Ranked eligible units -> the few that are shown: no two of the same words, each whole, one wording of a
// remark as the finding and the others beside it.
import type { AnswerContext } from './context.ts';
import { shownDate } from './dates.ts';
import { buildRemarkWeights } from './remark-weights.ts';
import { isSameRemark, type Remark, type RemarkWeights } from './same-remark.ts';
import type { Scored } from './score.ts';
import { overlaps, type Unit } from './units.ts';

/** One finding to be: the unit shown and the other wordings of the same remark. */
export interface Choice {
  readonly shown: Scored;
  readonly others: readonly Scored[];
}

/** A further finding must reach this part of the best one's score. */
const SCORE_SHARE = 0.55;
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
    if (scored.score < SCORE_SHARE * best.score) break;
    if (taken.some((each) => sharePlace(each.unit, scored.unit))) continue;
    const shown = widenToUtterance(scored, eligible);
    const others = findOtherWordings(shown, eligible, taken, weights, context);
    taken.push(shown, ...others);
    choices.push({ shown, others });
  }
  return choices;
}

/** True when two units share words of one document. */
export function sharePlace(left: Unit, right: Unit): boolean {
  return left.documentIndex === right.documentIndex && overlaps(left, right);
}

/** The run that shows the whole utterance the unit is part of, or the unit itself. */
export function widenToUtterance(scored: Scored, pool: readonly Scored[]): Scored {
  const utterances = new Set(scored.unit.quotations.map((each) => each.utterance));
  if (utterances.size !== 1 || scored.quotation?.kind === 'turn') return scored;
  const wider = pool.filter(
    ({ unit }) =>
      unit.documentIndex === scored.unit.documentIndex &&
      unit.start <= scored.unit.start &&
      unit.end >= scored.unit.end &&
      unit.quotations.length > 0 &&
      unit.quotations.every((each) => utterances.has(each.utterance)),
  );
  const widest = wider.sort((a, b) => b.unit.end - b.unit.start - (a.unit.end - a.unit.start))[0];
  return widest ?? scored;
}

/** Units of the pool that word the same remark, none of them sharing a place with what is taken. */
export function findOtherWordings(
  shown: Scored,
  pool: readonly Scored[],
  taken: readonly Scored[],
  weights: RemarkWeights,
  context: AnswerContext,
): readonly Scored[] {
  if (shown.quotation?.speaker == null) return [];
  const remark = toRemark(shown, context);
  const others: Scored[] = [];
  for (const scored of pool) {
    if (scored.coverage < WORDING_SHARE * shown.coverage) continue;
    if ([shown, ...taken, ...others].some((each) => sharePlace(each.unit, scored.unit))) continue;
    if (isSameRemark(remark, toRemark(scored, context), weights)) others.push(scored);
  }
  return others;
}

/** What is compared when two units are asked to be one remark: the quoted words, without who said so. */
export function toRemark(scored: Scored, context: AnswerContext): Remark {
  const { unit, quotation } = scored;
  const document = context.documents[unit.documentIndex];
  if (document === undefined) throw new Error(`No document ${unit.documentIndex}`);
  const words = unit.quotations.map((each) => each.text).join(' ');
  return {
    terms: context.readTerms(words === '' ? document.text.slice(unit.start, unit.end) : words),
    speaker: quotation?.speaker?.name ?? null,
    date: shownDate(quotation?.saidOn ?? null, document),
    documentId: document.id,
  };
}
