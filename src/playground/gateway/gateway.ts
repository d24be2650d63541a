// The gateway: hello, identify, ready, heartbeats, resume with replay, and the ways it can fail. One session
// a shard; what is sent while a bot is away is kept and replayed when it resumes.

import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { API_VERSION, asObject, CloseCode, Intent, type JsonObject, Limit, Op } from '../wire.ts';
import { guildPayload, userPayload } from '../world/payloads.ts';
import type { World } from '../world/world.ts';
import { type IdentifyOptions, identifyFault, shardOf } from './identify.ts';

export interface GatewayOptions extends IdentifyOptions {
  readonly heartbeatMs: number;
  /** `ws://127.0.0.1:PORT`, told to the bot as the place to resume at. */
  readonly url: string;
}

interface Session {
  readonly id: string;
  readonly token: string;
  readonly intents: number;
  readonly shard: number;
  readonly shards: number;
  readonly sent: JsonObject[];
  link: Link | null;
}

/** One socket. */
interface Link {
  readonly socket: WebSocket;
  session: Session | null;
  muted: boolean;
  /** Arrival times of the bot's events within the last minute. */
  recent: number[];
}

export class Gateway {
  readonly #world: World;
  readonly #options: GatewayOptions;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  readonly #links = new Set<Link>();
  #ready: Promise<void>;
  #setReady: () => void = () => {};

