// What a question wishes of a document beside its words: outlets, a period, recency. A wish moves a document
// up or down, it never removes one.
import type { Question } from '../model.ts';
import { isWithin, namesAgree } from './filters.ts';
import { countDay, type IndexedDocument, type TermIndex } from './term-index.ts';

/** Gives the factor on a document's score, 1 where nothing is wished. */
export type DocumentWeigher = (document: IndexedDocument) => number;

/** Factor of an outlet and of a period that the question names; measured on multi-document questions. */
const OUTLET_FACTOR = 1.6;
const PERIOD_FACTOR = 1.6;
/** Bonus of a document of the day of asking, and the days in which it falls to a third. */
const RECENT_BONUS = 2;
const RECENT_DAYS = 15;
/** The same against the newest document, where a question asks for news without a day of asking. */
const NEW_BONUS = 0.8;
const NEW_DAYS = 365;
/** Factor of what was published after the day of asking. */
const FUTURE_FACTOR = 0.3;
/** A period that ended this many days before the day of asking is no news. */
const LONG_PAST_DAYS = 90;
/** Words that ask for what is new without naming a day. */
const RECENT =
  /\b(?:this (?:week|month|year|season)|last (?:week|month)|recent(?:ly)?|newly|latest|newest|current(?:ly)?|now|today|yesterday|soon|upcoming|(?:later|earlier) this|next (?:week|month|year))\b/iu;

/** Weighs by age before the day of asking; what was published after it cannot be meant. */
function weighAge(document: IndexedDocument, asked: number): number {
  if (document.publishedDay === null) return 1;
  const age = asked - document.publishedDay;
  return age < 0 ? FUTURE_FACTOR : 1 + RECENT_BONUS * Math.exp(-age / RECENT_DAYS);
}

/** Weighs by age before the newest document, for a question that asks for news without a day of asking. */
function weighNewness(document: IndexedDocument, newest: number): number {
  if (document.publishedDay === null) return 1;
  return 1 + NEW_BONUS * Math.exp(-Math.max(0, newest - document.publishedDay) / NEW_DAYS);
}

function weighOutlets(question: Question, index: TermIndex): DocumentWeigher | null {
  if (question.outlets.length === 0) return null;
  const isWanted = index.outlets.map((names) =>
    names.some((known) => question.outlets.some((wanted) => namesAgree(wanted, known))),
  );
  return ({ outlet }) => (isWanted[outlet] === true ? OUTLET_FACTOR : 1);
}

function weighPeriod({ period }: Question): DocumentWeigher | null {
  if (period === null) return null;
  const since = period.since ?? undefined;
  const until = period.until ?? undefined;
  return ({ published, eventDate }) =>
    isWithin(published, since, until) || isWithin(eventDate, since, until) ? PERIOD_FACTOR : 1;
}

function weighRecency({ text, period, asked }: Question, newest: number): DocumentWeigher | null {
  const day = countDay(asked);
  if (day !== null) {
    const end = countDay(period?.until ?? null);
    const isLongPast = end !== null && day - end > LONG_PAST_DAYS;
    return isLongPast ? null : (document) => weighAge(document, day);
  }
  return period === null && RECENT.test(text) ? (document) => weighNewness(document, newest) : null;
}

/** Documents of the outlets or the period that a question names, for when none of its words is known. */
export function findWished(
  index: TermIndex,
  question: Question,
): readonly { document: number; score: number }[] {
  const weighers = [weighOutlets(question, index), weighPeriod(question)].filter(
    (weigher) => weigher !== null,
  );
  return index.documents
    .map((known, document) => ({
      document,
      score: weighers.reduce((best, weigh) => Math.max(best, weigh(known)), 1),
    }))
    .filter(({ score }) => score > 1);
}

/** Prepares the weighing of documents for one corpus. */
export function createWeigher(index: TermIndex): (question: Question) => DocumentWeigher {
  const newest = index.documents.reduce((last, { publishedDay }) => Math.max(last, publishedDay ?? 0), 0);
  return (question) => {
    const weighers = [
      weighOutlets(question, index),
      weighPeriod(question),
      weighRecency(question, newest),
    ].filter((weigher) => weigher !== null);
    return (document) => weighers.reduce((factor, weigh) => factor * weigh(document), 1);
  };
}
