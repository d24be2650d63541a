// The only way out: every message is sent here, with mentions closed and previews off, as Components V2
// or, where Discord refuses that, as plain content. Says what became of it and throws what it cannot mend.
import {
  DiscordAPIError,
  HTTPError,
  MessageFlags,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import { PLAIN, type Reply, type Surface, toBody, V2 } from './render/view.ts';

/** `expired`: the interaction is too old, and nothing can be posted for it any more. */
export type Sent = 'sent' | 'expired';

type Ending = 'expired' | 'gone' | 'unfit' | 'other';

const ENDINGS = new Map<number | string, Ending>([
  [RESTJSONErrorCodes.UnknownInteraction, 'expired'],
  [RESTJSONErrorCodes.UnknownWebhook, 'expired'],
  [RESTJSONErrorCodes.InvalidWebhookToken, 'expired'],
  [RESTJSONErrorCodes.UnknownMessage, 'gone'],
  [RESTJSONErrorCodes.InvalidFormBodyOrContentType, 'unfit'],
]);

/** What Discord's refusal means for us. */
export function readRefusal(error: unknown): Ending {
  if (error instanceof DiscordAPIError) return ENDINGS.get(error.code) ?? 'other';
  return error instanceof HTTPError && error.status === 401 ? 'expired' : 'other';
}

function bodyOf(reply: Reply, surface: Surface) {
  return { ...toBody(reply(surface), surface), allowedMentions: { parse: [] } };
}

function editOriginal(interaction: RepliableInteraction, reply: Reply, surface: Surface): Promise<unknown> {
  return interaction.editReply(bodyOf(reply, surface));
}

function addPrivately(interaction: RepliableInteraction, reply: Reply, surface: Surface): Promise<unknown> {
  const body = bodyOf(reply, surface);
  return interaction.followUp({ ...body, flags: [body.flags, MessageFlags.Ephemeral] });
}

type Way = (interaction: RepliableInteraction, reply: Reply, surface: Surface) => Promise<unknown>;

async function attempt(asked: Promise<unknown>): Promise<{ ending: Ending | 'sent'; error?: unknown }> {
  try {
    await asked;
    return { ending: 'sent' };
  } catch (error) {
    return { ending: readRefusal(error), error };
  }
}

/**
 * Shows `reply` as the answer to an acknowledged interaction. Falls back to plain content where Components
 * V2 are refused, and to a private message where the original was deleted meanwhile.
 * @throws what Discord said where none of this helps
 */
export async function send(interaction: RepliableInteraction, reply: Reply): Promise<Sent> {
  let way: Way = editOriginal;
  let surface = V2;
  for (;;) {
    const { ending, error } = await attempt(way(interaction, reply, surface));
    if (ending === 'sent' || ending === 'expired') return ending;
    if (ending === 'gone' && way === editOriginal) way = addPrivately;
    else if (ending === 'unfit' && surface === V2) surface = PLAIN;
    else throw error;
  }
}
