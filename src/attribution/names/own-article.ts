// An article that has a family name alone and the one whom the corpus calls so in, what the article itself says for
// and against that person out. Reads the words beside the name, nothing else.
import { foldName } from '../aliases.ts';
import { classesOf, REPORTING, STOP, TITLE } from '../lexicon/classes.ts';
import { isGivenName } from '../lexicon/names.ts';

/** Code units of a sentence behind a name in which "he" or "her" is looked for. */
const REACH_PRONOUN = 120;
/** Code units before a name that are looked at: one word, and how the one before it ends. */
const REACH_BEFORE = 40;

const WORD_BEFORE = /(?:^|([^\s]))\s?([\p{L}’'.-]+)\s$/u;

/** How an article speaks of a name, at one place of it. */
interface Place {
  /** The word before the name, as printed. */
  readonly word: string;
  /** The word before stands within a sentence. */
  readonly isInside: boolean;
  readonly behind: string;
}

function placesOf(text: string, name: string): Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text.slice(Math.max(0, at - REACH_BEFORE), at);
    const behind = text.slice(at + name.length, at + name.length + REACH_PRONOUN);
    if (/[\p{L}\p{N}-]$/u.test(before) || /^[\p{L}\p{N}-]/u.test(behind)) continue;
    const [, end = '', word = ''] = WORD_BEFORE.exec(before) ?? [];
    places.push({ word, isInside: /[\p{Ll},]/u.test(end), behind });
  }
  return places;
}

/** "Bruno Ortiz" where Alma Ortiz is looked for. */
function namesAnother({ word, isInside }: Place, own: readonly string[]): boolean {
  const low = foldName(word);
  if (!/^\p{Lu}\p{Ll}+$/u.test(word) || own.includes(low)) return false;
  return isGivenName(low) || (isInside && classesOf(low) === 0);
}

/** "Ortiz, based in Lund", "the Ortiz Dairy plant": what is said of firms alone. */
const OF_FIRM =
  /^(?:, (?:which|located|based|headquartered)\b|(?:['’]s)?(?:\s\p{Lu}\p{Ll}+)?\s(?:plant|factory|factories|shares|stock|stores|products)\b)/u;

/** "said the Ortiz", "the Ortiz, a daily": a ship, a paper, a feast, a firm. */
function isThing({ word, behind }: Place): boolean {
  if (OF_FIRM.test(behind)) return true;
  if (!/^the$/i.test(word)) return false;
  const next = /^\s(\p{Ll}+)/u.exec(behind)?.[1];
  return next === undefined ? !/^\s\p{L}/u.test(behind) : (classesOf(next) & (STOP | REPORTING)) !== 0;
}

/** "President Ortiz", "Ortiz, who", "Ortiz said he": what is said of persons alone. */
function isPerson({ word, behind }: Place): boolean {
  if (/^\p{Lu}/u.test(word) && (classesOf(foldName(word)) & TITLE) !== 0) return true;
  return /^(?:,? who\b|[\s,][^.!?\p{Lu}]*\b(?:he|she|his|her|him)\b)/u.test(behind);
}

/**
 * Whether the article may mean the bearer of `full` by the family name `short`: it speaks of nobody of another given
 * name, of no thing ("the Ortiz"), and does not have the word without its capital. Linear in the text.
 */
export function mayMean(text: string, short: string, full: string): boolean {
  const own = foldName(full).split(' ');
  const speaksAgainst = placesOf(text, short).some((place) => namesAnother(place, own) || isThing(place));
  return !speaksAgainst && placesOf(text, short.toLowerCase()).length === 0;
}

/** Whether the article shows by a title, "who" or "he" that it means a person by this name. Linear in the text. */
export function speaksOfPerson(text: string, short: string): boolean {
  return placesOf(text, short).some(isPerson);
}
