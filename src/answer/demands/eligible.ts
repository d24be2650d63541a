// Which scored units may answer at all: of the asked voice, outlet and days, with the asked detail and the
// quoted words. What fails here is never shown as an answer, however well its words match.

import type { Scored } from '../evidence/score.ts';
import type { Focus } from '../question/focus.ts';
import { isStrict, isStrictWhenShort } from './detail.ts';
import { isPlain, lacksRelation } from './relation.ts';

/** One demand of a question that a unit may fail. */
export type Demand = 'speaker' | 'outlet' | 'date' | 'bounds' | 'detail' | 'phrase' | 'voice' | 'relation';

/** Questions longer than this join several facts; no single sentence need state the asked detail. */
const LONGEST_DETAIL_QUESTION = 12;

/** The demands that the unit fails; empty: it may answer. */
export function failedDemands(scored: Scored, focus: Focus): readonly Demand[] {
  const failed: Demand[] = [];
  if (!scored.ofSpeaker) failed.push('speaker');
  if (!scored.ofOutlet) failed.push('outlet');
  if (scored.dateFit === 'outside') failed.push('date');
  if (!scored.inBounds) failed.push('bounds');
  if (needsDetail(focus) && !scored.hasDetail) failed.push('detail');
  if (scored.phraseFit < 1 && needsPhrase(focus)) failed.push('phrase');
  if (lacksRelation(scored, focus)) failed.push('relation');
  if (needsVoice(focus) && scored.quotation?.speaker == null) failed.push('voice');
  return failed;
}

/** Units that fail nothing, or nothing but the forgiven demands. Keeps the order. */
export function keepEligible(
  scored: readonly Scored[],
  focus: Focus,
  forgiven: readonly Demand[] = [],
): readonly Scored[] {
  return scored.filter((each) => failedDemands(each, focus).every((demand) => forgiven.includes(demand)));
}

/** True when the answer must state a value of the asked type. */
export function needsDetail(focus: Focus): boolean {
  if (focus.detail === null) return false;
  if (isPlain(focus)) return isStrictWhenShort(focus.detail);
  return isStrict(focus.detail) && focus.terms.length <= LONGEST_DETAIL_QUESTION;
}

/** From this number of terms on a phrase in marks need not be shown. */
const LONGEST_PHRASE_QUESTION = 9;

/** True when the quoted words must stand in the answer. In long questions marks stand around names and titles, which an article may word otherwise. */
export function needsPhrase(focus: Focus): boolean {
  return focus.terms.length <= LONGEST_PHRASE_QUESTION;
}

/** "Who said" is answered by a name only. */
function needsVoice(focus: Focus): boolean {
  const { kind } = focus.question;
  return kind === 'who-said' || (kind === 'completion' && /\bwho\b/iu.test(focus.question.text));
}
