// Where and by whom something is done, looked up, and the parts every interaction payload shares. Also which
// commands a member finds there, by install, context and permission, as Discord's client would show them.

import type { APIApplicationCommand } from 'discord.js';
import type { FakeMember, Place } from '../contract.ts';
import { ChannelType, Context, type JsonObject, Limit, Permission } from '../wire.ts';
import { channelPayload, isThread, memberPayload, userPayload } from '../world/payloads.ts';
import type { Setting } from '../world/pending.ts';
import { type Channel, MEMBER, type World } from '../world/world.ts';

/** Looks a place up; throws where there is no such guild or channel. */
export function settingOf(world: World, place: Place): Setting {
  const by = place.by ?? MEMBER;
  world.meet(by);
  const channel = channelOf(world, place, by);
  const userInstall = place.install === 'user' || place.privateChannel === true;
  const settled = { ...place, by, guildId: channel.guildId, channelId: channel.id };
  return { place: settled, channel, userId: by.id, userInstall };
}

function channelOf(world: World, place: Place, by: FakeMember): Channel {
  if (place.channelId !== undefined) return existing(world.channel(place.channelId), place.channelId);
  const isPrivate = place.privateChannel === true;
  if (isPrivate || place.guildId === null) return world.directChannel(by, isPrivate);
  const guildId = place.guildId ?? world.guilds[0]?.id ?? '';
  const writable = world
    .channelsOf(guildId)
    .find((channel) => channel.type === ChannelType.text || isThread(channel));
  return existing(writable, guildId);
}

function existing(channel: Channel | undefined, id: string): Channel {
  if (channel === undefined) throw new Error(`Expected a channel to write in, found none for ${id}`);
  return channel;
}

/** 0 guild, 1 direct message with the bot, 2 private channel. */
export function contextOf(setting: Setting): number {
  if (setting.channel.guildId !== null) return Context.guild;
  return setting.channel.type === ChannelType.direct ? Context.botDirect : Context.privateChannel;
}

/** What every interaction carries beside its `data`. */
export function commonPayload(world: World, setting: Setting): JsonObject {
  const { channel, place } = setting;
  const by = place.by ?? MEMBER;
  const inGuild = channel.guildId === null ? {} : guildPart(world, channel.guildId, by);
  return {
    version: 1,
    application_id: world.bot.id,
    channel_id: channel.id,
    channel: { ...channelPayload(channel), permissions: (by.permissions ?? 0n).toString() },
    app_permissions: world.botPermissions(channel).toString(),
    locale: place.locale ?? by.locale ?? 'en-US',
    entitlements: [],
    authorizing_integration_owners: owners(setting),
    context: contextOf(setting),
    attachment_size_limit: Limit.fileBytes,
    ...(channel.guildId === null ? { user: userPayload(by) } : inGuild),
  };
}

function guildPart(world: World, guildId: string, by: FakeMember): JsonObject {
  const locale = world.guild(guildId)?.locale ?? 'en-US';
  return {
    guild_id: guildId,
    guild_locale: locale,
    guild: { id: guildId, locale, features: [] },
    member: memberPayload(by),
  };
}

function owners(setting: Setting): JsonObject {
  if (setting.userInstall) return { 1: setting.userId };
  return { 0: setting.channel.guildId ?? '0' };
}

/** Commands offered in a place, hidden ones included: by context and install, not by permission. */
export function offeredCommands(world: World, setting: Setting): readonly APIApplicationCommand[] {
  const { guildId } = setting.channel;
  const local = guildId === null || setting.userInstall ? [] : world.commands(guildId);
  const global = world.commands('').filter((command) => isOffered(command, setting));
  return [...local, ...global.filter((command) => !local.some((each) => isSame(each, command)))];
}

function isOffered(command: APIApplicationCommand, setting: Setting): boolean {
  const contexts: readonly number[] | null | undefined = command.contexts;
  const installs: readonly number[] = command.integration_types ?? [0];
  const context = contextOf(setting);
  if (!installs.includes(setting.userInstall ? 1 : 0)) return false;
  return contexts === null || contexts === undefined
    ? context !== Context.privateChannel
    : contexts.includes(context);
}

function isSame(one: APIApplicationCommand, other: APIApplicationCommand): boolean {
  return one.name === other.name && one.type === other.type;
}

/** Whether Discord's client shows the command to this member without an administrator's say. */
export function isVisible(command: APIApplicationCommand, setting: Setting): boolean {
  const wanted = command.default_member_permissions;
  if (wanted === null || wanted === undefined || setting.channel.guildId === null) return true;
  const has = setting.place.by?.permissions ?? 0n;
  if ((has & Permission.administrator) !== 0n) return true;
  const bits = BigInt(wanted);
  return bits !== 0n && (has & bits) === bits;
}
