// The corpus's quotations in, the same with names that hold over the whole corpus out: surnames become
// full names where only one person bears them.
import type { Document, Quotation } from '../model.ts';
import { foldName, type SpeakerAliases } from './aliases.ts';

const lastWord = (name: string): string => foldName(name).split(' ').at(-1) ?? '';
const firstWord = (name: string): string => foldName(name).split(' ')[0] ?? '';

/** Single words that end or begin exactly one full name of the corpus, with that name. */
function unambiguousShortForms(names: Iterable<string>): Map<string, string | null> {
  const forms = new Map<string, string | null>();
  for (const name of names) {
    if (!/^\p{Lu}\S* (?:\S+ )?\p{Lu}\S*$/u.test(name)) continue;
    for (const form of new Set([lastWord(name), firstWord(name)])) {
      const other = forms.get(form);
      forms.set(form, other === undefined || other === name ? name : null);
    }
  }
  return forms;
}

/**
 * `quotations[i]` belong to `documents[i]`; the result has the same shape and order. A speaker known by
 * one word takes the full name that the corpus has for it, unless two people share it. An alias given by
 * the deployer wins. Linear in the number of quotations.
 */
export function resolveSpeakers(
  documents: readonly Document[],
  quotations: readonly (readonly Quotation[])[],
  aliases: SpeakerAliases = {},
): readonly (readonly Quotation[])[] {
  const names = new Set(
    quotations.flatMap((list) => list.flatMap(({ speaker }) => (speaker ? [speaker.name] : []))),
  );
  const forms = unambiguousShortForms(names);
  return documents.map((_, index) =>
    (quotations[index] ?? []).map((quotation) => {
      const { speaker } = quotation;
      if (!speaker) return quotation;
      const name = aliases[foldName(speaker.name)] ?? forms.get(foldName(speaker.name)) ?? speaker.name;
      return name === speaker.name ? quotation : { ...quotation, speaker: { ...speaker, name } };
    }),
  );
}