  constructor(world: World, options: GatewayOptions) {
    this.#world = world;
    this.#options = options;
    this.#ready = new Promise((resolve) => {
      this.#setReady = resolve;
    });
  }

  /** Takes over the upgrade requests of an HTTP server. */
  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      this.#server.handleUpgrade(request, socket, head, (ws) => this.#welcome(ws));
    });
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  /** Sends an event to the shard a guild belongs to, or to the first one; `intents`: any of them suffices. */
  dispatch(guildId: string | null, name: string, data: JsonObject, intents = 0): void {
    for (const session of this.#sessions.values()) {
      const shard = guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(session.shards));
      const wanted = intents === 0 || (session.intents & intents) !== 0;
      if (session.shard === shard && wanted) this.#emit(session, name, data);
    }
  }

  /** Intents of the bot, all shards together. */
  get intents(): number {
    return [...this.#sessions.values()].reduce((all, session) => all | session.intents, 0);
  }

  dropSocket(code: number): void {
    for (const link of this.#links) link.socket.close(code);
  }

  reconnect(): void {
    for (const link of this.#links) send(link, { op: Op.reconnect, d: null });
  }

  invalidSession(resumable: boolean): void {
    for (const link of this.#links) {
      if (!resumable && link.session !== null) this.#sessions.delete(link.session.id);
      send(link, { op: Op.invalidSession, d: resumable });
    }
  }

  muteHeartbeats(): void {
    for (const link of this.#links) link.muted = true;
  }

  close(): void {
    for (const link of this.#links) link.socket.terminate();
    this.#server.close();
  }

  #welcome(socket: WebSocket): void {
    const link: Link = { socket, session: null, muted: false, recent: [] };
    this.#links.add(link);
    socket.on('message', (data) => this.#receive(link, data));
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => this.#leave(link, code));
    send(link, { op: Op.hello, d: { heartbeat_interval: this.#options.heartbeatMs } });
  }

  /** A bot that closes with 1000 or 1001 gives its session up; after anything else it may resume. */
  #leave(link: Link, code: number): void {
    this.#links.delete(link);
    if (link.session?.link !== link) return;
    link.session.link = null;
    if (code === 1000 || code === 1001) this.#sessions.delete(link.session.id);
  }

  #receive(link: Link, data: RawData): void {
    const payload = this.#read(link, data);
    if (payload === undefined) return;
    const op = payload['op'];
    const body = asObject(payload['d']);
    if (op === Op.heartbeat) this.#beat(link);
    else if (op === Op.identify) this.#identify(link, body);
    else if (op === Op.resume) this.#resume(link, body);
    else if (op === Op.presence || op === Op.voiceState || op === Op.requestMembers)
      this.#other(link, op, body);
    else link.socket.close(CloseCode.unknownOpcode, 'Unknown opcode.');
  }

  #read(link: Link, data: RawData): JsonObject | undefined {
    const bytes = Buffer.isBuffer(data)
      ? data
      : Buffer.concat(Array.isArray(data) ? data : [Buffer.from(data)]);
    const now = Date.now();
    link.recent = [...link.recent.filter((at) => at > now - 60_000), now];
    if (link.recent.length > Limit.gatewayEventsPerMinute) {
      link.socket.close(CloseCode.rateLimited, 'You are being rate limited.');
      return undefined;
    }
    try {
      if (bytes.length > Limit.gatewayPayloadBytes) throw new RangeError('payload too large');
      return asObject(JSON.parse(bytes.toString('utf8')));
    } catch {
      link.socket.close(CloseCode.decodeError, 'Error while decoding payload.');
      return undefined;
    }
  }

  #beat(link: Link): void {
    if (!link.muted) send(link, { op: Op.heartbeatAck });
  }

  #identify(link: Link, body: JsonObject): void {
    if (link.session !== null) {
      link.socket.close(CloseCode.alreadyAuthenticated, 'Already authenticated.');
      return;
    }
    const fault = identifyFault(body, this.#options);
    if (fault !== undefined) {
      link.socket.close(fault.code, fault.reason);
      return;
    }
    const { shard, shards } = shardOf(body);
    const session: Session = {
      id: randomBytes(16).toString('hex'),
      token: String(body['token']),
      intents: Number(body['intents']),
      shard,
      shards,
      sent: [],
      link,
    };
    this.#sessions.set(session.id, session);
    link.session = session;
    this.#greet(session);
  }

  #greet(session: Session): void {
    const guilds = this.#world.guilds.filter(
      (guild) => Number((BigInt(guild.id) >> 22n) % BigInt(session.shards)) === session.shard,
    );
    this.#emit(session, 'READY', {
      v: API_VERSION,
      user: { ...userPayload(this.#world.bot, true), verified: true, mfa_enabled: false, flags: 0 },
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#options.url,
      shard: [session.shard, session.shards],
      application: { id: this.#world.bot.id, flags: 0 },
    });
    if ((session.intents & Intent.guilds) !== 0) {
      for (const guild of guilds) this.#emit(session, 'GUILD_CREATE', guildPayload(guild, this.#world));
    }
    this.#setReady();
  }

  #resume(link: Link, body: JsonObject): void {
    const session = this.#sessions.get(String(body['session_id']));
    const seen = Number(body['seq']);
    if (session === undefined || body['token'] !== session.token || seen > session.sent.length) {
      send(link, { op: Op.invalidSession, d: false });
      return;
    }
    session.link = link;
    link.session = session;
    for (const event of session.sent.slice(seen)) send(link, event);
    this.#emit(session, 'RESUMED', {});
  }

  #other(link: Link, op: unknown, body: JsonObject): void {
    if (link.session === null) {
      link.socket.close(CloseCode.notAuthenticated, 'Not authenticated.');
      return;
    }
    if (op !== Op.requestMembers) return;
    const chunk = { guild_id: body['guild_id'], members: [], chunk_index: 0, chunk_count: 1 };
    this.#emit(link.session, 'GUILD_MEMBERS_CHUNK', { ...chunk, nonce: body['nonce'] });
  }

  #emit(session: Session, name: string, data: JsonObject): void {
    const event = { op: Op.dispatch, s: session.sent.length + 1, t: name, d: data };
    session.sent.push(event);
    if (session.link !== null) send(session.link, event);
  }
}

function send(link: Link, payload: JsonObject): void {
  if (link.socket.readyState === link.socket.OPEN) link.socket.send(JSON.stringify(payload));
}
