// Every interaction comes in here: it is acknowledged before anything else, handled, answered, and leaves
// one line in the log. Whatever fails, the member gets a true sentence and the process lives on.
import { randomBytes } from 'node:crypto';
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  PermissionFlagsBits,
  type RepliableInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import { deferReply, deferUpdate } from './acknowledge.ts';
import { type Command, type Outcome, type Request, type Result, sentence, type Tools } from './command.ts';
import { parsePressed } from './custom-id.ts';
import { idsOfMessage } from './message-ids.ts';
import { catalogueFor } from './messages/languages.ts';
import { changesMessage, handlePress } from './press.ts';
import type { Reply } from './render/view.ts';
import { readRefusal, type Sent, send } from './send.ts';

/** `late`: Discord no longer took the acknowledgement. `expired`: it took it, but not the answer. */
type Ending = Outcome | 'suggested' | 'late' | 'expired' | 'failed' | 'stopping';

export interface Dispatcher {
  /** Handles one interaction to its end. Never rejects. */
  handle(interaction: Interaction): Promise<void>;
  /** Refuses what comes from now on and waits for what is under way, `waitMs` at most. */
  stop(waitMs: number): Promise<void>;
}

export interface DispatchOptions {
  readonly commands: readonly Command[];
  readonly tools: Tools;
  readonly log: Logger;
}

type Handler = (log: Logger) => Promise<Ending>;

function requestOf(interaction: ChatInputCommandInteraction, log: Logger): Request {
  return {
    userId: interaction.user.id,
    guildId: interaction.guildId,
    mayManage: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    catalogue: catalogueFor(interaction.locale),
    text: (option) => interaction.options.getString(option),
    report: (reply) => reportProgress(interaction, reply, log),
  };
}

async function reportProgress(interaction: RepliableInteraction, reply: Reply, log: Logger): Promise<void> {
  try {
    const sent = await send(interaction, reply);
    if (sent === 'expired') log.debug('progress no longer shown: the interaction has expired');
  } catch (error) {
    log.warn({ err: error }, 'progress not shown');
  }
}

/** Acknowledges, handles, answers. What `acknowledged` stands for was asked of Discord before the call. */
async function answer(
  interaction: RepliableInteraction,
  acknowledged: Promise<Sent>,
  handle: () => Promise<Result>,
): Promise<Ending> {
  if ((await acknowledged) === 'expired') return 'late';
  const { outcome, reply } = await handle();
  return (await send(interaction, reply)) === 'expired' ? 'expired' : outcome;
}

function runCommand(interaction: ChatInputCommandInteraction, command: Command, tools: Tools): Handler {
  return (log) => {
    const isPrivate = command.privacy === 'always' || interaction.options.getBoolean('private') === true;
    const acknowledged = deferReply(interaction, isPrivate);
    return answer(interaction, acknowledged, () => command.execute(requestOf(interaction, log), tools));
  };
}

function runPress(interaction: ButtonInteraction, tools: Tools): Handler {
  return () => {
    const pressed = parsePressed(interaction.customId, idsOfMessage(interaction.message));
    const changes = changesMessage(pressed, interaction.user.id);
    const acknowledged = changes ? deferUpdate(interaction) : deferReply(interaction, true);
    return answer(interaction, acknowledged, () =>
      handlePress(pressed, tools, catalogueFor(interaction.locale)),
    );
  };
}

function runAutocomplete(interaction: AutocompleteInteraction, command: Command, tools: Tools): Handler {
  return async (log) => {
    const { name, value } = interaction.options.getFocused(true);
    const catalogue = catalogueFor(interaction.locale);
    const choices = await command.autocomplete?.(name, value, tools, catalogue).catch((error: unknown) => {
      log.error({ err: error }, 'no suggestions');
      return [];
    });
    await interaction.respond(choices ?? []);
    return 'suggested';
  };
}

/** Name for the log, and what to do; `null`: not ours. */
interface Route {
  readonly name: string;
  readonly handler: Handler;
}

function route(interaction: Interaction, { commands, tools }: DispatchOptions): Route | null {
  if (interaction.isButton()) return { name: 'button', handler: runPress(interaction, tools) };
  if (!interaction.isChatInputCommand() && !interaction.isAutocomplete()) return null;
  const command = commands.find(({ data }) => data.name === interaction.commandName);
  if (command === undefined) return null;
  return interaction.isAutocomplete()
    ? { name: `${command.data.name} (typing)`, handler: runAutocomplete(interaction, command, tools) }
    : { name: command.data.name, handler: runCommand(interaction, command, tools) };
}

/** The number in a member's error message, which finds the line in the log. */
function newId(): string {
  return randomBytes(5).toString('hex');
}

/** Tells the member that it failed; where even that fails, the log has to do. */
async function apologize(interaction: Interaction, id: string, log: Logger): Promise<void> {
  if (!interaction.isRepliable()) return;
  const reply = sentence(catalogueFor(interaction.locale).failed(id));
  try {
    if (!interaction.deferred && !interaction.replied) await deferReply(interaction, true);
    await send(interaction, reply);
  } catch (error) {
    log.error({ err: error }, 'the member could not be told');
  }
}

async function refuseStopping(interaction: Interaction): Promise<Ending> {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  if (!interaction.isRepliable()) return 'stopping';
  const reply = sentence(catalogueFor(interaction.locale).stopping);
  return answer(interaction, deferReply(interaction, true), async () => ({ outcome: 'refused', reply }));
}

async function endingOf(
  interaction: Interaction,
  handler: Handler,
  id: string,
  log: Logger,
): Promise<Ending> {
  try {
    return await handler(log);
  } catch (error) {
    if (readRefusal(error) === 'expired') return 'expired';
    log.error({ err: error }, 'interaction failed');
    await apologize(interaction, id, log);
    return 'failed';
  }
}

/** Handles interactions with these commands until it is stopped. */
export function createDispatcher(options: DispatchOptions): Dispatcher {
  const underWay = new Set<Promise<void>>();
  let stopping = false;

  async function run(interaction: Interaction): Promise<void> {
    const started = performance.now();
    const id = newId();
    const log = options.log.child({ interaction: id });
    const found = route(interaction, options);
    if (found === null) return log.warn({ type: interaction.type }, 'unknown interaction');
    const handler = stopping ? () => refuseStopping(interaction) : found.handler;
    const outcome = await endingOf(interaction, handler, id, log);
    log.info({ command: found.name, outcome, ms: Math.round(performance.now() - started) }, 'interaction');
  }

  return {
    async handle(interaction) {
      const running = run(interaction);
      underWay.add(running);
      await running.catch((error: unknown) => options.log.error({ err: error }, 'dispatch failed'));
      underWay.delete(running);
    },
    async stop(waitMs) {
      stopping = true;
      const { promise, resolve } = deadline(waitMs);
      await Promise.race([Promise.allSettled(underWay), promise]);
      resolve();
    },
  };
}

function deadline(ms: number): { readonly promise: Promise<void>; resolve(): void } {
  let finish = (): void => {};
  const promise = new Promise<void>((done) => {
    const timer = setTimeout(done, ms);
    finish = () => {
      clearTimeout(timer);
      done();
    };
  });
  return { promise, resolve: finish };
}
