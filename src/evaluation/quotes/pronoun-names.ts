// The quotations of "he" and "she" in, how many of them bear a name that no person has, and how many none at all, out.
// Needs no gold for that: a day, a country or a common word is nobody, whoever has spoken.
import { CALENDAR, classesOf, ORGANISATION, PLACE, STOP } from '../../attribution/lexicon/classes.ts';
import { DEMONYMS, FEMALE_NAMES, MALE_NAMES } from '../../attribution/lexicon/names.ts';
import type { Quotation } from '../../model.ts';
import type { Match } from './quote-scores.ts';

export interface PronounNames {
  readonly count: number;
  /** Named by words that no person is called. */
  readonly impossible: number;
  /** Left without a name: the pronoun itself stands for one, or nobody. */
  readonly open: number;
  /** Where the gold tells the name as well: how many, and how many of them bear its family name. */
  readonly told: number;
  readonly agreed: number;
}

const PRONOUN = /^(?:he|she)$/i;
const NOBODY = CALENDAR | PLACE | ORGANISATION | STOP;

function mayName(word: string): boolean {
  const low = word.toLowerCase();
  if (!/^\p{Lu}/u.test(word)) return false;
  if (MALE_NAMES.has(low) || FEMALE_NAMES.has(low)) return true;
  const single = low.endsWith('s') ? low.slice(0, -1) : low;
  return (classesOf(low) & NOBODY) === 0 && !DEMONYMS.has(low) && !DEMONYMS.has(single);
}

/** False where every word of a name is a day, a place, a body, a people or a word without a capital. */
export const isPossibleName = (name: string): boolean => name.split(/\s+/u).some(mayName);

/** "Things", "Subscribe": one word that the article has without its capital too, and nobody's given name. */
function isCommonWord(name: string, words: ReadonlySet<string>): boolean {
  const low = name.toLowerCase();
  if (name.includes(' ') || MALE_NAMES.has(low) || FEMALE_NAMES.has(low)) return false;
  return words.has(low);
}

/** The family name stands in both, as far as the gold gives one: "Ortiz" and "Alma Ortiz". */
function isSameName(name: string, gold: string): boolean {
  const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const words = wordsOf(name);
  return wordsOf(gold).some((word) => word === words.at(-1)) || words.includes(wordsOf(gold).at(-1) ?? '');
}

/** Counts over all kinds of quotations whose mention is "he" or "she"; `predicted[i]` are those of `texts[i]`. */
export function countPronounNames(
  texts: readonly string[],
  predicted: readonly (readonly Quotation[])[],
  matches: readonly Match[],
): PronounNames {
  const counts = { count: 0, impossible: 0, open: 0 };
  for (const [index, quotations] of predicted.entries()) {
    const words = new Set(texts[index]?.match(/\p{L}+/gu));
    for (const { speaker } of quotations) {
      if (!speaker || !PRONOUN.test(speaker.mention)) continue;
      counts.count++;
      if (PRONOUN.test(speaker.name)) counts.open++;
      else if (!isPossibleName(speaker.name) || isCommonWord(speaker.name, words)) counts.impossible++;
    }
  }
  const told = matches.filter(
    ({ gold, predicted: { speaker }, isRight }) =>
      isRight && speaker && PRONOUN.test(speaker.mention) && gold.speaker_canonical,
  );
  const agreed = told.filter(({ gold, predicted: { speaker } }) =>
    isSameName(speaker?.name ?? '', gold.speaker_canonical ?? ''),
  );
  return { ...counts, told: told.length, agreed: agreed.length };
}
