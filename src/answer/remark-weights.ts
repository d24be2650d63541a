// The corpus -> the weights by which two remarks are compared: rare terms count more, near words count less
// than the same word.
import type { AnswerContext } from './context.ts';
import { buildMatcher } from './match.ts';
import type { RemarkWeights } from './same-remark.ts';

/** Weights over one corpus; remembers what it has weighed, so build it once per answer. */
export function buildRemarkWeights(context: AnswerContext): RemarkWeights {
  const matchers = new Map<string, (other: string) => number>();
  return {
    weigh: (term) => {
      const holding = context.documentFrequency(term);
      return Math.log(1 + (context.passageCount - holding + 0.5) / (holding + 0.5));
    },
    match: (left, right) => {
      const matcher = matchers.get(left) ?? buildMatcher(left, false, context.readTerms);
      matchers.set(left, matcher);
      return matcher(right);
    },
  };
}
