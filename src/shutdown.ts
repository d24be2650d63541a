// SIGTERM and SIGINT -> an orderly end, whatever the process is just doing. A second signal ends it at once.
import type { Logger } from 'pino';
import { describeError } from './discord/interaction/errors.ts';

export interface Shutdown {
  /** From now on this is done when the process is told to end, instead of what was planned before. */
  plan(stop: () => Promise<void>): void;
}

/** Installs the handlers; `first` is done when a signal comes before anything else was planned. */
export function stopOnSignal(log: Logger, first: () => Promise<void>): Shutdown {
  let stop = first;
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    stop().then(
      () => process.exit(0),
      (error) => {
        log.error({ err: describeError(error) }, 'stop failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  return {
    plan(next) {
      stop = next;
    },
  };
}

/** How often a lost parent is looked for, in milliseconds. */
const PARENT_MS = 1000;

/** Ends this process in order once its parent is gone: npm's shell dies of a signal without passing it on. */
export function endWithParent(): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, PARENT_MS).unref();
}
