// Logs in, registers the commands, hands every interaction to the dispatcher, and leaves cleanly.
import { Client, DiscordjsError, DiscordjsErrorCodes, Events } from 'discord.js';
import type { Logger } from 'pino';
import { commands } from '../../commands/index.ts';
import type { ArchiveService } from '../service/archive.ts';
import type { CorpusKeeper } from '../service/corpus.ts';
import type { FeedbackStore, QuestionStore, SettingsStore, UsageStore } from '../service/members.ts';
import type { Tools } from './command.ts';
import { clientOptions, guardEvents } from './connection/connection.ts';
import { createDispatcher } from './interaction/dispatch.ts';
import { describeError } from './interaction/errors.ts';
import { fetchDiscordFile } from './keeping/download.ts';
import { createReindexDesk } from './keeping/reindex-desk.ts';
import {
  createMemoryFeedback,
  createMemorySettings,
  createMemoryUsage,
  NO_QUESTIONS,
} from './memory-stores.ts';
import { attachMeter, type InteractionMeter } from './meter.ts';
import { withReaderLinks } from './reader-links.ts';
import { registerCommands } from './register.ts';

/** How long `stop` waits for answers that are under way, in milliseconds. */
const STOP_MS = 10_000;

export interface BotOptions {
  readonly token: string;
  /** REST base without the version; the gateway address comes from it. */
  readonly apiUrl: string;
  /** Where moderators' commands exist; `null`: everywhere. */
  readonly homeGuildId: string | null;
  /** Where the reader pages are, without a slash at its end; `null`: nowhere. */
  readonly publicUrl: string | null;
  readonly service: ArchiveService;
  readonly log: Logger;
  /** Servers' settings; in memory where absent. */
  readonly settings?: SettingsStore;
  /** Members' feedback; in memory where absent. */
  readonly feedback?: FeedbackStore;
  /** Counts by server; in memory where absent. */
  readonly usage?: UsageStore;
  /** Words of questions; none are kept where absent. */
  readonly questions?: QuestionStore;
  /** Looks after the files of the corpus; where absent they cannot be changed from Discord. */
  readonly keeper?: CorpusKeeper;
  /** Told how long members wait; nobody where absent. */
  readonly meter?: InteractionMeter;
  /** Milliseconds of a clock that never goes back, for the cooldown; the process's own where absent. */
  readonly clock?: () => number;
}

export interface Bot {
  readonly client: Client<true>;
  /** Refuses what comes, finishes what is under way (10 s at most), then leaves Discord. */
  stop(): Promise<void>;
}

/** Discord does not know the token. The message never contains it. */
export class TokenError extends Error {
  override readonly name = 'TokenError';

  constructor() {
    super('Expected DISCORD_TOKEN to be a bot token that Discord accepts, got one that it refuses');
  }
}

function isTokenRefusal(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  return error instanceof Error && /authentication failed/iu.test(error.message);
}

function createClient(options: BotOptions): Client {
  const client = new Client(clientOptions(options.apiUrl));
  guardEvents(client, options.log);
  client.on(Events.Error, (error) =>
    options.log.error({ err: describeError(error) }, 'connection to Discord'),
  );
  client.on(Events.Warn, (message) => options.log.warn(message));
  client.on(Events.ShardDisconnect, ({ code }) =>
    options.log.error({ code }, 'Discord closed the connection'),
  );
  return client;
}

/** Resolves when the client has logged in and knows its servers. */
async function logIn(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
  } catch (error) {
    await client.destroy();
    throw isTokenRefusal(error) ? new TokenError() : error;
  }
  return ready;
}

async function register(client: Client<true>, options: BotOptions): Promise<void> {
  const { log, homeGuildId } = options;
  try {
    const { written } = await registerCommands(client.rest, client.application.id, commands, homeGuildId);
    log.info({ written }, 'commands registered');
  } catch (error) {
    log.error({ err: describeError(error) }, 'commands not registered; those that Discord holds stay');
  }
}

function toolsFor(options: BotOptions): Tools {
  const { homeGuildId, log, apiUrl } = options;
  const service = withReaderLinks(options.service, options.publicUrl);
  return {
    service,
    homeGuildId,
    log,
    settings: options.settings ?? createMemorySettings(),
    feedback: options.feedback ?? createMemoryFeedback(),
    usage: options.usage ?? createMemoryUsage(),
    questions: options.questions ?? NO_QUESTIONS,
    keeper: options.keeper ?? null,
    desk: createReindexDesk(),
    fetchFile: (url, maxBytes) => fetchDiscordFile(url, apiUrl, maxBytes),
  };
}

/** Forgets the servers that have removed the bot, those that did so while it was away among them. */
async function forgetOthers(client: Client<true>, { usage, questions }: Tools): Promise<void> {
  const known = [...client.guilds.cache.keys()];
  await Promise.all([usage.keepOnly(known), questions.keepOnly(known)]);
}

/**
 * Starts the bot and resolves when it is ready and its commands are registered.
 * @throws TokenError where Discord refuses the token
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { log } = options;
  const tools = toolsFor(options);
  const dispatcher = createDispatcher({
    commands,
    tools,
    log,
    clock: options.clock ?? (() => performance.now()),
  });
  const connecting = createClient(options);
  if (options.meter !== undefined) attachMeter(connecting, options.meter);
  connecting.on(Events.InteractionCreate, (interaction) => void dispatcher.handle(interaction));
  const client = await logIn(connecting, options.token);
  client.on(Events.GuildDelete, () => void forgetOthers(client, tools));
  await forgetOthers(client, tools);
  await register(client, options);
  return {
    client,
    async stop() {
      await dispatcher.stop(STOP_MS);
      await client.destroy();
    },
  };
}
