// A bot whose gateway and REST are cut off from any socket: events come in where the socket's text is read, requests
// are answered as the case says and checked against Discord's rules.
import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { type Bot, startBot } from '../../../src/discord/client.ts';
import { PLAYGROUND_GUILD, startStandIn } from '../../../src/playground/stand-in.ts';
import { FakeKeeper } from '../../discord/fake-keeper.ts';
import { FakeService } from '../../discord/fake-service.ts';
import { checkRequest } from '../../wire/schemas.ts';

/** An interaction that is not over after that many milliseconds never will be; how long one works is timed elsewhere. */
const HANG_MS = 30_000;

/** Status and code of the answers to the bot's requests, in turn. */
export type Answers = readonly (readonly number[])[];

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

const MESSAGE = {
  ...{ id: '1500000000000000001', channel_id: PLAYGROUND_GUILD.channels[0]?.id, type: 0, content: '' },
  author: { id: '1200000000000000001', username: 'on-record', discriminator: '0' },
  ...{ timestamp: '2026-01-01T00:00:00.000Z', edited_timestamp: null, tts: false, mention_everyone: false },
  ...{
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: 0,
  },
};

function answerOf(path: string, [status = 200, code = 0]: readonly number[]): Response {
  const headers = { 'content-type': 'application/json' };
  if (status !== 200) return new Response(JSON.stringify({ code, message: 'refused' }), { status, headers });
  if (path.endsWith('/callback')) return new Response(null, { status: 204 });
  return new Response(JSON.stringify(MESSAGE), { status, headers });
}

function bodyOf(body: unknown): unknown {
  const text = body instanceof FormData ? String(body.get('payload_json') ?? '{}') : body;
  return typeof text === 'string' ? JSON.parse(text) : null;
}

/** The bot's REST, cut off from any socket. */
class Rest {
  readonly sent: Sent[] = [];
  answers: Answers = [[200, 0]];

  readonly request = async (url: string, { method = 'GET', body }: RequestInit): Promise<Response> => {
    const path = decodeURIComponent(new URL(url).pathname).replace(/^\/api\/v10/u, '');
    const answer = this.answers[this.sent.length % this.answers.length] ?? [200, 0];
    this.sent.push({ method, path, body: bodyOf(body) });
    return answerOf(path, answer);
  };

  check(): void {
    for (const { method, path, body } of this.sent) {
      const record = {
        method,
        path,
        body,
        query: {},
        files: [],
        authorized: true,
        status: 0,
        reply: null,
        at: 0,
      };
      assert.deepEqual(checkRequest(record), [], `${method} ${path}`);
    }
  }
}

/** Resolves when an interaction is over: its line is in the log. */
class Ends {
  #count = 0;
  #wake: () => void = () => undefined;
  readonly log = pino(
    { level: 'debug' },
    new Writable({
      write: (line, _, done) => {
        if (/"msg":"(?:interaction|unknown interaction|dispatch failed)"/u.test(String(line))) {
          this.#count += 1;
          this.#wake();
        }
        done();
      },
    }),
  );

  get count(): number {
    return this.#count;
  }

  async until(count: number): Promise<void> {
    const deadline = setTimeout(() => this.#wake(), HANG_MS);
    const endsAt = performance.now() + HANG_MS;
    while (this.#count < count && performance.now() < endsAt)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    clearTimeout(deadline);
    assert.ok(this.#count >= count, `an interaction was not over after ${HANG_MS} ms`);
  }
}

export interface Harness {
  /** Has the text of an event's data come in over the socket. */
  receive(data: string, answers: Answers): Promise<void>;
  close(): Promise<void>;
}

type Shard = { onMessage(text: string, isBinary: boolean): Promise<void> };

/** The gateway connection behind a client; the library keeps it to itself. */
function shardOf({ client }: Bot): Shard {
  const { _ws: manager } = client.ws as unknown as { _ws: { strategy: { shards: Map<number, Shard> } } };
  const shard = manager.strategy.shards.get(0);
  if (shard === undefined) throw new Error('Expected a shard');
  return shard;
}

export async function openHarness(): Promise<Harness> {
  const standIn = await startStandIn();
  const service = new FakeService();
  const ends = new Ends();
  const rest = new Rest();
  const bot = await startBot({
    ...{ token: 'not-a-real-token', apiUrl: standIn.apiUrl, homeGuildId: null, publicUrl: null },
    ...{ service, keeper: new FakeKeeper(service), log: ends.log },
  });
  Object.assign(bot.client.rest.options, { makeRequest: rest.request, retries: 0 });
  let begun = 0;
  bot.client.on('interactionCreate', () => {
    begun += 1;
  });
  const shard = shardOf(bot);
  return {
    async receive(data, given) {
      rest.sent.length = 0;
      rest.answers = given;
      const before = { begun, ended: ends.count };
      await shard.onMessage(`{"op":0,"s":1,"t":"INTERACTION_CREATE","d":${data}}`, false);
      await ends.until(before.ended + begun - before.begun);
      rest.check();
    },
    async close() {
      await bot.client.destroy();
      await standIn.close();
    },
  };
}
