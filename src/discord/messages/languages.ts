// The languages there are, and which one a member gets.
import { type Catalogue, COMMAND_NAMES } from './catalogue.ts';
import { de } from './de/replies.ts';
import { en } from './en/replies.ts';
import { es } from './es/replies.ts';
import { fr } from './fr/replies.ts';
import { ru } from './ru/replies.ts';
import { zh } from './zh/replies.ts';

/**
 * The catalogue with the names of commands in its own language, as the member's client shows them, wherever its
 * texts name one: `/corpus undo` becomes `/bestand rückgängig`. What members or articles say is escaped, and
 * stays as it is.
 */
function withOwnNames(catalogue: Catalogue): Catalogue {
  const { commands, info, settings, keeping } = catalogue;
  const say = (text: string): string =>
    text
      .replace(/`\/([a-z]+)(?: ([a-z]+))?`/gu, (whole, name: string, part?: string) => {
        const command = COMMAND_NAMES.find((known) => known === name);
        if (command === undefined) return whole;
        const { name: own, parts } = commands[command];
        return part === undefined ? `\`/${own}\`` : `\`/${own} ${parts?.[part]?.name ?? part}\``;
      })
      .replace(/`private: /gu, `\`${commands.ask.options['private']?.name ?? 'private'}: `);
  return {
    ...catalogue,
    info: { ...info, help: info.help.map(say), kept: (days) => say(info.kept(days)) },
    settings: { ...settings, private: say(settings.private), public: say(settings.public) },
    keeping: {
      ...keeping,
      removed: (path) => say(keeping.removed(path)),
      undoable: (act) => say(keeping.undoable(act)),
      whenSilent: say(keeping.whenSilent),
    },
  };
}

const spanish = withOwnNames(es);

/** Discord's locales with a catalogue; everybody else gets English. */
export const CATALOGUES: Readonly<Record<string, Catalogue>> = {
  'en-US': en,
  'en-GB': en,
  'es-ES': spanish,
  'es-419': spanish,
  de: withOwnNames(de),
  fr: withOwnNames(fr),
  ru: withOwnNames(ru),
  'zh-CN': withOwnNames(zh),
};

/** One of Discord's locales for each language, in which a server can be answered. */
export const LANGUAGES: readonly string[] = ['en-GB', 'es-ES', 'de', 'fr', 'ru', 'zh-CN'];

/** The catalogue for one of Discord's locales (`de`, `es-419`, …), English where there is none. */
export function catalogueFor(locale: string): Catalogue {
  // Every object has a `constructor`: a locale comes from outside.
  return (Object.hasOwn(CATALOGUES, locale) ? CATALOGUES[locale] : undefined) ?? en;
}
