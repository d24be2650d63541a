// The pretend world in the shapes the wire wants: users, members, guilds, channels, messages. Pure
// functions; only what a client library reads is filled in.

import type { FakeGuild, FakeMember, StoredMessage } from '../contract.ts';
import { ChannelType, ErrorCode, type JsonObject } from '../wire.ts';
import { ApiError } from './api-error.ts';
import { type Channel, SNOWFLAKE_EPOCH_MS, type World } from './world.ts';

const JOINED_AT = '2024-01-01T00:00:00.000000+00:00';

export function userPayload(person: FakeMember, bot = false): JsonObject {
  return {
    id: person.id,
    username: person.username,
    discriminator: '0',
    global_name: person.displayName ?? null,
    avatar: null,
    bot,
    system: false,
    public_flags: 0,
  };
}

export function memberPayload(person: FakeMember): JsonObject {
  return {
    user: userPayload(person),
    nick: null,
    avatar: null,
    roles: [],
    joined_at: JOINED_AT,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
    permissions: (person.permissions ?? 0n).toString(),
  };
}

export function channelPayload(channel: Channel): JsonObject {
  const base = { id: channel.id, type: channel.type, name: channel.name, flags: 0, last_message_id: null };
  if (channel.guildId === null) {
    const recipients = channel.recipient === undefined ? [] : [userPayload(channel.recipient)];
    return { ...base, name: null, recipients };
  }
  const inGuild = { ...base, guild_id: channel.guildId, parent_id: channel.parentId ?? null };
  return isThread(channel)
    ? { ...inGuild, ...threadFields(channel) }
    : {
        ...inGuild,
        position: 0,
        nsfw: false,
        topic: null,
        permission_overwrites: [],
        ...forumFields(channel),
      };
}

export function isThread(channel: { readonly type: number }): boolean {
  return channel.type === ChannelType.publicThread || channel.type === ChannelType.privateThread;
}

function threadFields(channel: Channel): JsonObject {
  return {
    owner_id: channel.recipient?.id ?? null,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 1440,
      archive_timestamp: JOINED_AT,
      locked: false,
    },
  };
}

function forumFields(channel: Channel): JsonObject {
  if (channel.type !== ChannelType.forum) return {};
  return {
    available_tags: [],
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: 0,
  };
}

/** GUILD_CREATE: with its channels, threads and members. */
export function guildPayload(guild: FakeGuild, world: World): JsonObject {
  const channels = world.channelsOf(guild.id);
  return {
    ...guildSummary(guild, world),
    joined_at: JOINED_AT,
    large: false,
    unavailable: false,
    member_count: 1,
    members: [{ ...memberPayload(world.bot), user: userPayload(world.bot, true) }],
    channels: channels.filter((channel) => !isThread(channel)).map(channelPayload),
    threads: channels.filter(isThread).map(channelPayload),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** What `GET /guilds/ID` answers. */
export function guildSummary(guild: FakeGuild, world: World): JsonObject {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.id,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [everyoneRole(guild, world)],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.locale ?? 'en-US',
    nsfw_level: 0,
    safety_alerts_channel_id: null,
  };
}

function everyoneRole(guild: FakeGuild, world: World): JsonObject {
  const channel = world.channelsOf(guild.id)[0];
  return {
    id: guild.id,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: (channel === undefined ? 0n : world.botPermissions(channel)).toString(),
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

/** A message as the wire shows it; `full` is false where the bot may not read what members write. */
export function messagePayload(message: StoredMessage, world: World, full = true): JsonObject {
  const author = world.person(message.authorId);
  if (author === undefined) throw new ApiError(404, ErrorCode.unknownUser, 'Unknown User');
  const isBot = author.id === world.bot.id;
  return {
    id: message.id,
    channel_id: message.channelId,
    author: userPayload(author, isBot),
    content: full ? message.content : '',
    timestamp: timestampOf(message.id),
    edited_timestamp: message.editedAt,
    tts: false,
    mention_everyone: message.pings.everyone,
    mentions: message.pings.users.flatMap((id) => mentioned(world, id)),
    mention_roles: message.pings.roles,
    attachments: message.attachments.map(attachmentPayload),
    embeds: full ? message.embeds : [],
    components: message.components,
    pinned: false,
    type: message.interactionId === null ? 0 : 20,
    flags: message.flags,
    ...(isBot ? { application_id: world.bot.id } : {}),
    ...(message.interactionId === null ? {} : { webhook_id: world.bot.id }),
    ...(message.referenceId === null ? {} : referencePayload(message, message.referenceId)),
  };
}

function mentioned(world: World, id: string): readonly JsonObject[] {
  const person = world.person(id);
  return person === undefined ? [] : [userPayload(person, person.id === world.bot.id)];
}

function referencePayload(message: StoredMessage, id: string): JsonObject {
  return { message_reference: { type: 0, message_id: id, channel_id: message.channelId } };
}

function attachmentPayload(attachment: StoredMessage['attachments'][number]): JsonObject {
  return {
    id: attachment.id,
    filename: attachment.filename,
    ...(attachment.description === null ? {} : { description: attachment.description }),
    content_type: attachment.contentType,
    size: attachment.data.length,
    url: attachment.url,
    proxy_url: attachment.url,
  };
}

/** The instant inside a snowflake, as the wire writes it. */
export function timestampOf(id: string): string {
  const ms = Number(BigInt(id) >> 22n) + SNOWFLAKE_EPOCH_MS;
  return new Date(ms).toISOString().replace('Z', '000+00:00');
}
