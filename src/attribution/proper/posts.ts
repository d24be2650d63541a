// The items of a phrase of capitals in, where the name proper begins out: behind titles, posts and the offices they
// are held in ("Chief of Staff Alma Ortiz"). Closed lists and given names alone.
import { ORGANISATION, PLACE, TITLE } from '../lexicon/classes.ts';
import { DEMONYMS, isGivenName } from '../lexicon/names.ts';
import type { Item } from '../marks/reading.ts';
import { has } from '../mentions/phrase-ends.ts';
import { bridges, isMatter } from './bridges.ts';

/** Title words that as often qualify a title or a body as they stand before a name. */
const LOOSE_TITLE =
  /^(?:first|special|state|house|senate|national|foreign|press|campaign|political|security)$/;

/** Titles that never end a name: what stands before one is not part of it either. */
const HONORIFIC =
  /^(?:mr|mrs|ms|miss|dr|sen|gov|rep|gen|col|capt|sgt|president|senator|governor|congressman|congresswoman|mayor|judge|pope)\.?$/;

/** Last words of bodies beside the class of such words: what stands before is theirs and no title. */
const ENDS_BODY =
  /^(?:airlines|airways|archives?|championships?|clinic|cup|film|games|guard|hospital|laborator(?:y|ies)|league|lottery|museum|observatory|orchestra|parks?|railways?|registry|survey|systems?|zoo)$/;

/** What is none of a name behind "of" in an office: "Chief of Staff", "Minister of the Interior". */
const isOffice = ({ low, classes }: Item): boolean =>
  isMatter(low) ||
  /^(?:staff|peace|interior|homeland|instruction|operations)$/.test(low) ||
  (classes & TITLE) !== 0;

/** The item behind the offices and titles that begin at `from`, or `from` where nothing else stands there. */
function skipTitles(items: readonly Item[], from: number, to: number): number {
  let at = from;
  let isHeld = false;
  while (at < to - 1) {
    const item = items[at];
    if (!item) break;
    isHeld ||= item.low === 'of' && at > from;
    if (!(has(item, TITLE) || !item.capital || (isHeld && isOffice(item)))) break;
    at++;
  }
  const last = items[at];
  if (isHeld && at === to - 1 && last && isOffice(last)) return from;
  return isHeld ? skipTo(items, at, to) : at;
}

/** "Superintendent of Public Schools Alma Ortiz": a given name inside begins the name, unless it is a place's. */
function skipTo(items: readonly Item[], from: number, to: number): number {
  for (let at = from; at < to - 1; at++) {
    const item = items[at];
    if (item && isGivenName(item.low) && !has(item, PLACE)) return at;
  }
  return from;
}

/** "Marlow Falls Mayor Paul Lang", "Corvel CEO Alma Ortiz": a full name begins behind the title inside. */
function skipPost(items: readonly Item[], from: number, to: number): number {
  if (to - 2 > from && HONORIFIC.test(items[to - 2]?.low ?? '')) return to - 1;
  for (let at = to - 3; at > from; at--) {
    const item = items[at];
    // An office goes on behind "of": "Lund Chief of Staff Alma Ortiz".
    if (items[at + 1]?.low === 'of' && has(item, TITLE)) return at;
    if (has(item, TITLE) && item && !LOOSE_TITLE.test(item.low) && !DEMONYMS.has(item.low)) return at + 1;
  }
  return from;
}

/** "President of Russia Vladimir Putin": the name begins behind the country of the office. */
function skipOffice(items: readonly Item[], from: number, to: number): number {
  for (let at = to - 2; at > from; at--) {
    const link = items[at - 1];
    const isLinked = link?.low === 'of' || link?.low === 'the' || has(link, PLACE);
    if (isLinked && (has(items[at], PLACE) || items[at]?.low === 'states')) return at + 1;
  }
  const next = items[from + 1];
  return has(items[from], PLACE) && from + 2 < to && has(next, TITLE) ? from + 1 : from;
}

/** "Security Council Dmitry Lang": a full name behind the body of its post. */
function skipBody(items: readonly Item[], from: number, to: number): number {
  if (isGivenName(items[from]?.low ?? '')) return from;
  for (let at = to - 2; at > from; at--) {
    const item = items[at];
    if (has(items[at - 1], ORGANISATION) && item && isGivenName(item.low) && !has(item, PLACE)) return at;
  }
  return from;
}

/** Where the name proper begins in a phrase `[from, to)` whose last capital stands at `last`. Linear in the phrase. */
export function findNameStart(items: readonly Item[], from: number, to: number, last: number): number {
  let first = last;
  while (
    first > from &&
    (items[first - 1]?.capital || bridges(items, first - 1) > 0 || bridges(items, first - 2) === 2)
  )
    first--;
  const begin = skipOffice(items, first, to);
  const end = items[to - 1];
  if (has(end, ORGANISATION) || ENDS_BODY.test(end?.low ?? '')) return begin;
  return skipBody(items, skipTitles(items, skipPost(items, begin, to), to), to);
}
