// Reviewed weights of the support model (see `support.ts`). Set by hand first, then fitted on development
// questions over three corpora; signs were checked by reading.
import type { SupportFeatures } from './support.ts';

export const SUPPORT_BIAS = -4.2;

export const SUPPORT_WEIGHTS: Readonly<Record<keyof SupportFeatures, number>> = {
  coverage: 4,
  wideCoverage: 4,
  unionCoverage: 2,
  properCoverage: 0.5,
  unknownShare: -3,
  pairFit: 0.5,
  length: 1.5,
  longUnion: 0,
  keyCoverage: 0,
};

/** Least probability at which a question is answered. */
export const ANSWER_THRESHOLD = 0.5;
