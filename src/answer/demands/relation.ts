// A unit of the asked names -> whether it tells what was asked of them, or something else: the words that say
// what happened must be there. Judged in plain questions only; a long one tells a story that no sentence holds.
import type { Scored } from '../evidence/score.ts';
import type { Focus } from '../question/focus.ts';

/** Terms and words of the longest plain question. */
const PLAIN_TERMS = 8;
const PLAIN_WORDS = 16;

const plain = new WeakMap<Focus, boolean>();

/** True for a question of one fact, which evidence answers whole or not at all. */
export function isPlain(focus: Focus): boolean {
  const known = plain.get(focus);
  if (known !== undefined) return known;
  const { terms, question, outlets } = focus;
  const words = question.text.trim().split(/\s+/u).length;
  const short = terms.length <= PLAIN_TERMS && words <= PLAIN_WORDS;
  const is = short && outlets.length < 2 && question.kind !== 'compare';
  plain.set(focus, is);
  return is;
}

/**
 * Least weight-share of the words that say what happened, by the number of them: of two, both, unless the
 * missing one is slight. Set on hand-made questions with and without an answer over three corpora, 2026-11.
 */
const LEAST_SHARE = [0, 0.6, 0.75, 0.52, 0.45, 0.45, 0.2, 0.2, 0.2];
/** Of so few words one must stand in the evidence itself and not beside it. */
const FEW_WORDS = 3;
/** Least strength at which the rarest name is there: in a sentence beside, or in the title. */
const NAMED_NEAR = 0.4;
/** Where the counted thing stands behind a number, less of the other words will do. */
const COUNTED_SHARE = 0.6;

/** True when a unit that may be of the asked names tells something else of them. */
export function lacksRelation(scored: Scored, focus: Focus): boolean {
  if (!isPlain(focus)) return false;
  const { coreFit, ownCore, ofOthers, hasDetail } = scored;
  if (ofOthers || scored.isAside) return true;
  const { coreCount } = focus.weights;
  // Where only names are asked about, the rarest of them is the topic.
  if (coreCount === 0 && focus.terms.length > 1 && scored.rarestFit < NAMED_NEAR) return true;
  if (coreCount > 0 && coreCount <= FEW_WORDS && ownCore === 0) return true;
  const isCounted = hasDetail && focus.detail?.kind === 'count' && focus.detail.head !== null;
  return coreFit < (LEAST_SHARE[coreCount] ?? 0) * (isCounted ? COUNTED_SHARE : 1);
}
