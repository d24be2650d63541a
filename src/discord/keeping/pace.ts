// Progress of a build, step by step -> how long its present stage will still take.
import type { IndexProgress } from '../../model.ts';

/** Milliseconds of a stage below which nothing is foretold. */
const MIN_MS = 1_000;

export interface Pace {
  /** Whole seconds, at least 1; `null` as long as too little of the stage is done to tell. */
  secondsLeft(progress: IndexProgress): number | null;
}

/** `now` gives milliseconds of a clock that never goes back. */
export function createPace(now: () => number): Pace {
  let first: { readonly stage: string; readonly at: number; readonly done: number } | undefined;
  return {
    secondsLeft({ stage, done, total }) {
      if (first?.stage !== stage) first = { stage, at: now(), done };
      const spent = now() - first.at;
      const read = done - first.done;
      if (spent < MIN_MS || read <= 0 || done >= total) return null;
      return Math.max(1, Math.ceil(((spent / read) * (total - done)) / 1_000));
    },
  };
}
