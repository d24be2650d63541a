// A local stand-in for Discord: REST and gateway on one loopback port, for an unmodified client. What a member
// does is a method; what the bot answers is checked as the live API would check it and can be read back.
// It knows no voice, no roles beyond @everyone, no reactions. A page to see it in a browser is served on demand.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Exchange, Place, StandIn, StandInOptions } from './contract.ts';
import { Gateway } from './gateway/gateway.ts';
import { channelRoutes } from './http/channel-routes.ts';
import { commandRoutes } from './http/command-routes.ts';
import { RestFaults } from './http/faults.ts';
import { type Backstage, interactionRoutes } from './http/interaction-routes.ts';
import { type Route, restListener } from './http/rest.ts';
import {
  autocompleteRequest,
  type ComponentUse,
  componentRequest,
  formRequest,
  menuRequest,
  slashRequest,
} from './member/actions.ts';
import { say } from './member/say.ts';
import { isVisible, offeredCommands, settingOf } from './member/setting.ts';
import { servePage } from './page/serve-page.ts';
import { asObject, ErrorCode } from './wire.ts';
import { ApiError } from './world/api-error.ts';
import { InteractionDesk } from './world/interactions.ts';
import { whenRegistered } from './world/registration.ts';
import { PLAYGROUND_GUILD, World } from './world/world.ts';

export type * from './contract.ts';
export { MEMBER, MODERATOR, PLAYGROUND_GUILD } from './world/world.ts';

/** How long the first response to an interaction may take. */
const DEADLINE_MS = 3000;
/** How long an interaction token lives. */
const TOKEN_MS = 15 * 60_000;
/** How long `invoke` waits for what follows a deferral. */
const ANSWER_MS = 30_000;
/** What Discord tells its clients. */
const HEARTBEAT_MS = 41_250;
/** How long a command may take to be registered after it was first asked for. */
const REGISTRATION_MS = 10_000;

/** Everything one stand-in consists of. */
interface Parts extends Backstage {
  readonly gateway: Gateway;
  readonly faults: RestFaults;
}

