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
import type { Command, Tools } from '../command.ts';
import { parsePressed } from '../custom-id.ts';
import { noteQuestion } from '../keeping/note-question.ts';
import { idsOfMessage } from '../message-ids.ts';
import type { Reply } from '../render/view.ts';
import { deferReply, deferUpdate } from './acknowledge.ts';
import { answer, type Ending } from './answer.ts';
import {
  askerOf,
  type CommandInteraction,
  catalogueOf,
  cleanWords,
  isPrivateReply,
  requestOf,
} from './asker.ts';
import type { Cooldown } from './cooldown/cooldown.ts';
import { refuseForNow, takeToll, tollOf } from './cooldown/tolls.ts';
import { describeError } from './errors.ts';
import { keepReason, openForm } from './form.ts';
import { askedFingerprint, handlePress, pressMode } from './press.ts';
import { send } from './send.ts';

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
    const toll = command.audience === 'everyone' ? 'question' : 'duty';
    const waitMs = takeToll(interaction, toll, tools, routing.cooldown);
    if (waitMs > 0) return refuseForNow(interaction, waitMs, tools);
    const isPrivate = isPrivateReply(interaction, command, tools);
    const acknowledged = deferReply(interaction, isPrivate);
    const report = (reply: Reply) => reportProgress(interaction, reply, log);
    const request = requestOf(interaction, isPrivate, tools, report);
    const started = performance.now();
    const ending = await answer(interaction, acknowledged, () => command.execute(request, tools));
    if (ending === 'answered' || ending === 'abstained')
      await noteQuestion(request, { outcome: ending, ms: performance.now() - started }, tools);
    return ending;
  };
}

function runPress(interaction: ButtonInteraction, routing: Routing): Handler {
  return async (log) => {
    const tools = { ...routing.tools, log };
    const pressed = parsePressed(interaction.customId, idsOfMessage(interaction.message));
    const waitMs = takeToll(interaction, tollOf(pressed), tools, routing.cooldown);
    if (waitMs > 0) return refuseForNow(interaction, waitMs, tools);
    const isEphemeral = interaction.message.flags.has('Ephemeral');
    const mode = pressMode(pressed, interaction.user.id, isEphemeral);
    if (mode === 'form' && pressed?.kind === 'query') {
      await openForm(interaction, askedFingerprint(pressed.query), catalogueOf(interaction, tools));
      return 'shown';
    }
    const acknowledged =
      mode === 'update' ? deferUpdate(interaction) : deferReply(interaction, mode !== 'public');
    const isPrivate = mode === 'update' ? isEphemeral : mode !== 'public';
    return answer(interaction, acknowledged, () =>
      handlePress(pressed, askerOf(interaction, isPrivate, tools), tools),
    );
  };
}

function runForm(interaction: ModalSubmitInteraction, { tools, cooldown }: Routing): Handler {
  return async () => {
    const waitMs = takeToll(interaction, 'look', tools, cooldown);
    if (waitMs > 0) return refuseForNow(interaction, waitMs, tools);
    const acknowledged = deferReply(interaction, true);
    return answer(interaction, acknowledged, () =>
      keepReason(interaction, askerOf(interaction, true, tools), tools),
    );
  };
}

function runAutocomplete(
  interaction: AutocompleteInteraction,
  command: Command,
  { tools, cooldown }: Routing,
): Handler {
  return async (log) => {
    if (takeToll(interaction, 'typing', tools, cooldown) > 0) {
      // There is no way to say anything while somebody types.
      await interaction.respond([]);
      return 'refused';
    }
    const { name, value } = interaction.options.getFocused(true);
    const suggested = command.autocomplete?.(
      name,
      cleanWords(value),
      tools,
      askerOf(interaction, true, tools),
    );
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
