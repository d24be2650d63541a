// A noun phrase or a name in, whether it can be whom "they" or "it" stands for out: people, a body, a paper. Lists and
// endings alone.
import { VERB_FORM, verbFormOf } from '../lexicon/verb-forms.ts';
import { ORGANISATION_WORDS } from '../lexicon/words.ts';
import { namesPerson } from '../mentions/persons.ts';

/** Nouns for many that have no singular among the nouns for one. */
const PEOPLE =
  /^(?:allies|campaigns?|children|citizens|companies|critics|democrats|families|groups?|lawmakers|men|members|migrants|moderates|others|parents|parties|party|people|police|proponents|republicans|residents|respondents|students|team|troops|unions|voters|women|workers)$/;

/** What several people are called: "senators", "activists", "the police". */
export function namesPeople(low: string): boolean {
  const single = low.endsWith('s') ? low.slice(0, -1) : low;
  return namesPerson(low) || namesPerson(single) || /ists?$/.test(low) || PEOPLE.test(low);
}

/** "Their careers" and "Ohio" say nothing: "they" stays open. */
export function peopleOnly(name: string | undefined): string | undefined {
  const words = name?.split(' ') ?? [];
  const last = words.at(-1) ?? '';
  const isBody = /^\p{Lu}.*s$/u.test(last) || words.includes('and');
  const isPhrase = verbFormOf(words[0] ?? '') !== VERB_FORM.finite && namesPeople(last.toLowerCase());
  return isBody || isPhrase ? name : undefined;
}

/** A paper or a body by its noun; "Iowa" and "TV" are named near by chance. */
export function bodyOnly(name: string | undefined): string | undefined {
  const isProper = /^\p{Lu}/u.test(name?.split(' ').at(-1) ?? '');
  const isBody = name?.split(' ').some((word) => ORGANISATION_WORDS.has(word.toLowerCase()));
  return isProper && !isBody ? undefined : name;
}

/** A name with its capital: "whose critic" is no "perfect score's critic". */
export const properOnly = (name: string | undefined): string | undefined =>
  name !== undefined && /^\p{Lu}/u.test(name) ? name : undefined;
