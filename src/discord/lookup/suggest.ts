// Names and counts -> autocomplete choices, and back: Discord's clients send a choice's value, or its
// label, or whatever was typed.
import type { NameCount } from '../../model.ts';
import type { ArchiveService } from '../../service/archive.ts';
import type { Asker, Choice, Tools } from '../command.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { MAX_CHOICE, MAX_CHOICES, plainLabel } from '../render/text/limits.ts';

const COUNT = /^(.*\S) · [\p{Nd}\s.,’'\u00A0\u202F]{1,20}$/u;

function toChoice({ name, count }: NameCount, catalogue: Catalogue): Choice {
  const tail = ` · ${new Intl.NumberFormat(catalogue.locale).format(count)}`;
  return { name: `${plainLabel(name, MAX_CHOICE - tail.length)}${tail}`, value: name };
}

type Suggest = (service: ArchiveService, typed: string) => Promise<readonly NameCount[]>;

const SUGGEST: Readonly<Record<string, Suggest>> = {
  speaker: (service, typed) => service.suggestSpeakers(typed, MAX_CHOICES),
  outlet: (service, typed) => service.suggestOutlets(typed, MAX_CHOICES),
};

/** Choices for a `speaker` or an `outlet` option; names too long for a choice are left out. */
export async function suggestNames(
  option: string,
  typed: string,
  tools: Tools,
  { catalogue }: Asker,
): Promise<Choice[]> {
  const names = (await SUGGEST[option]?.(tools.service, nameFrom(typed))) ?? [];
  const usable = names.filter(({ name }) => name.trim() !== '' && name.length <= MAX_CHOICE);
  return usable.slice(0, MAX_CHOICES).map((name) => toChoice(name, catalogue));
}

/** The name in an option's text, which may be a choice's value or its label with the count behind it. */
export function nameFrom(typed: string): string {
  return (COUNT.exec(typed)?.[1] ?? typed).trim();
}
