// /settings: shows or changes how the bot behaves on a server; for those who may manage it.
import { ApplicationCommandOptionType, ChannelType } from 'discord.js';
import { type Command, type Request, refusal } from '../src/discord/command.ts';
import { catalogueFor } from '../src/discord/messages/languages.ts';
import { renderSettings } from '../src/discord/render/moderators/settings.ts';
import { DEFAULT_SETTINGS, type GuildSettings } from '../src/service/members.ts';
import { flagOption, languageChoices, otherOption, slashCommand } from './define.ts';

/** Channels that can be named at most. */
const MAX_CHANNELS = 100;
const MAX_COOLDOWN_SECONDS = 3_600;
/** The choice that gives every member their own language again. */
const OWN_LANGUAGE = 'own';

function toggleChannel(channels: readonly string[], id: string | null): readonly string[] {
  if (id === null) return channels;
  if (channels.includes(id)) return channels.filter((channel) => channel !== id);
  return [...channels, id].slice(-MAX_CHANNELS);
}

/** The settings with what the member named changed; everything else stays. */
export function changeSettings(now: GuildSettings, request: Request): GuildSettings {
  const base = request.flag('reset') === true ? DEFAULT_SETTINGS : now;
  const language = request.text('language');
  return {
    privateByDefault: request.flag('private') ?? base.privateByDefault,
    channels: toggleChannel(base.channels, request.text('channel')),
    moderatorRole: request.text('moderators') ?? base.moderatorRole,
    locale: language === OWN_LANGUAGE ? null : (language ?? base.locale),
    cooldownSeconds: request.number('cooldown') ?? base.cooldownSeconds,
  };
}

export const settings = {
  data: slashCommand('settings', 'moderators', [
    flagOption('settings', 'private'),
    otherOption('settings', 'channel', {
      type: ApplicationCommandOptionType.Channel,
      channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
    }),
    otherOption('settings', 'moderators', { type: ApplicationCommandOptionType.Role }),
    otherOption('settings', 'language', {
      type: ApplicationCommandOptionType.String,
      choices: languageChoices(OWN_LANGUAGE),
    }),
    otherOption('settings', 'cooldown', {
      type: ApplicationCommandOptionType.Integer,
      min_value: 0,
      max_value: MAX_COOLDOWN_SECONDS,
    }),
    flagOption('settings', 'reset'),
  ]),
  audience: 'server-moderators',
  privacy: 'always',
  async execute(request, tools) {
    const { guildId } = request;
    if (guildId === null) return refusal(request.catalogue.settings.serverOnly);
    if (!request.mayManage) return refusal(request.catalogue.moderatorsOnly);
    const before = tools.settings.get(guildId);
    const after = changeSettings(before, request);
    const changed = JSON.stringify(after) !== JSON.stringify(before);
    if (changed) await tools.settings.set(guildId, after);
    const catalogue = after.locale === null ? request.catalogue : catalogueFor(after.locale);
    return { outcome: 'shown', reply: renderSettings(after, changed, catalogue) };
  },
} satisfies Command;
