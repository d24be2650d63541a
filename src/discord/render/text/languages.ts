// Tags of languages as members read them, each in the member's own. Gives up on what is no tag.
import type { Catalogue } from '../../messages/catalogue.ts';
import { label } from './limits.ts';

/** Units of the budget for the name of a language. */
const NAME = 60;

/** Building one takes longer than all else that a message needs; there are few of them. */
const namers = new Map<string, Intl.DisplayNames>();

/** The escaped name of a language (BCP 47 tag); `null` where that is no tag. */
export function languageName(tag: string, { locale }: Catalogue): string | null {
  const namer = namers.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  namers.set(locale, namer);
  try {
    return label(namer.of(tag) ?? tag, NAME);
  } catch {
    return null;
  }
}
