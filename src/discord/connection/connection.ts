// How the client talks to Discord: what it remembers, for how long, and what happens to an event that its library
// cannot read. A bot runs for months; what it keeps must not grow with the members it has met.
import { type Client, type ClientOptions, DefaultRestOptions, GatewayIntentBits, Options } from 'discord.js';
import type { Logger } from 'pino';
import { describeError } from '../interaction/errors.ts';
import { inTurn, withReset } from './requests.ts';

/** Members and users remembered; every interaction brings its own along. */
const MAX_USERS = 200;
const MAX_MEMBERS = 20;
/** Each interaction has a queue of its own for its answers; how often those that are done with are let go, in milliseconds. */
const SWEEP_MS = 60_000;

/**
 * Requests a second before the library waits of its own accord. Its usual 50 is Discord's limit for requests that bear
 * the bot's token; nearly all of ours are answers to interactions, which Discord does not count there. Where it does
 * say "too many", the library waits as told.
 */
const REQUESTS_A_SECOND = 1_000;
/** Requests to Discord at one time, each on a socket of its own. */
const MOST_REQUESTS = 64;

/** What the client is made with; `apiUrl`: REST base without the version. */
export function clientOptions(apiUrl: string): ClientOptions {
  return {
    intents: [GatewayIntentBits.Guilds],
    rest: {
      api: apiUrl,
      handlerSweepInterval: SWEEP_MS,
      globalRequestsPerSecond: REQUESTS_A_SECOND,
      makeRequest: inTurn(withReset(DefaultRestOptions.makeRequest), MOST_REQUESTS),
    },
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: MAX_USERS, keepOverLimit: (user) => user.id === user.client.user?.id },
      GuildMemberManager: {
        maxSize: MAX_MEMBERS,
        keepOverLimit: (member) => member.id === member.client.user?.id,
      },
    }),
  };
}

interface Packets {
  handlePacket(packet?: { readonly t?: unknown }, shard?: unknown): boolean;
}

/**
 * Lets an event that lacks what discord.js takes for granted end nothing but itself: read on the way in from the
 * socket, it would otherwise end the process. The library has no documented place for this.
 */
export function guardEvents(client: Client, log: Logger): void {
  // It also emits every event by its name, and `error` is a name that throws.
  const packets = client.ws as unknown as Packets & NodeJS.EventEmitter;
  packets.on('error', () => log.error('an event could not be read'));
  const handle = packets.handlePacket.bind(packets);
  packets.handlePacket = (packet, shard) => {
    try {
      return handle(packet, shard);
    } catch (error) {
      const { type, stack } = describeError(error);
      log.error({ event: String(packet?.t), err: { type, stack } }, 'an event could not be read');
      return false;
    }
  };
}
