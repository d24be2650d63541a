// What Discord's gateway may send, and never should: interactions with hostile values, with parts missing, doubled or of
// another type, and with bytes of their text changed; what REST answers is hostile too. They come in where the socket's
// text is read, so that the library's own reading is tried with ours. Every request of the bot must keep Discord's rules.
import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import fc from 'fast-check';
import { pino } from 'pino';
import { type Bot, startBot } from '../../../src/discord/client.ts';
import { MEMBER, PLAYGROUND_GUILD, startStandIn } from '../../../src/playground/stand-in.ts';
import { FakeKeeper } from '../../discord/fake-keeper.ts';
import { FakeService } from '../../discord/fake-service.ts';
import { mutated } from '../../ingest/mutations.ts';
import { checkRequest } from '../../wire/schemas.ts';
import { type Json, makeValidInteractions } from './interactions.ts';
import { type Suite, type Target, target } from './target.ts';

/** An interaction that is not over after that many milliseconds hangs. */
const HANG_MS = 5_000;

const STRANGE: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, 2 ** 53, '', ' ', '0', '-1', 'null', '9'.repeat(400), 'x'.repeat(5_000)],
  ...[
    '@everyone',
    '\u0000',
    '\ud800',
    '\u202Eabc',
    '__proto__',
    'constructor',
    '1.k.cancel',
    '1.a.n.0.01.',
    '😀',
  ],
  ...[
    [],
    {},
    [[]],
    [null],
    { length: -1 },
    { id: {} },
    { toString: 1 },
    'https://bad.example/x',
    '2024-01-01',
  ],
];

const anyValue = fc.oneof(fc.constantFrom(...STRANGE), fc.jsonValue({ maxDepth: 2 }));

interface Edit {
  readonly at: number;
  readonly kind: 'put' | 'drop' | 'double' | 'swap';
  readonly value: unknown;
}

const edits = fc.array(
  fc.record({
    at: fc.nat({ max: 10_000 }),
    kind: fc.constantFrom('put', 'put', 'drop', 'double', 'swap'),
    value: anyValue,
  }),
  { minLength: 1, maxLength: 4 },
);

type Holder = Record<string | number, unknown>;

/** Every place within a value that can be changed: what holds it and its key. */
function placesIn(value: unknown): (readonly [Holder, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [[holder, key] as const, ...placesIn(holder[key])]);
}

function apply(root: Json, { at, kind, value }: Edit): void {
  const places = placesIn(root);
  const [holder, key] = places[at % places.length] ?? [root, 'data'];
  if (kind === 'drop') delete holder[key];
  else if (kind === 'double') holder[key] = [holder[key], holder[key]];
  else if (kind === 'swap') holder[key] = places[(at * 7) % places.length]?.[1];
  else holder[key] = value;
}

/** Status and code of the answers to the bot's requests, in turn. */
const answers = fc.array(
  fc.constantFrom(
    ...[
      [200, 0],
      [200, 0],
      [200, 0],
      [400, 50_035],
      [404, 10_062],
      [404, 10_008],
      [401, 50_027],
      [403, 50_013],
      [500, 0],
      [400, 40_060],
    ],
  ),
  { minLength: 1, maxLength: 4 },
);
type Answers = readonly (readonly number[])[];

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

interface Harness {
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

async function openHarness(): Promise<Harness> {
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

let lastId = 1_500_000_000_000_000_000n;

/** A fresh id and token each, and a member that has not run out of questions. */
function renew(interaction: Json): Json {
  lastId += 1n;
  const text = JSON.stringify(interaction).replaceAll(MEMBER.id, String(lastId));
  return { ...(JSON.parse(text) as Json), id: String(lastId), token: `t${lastId}` };
}

function targetsOn({ receive }: Harness, valid: readonly Json[]): Target<never>[] {
  const one = fc.constantFrom(...valid);
  return [
    target('interactions as they should be', 3, fc.tuple(one, answers), ([interaction, given]) =>
      receive(JSON.stringify(renew(interaction)), given),
    ),
    target(
      'interactions with parts changed',
      60,
      fc.tuple(one, edits, answers),
      ([interaction, changes, given]) => {
        const changed = renew(interaction);
        for (const change of changes as readonly Edit[]) apply(changed, change);
        return receive(JSON.stringify(changed), given);
      },
    ),
    target(
      'interactions with bytes changed',
      40,
      fc.tuple(
        one.chain((interaction) => mutated(Buffer.from(JSON.stringify(interaction)))),
        answers,
      ),
      ([bytes, given]) => receive(Buffer.from(bytes).toString('utf8'), given),
    ),
    target(
      'events that are no interaction',
      4,
      fc.tuple(fc.json({ maxDepth: 3 }), answers),
      ([data, given]) => receive(data, given),
    ),
  ];
}

export async function openWireSuite(): Promise<Suite> {
  const valid = await makeValidInteractions();
  const harness = await openHarness();
  return { targets: targetsOn(harness, valid), close: () => harness.close() };
}
