// What Discord's gateway may send, and never should: interactions with hostile values, with parts missing, doubled or of
// another type, and with bytes of their text changed; what REST answers is hostile too. They come in where the socket's
// text is read, so that the library's own reading is tried with ours. Every request of the bot must keep Discord's rules.
import fc from 'fast-check';
import { MEMBER } from '../../../src/playground/stand-in.ts';
import { mutated } from '../../ingest/mutations.ts';
import { type Harness, openHarness } from './harness.ts';
import { type Json, makeValidInteractions } from './interactions.ts';
import { type Suite, type Target, target } from './target.ts';

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
  // A copy each: one value put into two places could be put into itself.
  else holder[key] = structuredClone(value);
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
