// Two sentences -> the verb by which the one says the opposite of the other. A closed list of pairs; silent where
// anything is denied, where both verbs stand in one sentence, or where they are not said of the same thing.
import type { Span } from '../../model.ts';
import { wordsOf } from '../../text.ts';

type ReadTerms = (text: string) => readonly string[];

/** Verbs of which no two from both sides hold of one thing at one time; no form that is a noun as well. */
const PAIRS: readonly (readonly [string, string])[] = [
  [
    'agree agreed approve approved accept accepted endorsed adopted ratify ratified backed supported',
    'reject rejected refused declined vetoed opposed',
  ],
  [
    'increased rose risen grew grown raised soared',
    'decreased fell fallen shrank shrunk lowered dropped declined',
  ],
  ['opened reopened', 'closed'],
  ['won', 'lost'],
  ['confirmed', 'denied'],
  ['lifted', 'imposed'],
];

/** Stand between the verb and what it is said of, and change nothing: “agreed on Monday to a proposal to extend it”. */
const BETWEEN = new Set(
  'call calls proposal proposals plan plans request offer bid motion monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
/** Letters by which “extend” and “extension” are one. */
const STEM = 5;
const PRONOUN = /(?:^|\s)(?:he|she|it|they)\s(?:(?:also|have|has|had|\p{L}+ly)\s)?$/iu;

interface Verb extends Span {
  readonly before: readonly string[];
  /** Whether a pronoun is what does it. */
  readonly isOfPronoun: boolean;
  /** The first term behind it that says something. */
  readonly object: string | undefined;
}

function findVerbs(text: string, verbs: string, readTerms: ReadTerms): readonly Verb[] {
  const forms = new Set(verbs.split(' '));
  return wordsOf(text)
    .filter(({ folded }) => forms.has(folded))
    .map(({ start, end }) => ({
      start,
      end,
      before: readTerms(text.slice(0, start)),
      isOfPronoun: PRONOUN.test(text.slice(0, start)),
      object: readObject(text.slice(end), readTerms),
    }));
}

function readObject(behind: string, readTerms: ReadTerms): string | undefined {
  const words = wordsOf(behind, BETWEEN.size).filter(({ folded }) => !BETWEEN.has(folded));
  return words.flatMap(({ folded }) => readTerms(folded))[0];
}

/** The one who does it, close before the verb or in a pronoun, and what it is done to must be the same. */
function isOfSame(verb: Verb, against: Verb): boolean {
  const [subject, object] = [against.before.at(-1), against.object];
  if (subject === undefined || object === undefined || verb.object === undefined) return false;
  const isSubject = verb.isOfPronoun ? verb.before.includes(subject) : verb.before.at(-1) === subject;
  return isSubject && isStemOf(object, verb.object);
}

/** Terms of each side of each pair. */
function sidesOf(readTerms: ReadTerms): readonly (readonly string[])[] {
  return PAIRS.flat().map(readTerms);
}

/** Whether a term is of a verb in the list: told of in another way, or the opposite. */
export function isDirected(term: string, readTerms: ReadTerms): boolean {
  return sidesOf(readTerms).some((side) => side.includes(term));
}

/** Whether others have a verb of the same side: “grew” for “soared”. */
export function hasLike(term: string, others: readonly string[], readTerms: ReadTerms): boolean {
  return sidesOf(readTerms).some(
    (side) => side.includes(term) && others.some((other) => side.includes(other)),
  );
}

/** True of two terms of one word: “extend” and “extension”. */
export function isStemOf(one: string, other: string): boolean {
  return one === other || (one.length > STEM && one.slice(0, STEM) === other.slice(0, STEM));
}

/** Where the verb stands in `text` whose opposite `other` says of the same thing; `null` where there is none. */
export function findOpposite(text: string, other: string, readTerms: ReadTerms): Span | null {
  for (const [one, contrary] of PAIRS) {
    for (const [mine, theirs] of [
      [one, contrary],
      [contrary, one],
    ] as const) {
      const [verb, ...more] = findVerbs(text, mine, readTerms);
      const [against, ...others] = findVerbs(other, theirs, readTerms);
      const isMixed =
        findVerbs(text, theirs, readTerms).length + findVerbs(other, mine, readTerms).length > 0;
      if (!verb || !against || more.length + others.length > 0 || isMixed) continue;
      if (isOfSame(verb, against)) return { start: verb.start, end: verb.end };
    }
  }
  return null;
}
