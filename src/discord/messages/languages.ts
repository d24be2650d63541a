// The languages there are, and which one a member gets.
import type { Catalogue } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** Discord's locales with a catalogue; everybody else gets English. */
export const CATALOGUES: Readonly<Record<string, Catalogue>> = {
  'en-US': en,
  'en-GB': en,
  'es-ES': es,
  'es-419': es,
  de,
  fr,
  ru,
  'zh-CN': zh,
};

/** One of Discord's locales for each language, in which a server can be answered. */
export const LANGUAGES: readonly string[] = ['en-GB', 'es-ES', 'de', 'fr', 'ru', 'zh-CN'];

/** The catalogue for one of Discord's locales (`de`, `es-419`, …), English where there is none. */
export function catalogueFor(locale: string): Catalogue {
  return CATALOGUES[locale] ?? en;
}
