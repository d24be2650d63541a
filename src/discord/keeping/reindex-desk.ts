// Readings of the corpus that members began, or wait for, from Discord: each is stopped by whoever asked for it.

export interface ReindexDesk {
  /** Does `act` for a member; its signal is aborted once that member asks to stop. */
  run<T>(userId: string, act: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Asks whatever this member has under way to stop; `false`: there is nothing. */
  cancel(userId: string): boolean;
}

export function createReindexDesk(): ReindexDesk {
  const running = new Set<{ readonly userId: string; readonly controller: AbortController }>();
  return {
    async run(userId, act) {
      const entry = { userId, controller: new AbortController() };
      running.add(entry);
      try {
        return await act(entry.controller.signal);
      } finally {
        running.delete(entry);
      }
    },
    cancel(userId) {
      const own = [...running].filter((entry) => entry.userId === userId);
      for (const { controller } of own) controller.abort();
      return own.length > 0;
    },
  };
}
