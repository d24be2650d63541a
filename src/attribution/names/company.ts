// Two documents of a corpus in, whether they tell of one affair out: near in time, and naming the same others of whom
// few documents speak. What every second article names ("Covid") tells nothing.
import type { Document } from '../../model.ts';
import { CALENDAR, classesOf, STOP, TITLE } from '../lexicon/classes.ts';

/** Further apart than this, in days, two documents are not about the same affair. */
const MAX_DAYS_APART = 730;
const DAY_MS = 86_400_000;
/** Documents in which names are counted, spread evenly over the corpus. */
const MAX_COUNTED = 400;
/** A name in more than this share of the documents counted is in everybody's company. */
const COMMON_SHARE = 0.02;
/** In a small corpus of one affair its names are not common. */
const MIN_COMMON = 8;

const MID_SENTENCE_NAME = /\p{Ll},?[\s\u00a0](\p{Lu}[\p{L}’'-]+)/gu;

export interface Companies {
  readonly documents: readonly Document[];
  /** Names in a document, read once. */
  readonly of: Map<number, ReadonlySet<string>>;
  /** Names that too many documents bear; counted when first asked for. */
  common: ReadonlySet<string> | undefined;
}

/** Nothing is read before it is asked for. */
export function gatherCompanies(documents: readonly Document[]): Companies {
  return { documents, of: new Map(), common: undefined };
}

function companyOf({ documents, of }: Companies, document: number): ReadonlySet<string> {
  const known = of.get(document);
  if (known) return known;
  const found = new Set<string>();
  for (const [, word = ''] of (documents[document]?.text ?? '').matchAll(MID_SENTENCE_NAME)) {
    const low = word.toLowerCase().replace(/['’]s$/u, '');
    if (!(classesOf(low) & (CALENDAR | STOP | TITLE))) found.add(low);
  }
  of.set(document, found);
  return found;
}

function countCommon(companies: Companies): ReadonlySet<string> {
  const all = companies.documents.length;
  const step = Math.max(1, Math.ceil(all / MAX_COUNTED));
  const counts = new Map<string, number>();
  for (let at = 0; at < all; at += step) {
    for (const word of companyOf(companies, at)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const most = Math.max(MIN_COMMON, COMMON_SHARE * Math.ceil(all / step));
  return new Set([...counts].flatMap(([word, count]) => (count > most ? [word] : [])));
}

/** The day a document was published or tells of, in milliseconds; not a number where neither is known. */
export const dayOf = (document: Document | undefined): number =>
  Date.parse(document?.published?.date ?? document?.eventDate?.date ?? '');

/** How many others the two documents name both, beside `own`; 0 where they are dated far apart. */
export function countShared(
  companies: Companies,
  one: number,
  other: number,
  own: ReadonlySet<string>,
): number {
  const { documents } = companies;
  if (Math.abs(dayOf(documents[one]) - dayOf(documents[other])) > MAX_DAYS_APART * DAY_MS) return 0;
  companies.common ??= countCommon(companies);
  const theirs = companyOf(companies, other);
  let shared = 0;
  for (const word of companyOf(companies, one)) {
    if (theirs.has(word) && !own.has(word) && !companies.common.has(word)) shared++;
  }
  return shared;
}
