// Reviewed weights of the support model (see `support.ts`): logistic regression with a small ridge, signs held
// to their meaning, cross-validated five ways on development questions over three corpora (5, 326 and 4,820
// articles). Without an answer there: null questions, questions whose gold article was left out, and
// questions with one name exchanged for another's. 2026-11.
import type { SupportFeatures } from './support.ts';

export const SUPPORT_BIAS = -3.16;

export const SUPPORT_WEIGHTS: Readonly<Record<keyof SupportFeatures, number>> = {
  relative: 1.51,
  names: 0.59,
  bestNames: 0.47,
  settingNames: 0.64,
  rarestFit: 0.25,
  standing: 0.96,
  statesType: 0.35,
  asksVoice: 0.18,
  length: 0.87,
  shortGap: -1.8,
  shortNameGap: -1.47,
};

/** Least probability at which a question is answered. */
export const ANSWER_THRESHOLD = 0.5;
