// What a question wishes of a document beside its words: outlets, a period, recency before the day of asking.
// A wish moves a document up, it never removes one.
import type { Question } from '../model.ts';
import { foldText } from '../text.ts';
import { isWithin, namesAgree } from './filters.ts';
import type { IndexedDocument, TermIndex } from './term-index.ts';

export interface Wishes {
  readonly outlets: readonly string[];
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly asked: string | null;
}

/** Factors and half-lives of the wishes. */
const OUTLET_FACTOR = 1.6;
const PERIOD_FACTOR = 1.6;
const RECENCY_FACTOR = 1;
const RECENCY_DAYS = 10;
/** What was published this many days after the day of asking cannot be meant. */
const GRACE_DAYS = 2;

export function readWishes(question: Question): Wishes {
  const hasPeriod = question.period !== null;
  return {
    outlets: question.outlets.map(foldText),
    since: question.period?.since ?? undefined,
    until: question.period?.until ?? undefined,
    asked: hasPeriod ? null : question.asked,
  };
}

function weighRecency(document: IndexedDocument, asked: string): number {
  const { published } = document;
  if (published === null || published.length < 10) return 1;
  const ageDays = (Date.parse(asked.slice(0, 10)) - Date.parse(published.slice(0, 10))) / 86_400_000;
  if (ageDays < -GRACE_DAYS) return 0.5;
  return 1 + RECENCY_FACTOR * Math.exp(-Math.max(0, ageDays) / RECENCY_DAYS);
}

/** The factor on a document's score, 1 where nothing is wished. */
export function weighDocument(index: TermIndex, id: number, wishes: Wishes): number {
  const document = index.documents[id];
  if (document === undefined) return 1;
  let factor = 1;
  const { outlets, since, until, asked } = wishes;
  if (outlets.some((wanted) => document.outlets.some((known) => namesAgree(wanted, known))))
    factor *= OUTLET_FACTOR;
  if (since !== undefined || until !== undefined) {
    const isIn = isWithin(document.published, since, until) || isWithin(document.eventDate, since, until);
    if (isIn) factor *= PERIOD_FACTOR;
  }
  return asked === null ? factor : factor * weighRecency(document, asked);
}
