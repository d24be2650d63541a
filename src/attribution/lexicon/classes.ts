// Word classes as bits, so that one look-up a word answers every later question about it.
import { DEMONYMS, PLACES } from './names.ts';
import { REPORTING_VERBS } from './verbs.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DAYS,
  DETERMINERS,
  DOCUMENT_NOUNS,
  MONTHS,
  ORGANISATION_WORDS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  ROLE_NOUNS,
  SUBORDINATORS,
  TITLES,
} from './words.ts';

export const PRONOUN = 1;
export const POSSESSIVE = 2;
export const DETERMINER = 4;
export const PREPOSITION = 8;
export const CONJUNCTION = 16;
export const SUBORDINATOR = 32;
export const AUXILIARY = 64;
export const ADVERB = 128;
export const CALENDAR = 256;
export const TITLE = 512;
export const ROLE = 1024;
export const REPORTING = 2048;
export const ORGANISATION = 4096;
export const DOCUMENT = 8192;
export const PLACE = 16384;

/** Where a noun phrase has ended. */
export const STOP = PREPOSITION | CONJUNCTION | SUBORDINATOR | AUXILIARY | ADVERB | PRONOUN;

function buildClasses(): Map<string, number> {
  const classes = new Map<string, number>();
  const enter = (words: Iterable<string>, bit: number): void => {
    for (const word of words) classes.set(word, (classes.get(word) ?? 0) | bit);
  };
  const plurals = (words: ReadonlySet<string>): string[] => [...words].map((word) => `${word}s`);
  enter(PRONOUNS, PRONOUN);
  enter(POSSESSIVES, POSSESSIVE);
  enter(DETERMINERS, DETERMINER);
  enter(PREPOSITIONS, PREPOSITION);
  enter(CONJUNCTIONS, CONJUNCTION);
  enter(SUBORDINATORS, SUBORDINATOR);
  enter(AUXILIARIES, AUXILIARY);
  enter(ADVERBS, ADVERB);
  enter([...DAYS, ...MONTHS], CALENDAR);
  enter([...TITLES, ...DEMONYMS.keys()], TITLE);
  enter([...ROLE_NOUNS, ...plurals(ROLE_NOUNS)], ROLE);
  enter(REPORTING_VERBS.keys(), REPORTING);
  enter(ORGANISATION_WORDS, ORGANISATION);
  enter([...DOCUMENT_NOUNS, ...plurals(DOCUMENT_NOUNS)], DOCUMENT);
  enter(PLACES, PLACE);
  return classes;
}

const CLASSES = buildClasses();

/** The classes of a lower-case word as bits, 0 for a word of no class. */
export function classesOf(low: string): number {
  return CLASSES.get(low) ?? 0;
}
