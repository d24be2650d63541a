// Drops, resumes, invalid sessions, sockets whose heartbeats go unanswered, rate limits and failing requests, at random,
// while questions are under way. Whoever was told “is thinking …” must get an answer, and nobody two.
import { type StandIn, startStandIn } from '../../src/playground/stand-in.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';
import { type BotProcess, startBotProcess } from './bot/bot-process.ts';
import { inventCorpus } from './bot/corpora.ts';
import { makeServers, placeOf } from './bot/crowd.ts';
import { newTally, sendSteadily, type Tally } from './bot/traffic.ts';
import { buildRow, type Row } from './row.ts';

export interface FaultOptions {
  readonly faults: number;
  readonly seed: number;
  /** Questions a second meanwhile. */
  readonly perSecond: number;
  /** How long the bot is left alone after the last one, in milliseconds; logging in again may take it five seconds. */
  readonly quietMs: number;
  progress?(line: string): void;
}

/** Short, so that a socket that answers no heartbeat is noticed within two seconds. */
const HEARTBEAT_MS = 1_000;
const SERVERS = 60;
const MEMBERS = 10_000;
const ARTICLES = 100;
/** Longest wait between two faults, in milliseconds; half of them come while the last one is being mended. */
const WAIT_MS = 2_000;
/** Codes after which a client may resume or has to log in anew; those that end a bot for good are not among them. */
const CLOSE_CODES = [4000, 4000, 4000, 4000, 4001, 4002, 4005, 4008, 4009];
/** Every answer takes so long to be taken, so that there are always some under way; in milliseconds. */
const ANSWER_MS = 250;
const ROUTES = ['PATCH /webhooks', '/callback', 'POST /webhooks', '/'];

/** Numbers below 1 that are the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Make = (faults: StandIn['faults'], pick: <T>(from: readonly T[]) => T, random: () => number) => void;

/** Each with how often it comes. */
const KINDS: Readonly<Record<string, readonly [weight: number, Make]>> = {
  drop: [25, (faults, pick) => faults.dropSocket(pick(CLOSE_CODES))],
  reconnect: [15, (faults) => faults.reconnect()],
  'invalid, resumable': [12, (faults) => faults.invalidSession(true)],
  'invalid for good': [6, (faults) => faults.invalidSession(false)],
  zombie: [12, (faults) => faults.muteHeartbeats()],
  'rate limit': [
    20,
    (faults, pick, random) =>
      faults.rateLimit(pick(ROUTES), {
        times: 1 + Math.floor(random() * 4),
        retryAfterS: 0.05 + random() * 0.4,
        global: random() < 0.2,
      }),
  ],
  'failing requests': [
    10,
    (faults, pick, random) =>
      faults.failNext(pick(ROUTES), pick([500, 502, 503]), 1 + Math.floor(random() * 2)),
  ],
};

const KINDS_BY_WEIGHT = Object.entries(KINDS).flatMap(([kind, [weight]]) =>
  Array.from({ length: weight }, () => kind),
);

async function makeTrouble(standIn: StandIn, { faults, seed, progress }: FaultOptions) {
  const random = randomOf(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const made: Record<string, number> = {};
  standIn.faults.delay('PATCH /webhooks', ANSWER_MS);
  for (let at = 0; at < faults; at += 1) {
    const kind = pick(KINDS_BY_WEIGHT);
    KINDS[kind]?.[1](standIn.faults, pick, random);
    made[kind] = (made[kind] ?? 0) + 1;
    await new Promise((resolve) => setTimeout(resolve, random() * WAIT_MS));
    if (at % 50 === 49) progress?.(`${at + 1} faults: ${JSON.stringify(made)}`);
  }
  standIn.faults.clear();
  return made;
}

interface Outcome {
  readonly tally: Tally;
  /** Answered after everything was over. */
  readonly afterwards: Tally;
  /** Interactions whose answer was written more than once. */
  readonly rewritten: number;
  readonly made: Readonly<Record<string, number>>;
}

function rowOf(outcome: Outcome, bot: BotProcess, status: number | null, options: FaultOptions): Row {
  const { tally, afterwards, rewritten, made } = outcome;
  const faults = Object.values(made).reduce((sum, count) => sum + count, 0);
  return buildRow(
    'faults',
    [
      ['faults', faults, faults === options.faults],
      ['acked', tally.acked, tally.acked > 0],
      ['acked, never told', tally.silent, tally.silent === 0],
      ['double answers', tally.doubled + rewritten, tally.doubled + rewritten === 0],
      ['answered afterwards', afterwards.told, afterwards.told === afterwards.sent],
      ['exit status', String(status), status === 0],
    ],
    {
      questions: tally.sent,
      'not acked in time': tally.lost,
      kinds: JSON.stringify(made),
      outcomes: JSON.stringify(Object.fromEntries(bot.outcomes)),
      'errors in the log': bot.errors.length,
      seed: options.seed,
    },
  );
}

async function ask(standIn: StandIn, options: FaultOptions, question: (number: number) => string) {
  const [tally, afterwards] = [newTally(), newTally()];
  let isOver = false;
  let rewritten = 0;
  const traffic = {
    perSecond: options.perSecond,
    send: (number: number) =>
      standIn.invoke({
        name: 'ask',
        options: { question: question(number) },
        ...placeOf(number, standIn.guilds, MEMBERS),
      }),
    counted: ({ edits }: { edits: number }) => {
      if (edits > 1) rewritten += 1;
    },
  };
  const asking = sendSteadily(tally, { ...traffic, isOver: () => isOver });
  const made = await makeTrouble(standIn, options);
  isOver = true;
  await asking;
  await new Promise((resolve) => setTimeout(resolve, options.quietMs));
  await sendSteadily(afterwards, { ...traffic, isOver: (sent) => sent >= 20 });
  return { tally, afterwards, rewritten, made };
}

export async function measureFaults(options: FaultOptions): Promise<Row> {
  const [corpusDir, dataDir] = [await makeFolder(), await makeFolder()];
  const corpus = await inventCorpus(corpusDir, ARTICLES);
  const guilds = makeServers(SERVERS);
  const standIn = await startStandIn({ guilds, heartbeatMs: HEARTBEAT_MS });
  const bot = await startBotProcess({ corpusDir, dataDir, standIn });
  try {
    const outcome = await ask(standIn, options, (number) => corpus.question(number));
    for (const line of bot.errors) options.progress?.(line.slice(0, 400));
    return rowOf(outcome, bot, await bot.stop(), options);
  } finally {
    await bot.stop();
    await standIn.close();
    await removeFolder(corpusDir);
    await removeFolder(dataDir);
  }
}
