// An interaction -> who asks, in which language, with which rights, and who is to see the reply.
import {
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import { DEFAULT_SETTINGS, type GuildSettings } from '../../service/members.ts';
import type { Asker, Command, FileInfo, Request, Tools } from '../command.ts';
import { parsePeriod } from '../lookup/period.ts';
import { readMessage } from '../lookup/words/message-text.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { catalogueFor } from '../messages/languages.ts';
import type { Reply } from '../render/view.ts';

export type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

export function settingsOf(interaction: Interaction, tools: Tools): GuildSettings {
  return interaction.guildId === null ? DEFAULT_SETTINGS : tools.settings.get(interaction.guildId);
}

/** The server's language where its moderators chose one, else the member's own. */
export function catalogueOf(interaction: Interaction, tools: Tools): Catalogue {
  return catalogueFor(settingsOf(interaction, tools).locale ?? interaction.locale);
}

function optionOf(interaction: CommandInteraction, option: string): unknown {
  return interaction.isChatInputCommand() ? interaction.options.get(option)?.value : undefined;
}

function partOf(interaction: CommandInteraction): string | null {
  return interaction.isChatInputCommand() ? interaction.options.getSubcommand(false) : null;
}

/** What Discord says of the file in an attachment option. */
function fileOf(interaction: CommandInteraction, option: string): FileInfo | null {
  const attachment = interaction.isChatInputCommand() ? interaction.options.get(option)?.attachment : null;
  return attachment ? { name: attachment.name, bytes: attachment.size, url: attachment.url } : null;
}

/** Threads count as the channel they hang in. */
function isOpenChannel(interaction: Interaction, channels: readonly string[]): boolean {
  if (channels.length === 0 || interaction.guildId === null) return true;
  const channel = interaction.channel;
  const parent = channel?.isThread() === true ? channel.parentId : null;
  return [interaction.channelId, parent].some((id) => id !== null && channels.includes(id));
}

/** Whether a period was typed that is none: known before anything is looked up. */
function isBadPeriod(interaction: CommandInteraction): boolean {
  const [since = null, until = null] = ['since', 'until'].map((name) => {
    const typed = optionOf(interaction, name);
    return typeof typed === 'string' ? typed : null;
  });
  return parsePeriod(since, until).kind !== 'period';
}

/**
 * Who sees the reply to a command: its own rule, the member's wish, the server's settings; in that order. That dates
 * cannot be read is told to the member alone.
 */
export function isPrivateReply(interaction: CommandInteraction, command: Command, tools: Tools): boolean {
  const part = partOf(interaction);
  if (command.privacy === 'always') return true;
  if (part !== null && command.privateParts?.includes(part) === true) return true;
  if (isBadPeriod(interaction)) return true;
  const settings = settingsOf(interaction, tools);
  if (!isOpenChannel(interaction, settings.channels)) return true;
  const wish = optionOf(interaction, 'private');
  return typeof wish === 'boolean' ? wish : settings.privateByDefault;
}

function hasRole(interaction: Interaction, role: string | null): boolean {
  const roles = interaction.member?.roles;
  if (role === null || roles === undefined) return false;
  return Array.isArray(roles) ? roles.includes(role) : roles.cache.has(role);
}

/** Whether the bot is there for its user alone: the server's moderators have not asked for it. */
function isUserInstall(interaction: Interaction): boolean {
  const owners = interaction.authorizingIntegrationOwners;
  return (
    owners?.[ApplicationIntegrationType.UserInstall] !== undefined &&
    owners[ApplicationIntegrationType.GuildInstall] === undefined
  );
}

function mayManage(interaction: Interaction, tools: Tools): boolean {
  if (interaction.guildId === null || isUserInstall(interaction)) return false;
  const permitted = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  return permitted || hasRole(interaction, settingsOf(interaction, tools).moderatorRole);
}

export function askerOf(interaction: Interaction, isPrivate: boolean, tools: Tools): Asker {
  return {
    userId: interaction.user.id,
    guildId: interaction.guildId,
    hostId: isUserInstall(interaction) ? null : interaction.guildId,
    isPrivate,
    mayManage: mayManage(interaction, tools),
    catalogue: catalogueOf(interaction, tools),
  };
}

/** Typed words on one line: no control characters, no halves of characters, which no client lets a member type. */
export function cleanWords(typed: string): string {
  return typed.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
}

/** The request of a command, slash or menu. */
export function requestOf(
  interaction: CommandInteraction,
  isPrivate: boolean,
  tools: Tools,
  report: (reply: Reply) => Promise<void>,
): Request {
  const option = (name: string): unknown => optionOf(interaction, name);
  const pick = <T>(value: unknown, type: string): T | null => (typeof value === type ? (value as T) : null);
  return {
    ...askerOf(interaction, isPrivate, tools),
    actor: { id: interaction.user.id, name: interaction.user.username },
    part: partOf(interaction),
    message: interaction.isMessageContextMenuCommand() ? readMessage(interaction.targetMessage) : null,
    text(name) {
      const typed = pick<string>(option(name), 'string');
      return typed === null ? null : cleanWords(typed);
    },
    number: (name) => pick<number>(option(name), 'number'),
    flag: (name) => pick<boolean>(option(name), 'boolean'),
    file: (name) => fileOf(interaction, name),
    report,
  };
}
