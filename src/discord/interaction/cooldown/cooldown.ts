// Token buckets: so many questions at once, then one in each stretch of time, for each member and server.

export interface Pace {
  /** Questions that may come at once. */
  readonly burst: number;
  /** Milliseconds after which one more may come. */
  readonly refillMs: number;
}

interface Bucket {
  tokens: number;
  /** Milliseconds of the clock at which `tokens` was right. */
  at: number;
  readonly pace: Pace;
}

/** Buckets kept at most; beyond that the full ones, which say nothing, are forgotten. */
const MAX_BUCKETS = 10_000;

/** What is to be taken out of one bucket. */
export interface Withdrawal {
  readonly key: string;
  readonly pace: Pace;
  /** Above 0, at most the burst; 1 is a question. */
  readonly cost: number;
}

export interface Cooldown {
  /**
   * Takes what is wanted out of each bucket, or nothing at all. Milliseconds to wait until all of them hold
   * it; 0 when it was taken.
   */
  take(wanted: readonly Withdrawal[]): number;
}

function refill(bucket: Bucket, now: number): void {
  const { burst, refillMs } = bucket.pace;
  bucket.tokens = refillMs === 0 ? burst : Math.min(burst, bucket.tokens + (now - bucket.at) / refillMs);
  bucket.at = now;
}

/** `now` gives milliseconds of a clock that never goes back. */
export function createCooldown(now: () => number): Cooldown {
  const buckets = new Map<string, Bucket>();

  function bucketOf(key: string, pace: Pace): Bucket {
    const known = buckets.get(key);
    const bucket: Bucket = { tokens: known?.tokens ?? pace.burst, at: known?.at ?? now(), pace };
    refill(bucket, now());
    buckets.set(key, bucket);
    return bucket;
  }

  function forgetFull(): void {
    for (const [key, bucket] of buckets) {
      refill(bucket, now());
      if (bucket.tokens >= bucket.pace.burst) buckets.delete(key);
    }
  }

  return {
    take(wanted) {
      if (buckets.size > MAX_BUCKETS) forgetFull();
      const asked = wanted.map(({ key, pace, cost }) => ({ bucket: bucketOf(key, pace), cost }));
      const waits = asked.map(({ bucket, cost }) => Math.max(0, cost - bucket.tokens) * bucket.pace.refillMs);
      const wait = Math.ceil(Math.max(0, ...waits));
      if (wait === 0) for (const { bucket, cost } of asked) bucket.tokens -= cost;
      return wait;
    },
  };
}
