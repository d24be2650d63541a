// The archive's threads give way to the thread that talks to Discord: where the processor is short, acknowledgements,
// which are due within seconds, come before answers and builds, which may take minutes. On Linux alone, where a priority
// belongs to a thread; elsewhere it would slow the whole process.
import { constants, setPriority } from 'node:os';

/** Lets this thread have the processor after those of ordinary priority. */
export function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    // 0 is the thread that calls. It cannot be taken back without privileges, so the whole life of a thread has it.
    setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A container may forbid it; everything works as well, only later when it is busy.
  }
}
