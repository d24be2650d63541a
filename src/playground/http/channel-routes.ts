// Ordinary messages and look-ups: channels, threads, forum posts, guilds, members, users, attachments.

import type { StoredMessage } from '../contract.ts';
import { asObject, ChannelType, ErrorCode, Permission } from '../wire.ts';
import { ApiError, unknownChannel, unknownGuild, unknownMessage, unknownUser } from '../world/api-error.ts';
import { createMessage, editMessage, type Upload } from '../world/messages.ts';
import {
  channelPayload,
  guildSummary,
  isThread,
  memberPayload,
  messagePayload,
  userPayload,
} from '../world/payloads.ts';
import type { Channel } from '../world/world.ts';
import type { Answer } from './faults.ts';
import { type Backstage, slotOf } from './interaction-routes.ts';
import type { Call, Route } from './rest.ts';

/** The routes of one stand-in. */
export function channelRoutes(stage: Backstage): readonly Route[] {
  const channel = '/channels/:channel';
  const message = `${channel}/messages/:message`;
  return [
    { method: 'GET', pattern: channel, handle: (_, id = '') => ok(channelPayload(visible(stage, id))) },
    { method: 'POST', pattern: `${channel}/typing`, handle: (_, id = '') => typing(stage, id) },
    { method: 'GET', pattern: `${channel}/messages`, handle: (call, id = '') => list(stage, call, id) },
    {
      method: 'POST',
      pattern: `${channel}/messages`,
      handle: (call, id = '') => show(stage, post(stage, writable(stage, id), call)),
    },
    {
      method: 'GET',
      pattern: message,
      handle: (_, channelId = '', id = '') => show(stage, find(stage, channelId, id)),
    },
    {
      method: 'PATCH',
      pattern: message,
      handle: (call, channelId = '', id = '') => edit(stage, call, find(stage, channelId, id)),
    },
    {
      method: 'DELETE',
      pattern: message,
      handle: (_, channelId = '', id = '') => remove(stage, find(stage, channelId, id)),
    },
    { method: 'POST', pattern: `${channel}/threads`, handle: (call, id = '') => thread(stage, call, id) },
    { method: 'POST', pattern: `${message}/threads`, handle: (call, id = '') => thread(stage, call, id) },
    ...lookUps(stage),
  ];
}

