// Reviewed weights of the support model (see `support.ts`): fitted by logistic regression with a small ridge
// on questions over three corpora (five articles with gold and further questions, 326 pages with 250), rounded
// by hand, signs checked by reading. 2026-11.
import type { SupportFeatures } from './support.ts';

export const SUPPORT_BIAS = -2.8;

export const SUPPORT_WEIGHTS: Readonly<Record<keyof SupportFeatures, number>> = {
  coverage: 0.5,
  wideCoverage: 0.5,
  unionCoverage: 0.5,
  properCoverage: 0.7,
  unknownShare: -2,
  pairFit: 1.4,
  length: 2.2,
  longUnion: 1.6,
  keyCoverage: 0.1,
  rarestFit: 0.5,
  relative: 1.1,
};

/** Least probability at which a question is answered. */
export const ANSWER_THRESHOLD = 0.5;
