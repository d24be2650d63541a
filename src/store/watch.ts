// The corpus folder -> a call some time after its files have changed. Where the system cannot watch a folder with
// everything below it, its files are looked at now and then instead.
import { type FSWatcher, watch } from 'node:fs';
import { fingerprintListing } from './fingerprint.ts';

/** Milliseconds of quiet after a change: a copy of many files is one change. */
const QUIET_MS = 2_000;
/** Milliseconds after a change at which it is told even where others follow without end, as in a file that is written to. */
const LONGEST_MS = 60_000;
/** Milliseconds between two looks where the folder cannot be watched. */
const LOOK_MS = 30_000;

export interface FolderWatch {
  stop(): void;
}

export interface WatchTimes {
  readonly quietMs?: number;
  readonly longestMs?: number;
  readonly lookMs?: number;
}

/** Calls back when there was no call for `quietMs`, or `longestMs` after the first one; `stop` forgets them. */
function createSettler(onSettled: () => void, quietMs: number, longestMs: number) {
  let timer: NodeJS.Timeout | undefined;
  let deadlineMs: number | undefined;
  return {
    touch(): void {
      const nowMs = performance.now();
      deadlineMs ??= nowMs + longestMs;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          deadlineMs = undefined;
          onSettled();
        },
        Math.min(quietMs, Math.max(0, deadlineMs - nowMs)),
      );
      timer.unref();
    },
    stop: () => clearTimeout(timer),
  };
}

/** Calls `onChange` once the files below `folder` have changed and then been quiet, or gone on changing long. Never throws. */
export function watchFolder(
  folder: string,
  onChange: () => void,
  { quietMs = QUIET_MS, longestMs = LONGEST_MS, lookMs = LOOK_MS }: WatchTimes = {},
): FolderWatch {
  let last: string | undefined;
  const settler = createSettler(onChange, quietMs, longestMs);
  const look = async (): Promise<void> => {
    const now = await fingerprintListing(folder);
    if (last !== undefined && now !== last) settler.touch();
    last = now;
  };
  // Network folders tell nothing, and a watch ends with its folder: looking goes on beside it.
  const watcher = startWatching(folder, () => settler.touch());
  const looking = setInterval(() => void look(), lookMs);
  looking.unref();
  void look();
  return {
    stop() {
      settler.stop();
      clearInterval(looking);
      watcher?.close();
    },
  };
}

function startWatching(folder: string, touch: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { recursive: true, persistent: false }, (_, name) => {
      // Hidden files are no articles; the keeper stages its own among them.
      if (name?.split(/[\\/]/).some((part) => part.startsWith('.')) !== true) touch();
    });
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}
