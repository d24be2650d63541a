// The reindex that is under way: started once, joined by whoever comes later, stopped by any moderator.
import type { IndexProgress } from '../../model.ts';
import type { ArchiveService, ReindexOutcome } from '../../service.ts';

export interface ReindexDesk {
  /** Whether one is under way. */
  readonly isRunning: boolean;
  /** Starts one, or joins the one under way, whatever kind that is. */
  start(dryRun: boolean, onProgress: (progress: IndexProgress) => void): Promise<ReindexOutcome>;
  /** Asks the one under way to stop; `false`: there is none. */
  cancel(): boolean;
}

export function createReindexDesk(service: ArchiveService): ReindexDesk {
  const running = new Set<AbortController>();
  return {
    get isRunning() {
      return running.size > 0;
    },
    async start(dryRun, onProgress) {
      const controller = new AbortController();
      running.add(controller);
      try {
        return await service.reindex(onProgress, { dryRun, signal: controller.signal });
      } finally {
        running.delete(controller);
      }
    },
    cancel() {
      for (const controller of running) controller.abort();
      return running.size > 0;
    },
  };
}
