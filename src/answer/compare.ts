// A question that sets outlets side by side -> one finding for each outlet, chosen together: units that fit
// the question and that resemble each other across outlets. Never merged, whatever the dates.

import type { AnswerContext } from './context.ts';
import { type Choice, widenUnit } from './evidence/choose.ts';
import type { Scored } from './evidence/score.ts';
import { type RemarkWeights, remarkSimilarity } from './matching/same-remark.ts';
import type { Focus } from './question/focus.ts';
import { buildRemarkWeights, readRemark } from './remarks.ts';

/** Weight of likeness to the other outlets' units beside the unit's own score. */
const LIKENESS = 0.6;
/** Units of each outlet that are tried. */
const TRIED = 6;
/** An outlet whose best unit falls below this part of the best score has nothing to compare. */
const SCORE_SHARE = 0.4;

/** True when the answer is one finding for each outlet. */
export function wantsComparison(focus: Focus): boolean {
  return focus.outlets.length > 1 || (focus.question.kind === 'compare' && focus.outlets.length === 0);
}

/** One choice for each outlet that has something, best outlet first. */
export function compareOutlets(
  eligible: readonly Scored[],
  focus: Focus,
  context: AnswerContext,
): readonly Choice[] {
  const groups = groupByOutlet(eligible, focus, context);
  const weights = buildRemarkWeights(context);
  const anchors = eligible.slice(0, TRIED);
  const trials = anchors.map((anchor) => chooseAround(anchor, groups, weights, context));
  const best = trials.sort((a, b) => b.total - a.total)[0];
  const top = eligible[0]?.score ?? 0;
  return (best?.chosen ?? [])
    .filter((scored) => scored.score >= SCORE_SHARE * top)
    .sort((a, b) => b.score - a.score)
    .map((scored) => ({ shown: widenUnit(scored, eligible), others: [] }));
}

function groupByOutlet(
  eligible: readonly Scored[],
  focus: Focus,
  context: AnswerContext,
): readonly (readonly Scored[])[] {
  const groups = new Map<string, Scored[]>();
  for (const scored of eligible) {
    const outlet = context.documents[scored.unit.documentIndex]?.outlet ?? null;
    if (outlet === null || (focus.outlets.length > 0 && !focus.outlets.includes(outlet))) continue;
    const group = groups.get(outlet) ?? [];
    groups.set(outlet, group);
    if (group.length < TRIED) group.push(scored);
  }
  return [...groups.values()];
}

function chooseAround(
  anchor: Scored,
  groups: readonly (readonly Scored[])[],
  weights: RemarkWeights,
  context: AnswerContext,
) {
  const terms = readRemark(anchor.unit, anchor.quotation, context).terms;
  const fitness = (scored: Scored) =>
    scored.score +
    LIKENESS * remarkSimilarity(terms, readRemark(scored.unit, scored.quotation, context).terms, weights);
  const fitted = groups.flatMap((group) => {
    const pool = group.includes(anchor) ? [anchor] : group;
    const ranked = pool
      .map((scored) => ({ scored, fitness: fitness(scored) }))
      .sort((a, b) => b.fitness - a.fitness);
    return ranked.slice(0, 1);
  });
  return {
    chosen: fitted.map((each) => each.scored),
    total: fitted.reduce((total, each) => total + each.fitness, 0),
  };
}