/** Starts listening on 127.0.0.1; rejects where the port is taken. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const parts = assemble(options, port);
  const { listener, requests } = restListener({
    token: options.token,
    routes: routesOf(parts, port),
    faults: parts.faults,
    refused: ({ method, path, status, reply }) => {
      const code = Number(asObject(reply)['code'] ?? ErrorCode.general);
      parts.desk.refused({ method, path, status, code, body: reply });
    },
  });
  parts.gateway.attach(server);
  const standIn: StandIn = {
    ...observed(parts, requests, port),
    ...acted(parts),
    close: () => close(parts, server),
  };
  const page = options.page === true ? servePage(standIn, port) : undefined;
  server.on('request', (request, response) => {
    if (page?.(request, response) !== true) void listener(request, response);
  });
  return standIn;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function assemble(options: StandInOptions, port: number): Parts {
  const filesUrl = `http://127.0.0.1:${port}/attachments`;
  const world = new World(options.guilds ?? [PLAYGROUND_GUILD], filesUrl);
  const gateway = new Gateway(world, {
    token: options.token,
    heartbeatMs: options.heartbeatMs ?? HEARTBEAT_MS,
    privilegedIntents: options.privilegedIntents ?? 0,
    url: `ws://127.0.0.1:${port}`,
  });
  const timing = {
    deadlineMs: options.deadlineMs ?? DEADLINE_MS,
    tokenMs: options.tokenMs ?? TOKEN_MS,
    answerMs: options.answerMs ?? ANSWER_MS,
  };
  const desk = new InteractionDesk(world, timing, (guildId, payload) =>
    gateway.dispatch(guildId, 'INTERACTION_CREATE', payload),
  );
  return { world, gateway, desk, faults: new RestFaults() };
}

function routesOf(parts: Parts, port: number): readonly Route[] {
  const url = `ws://127.0.0.1:${port}`;
  const limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 16 };
  return [
    { method: 'GET', pattern: '/gateway', open: true, handle: () => ({ status: 200, body: { url } }) },
    {
      method: 'GET',
      pattern: '/gateway/bot',
      handle: () => ({ status: 200, body: { url, shards: 1, session_start_limit: limit } }),
    },
    {
      method: 'GET',
      pattern: '/attachments/:id/:name',
      open: true,
      handle: (_call, id = '') => ({ status: 200, body: fileOf(parts.world, id) }),
    },
    ...interactionRoutes(parts),
    ...commandRoutes(parts.world),
    ...channelRoutes(parts),
  ];
}

function fileOf(world: World, id: string): Buffer {
  const data = world.file(id);
  if (data === undefined) throw new ApiError(404, ErrorCode.general, '404: Not Found');
  return data;
}

type Observed = Pick<
  StandIn,
  | 'apiUrl'
  | 'guilds'
  | 'requests'
  | 'faults'
  | 'whenReady'
  | 'whenRegistered'
  | 'commands'
  | 'visibleCommands'
  | 'channelOf'
  | 'message'
  | 'messagesIn'
  | 'onMessage'
>;

function observed(parts: Parts, requests: StandIn['requests'], port: number): Observed {
  const { world, gateway } = parts;
  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    guilds: world.guilds,
    requests,
    faults: faultsOf(parts),
    whenReady: () => gateway.whenReady(),
    whenRegistered: (name, timeoutMs = REGISTRATION_MS) => whenRegistered(world, name, timeoutMs),
    commands: (guildId = '') => world.commands(guildId),
    visibleCommands: (place = {}) => {
      const setting = settingOf(world, place);
      return offeredCommands(world, setting).filter((command) => isVisible(command, setting));
    },
    channelOf: (place = {}) => settingOf(world, place).channel,
    message: (id) => world.message(id),
    messagesIn: (channelId) => world.messagesIn(channelId),
    onMessage: (listener) => world.onMessage(listener),
  };
}

function faultsOf({ faults, gateway, desk, world }: Parts): StandIn['faults'] {
  return {
    rateLimit: (match, limit) => faults.rateLimit(match, limit),
    failNext: (match, status, times, body) => faults.failNext(match, status, times, body),
    delay: (match, ms) => faults.delay(match, ms),
    clear: () => faults.clear(),
    dropSocket: (code = 4000) => gateway.dropSocket(code),
    reconnect: () => gateway.reconnect(),
    invalidSession: (resumable) => gateway.invalidSession(resumable),
    muteHeartbeats: () => gateway.muteHeartbeats(),
    expireTokens: () => desk.expireTokens(),
    removeBot: (id) => gateway.dispatch(id, 'GUILD_DELETE', { id }),
    deleteMessage: (id) => {
      world.remove(id);
    },
  };
}

type Acted = Pick<StandIn, 'invoke' | 'autocomplete' | 'press' | 'select' | 'submitModal' | 'menu' | 'say'>;

function acted(parts: Parts): Acted {
  const { world, desk } = parts;
  const use = (component: ComponentUse): Promise<Exchange> => desk.open(componentRequest(world, component));
  return {
    invoke: async (call) => {
      await whenRegistered(world, call.name, REGISTRATION_MS);
      return desk.open(slashRequest(world, call));
    },
    autocomplete: async (call) => {
      await whenRegistered(world, call.name, REGISTRATION_MS);
      const { choices = [], ackMs, refusals } = await desk.open(autocompleteRequest(world, call));
      return { choices, ackMs, refusals };
    },
    menu: async (call) => {
      await whenRegistered(world, call.name, REGISTRATION_MS);
      return desk.open(menuRequest(world, call));
    },
    press: async (message, customId, by, place = {}) =>
      use({ messageId: message.id, customId, values: null, place: placeOf(by, place) }),
    select: async (message, customId, values, by) =>
      use({ messageId: message.id, customId, values, place: placeOf(by, {}) }),
    submitModal: async (modal, values, by) => desk.open(formRequest(world, { modal, values, by })),
    say: (content, place = {}) => say(parts, content, place),
  };
}

function placeOf(by: Place['by'], place: Place): Place {
  return by === undefined ? place : { ...place, by };
}

async function close({ desk, gateway }: Parts, server: Server): Promise<void> {
  desk.close();
  gateway.close();
  server.closeAllConnections();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
}
