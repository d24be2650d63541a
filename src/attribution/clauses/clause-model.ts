// What was learned from the development articles about reported clauses, as one value.

import type { Calibration } from '../sieves/speaker-model.ts';
import type { Forest } from '../sieves/trees.ts';
import weights from './clause-weights.json' with { type: 'json' };
import type { CueLexicon } from './learned-cues.ts';

export interface ClauseModel extends Forest {
  readonly lexicon: CueLexicon;
  /** Held-out share of clauses that are right with their speaker, for a vote of the forest. */
  readonly calibration: Calibration;
  /** Least vote for a clause to count as reported; the first where the cue has its subject at hand. */
  readonly nearThreshold: number;
  readonly threshold: number;
}

export const CLAUSE_MODEL: ClauseModel = weights;
