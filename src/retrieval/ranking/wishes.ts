// What a question wishes of a document beside its words: outlets, a period, recency. A wish moves a document
// up or down, it never removes one.
import type { Question } from '../../model.ts';
import { isWithin, namesAgree } from '../filters.ts';
import { countDay, type IndexedDocument, type TermIndex } from '../index/term-index.ts';
import type { Parameters } from './parameters.ts';

/** Gives the factor on a document's score, 1 where nothing is wished. */
export type DocumentWeigher = (document: IndexedDocument) => number;

/** Words that ask for what is new without naming a day. */
const RECENT =
  /\b(?:this (?:week|month|year|season)|last (?:week|month)|recent(?:ly)?|newly|latest|newest|current(?:ly)?|now|today|yesterday|soon|upcoming|(?:later|earlier) this|next (?:week|month|year))\b/iu;

/** Weighs by age before the day of asking; what was published after it cannot be meant. */
function weighAge(asked: number, { futureFactor, recentBonus, recentDays }: Parameters): DocumentWeigher {
  return ({ publishedDay }) => {
    if (publishedDay === null) return 1;
    const age = asked - publishedDay;
    return age < 0 ? futureFactor : 1 + recentBonus * Math.exp(-age / recentDays);
  };
}

/** Weighs by age before the newest document, for a question that asks for news without a day of asking. */
function weighNewness(newest: number, { newBonus, newDays }: Parameters): DocumentWeigher {
  return ({ publishedDay }) =>
    publishedDay === null ? 1 : 1 + newBonus * Math.exp(-Math.max(0, newest - publishedDay) / newDays);
}

function weighOutlets({ outlets }: Question, index: TermIndex, factor: number): DocumentWeigher | null {
  if (outlets.length === 0) return null;
  const isWanted = index.outlets.map((names) =>
    names.some((known) => outlets.some((wanted) => namesAgree(wanted, known))),
  );
  return ({ outlet }) => (isWanted[outlet] === true ? factor : 1);
}

function weighPeriod({ period }: Question, factor: number): DocumentWeigher | null {
  if (period === null) return null;
  const since = period.since ?? undefined;
  const until = period.until ?? undefined;
  return ({ published, eventDate }) =>
    isWithin(published, since, until) || isWithin(eventDate, since, until) ? factor : 1;
}

function weighRecency(
  { text, period, asked }: Question,
  newest: number,
  parameters: Parameters,
): DocumentWeigher | null {
  const day = countDay(asked);
  if (day !== null) {
    const end = countDay(period?.until ?? null);
    const isLongPast = end !== null && day - end > parameters.longPastDays;
    return isLongPast ? null : weighAge(day, parameters);
  }
  return period === null && RECENT.test(text) ? weighNewness(newest, parameters) : null;
}

/** Documents of the outlets or the period that a question names, for when none of its words is known. */
export function findWished(
  index: TermIndex,
  question: Question,
  { outletFactor, periodFactor }: Parameters,
): readonly { readonly id: number }[] {
  const weighers = [weighOutlets(question, index, outletFactor), weighPeriod(question, periodFactor)].filter(
    (weigher) => weigher !== null,
  );
  return index.documents
    .map((known, id) => ({ id, score: weighers.reduce((best, weigh) => Math.max(best, weigh(known)), 1) }))
    .filter(({ score }) => score > 1)
    .sort((a, b) => b.score - a.score);
}

/** Prepares the weighing of documents for one corpus. */
export function createWeigher(
  index: TermIndex,
  parameters: Parameters,
): (question: Question) => DocumentWeigher {
  const newest = index.documents.reduce((last, { publishedDay }) => Math.max(last, publishedDay ?? 0), 0);
  return (question) => {
    const weighers = [
      weighOutlets(question, index, parameters.outletFactor),
      weighPeriod(question, parameters.periodFactor),
      weighRecency(question, newest, parameters),
    ].filter((weigher) => weigher !== null);
    return (document) => weighers.reduce((factor, weigh) => factor * weigh(document), 1);
  };
}
