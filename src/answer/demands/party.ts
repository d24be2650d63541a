// "Norway's position on the treaty" -> the party that is asked about, and whether a sentence only names it as an
// aside. Where the party is not named ("both sides") nothing is judged.
import type { Quotation } from '../../model.ts';
import type { AnswerContext } from '../context.ts';
import { isCountryTerm } from '../matching/match.ts';
import type { Focus, FocusTerm } from '../question/focus.ts';

const POSITION = 'position|stance|view|attitude|policy|opinion|reaction|response|approach|line';
const PARTY = new RegExp(
  `(?<owner>\\p{L}+)(?:['’]s?)? (?:official |public )?(?:${POSITION})\\b|\\b(?:${POSITION}) of (?:the )?(?<of>\\p{L}+)`,
  'iu',
);

/** "Norway's position on the treaty": the place of Norway among the terms. */
export function findParty(
  text: string,
  terms: readonly FocusTerm[],
  { readTerms }: Pick<AnswerContext, 'readTerms'>,
): number | null {
  const { owner, of } = PARTY.exec(text)?.groups ?? {};
  const party = readTerms(owner ?? of ?? '')[0];
  if (party === undefined || !isCountryTerm(party, readTerms)) return null;
  const place = terms.findIndex(({ term }) => term === party);
  return place < 0 ? null : place;
}

/** True where the party is named behind the first word of the topic only, and somebody else speaks. */
export function isAside(
  text: string,
  quotation: Quotation | null,
  focus: Focus,
  readTerms: AnswerContext['readTerms'],
): boolean {
  const { party } = focus;
  if (party === null) return false;
  const holds = (term: string) => (focus.matchAll(term)?.[party] ?? 0) > 0;
  const voice = readTerms(`${quotation?.speaker?.name ?? ''} ${quotation?.speaker?.mention ?? ''}`);
  if (voice.some(holds)) return false;
  const terms = readTerms(text);
  const first = terms.findIndex(holds);
  const topic = terms.findIndex((term) => focus.matchAll(term)?.some((each, at) => at !== party && each > 0));
  return first >= 0 && topic >= 0 && topic < first;
}
