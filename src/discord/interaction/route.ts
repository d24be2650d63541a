// An interaction -> the name it has in the log and what is to be done. Each way acknowledges first: nothing
// is awaited before the request that does.
import type {
  AutocompleteInteraction,
  ButtonInteraction,
  Interaction,
  ModalSubmitInteraction,
  RepliableInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import { type Command, type Outcome, type Result, refusal, type Tools } from '../command.ts';
import { parsePressed } from '../custom-id.ts';
import { idsOfMessage } from '../message-ids.ts';
import type { Reply } from '../render/view.ts';
import { deferReply, deferUpdate } from './acknowledge.ts';
import {
  askerOf,
  type CommandInteraction,
  catalogueOf,
  isPrivateReply,
  requestOf,
  settingsOf,
} from './asker.ts';
import type { Cooldown, Pace } from './cooldown.ts';
import { describeError } from './errors.ts';
import { keepReason, openForm } from './form.ts';
import { noteQuestion } from './note-question.ts';
import { askedFingerprint, handlePress, pressMode } from './press.ts';
import { type Sent, send } from './send.ts';

/** `late`: Discord no longer took the acknowledgement. `expired`: it took it, but not the answer. */
export type Ending = Outcome | 'suggested' | 'late' | 'expired' | 'failed' | 'stopping';
export type Handler = (log: Logger) => Promise<Ending>;

export interface Route {
  readonly name: string;
  readonly handler: Handler;
}

export interface Routing {
  readonly commands: readonly Command[];
  readonly tools: Tools;
  readonly cooldown: Cooldown;
}

/** What all members of a server may ask: so many at once, then two a second. */
const SERVER_PACE = { burst: 120, refillMs: 500 };
/** A member may ask a minute's worth at once, but never fewer than this. */
const MIN_BURST = 3;
const MAX_BURST = 60;

/** Acknowledges, handles, answers. What `acknowledged` stands for was asked of Discord before the call. */
export async function answer(
  interaction: RepliableInteraction,
  acknowledged: Promise<Sent>,
  handle: () => Promise<Result>,
): Promise<Ending> {
  if ((await acknowledged) === 'expired') return 'late';
  const { outcome, reply } = await handle();
  return (await send(interaction, reply)) === 'expired' ? 'expired' : outcome;
}

function memberPace(cooldownSeconds: number): Pace {
  const minute = cooldownSeconds === 0 ? MAX_BURST : Math.floor(60 / cooldownSeconds);
  return { burst: Math.min(MAX_BURST, Math.max(MIN_BURST, minute)), refillMs: cooldownSeconds * 1_000 };
}

/** Seconds this member has to wait, 0 where they may ask. */
function waitOf(interaction: CommandInteraction, { tools, cooldown }: Routing): number {
  const { guildId, user } = interaction;
  const member = {
    key: `${guildId} ${user.id}`,
    pace: memberPace(settingsOf(interaction, tools).cooldownSeconds),
  };
  const server = guildId === null ? [] : [{ key: guildId, pace: SERVER_PACE }];
  return Math.ceil(cooldown.take([member, ...server]) / 1_000);
}

async function reportProgress(interaction: RepliableInteraction, reply: Reply, log: Logger): Promise<void> {
  try {
    const sent = await send(interaction, reply);
    if (sent === 'expired') log.debug('progress no longer shown: the interaction has expired');
  } catch (error) {
    log.warn({ err: describeError(error) }, 'progress not shown');
  }
}

function runCommand(interaction: CommandInteraction, command: Command, routing: Routing): Handler {
  return async (log) => {
    const tools = { ...routing.tools, log };
    // Moderators must always be able to mend a cooldown that was set too high.
    const wait = command.audience === 'everyone' ? waitOf(interaction, routing) : 0;
    const isPrivate = wait > 0 || isPrivateReply(interaction, command, tools);
    const acknowledged = deferReply(interaction, isPrivate);
    const report = (reply: Reply) => reportProgress(interaction, reply, log);
    const request = requestOf(interaction, isPrivate, tools, report);
    const started = performance.now();
    const ending = await answer(interaction, acknowledged, async () =>
      wait > 0 ? refusal(request.catalogue.tooSoon(wait)) : command.execute(request, tools),
    );
    if (ending === 'answered' || ending === 'abstained')
      await noteQuestion(request, { outcome: ending, ms: performance.now() - started }, tools);
    return ending;
  };
}

function runPress(interaction: ButtonInteraction, routing: Routing): Handler {
  return async (log) => {
    const tools = { ...routing.tools, log };
    const pressed = parsePressed(interaction.customId, idsOfMessage(interaction.message));
    const mode = pressMode(pressed, interaction.user.id);
    if (mode === 'form' && pressed?.kind === 'query') {
      await openForm(interaction, askedFingerprint(pressed.query), catalogueOf(interaction, tools));
      return 'shown';
    }
    const acknowledged =
      mode === 'update' ? deferUpdate(interaction) : deferReply(interaction, mode !== 'public');
    const isPrivate = mode === 'update' ? interaction.message.flags.has('Ephemeral') : mode !== 'public';
    return answer(interaction, acknowledged, () =>
      handlePress(pressed, askerOf(interaction, isPrivate, tools), tools),
    );
  };
}

function runForm(interaction: ModalSubmitInteraction, { tools }: Routing): Handler {
  return () => {
    const acknowledged = deferReply(interaction, true);
    return answer(interaction, acknowledged, () =>
      keepReason(interaction, askerOf(interaction, true, tools), tools),
    );
  };
}

function runAutocomplete(
  interaction: AutocompleteInteraction,
  command: Command,
  { tools }: Routing,
): Handler {
  return async (log) => {
    const { name, value } = interaction.options.getFocused(true);
    const suggested = command.autocomplete?.(name, value, tools, askerOf(interaction, true, tools));
    const choices = await suggested?.catch((error: unknown) => {
      log.error({ err: describeError(error) }, 'no suggestions');
      return [];
    });
    await interaction.respond(choices ?? []);
    return 'suggested';
  };
}

/** Where an interaction belongs; `null`: not ours. */
export function routeInteraction(interaction: Interaction, routing: Routing): Route | null {
  if (interaction.isButton()) return { name: 'button', handler: runPress(interaction, routing) };
  if (interaction.isModalSubmit()) return { name: 'form', handler: runForm(interaction, routing) };
  const isCommand = interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand();
  if (!isCommand && !interaction.isAutocomplete()) return null;
  const command = routing.commands.find(({ data }) => data.name === interaction.commandName);
  if (command === undefined) return null;
  return interaction.isAutocomplete()
    ? { name: `${command.data.name} (typing)`, handler: runAutocomplete(interaction, command, routing) }
    : { name: command.data.name, handler: runCommand(interaction, command, routing) };
}
