// The bot as people run it, in a process of its own on a stand-in Discord; its log is counted, not kept. With the probe
// loaded beside it, the heaps of its threads can be asked for.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { StandIn } from '../../../src/playground/stand-in.ts';
import { childEnvironment } from '../../run-onrecord.ts';

const ENTRY = fileURLToPath(new URL('../../../src/onrecord.mjs', import.meta.url));
const PROBE = new URL('./probe.mjs', import.meta.url).href;
/** pino's number for an error. */
const ERROR_LEVEL = 50;
const KEPT_ERRORS = 20;

/** Heap of one thread after garbage collection. */
export interface ThreadHeap {
  readonly thread: number;
  readonly heapBytes: number;
  readonly externalBytes: number;
}

/** What the probe tells: heaps, and of the main thread what is open and listened to. */
export interface Sample {
  readonly rssBytes: number;
  readonly main: ThreadHeap;
  /** The archive's thread; two while one takes the place of another. */
  readonly threads: readonly ThreadHeap[];
  readonly emitters: number;
  readonly listeners: number;
  readonly abortListeners: number;
  /** Timers and handles by their kind. */
  readonly resources: Readonly<Record<string, number>>;
  /** Processes it has started that still run; 0 where the system does not say. */
  readonly children: number;
  /** Warnings of the process, as of too many listeners. */
  readonly warnings: readonly string[];
}

export interface BotOptions {
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly standIn: StandIn;
  readonly environment?: Readonly<Record<string, string>>;
}

interface LogLine {
  readonly level: number;
  readonly msg?: string;
  readonly port?: number;
  readonly outcome?: string;
}

export interface BotProcess {
  /** Interactions by their outcome, as the log says. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** The first lines of level error, and what was no log line at all. */
  readonly errors: readonly string[];
  /** Value by name and labels, as `/metrics` gives them. Scraping begins a new stretch of the loop's delay. */
  scrape(): Promise<ReadonlyMap<string, number>>;
  /** Heap after garbage collection and what is open, by thread. */
  sample(): Promise<Sample>;
  isRunning(): boolean;
  /** Asks it to leave; its exit status. */
  stop(): Promise<number | null>;
}

function parseLine(line: string): LogLine | undefined {
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return undefined;
  }
}

function parseMetrics(text: string): ReadonlyMap<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

/** Reads the log; `started` resolves with the port of the web server when the bot is ready. */
function followLog(child: ChildProcess) {
  const outcomes = new Map<string, number>();
  const errors: string[] = [];
  let port = 0;
  const started = new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The bot ended with ${code}: ${errors.join('\n')}`)));
    if (child.stderr === null) return;
    createInterface({ input: child.stderr }).on('line', (text) => {
      const line = parseLine(text);
      if ((line?.level ?? ERROR_LEVEL) >= ERROR_LEVEL && errors.length < KEPT_ERRORS) errors.push(text);
      if (line?.outcome !== undefined) outcomes.set(line.outcome, (outcomes.get(line.outcome) ?? 0) + 1);
      port = line?.port ?? port;
      if (line?.msg === 'ready') resolve(port);
    });
  });
  return { outcomes, errors, started };
}

/** Starts the bot and resolves when it is ready; rejects with its last words where it ends before. */
export async function startBotProcess(options: BotOptions): Promise<BotProcess> {
  const { corpusDir, dataDir, standIn, environment } = options;
  const child = spawn(process.execPath, ['--expose-gc', '--import', PROBE, ENTRY, 'start'], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: childEnvironment({
      CORPUS_DIR: corpusDir,
      DATA_DIR: dataDir,
      DISCORD_TOKEN: 'not-a-real-token',
      DISCORD_API_URL: standIn.apiUrl,
      LOG_LEVEL: 'info',
      ...environment,
    }),
  });
  const { outcomes, errors, started } = followLog(child);
  const port = await started;
  return {
    outcomes,
    errors,
    async scrape() {
      return parseMetrics(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text());
    },
    async sample() {
      const answered = once(child, 'message');
      child.send('sample');
      const [sample] = (await answered) as [Sample];
      return sample;
    },
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      if (child.exitCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const [status] = (await ended) as [number | null];
      return status;
    },
  };
}
