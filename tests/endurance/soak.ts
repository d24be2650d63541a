// A day of traffic in an hour, the corpus changed and read anew every minute, and a look at what the bot holds after each:
// heaps after garbage collection, memory, listeners, timers, handles, child processes. All of it must be flat.
import { MODERATOR, type StandIn, startStandIn } from '../../src/playground/stand-in.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';
import { textOf } from '../wire/bot.ts';
import { type BotProcess, type Sample, startBotProcess } from './bot/bot-process.ts';
import { type Corpus, inventCorpus } from './bot/corpora.ts';
import { makeServers } from './bot/crowd.ts';
import { createHabits } from './bot/habits.ts';
import { forgetRequests, newTally, sendSteadily, type Tally } from './bot/traffic.ts';
import { buildRow, quantileOf, type Reach, type Row } from './row.ts';

export interface SoakOptions {
  readonly interactions: number;
  readonly minutes: number;
  /** Articles of the invented corpus. */
  readonly articles: number;
  /** Seconds from one reindex to the next. */
  readonly reindexSeconds: number;
  progress?(line: string): void;
}

const SERVERS = 150;
const MEMBERS = 20_000;
const REINDEX_MS = 3 * 60_000;
/** Growth that is still called flat, of what is held at the end against what was held after the warm-up. */
const FLAT = 0.05;
/** Share of the samples that are warm-up: caches fill, and code is compiled. */
const WARM_UP = 1 / 5;
/** Interactions under way at once; a machine that cannot keep the pace is given less, not a queue. */
const MOST_UNDER_WAY = 200;
/** After a sample the traffic that rested meanwhile is made up for at this many times the pace: a busy minute, no flood. */
const CATCH_UP = 2;
/** How long to wait for what is under way before a sample, and then for what it leaves behind; in milliseconds. */
const QUIET_MS = 20_000;
const SETTLE_MS = 1_000;
const MEGABYTE = 1024 * 1024;

