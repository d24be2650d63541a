// Work in, how long it takes out. Everything is timed in the process at hand, beside its peer, so that a busy
// or a slow machine shows in both.
import { takePercentile } from '../evaluation/retrieval/retrieval-scores.ts';

/** One line of the table of speed. */
export interface SpeedRow {
  /** What the work was done on. */
  readonly corpus: string;
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  /** What the value is compared with in the same run, `null` where it stands alone. */
  readonly peer: { readonly name: string; readonly value: number } | null;
}

/** Milliseconds that the work takes, and what it gives. */
export async function timeOnce<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly ms: number; readonly result: T }> {
  const startedMs = performance.now();
  const result = await work();
  return { ms: performance.now() - startedMs, result };
}

/** Milliseconds of the fastest of several rounds: what the work takes when nothing else gets in the way. */
export async function timeBest(rounds: number, work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) best = Math.min(best, (await timeOnce(work)).ms);
  return best;
}

export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

/**
 * Milliseconds a question for several searches, asked in turn question by question, so that all meet the same
 * load. Every search first answers a few unmeasured, so that compiled code is timed.
 */
export async function timeQuestions<K extends string>(
  questions: readonly string[],
  searches: Readonly<Record<K, (question: string) => unknown>>,
): Promise<Readonly<Record<K, Percentiles>>> {
  const names = Object.keys(searches) as K[];
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (const [number, question] of [...questions.slice(0, WARM_UP), ...questions].entries()) {
    for (const name of names) {
      const { ms } = await timeOnce(() => searches[name](question));
      if (number >= WARM_UP) times.get(name)?.push(ms);
    }
  }
  const read = (name: K): Percentiles => ({
    p50: takePercentile(times.get(name) ?? [], 0.5),
    p99: takePercentile(times.get(name) ?? [], 0.99),
  });
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<K, Percentiles>;
}

/** Questions answered before the clock starts. */
const WARM_UP = 20;
