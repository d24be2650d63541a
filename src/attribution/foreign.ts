// The quotations of a document and its language in, the same with less confidence out where that is not English: the
// rules read English verbs, titles and pronouns. A speaker who is no longer likely is left open. Labels of a transcript
// say who speaks in any language.
import type { Quotation } from '../model.ts';

/** Share of an English attribution's confidence. Not measured: no gold in other languages is at hand. */
const TRUST = 0.6;
/** Below this a wrong name is as likely as the right one. */
const MIN_CONFIDENCE = 0.5;

function doubt(quotation: Quotation): Quotation {
  if (quotation.kind === 'turn') return quotation;
  const confidence = quotation.confidence * TRUST;
  if (quotation.speaker === null || confidence >= MIN_CONFIDENCE) return { ...quotation, confidence };
  return { ...quotation, speaker: null, sieve: 'language', confidence };
}

/** `language` is a BCP 47 tag. English quotations come back as they are. */
export function doubtForeign(quotations: readonly Quotation[], language: string): readonly Quotation[] {
  return language.split('-')[0] === 'en' ? quotations : quotations.map(doubt);
}
