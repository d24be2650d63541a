// What was learned from the development articles about who speaks, as one value: the forest that chooses,
// the curve that turns its vote into a probability, and how often the sieves that decide alone are right.
import weights from './speaker-weights.json' with { type: 'json' };
import type { Forest } from './trees.ts';

/** Knots `[vote, probability]`, both ascending from 0 to 1; straight lines between them. */
export type Calibration = readonly (readonly number[])[];

export interface SpeakerModel extends Forest {
  /** Held-out share of right choices for a vote of the forest; empty: the vote itself. */
  readonly calibration: Calibration;
  /** Held-out share of right speakers of the sieves that decide without the forest, by name. */
  readonly sieves: Readonly<Record<string, number>>;
  /** Below this probability nobody is named. */
  readonly threshold: number;
}

export const SPEAKER_MODEL: SpeakerModel = weights;

/** The probability behind a vote, 0 to 1; the vote itself where the curve has no knots. */
export function calibrate(calibration: Calibration, vote: number): number {
  const after = calibration.findIndex(([at]) => (at ?? 0) >= vote);
  const [x1 = 0, y1 = vote] = calibration[after] ?? calibration.at(-1) ?? [];
  const [x0 = x1, y0 = y1] = calibration[after - 1] ?? [];
  const share = x1 === x0 ? 1 : Math.min(1, (vote - x0) / (x1 - x0));
  return Number((y0 + share * (y1 - y0)).toFixed(3));
}
