// An unmodified discord.js client against a stand-in, with one handler for whatever a test does.

import { Client, type ClientOptions, Events, GatewayIntentBits, type Interaction } from 'discord.js';
import { type StandIn, type StandInOptions, startStandIn } from '../../src/playground/stand-in.ts';

export type Handler = (interaction: Interaction) => Promise<unknown>;

/** The commands the tests' client registers, as the wire has them. */
export const COMMANDS = [
  {
    name: 'ask',
    description: 'Ask the corpus',
    options: [
      { type: 3, name: 'question', description: 'What to look for', required: true },
      { type: 3, name: 'speaker', description: 'Whose words', autocomplete: true },
      { type: 5, name: 'private', description: 'Only you see it' },
      { type: 11, name: 'file', description: 'An article' },
    ],
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  },
  { name: 'Find who said this', type: 3 },
  { name: 'reindex', description: 'Read the corpus again', default_member_permissions: '32', contexts: [0] },
];

/** A stand-in with a client that is ready and has registered `COMMANDS`; errors of handlers are kept. */
export interface Scene {
  readonly standIn: StandIn;
  readonly client: Client;
  readonly errors: unknown[];
  /** What the client does with the next interactions. */
  handle(handler: Handler): void;
  close(): Promise<void>;
}

export async function openScene(
  options: StandInOptions = {},
  clientOptions: Partial<ClientOptions> = {},
): Promise<Scene> {
  const standIn = await startStandIn(options);
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: standIn.apiUrl },
    ...clientOptions,
  });
  const errors: unknown[] = [];
  let current: Handler = async () => {};
  client.on(Events.InteractionCreate, (interaction) => {
    current(interaction).catch((error: unknown) => errors.push(error));
  });
  client.on(Events.Error, (error) => errors.push(error));
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login('any-token');
  await ready;
  await client.application?.commands.set(COMMANDS as never);
  return {
    standIn,
    client,
    errors,
    handle: (handler) => {
      current = handler;
    },
    close: async () => {
      await client.destroy();
      await standIn.close();
    },
  };
}
