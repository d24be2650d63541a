// Questions at a steady pace, each from a member of its own, while the corpus is changed and read anew again and again.
// The stand-in and the questions are in this process, the bot in one of its own.
import { MODERATOR, type StandIn, startStandIn } from '../../src/playground/stand-in.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';
import { textOf } from '../wire/bot.ts';
import { type BotProcess, startBotProcess } from './bot/bot-process.ts';
import { type Corpus, inventCorpus, shareCorpus } from './bot/corpora.ts';
import { makeServers, placeOf } from './bot/crowd.ts';
import { newTally, sendSteadily, type Tally } from './bot/traffic.ts';
import { buildRow, quantileOf, type Row } from './row.ts';

export interface LoadOptions {
  readonly corpus: 'invented' | 'shared';
  readonly articles: number;
  readonly reindexes: number;
  /** Questions a second. */
  readonly perSecond: number;
  /** No further reindex is begun after so many. */
  readonly minutes: number;
  /** Told of each reindex, in a line. */
  progress?(line: string): void;
}

/** What the issue of a load asks for. */
const REACH = { ackMs: 500, loopMs: 50 };
/** A server may ask two questions a second. */
const QUESTIONS_A_SERVER = 0.5;
const MEMBERS = 50_000;
/** A reindex may take longer than the token of its interaction lives; none took a third of that. */
const REINDEX_MS = 14 * 60_000;
const ANSWER_MS = 120_000;

interface Reindexed {
  readonly seconds: number;
  readonly isSwapped: boolean;
  /** 99th percentile and longest delay of the bot's event loop meanwhile, in milliseconds. */
  readonly loopMs: number;
  readonly longestMs: number;
}

async function reindex(standIn: StandIn, bot: BotProcess, corpus: Corpus): Promise<Reindexed> {
  await corpus.change();
  const startedAt = performance.now();
  const place = { by: MODERATOR, guildId: standIn.guilds[0]?.id ?? null };
  const exchange = await standIn.invoke({ name: 'reindex', ...place });
  const isOver = /\bDone:|goes on answering\. Reason|Cancelled\./u;
  await exchange.until(({ messages }) => isOver.test(textOf(messages[0])), REINDEX_MS);
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  const metrics = await bot.scrape();
  const delay = (quantile: string) =>
    Math.round((metrics.get(`onrecord_event_loop_delay_seconds{quantile="${quantile}"}`) ?? 0) * 10_000) / 10;
  const isSwapped = /\bDone:/u.test(textOf(exchange.messages[0]));
  return { seconds, isSwapped, loopMs: delay('0.99'), longestMs: delay('1') };
}

async function reindexAll(
  standIn: StandIn,
  bot: BotProcess,
  corpus: Corpus,
  options: LoadOptions,
): Promise<readonly Reindexed[]> {
  await bot.scrape();
  const all: Reindexed[] = [];
  const endsAt = performance.now() + options.minutes * 60_000;
  for (let at = 0; at < options.reindexes && performance.now() < endsAt; at += 1) {
    const one = await reindex(standIn, bot, corpus);
    all.push(one);
    options.progress?.(`reindex ${at + 1}: ${JSON.stringify(one)}`);
  }
  return all;
}

function rowOf(tally: Tally, reindexed: readonly Reindexed[], bot: BotProcess, options: LoadOptions): Row {
  const swapped = reindexed.filter(({ isSwapped }) => isSwapped).length;
  const [p99, loop] = [quantileOf(tally.ackMs, 0.99), Math.max(...reindexed.map(({ loopMs }) => loopMs))];
  return buildRow(
    'load',
    [
      ['questions', tally.sent, tally.sent > 0],
      ['reindexes', swapped, swapped === options.reindexes],
      ['lost acks', tally.lost, tally.lost === 0],
      ['p99 ack ms', p99, p99 < REACH.ackMs],
      ['worst loop p99 ms', loop, loop < REACH.loopMs],
      ['acked, never told', tally.silent, tally.silent === 0],
      ['doubled', tally.doubled, tally.doubled === 0],
    ],
    {
      'p50 ack ms': quantileOf(tally.ackMs, 0.5),
      'longest ack ms': quantileOf(tally.ackMs, 1),
      'longest loop delay ms': Math.max(...reindexed.map(({ longestMs }) => longestMs)),
      'told p50 ms': quantileOf(tally.toldMs, 0.5),
      'told p99 ms': quantileOf(tally.toldMs, 0.99),
      'median reindex s': quantileOf(
        reindexed.map(({ seconds }) => seconds),
        0.5,
      ),
      articles: options.articles,
      'a second': options.perSecond,
      outcomes: JSON.stringify(Object.fromEntries(bot.outcomes)),
      'errors in the log': bot.errors.length,
    },
  );
}

export async function measureLoad(options: LoadOptions): Promise<Row> {
  const [corpusDir, dataDir] = [await makeFolder(), await makeFolder()];
  const make = options.corpus === 'shared' ? shareCorpus : inventCorpus;
  const corpus = await make(corpusDir, options.articles);
  const servers = makeServers(Math.ceil(options.perSecond / QUESTIONS_A_SERVER));
  const standIn = await startStandIn({ guilds: servers, answerMs: ANSWER_MS });
  const bot = await startBotProcess({ corpusDir, dataDir, standIn });
  options.progress?.('the bot is ready');
  const tally = newTally();
  let isOver = false;
  const asking = sendSteadily(tally, {
    perSecond: options.perSecond,
    isOver: () => isOver,
    send: (number) =>
      standIn.invoke({
        name: 'ask',
        options: { question: corpus.question(number) },
        ...placeOf(number, servers, MEMBERS),
      }),
  });
  try {
    const reindexed = await reindexAll(standIn, bot, corpus, options);
    isOver = true;
    await asking;
    for (const line of bot.errors) options.progress?.(line);
    return rowOf(tally, reindexed, bot, options);
  } finally {
    isOver = true;
    await bot.stop();
    await standIn.close();
    await removeFolder(corpusDir);
    await removeFolder(dataDir);
  }
}
