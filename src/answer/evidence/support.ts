// What the best evidence covers -> the probability that it answers the question, by a logistic model whose
// reviewed weights stand in `support-weights.ts`. Below the threshold the answer is an abstention.
import type { Focus } from '../question/focus.ts';
import type { Scored } from './score.ts';
import { SUPPORT_BIAS, SUPPORT_WEIGHTS } from './support-weights.ts';

/** What the support model looks at; each 0 to 1. */
export interface SupportFeatures {
  /** Best eligible coverage as a part of the best of any voice, outlet and day. */
  readonly relative: number;
  /** Names in the question that the best units, each with its surroundings, hold. */
  readonly names: number;
  /** The same of the best unit alone, and of all that was found in its document. */
  readonly bestNames: number;
  readonly settingNames: number;
  /** Whether the rarest word of the question that the corpus knows is among the evidence. */
  readonly rarestFit: number;
  /** Retrieval's score of the best unit's document as a part of the best document's. */
  readonly standing: number;
  /** 1 where the best unit states a value or name of the asked type, or none is asked. */
  readonly statesType: number;
  /** 1 where the words of somebody are asked: what is not theirs is not eligible. */
  readonly asksVoice: number;
  /** 1 from 12 terms up; long questions join facts that no one document holds. */
  readonly length: number;
  /** The heaviest word, and the heaviest name, that the document lacks; less in longer questions. */
  readonly shortGap: number;
  readonly shortNameGap: number;
}

/** Most units that may answer a question together. */
const UNION_UNITS = 6;
const LONG_QUESTION = 12;

/** Features of ranked evidence, best first, seen against all that was gathered; `null` when there is none. */
export function readSupport(
  ranked: readonly Scored[],
  all: readonly Scored[],
  focus: Focus,
): SupportFeatures | null {
  const best = ranked[0];
  if (best === undefined) return null;
  const top = ranked.slice(0, UNION_UNITS);
  const length = Math.min(focus.terms.length / LONG_QUESTION, 1);
  return {
    relative: relativeTo(all, best),
    names: Math.max(...top.map((each) => each.properCoverage)),
    bestNames: best.properCoverage,
    settingNames: best.settingNames,
    rarestFit: Math.max(...top.map((each) => each.rarestFit)),
    standing: best.standing,
    statesType: focus.detail === null || best.hasDetail ? 1 : 0,
    asksVoice: focus.speakers.length > 0 ? 1 : 0,
    length,
    shortGap: (1 - length) * best.gravestGap,
    shortNameGap: (1 - length) * best.nameGap,
  };
}

function relativeTo(all: readonly Scored[], best: Scored): number {
  const most = all.reduce((top, each) => Math.max(top, each.wideCoverage), 0);
  return most === 0 ? 1 : Math.min(best.wideCoverage / most, 1);
}

/** Probability, 0 to 1, that the evidence answers the question. */
export function estimateSupport(features: SupportFeatures): number {
  const names = Object.keys(SUPPORT_WEIGHTS) as (keyof SupportFeatures)[];
  const sum = names.reduce((total, name) => total + SUPPORT_WEIGHTS[name] * features[name], SUPPORT_BIAS);
  return 1 / (1 + Math.exp(-sum));
}
