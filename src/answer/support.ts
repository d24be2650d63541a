// What the best evidence covers -> the probability that it answers the question, by a logistic model whose
// reviewed weights stand in `support-weights.ts`. Below the threshold the answer is an abstention.
import { raise, shareOf } from './coverage.ts';
import type { Focus } from './focus.ts';
import type { Scored } from './score.ts';
import { SUPPORT_BIAS, SUPPORT_WEIGHTS } from './support-weights.ts';

/** What the support model looks at; each 0 to 1. */
export interface SupportFeatures {
  /** Coverage by the words of the best unit. */
  readonly coverage: number;
  /** The same with its surroundings. */
  readonly wideCoverage: number;
  /** Coverage by the best units together, for questions that join several articles. */
  readonly unionCoverage: number;
  /** Names in the question that the evidence or its surroundings hold. */
  readonly properCoverage: number;
  /** Share of the question's weight on words no passage holds. */
  readonly unknownShare: number;
  readonly pairFit: number;
  /** 1 from 12 terms up; long questions are never covered by one sentence. */
  readonly length: number;
  /** `unionCoverage` of long questions. */
  readonly longUnion: number;
  /** Coverage, surroundings included, in which the rarest words decide. */
  readonly keyCoverage: number;
  /** Whether the rarest word of the question that the corpus knows is among the evidence. */
  readonly rarestFit: number;
  /** Best eligible coverage as a part of the best of any voice, outlet and day. */
  readonly relative: number;
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
  const union = new Float64Array(focus.terms.length);
  for (const { strengths } of top) raise(union, strengths);
  const length = Math.min(focus.terms.length / LONG_QUESTION, 1);
  const unionCoverage = shareOf(focus.weights.plain, union);
  return {
    coverage: best.coverage,
    wideCoverage: best.wideCoverage,
    unionCoverage,
    properCoverage: Math.max(...top.map((each) => each.properCoverage)),
    unknownShare: shareOf(
      focus.weights.plain,
      focus.terms.map((term) => (term.unknown ? 1 : 0)),
    ),
    pairFit: best.pairFit,
    length,
    longUnion: length * unionCoverage,
    keyCoverage: best.keyCoverage,
    relative: relativeTo(all, best),
    rarestFit: Math.max(...top.map((each) => each.rarestFit)),
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
