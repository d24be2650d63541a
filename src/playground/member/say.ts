// An ordinary message of a member, and the event by which a bot that asked for such events learns of it.

import type { Place, StoredMessage, UploadedFile } from '../contract.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { Intent } from '../wire.ts';
import { blankMessage, pingsOf } from '../world/messages.ts';
import { messagePayload } from '../world/payloads.ts';
import type { World } from '../world/world.ts';
import { settingOf } from './setting.ts';

/** The text stays behind where the bot may not read what members write. */
export function say(
  { world, gateway }: { readonly world: World; readonly gateway: Gateway },
  content: string,
  place: Place,
): StoredMessage {
  const { channel, userId } = settingOf(world, place);
  const slot = {
    id: world.newId(),
    channelId: channel.id,
    guildId: channel.guildId,
    authorId: userId,
    visibleTo: null,
    interactionId: null,
    referenceId: null,
    pingsByDefault: [],
    keepFile: (file: UploadedFile) => world.keepFile(file),
  };
  const blank = { ...blankMessage(slot, 0), content };
  const message = { ...blank, pings: pingsOf(blank, undefined, ['users']) };
  world.put(message);
  const readable = channel.guildId === null || (gateway.intents & Intent.messageContent) !== 0;
  const intent = channel.guildId === null ? Intent.directMessages : Intent.guildMessages;
  const payload = { ...messagePayload(message, world, readable), guild_id: channel.guildId ?? undefined };
  gateway.dispatch(channel.guildId, 'MESSAGE_CREATE', payload, intent);
  return message;
}
