// The languages there are, and which one a member gets.
import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';

/** Discord's locales with a catalogue of their own; the first is what everybody else gets. */
export const CATALOGUES: Readonly<Record<string, Catalogue>> = { 'en-US': en, 'en-GB': en };

/** The catalogue for one of Discord's locales (`de`, `es-ES`, `es-419`, …), English where there is none. */
export function catalogueFor(locale: string): Catalogue {
  return CATALOGUES[locale] ?? en;
}
