// Who sits before the page and where: chosen there, sent with each call. And the forms that are open, which
// the page knows by a number alone.

import type { OpenModal, Place } from '../contract.ts';
import type { JsonObject } from '../wire.ts';
import { LOCALES } from '../wire.ts';
import { MEMBER, MODERATOR } from '../world/world.ts';

/** More open forms than a person has. */
const MAX_FORMS = 20;

/** The place a call names: `who` member or moderator, `where` server or dm, `locale` one of Discord's. */
export function placeOf(given: JsonObject): Place {
  const locale = String(given['locale'] ?? '');
  return {
    by: given['who'] === 'member' ? MEMBER : MODERATOR,
    ...(given['where'] === 'dm' ? { guildId: null } : {}),
    ...(LOCALES.has(locale) ? { locale } : {}),
  };
}

export class Desk {
  readonly #forms = new Map<string, OpenModal>();
  #last = 0;

  /** Keeps a form until it is sent; gives its number. The oldest gives way. */
  keep(modal: OpenModal): string {
    this.#last += 1;
    const id = String(this.#last);
    this.#forms.set(id, modal);
    const [oldest] = this.#forms.keys();
    if (this.#forms.size > MAX_FORMS && oldest !== undefined) this.#forms.delete(oldest);
    return id;
  }

  take(id: string): OpenModal | undefined {
    const modal = this.#forms.get(id);
    this.#forms.delete(id);
    return modal;
  }
}
