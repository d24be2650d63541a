// Lets the latest of many calls through, at most one in each stretch of time and never two at once.

export interface Throttle<T> {
  call(value: T): void;
  /** Drops what waits and resolves when nothing is under way any more. */
  end(): Promise<void>;
}

/** `act` must not reject. The first value goes at once; of those that come too soon the latest waits. */
export function throttle<T>(everyMs: number, act: (value: T) => Promise<void>): Throttle<T> {
  let waiting: { readonly value: T } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let ended = false;
  const next = (): void => {
    timer = undefined;
    if (waiting === undefined) return;
    const { value } = waiting;
    waiting = undefined;
    timer = setTimeout(() => running.then(next), everyMs);
    running = act(value);
  };
  return {
    call(value) {
      waiting = { value };
      if (timer === undefined && !ended) next();
    },
    async end() {
      ended = true;
      clearTimeout(timer);
      waiting = undefined;
      await running;
    },
  };
}