function lookUps(stage: Backstage): readonly Route[] {
  const { world } = stage;
  return [
    { method: 'POST', pattern: '/users/@me/channels', handle: (call) => openDirect(stage, call) },
    { method: 'GET', pattern: '/users/:user', handle: (_, id = '') => ok(userPayload(person(stage, id))) },
    {
      method: 'GET',
      pattern: '/guilds/:guild',
      handle: (_, id = '') => ok(guildSummary(guild(stage, id), world)),
    },
    {
      method: 'GET',
      pattern: '/guilds/:guild/channels',
      handle: (_, id = '') => ok(world.channelsOf(guild(stage, id).id).map(channelPayload)),
    },
    {
      method: 'GET',
      pattern: '/guilds/:guild/roles',
      handle: (_, id = '') => ok(guildSummary(guild(stage, id), world)['roles']),
    },
    {
      method: 'GET',
      pattern: '/guilds/:guild/members/:user',
      handle: (_, id = '', user = '') => {
        guild(stage, id);
        return ok(memberPayload(person(stage, user)));
      },
    },
  ];
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function guild(stage: Backstage, id: string) {
  const found = stage.world.guild(id);
  if (found === undefined) throw unknownGuild();
  return found;
}

function person(stage: Backstage, id: string) {
  const found = stage.world.person(id);
  if (found === undefined) throw unknownUser();
  return found;
}

/** A channel the bot can see; throws 10003 or 50001. */
function visible(stage: Backstage, id: string): Channel {
  const channel = stage.world.channel(id);
  if (channel === undefined || channel.type === ChannelType.group) throw unknownChannel();
  if (!may(stage, channel, Permission.viewChannel)) {
    throw new ApiError(403, ErrorCode.missingAccess, 'Missing Access');
  }
  return channel;
}

/** A channel the bot may write to; throws 50013 or what `visible` throws. */
function writable(stage: Backstage, id: string): Channel {
  const channel = visible(stage, id);
  if (channel.type === ChannelType.forum) {
    throw new ApiError(400, ErrorCode.notTextChannel, 'Cannot send messages in a non-text channel');
  }
  const needed = isThread(channel) ? Permission.sendInThreads : Permission.sendMessages;
  if (!may(stage, channel, needed)) throw missingPermissions();
  return channel;
}

function may(stage: Backstage, channel: Channel, permission: bigint): boolean {
  return (stage.world.botPermissions(channel) & permission) !== 0n;
}

function missingPermissions(): ApiError {
  return new ApiError(403, ErrorCode.missingPermissions, 'Missing Permissions');
}

function typing(stage: Backstage, id: string): Answer {
  writable(stage, id);
  return { status: 204 };
}

function list(stage: Backstage, call: Call, id: string): Answer {
  const limit = Number(call.query['limit'] ?? 50);
  const shared = stage.world.messagesIn(visible(stage, id).id).filter((each) => each.visibleTo === null);
  const newestFirst = shared.toReversed().slice(0, limit);
  return ok(newestFirst.map((message) => messagePayload(message, stage.world)));
}

function post(stage: Backstage, channel: Channel, upload: Upload): StoredMessage {
  const replied = asObject(asObject(upload.body)['message_reference'])['message_id'];
  const message = createMessage(
    {
      id: stage.world.newId(),
      channelId: channel.id,
      guildId: channel.guildId,
      authorId: stage.world.bot.id,
      visibleTo: null,
      interactionId: null,
      referenceId: typeof replied === 'string' ? replied : null,
      pingsByDefault: ['everyone', 'users', 'roles'],
      keepFile: (file) => stage.world.keepFile(file),
    },
    upload,
  );
  stage.world.put(message);
  return message;
}

/** Ephemeral messages exist for interaction tokens alone, so they are not found here. */
function find(stage: Backstage, channelId: string, id: string): StoredMessage {
  visible(stage, channelId);
  const message = stage.world.message(id);
  if (message === undefined || message.channelId !== channelId || message.ephemeral) throw unknownMessage();
  return message;
}

function edit(stage: Backstage, call: Call, message: StoredMessage): Answer {
  if (message.authorId !== stage.world.bot.id) {
    throw new ApiError(403, ErrorCode.cannotEditOthers, 'Cannot edit a message authored by another user');
  }
  const next = editMessage(message, slotOf(stage, message), call);
  stage.world.put(next);
  return show(stage, next);
}

function remove(stage: Backstage, message: StoredMessage): Answer {
  const channel = visible(stage, message.channelId);
  const own = message.authorId === stage.world.bot.id;
  if (!own && !may(stage, channel, Permission.manageMessages)) throw missingPermissions();
  stage.world.remove(message.id);
  return { status: 204 };
}

/** A thread under a channel or a message, or a forum post with its first message. */
function thread(stage: Backstage, call: Call, id: string): Answer {
  const parent = visible(stage, id);
  const body = asObject(call.body);
  const made: Channel = {
    id: stage.world.newId(),
    name: String(body['name'] ?? ''),
    type: ChannelType.publicThread,
    parentId: parent.id,
    guildId: parent.guildId,
  };
  stage.world.addChannel(made);
  if (parent.type !== ChannelType.forum) return { status: 201, body: channelPayload(made) };
  const first = post(stage, made, { body: body['message'], files: call.files });
  return {
    status: 201,
    body: { ...channelPayload(made), message: messagePayload(first, stage.world) },
  };
}

function openDirect(stage: Backstage, call: Call): Answer {
  const recipient = person(stage, String(asObject(call.body)['recipient_id']));
  return ok(channelPayload(stage.world.directChannel(recipient, false)));
}

function show(stage: Backstage, message: StoredMessage): Answer {
  return ok(messagePayload(message, stage.world));
}
