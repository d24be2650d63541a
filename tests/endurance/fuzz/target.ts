// One thing that is fuzzed: how a case is made, and what must hold when it is tried.
import type fc from 'fast-check';

export interface Target<T = unknown> {
  readonly name: string;
  /** Share of all cases, among the weights of all targets. */
  readonly weight: number;
  readonly cases: fc.Arbitrary<T>;
  /** Rejects where a rule is broken. */
  attempt(value: T): void | Promise<void>;
}

/** Targets with what they share, to be closed when all is done. */
export interface Suite {
  readonly targets: readonly Target<never>[];
  close(): Promise<void>;
}

/** Keeps the type of the case between maker and attempt, and forgets it towards the list. */
export function target<T>(
  name: string,
  weight: number,
  cases: fc.Arbitrary<T>,
  attempt: Target<T>['attempt'],
): Target<never> {
  return { name, weight, cases, attempt } as unknown as Target<never>;
}
