// A reading of the corpus that a member asked for -> its progress, in the member's message while it lasts.

import type { ReadingTurn } from '../../service/archive.ts';
import type { ActOptions } from '../../service/corpus.ts';
import type { Request, Tools } from '../command.ts';
import { renderProgress } from '../render/moderators/reindex.ts';
import { createPace } from './pace.ts';
import { throttle } from './throttle.ts';

/** At most one edit of the progress a second. */
const PROGRESS_MS = 1_000;

/**
 * Lets `read` read the corpus and shows how that goes; resolves with its outcome when nothing more is shown. The
 * member can stop what was begun for them, and give up waiting for the reading of another.
 */
export async function watchReading<T>(
  request: Request,
  { desk }: Pick<Tools, 'desk'>,
  read: (options: ActOptions) => Promise<T>,
): Promise<T> {
  const clock = (): number => performance.now();
  let pace = createPace(clock);
  let turn: ReadingTurn = 'begins';
  const shown = throttle(PROGRESS_MS, request.report);
  const onTurn = (next: ReadingTurn): void => {
    turn = next;
    // What is foretold of the reading that was waited for says nothing of the next.
    pace = createPace(clock);
  };
  const onProgress: ActOptions['onProgress'] = (step) =>
    shown.call(renderProgress(step, { secondsLeft: pace.secondsLeft(step), turn }, request.catalogue));
  try {
    return await desk.run(request.userId, (signal) => read({ signal, onTurn, onProgress }));
  } finally {
    await shown.end();
  }
}
