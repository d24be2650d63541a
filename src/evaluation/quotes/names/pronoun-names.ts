// The quotations of "he" and "she" in, how many of them bear a name that no person has, how many none at all, and how
// many the right one, out. A day, a country or a common word is nobody, whoever has spoken.
import { CALENDAR, classesOf, ORGANISATION, PLACE, STOP } from '../../../attribution/lexicon/classes.ts';
import { DEMONYMS, FEMALE_NAMES, MALE_NAMES } from '../../../attribution/lexicon/names.ts';
import type { Quotation } from '../../../model.ts';
import type { GoldRecord } from '../gold-quotes.ts';
import type { Match } from '../quote-scores.ts';
import read from './read-names.json' with { type: 'json' };

export interface PronounNames {
  readonly count: number;
  /** Named by words that no person is called. */
  readonly impossible: number;
  /** Left without a name: the pronoun itself stands for one, or nobody. */
  readonly open: number;
  /** Where the gold tells the name as well: how many, and how many of them bear its family name. */
  readonly told: number;
  readonly agreed: number;
  /** The same against names that were read in the text where the gold's, which a rule wrote out, is not the one meant. */
  readonly right: number;
  readonly wrong: number;
}

/** Names as read in the text, by article and by where the pronoun stands; `null` for somebody without a name. */
const READ: Readonly<Record<string, Readonly<Record<string, string | null>>>> = read;

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

/** Every word that was read stands in the name: a family name, or both where a family has two speakers. */
function isReadName(name: string, words: string): boolean {
  const own: readonly string[] = name.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return words
    .toLowerCase()
    .split(' ')
    .every((word) => own.includes(word));
}

/** Whether "he" or "she" bears the right name; nothing where neither the gold nor a reader tells it, or nobody is named. */
export function isRightName(
  article: GoldRecord | undefined,
  { gold, predicted }: Match,
): boolean | undefined {
  const { speaker } = predicted;
  if (!speaker || !PRONOUN.test(speaker.mention) || PRONOUN.test(speaker.name)) return undefined;
  const told = READ[article?.id ?? '']?.[speaker.span.start];
  if (told === null) return false;
  if (told !== undefined) return isReadName(speaker.name, told);
  return gold.speaker_canonical ? isSameName(speaker.name, gold.speaker_canonical) : undefined;
}

/** The quotations that are given to "he" or "she" by a name, each with whether that is the right one. */
export function judgeNames(
  article: GoldRecord | undefined,
  matches: readonly Match[],
): { readonly match: Match; readonly isRight: boolean }[] {
  return matches.flatMap((match) => {
    const { speaker } = match.predicted;
    if (!speaker || !PRONOUN.test(speaker.mention) || PRONOUN.test(speaker.name)) return [];
    const isRight = match.isRight ? isRightName(article, match) : false;
    return isRight === undefined ? [] : [{ match, isRight }];
  });
}

/** Matches of one article. */
export interface ArticleMatches {
  readonly article?: GoldRecord;
  readonly matches: readonly Match[];
}

/** Counts over all kinds of quotations whose mention is "he" or "she"; `predicted[i]` are those of `texts[i]`. */
export function countPronounNames(
  texts: readonly string[],
  predicted: readonly (readonly Quotation[])[],
  scored: readonly ArticleMatches[],
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
  const told = scored.flatMap(({ article, matches }) => tellNames(article, matches));
  const agreed = told.filter(({ isAgreed }) => isAgreed).length;
  const right = told.filter(({ isRight }) => isRight === true).length;
  const wrong = told.filter(({ isRight }) => isRight === false).length;
  return { ...counts, told: told.length, agreed, right, wrong };
}

interface ToldName {
  readonly isAgreed: boolean;
  readonly isRight: boolean | undefined;
}

/** Of the pronouns that the gold has as well and names. */
function tellNames(article: GoldRecord | undefined, matches: readonly Match[]): ToldName[] {
  const told = matches.filter(
    ({ gold, predicted: { speaker }, isRight }) =>
      isRight && speaker && PRONOUN.test(speaker.mention) && gold.speaker_canonical,
  );
  return told.map((match) => ({
    isAgreed: isSameName(match.predicted.speaker?.name ?? '', match.gold.speaker_canonical ?? ''),
    isRight: isRightName(article, match),
  }));
}
