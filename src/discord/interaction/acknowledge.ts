// The first answer to an interaction, due within three seconds: nothing is awaited before it.
import {
  type ButtonInteraction,
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import { markAcknowledged } from '../meter.ts';
import { readRefusal, type Sent } from './send.ts';

/**
 * Waits for Discord to take the acknowledgement. When it says that there is one already, our own request
 * was repeated after a lost response: the interaction counts as acknowledged.
 */
async function settle(interaction: RepliableInteraction, asked: Promise<unknown>): Promise<Sent> {
  try {
    await asked;
    markAcknowledged(interaction);
    return 'sent';
  } catch (error) {
    const twice = RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
    if (error instanceof DiscordAPIError && error.code === twice) {
      interaction.deferred = true;
      return 'sent';
    }
    if (readRefusal(error) === 'expired') return 'expired';
    throw error;
  }
}

/** The same promise; a handler that fails before it waits for it must not leave its refusal to nobody. */
function begun(settled: Promise<Sent>): Promise<Sent> {
  settled.catch(() => undefined);
  return settled;
}

/** “… is thinking”, seen by everybody or by the member alone. The request leaves before this returns. */
export function deferReply(interaction: RepliableInteraction, isPrivate: boolean): Promise<Sent> {
  return begun(
    settle(interaction, interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {})),
  );
}

/** The message of the pressed button is going to change. The request leaves before this returns. */
export function deferUpdate(interaction: ButtonInteraction): Promise<Sent> {
  return begun(settle(interaction, interaction.deferUpdate()));
}
