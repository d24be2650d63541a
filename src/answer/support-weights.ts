// Reviewed weights of the support model (see `support.ts`). Set by hand first, then fitted on development
// questions over three corpora; signs were checked by reading.
import type { SupportFeatures } from './support.ts';

export const SUPPORT_BIAS = -2.4;

export const SUPPORT_WEIGHTS: Readonly<Record<keyof SupportFeatures, number>> = {
  coverage: 0,
  wideCoverage: 1.2,
  unionCoverage: 0.9,
  properCoverage: 0.7,
  unknownShare: -1.4,
  pairFit: 0.25,
  length: 2.3,
  longUnion: 2.1,
  keyCoverage: 1.8,
};

/** Least probability at which a question is answered. */
export const ANSWER_THRESHOLD = 0.5;