/** What a sample is looked at for. */
const HELD: Readonly<Record<string, (sample: Sample) => number>> = {
  'main heap MB': ({ main }) => main.heapBytes / MEGABYTE,
  'archive heap MB': ({ threads }) => Math.max(...threads.map(({ heapBytes }) => heapBytes)) / MEGABYTE,
  'rss MB': ({ rssBytes }) => rssBytes / MEGABYTE,
  listeners: ({ listeners }) => listeners,
  'abort listeners': ({ abortListeners }) => abortListeners,
  timers: ({ resources }) => (resources['Timeout'] ?? 0) + (resources['Immediate'] ?? 0),
  handles: ({ resources }) =>
    Object.entries(resources)
      .filter(([kind]) => kind !== 'Timeout' && kind !== 'Immediate')
      .reduce((sum, [, count]) => sum + count, 0),
  'child processes': ({ children }) => children,
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Mean of the first fifth after the warm-up, and of the last fifth. */
function ends(samples: readonly Sample[], read: (sample: Sample) => number): readonly [number, number] {
  // A thread that is too busy to say what it holds is left out.
  const after = samples
    .slice(Math.floor(samples.length * WARM_UP))
    .map(read)
    .filter(Number.isFinite);
  const fifth = Math.max(1, Math.floor(after.length / 5));
  return [mean(after.slice(0, fifth)), mean(after.slice(-fifth))];
}

/** Heaps may grow by a twentieth; of what is counted a few more may be open at the moment of a sample. */
function reachOf(name: string, samples: readonly Sample[]): Reach {
  const read = HELD[name] ?? (() => 0);
  const [first, last] = ends(samples, read);
  const growth = first === 0 ? 0 : (last - first) / first;
  const shown = `${first.toFixed(1)} -> ${last.toFixed(1)} (${(growth * 100).toFixed(1)} %)`;
  const isFlat = name.endsWith('MB') ? growth < FLAT : last - first < Math.max(20, first * FLAT);
  return [name, shown, isFlat];
}

async function reindex(standIn: StandIn, corpus: Corpus): Promise<boolean> {
  await corpus.change();
  const exchange = await standIn.invoke({
    name: 'reindex',
    by: MODERATOR,
    guildId: standIn.guilds[0]?.id ?? null,
  });
  const isOver = /\bDone:|goes on answering\. Reason|Cancelled\./u;
  // One whose end is never told counts as none, and the soak goes on.
  await exchange.until(({ messages }) => isOver.test(textOf(messages[0])), REINDEX_MS).catch(() => undefined);
  const isSwapped = /\bDone:/u.test(textOf(exchange.messages[0]));
  for (const { id } of exchange.messages) standIn.faults.deleteMessage(id);
  return isSwapped;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Reindexes and samples until the traffic is over. */
async function watch(
  parts: {
    readonly standIn: StandIn;
    readonly bot: BotProcess;
    readonly corpus: Corpus;
    /** Does something while nothing is under way. */
    whileQuiet<T>(act: () => Promise<T>): Promise<T>;
  },
  options: SoakOptions,
  tally: Tally,
  isOver: () => boolean,
) {
  const samples: Sample[] = [];
  let reindexes = 0;
  while (!isOver()) {
    const startedAt = performance.now();
    if (await reindex(parts.standIn, parts.corpus)) reindexes += 1;
    const sample = await parts.whileQuiet(() => parts.bot.sample());
    samples.push(sample);
    forgetRequests(parts.standIn);
    options.progress?.(`${tally.sent} sent, reindex ${reindexes}: ${JSON.stringify(sample)}`);
    const restMs = options.reindexSeconds * 1_000 - (performance.now() - startedAt);
    while (!isOver() && performance.now() < startedAt + options.reindexSeconds * 1_000)
      await wait(Math.min(500, Math.max(0, restMs)));
  }
  return { samples, reindexes };
}

async function soak(standIn: StandIn, bot: BotProcess, corpus: Corpus, options: SoakOptions): Promise<Row> {
  const tally = newTally();
  const habits = createHabits(standIn, corpus, MEMBERS);
  const startedAt = performance.now();
  const endsAt = startedAt + options.minutes * 60_000;
  let underWay = 0;
  let [isDone, isQuiet] = [false, false];
  const whileQuiet = async <T>(act: () => Promise<T>): Promise<T> => {
    isQuiet = true;
    const until = performance.now() + QUIET_MS;
    while (underWay > 0 && performance.now() < until) await wait(50);
    // The thread that was replaced, and sockets that were kept open, need a moment to end.
    await wait(SETTLE_MS);
    return act().finally(() => {
      isQuiet = false;
    });
  };
  const watching = watch({ standIn, bot, corpus, whileQuiet }, options, tally, () => isDone);
  await sendSteadily(tally, {
    perSecond: options.interactions / (options.minutes * 60),
    catchUp: CATCH_UP,
    isOver: (sent) => sent >= options.interactions || performance.now() >= endsAt,
    isFull: () => isQuiet || underWay >= MOST_UNDER_WAY,
    send: async (number) => {
      underWay += 1;
      return habits.act(number).finally(() => {
        underWay -= 1;
      });
    },
    counted: (exchange) => {
      for (const { id } of habits.remember(exchange)) standIn.faults.deleteMessage(id);
    },
  });
  const minutes = (performance.now() - startedAt) / 60_000;
  isDone = true;
  const { samples, reindexes } = await watching;
  return rowOf({ tally, samples, reindexes, minutes, bot }, options);
}

interface Soaked {
  readonly tally: Tally;
  readonly samples: readonly Sample[];
  readonly reindexes: number;
  readonly minutes: number;
  readonly bot: BotProcess;
}

function rowOf({ tally, samples, reindexes, minutes, bot }: Soaked, options: SoakOptions): Row {
  const warnings = samples.at(-1)?.warnings ?? [];
  return buildRow(
    'soak',
    [
      ['interactions', tally.sent, tally.sent >= options.interactions],
      ['lost acks', tally.lost, tally.lost === 0],
      ['acked, never told', tally.silent, tally.silent === 0],
      ...Object.keys(HELD).map((name) => reachOf(name, samples)),
      ['warnings', warnings.length, warnings.length === 0],
    ],
    {
      minutes: Math.round(minutes * 10) / 10,
      reindexes,
      samples: samples.length,
      articles: options.articles,
      'p99 ack ms': quantileOf(tally.ackMs, 0.99),
      'errors in the log': bot.errors.length,
    },
  );
}

export async function measureSoak(options: SoakOptions): Promise<Row> {
  const [corpusDir, dataDir] = [await makeFolder(), await makeFolder()];
  const corpus = await inventCorpus(corpusDir, options.articles);
  const standIn = await startStandIn({ guilds: makeServers(SERVERS) });
  const bot = await startBotProcess({ corpusDir, dataDir, standIn });
  try {
    const row = await soak(standIn, bot, corpus, options);
    for (const line of bot.errors) options.progress?.(line.slice(0, 400));
    return row;
  } finally {
    await bot.stop();
    await standIn.close();
    await removeFolder(corpusDir);
    await removeFolder(dataDir);
  }
}
