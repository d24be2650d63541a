// The only way out: every message is sent here, with mentions closed and previews off, as Components V2
// or, where Discord refuses that, as plain content. Says what became of it and throws what it cannot mend.
import {
  DiscordAPIError,
  HTTPError,
  MessageFlags,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import { PLAIN, type Reply, type Surface, toBody, V2 } from '../render/view.ts';

/** `expired`: the interaction is too old, and nothing can be posted for it any more. */
export type Sent = 'sent' | 'expired';

type Ending = 'expired' | 'gone' | 'unfit' | 'forbidden' | 'other';

const ENDINGS = new Map<number | string, Ending>([
  [RESTJSONErrorCodes.UnknownInteraction, 'expired'],
  [RESTJSONErrorCodes.UnknownWebhook, 'expired'],
  [RESTJSONErrorCodes.InvalidWebhookToken, 'expired'],
  [RESTJSONErrorCodes.UnknownMessage, 'gone'],
  [RESTJSONErrorCodes.InvalidFormBodyOrContentType, 'unfit'],
  [RESTJSONErrorCodes.MissingPermissions, 'forbidden'],
  [RESTJSONErrorCodes.MissingAccess, 'forbidden'],
  [RESTJSONErrorCodes.RequestEntityTooLarge, 'forbidden'],
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
  // What an earlier page attached goes: a file that no component shows is refused.
  return interaction.editReply({ ...bodyOf(reply, surface), attachments: [] });
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

/** The reply without its picture, whose words the list has too. */
function withoutPicture(reply: Reply): Reply {
  return (surface) => {
    const { picture: _picture, ...rest } = reply(surface);
    return rest;
  };
}

/**
 * Shows `reply` as the answer to an acknowledged interaction. Falls back to plain content where Components
 * V2 are refused, to no picture where files are forbidden, and to a private message where the original was
 * deleted meanwhile.
 * @throws what Discord said where none of this helps
 */
export async function send(interaction: RepliableInteraction, reply: Reply): Promise<Sent> {
  let way: Way = editOriginal;
  let surface = V2;
  let shown = reply;
  for (;;) {
    const { ending, error } = await attempt(way(interaction, shown, surface));
    if (ending === 'sent' || ending === 'expired') return ending;
    if (ending === 'gone' && way === editOriginal) way = addPrivately;
    else if (ending === 'unfit' && surface === V2) surface = PLAIN;
    else if (ending === 'forbidden' && shown === reply && reply(surface).picture)
      shown = withoutPicture(reply);
    else throw error;
  }
}
