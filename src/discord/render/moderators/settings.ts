// A server's settings -> a message for its moderators.
import type { GuildSettings } from '../../../service/members.ts';
import type { Catalogue } from '../../messages/catalogue.ts';
import type { Reply } from '../view.ts';

/** Channels listed at most; a server may have hundreds. */
const CHANNELS = 20;

function sayLanguage(locale: string, catalogue: Catalogue): string {
  return new Intl.DisplayNames(catalogue.locale, { type: 'language' }).of(locale) ?? locale;
}

/** All settings as sentences; `saved` when they were just changed. */
export function renderSettings(settings: GuildSettings, saved: boolean, catalogue: Catalogue): Reply {
  const texts = catalogue.settings;
  const { channels, moderatorRole, locale } = settings;
  const listed = channels.slice(0, CHANNELS).map((id) => `<#${id}>`);
  const lines = [
    `**${texts.title}**${saved ? ` · ${texts.saved}` : ''}`,
    settings.privateByDefault ? texts.private : texts.public,
    channels.length === 0 ? texts.allChannels : texts.channels(listed.join(' ')),
    moderatorRole === null ? texts.noModerators : texts.moderators(`<@&${moderatorRole}>`),
    locale === null ? texts.ownLanguage : texts.language(sayLanguage(locale, catalogue)),
    texts.cooldown(settings.cooldownSeconds),
  ];
  return () => ({ parts: [{ text: lines.join('\n- ') }] });
}
