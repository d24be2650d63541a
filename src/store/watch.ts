// The corpus folder -> a call some time after its files have changed. Where the system cannot watch a folder with
// everything below it, its files are looked at now and then instead.
import { type FSWatcher, watch } from 'node:fs';
import { fingerprintListing } from './fingerprint.ts';

/** Milliseconds of quiet after a change: a copy of many files is one change. */
const QUIET_MS = 2_000;
/** Milliseconds between two looks where the folder cannot be watched. */
const LOOK_MS = 30_000;

export interface FolderWatch {
  stop(): void;
}

export interface WatchTimes {
  readonly quietMs?: number;
  readonly lookMs?: number;
}

/** Calls `onChange` once the files below `folder` have changed and then been quiet. Never throws. */
export function watchFolder(
  folder: string,
  onChange: () => void,
  { quietMs = QUIET_MS, lookMs = LOOK_MS }: WatchTimes = {},
): FolderWatch {
  let timer: NodeJS.Timeout | undefined;
  let last: string | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, quietMs);
    timer.unref();
  };
  const look = async (): Promise<void> => {
    const now = await fingerprintListing(folder);
    if (last !== undefined && now !== last) settle();
    last = now;
  };
  // Network folders tell nothing, and a watch ends with its folder: looking goes on beside it.
  const watcher = startWatching(folder, settle);
  const looking = setInterval(() => void look(), lookMs);
  looking.unref();
  void look();
  return {
    stop() {
      clearTimeout(timer);
      clearInterval(looking);
      watcher?.close();
    },
  };
}

function startWatching(folder: string, settle: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { recursive: true, persistent: false }, (_, name) => {
      // Hidden files are no articles; the keeper stages its own among them.
      if (name?.split(/[\\/]/).some((part) => part.startsWith('.')) !== true) settle();
    });
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}
