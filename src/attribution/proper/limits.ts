// An item of a phrase of capitals in, whether another name begins there out: behind "Corp.", and about the credits of
// pictures that stand in running text. Closed lists alone.
import { ROLE, TITLE } from '../lexicon/classes.ts';
import type { Item } from '../marks/reading.ts';

/** "Alma Ortiz/Getty": who took a picture, and for whom. */
const CREDIT = /\/(?:getty|ap|afp|reuters|epa|sipa|shutterstock|zuma|alamy|cnn|associated)$/;
const POLL = /^(?:poll|survey)s?$/;
/** What goes on with the agency of a credit. */
const AGENCY = /^(?:images|press|photo|photos|pictures|usa|wire)$/;
/** Forms of firms that end their names. */
const FORM = /^(?:corp|inc|ltd|plc|llc)\.?$/;
/** Longest credit, in items. */
const MOST_ITEMS = 5;

const isCapital = (item: Item | undefined): boolean => item?.kind === 'word' && item.capital;

/** Where the credit that item `at` belongs to has its agency, or nothing. */
function findAgency(items: readonly Item[], at: number): number | undefined {
  if (AGENCY.test(items[at]?.low ?? '') && CREDIT.test(items[at - 1]?.low ?? '')) return at - 1;
  for (let next = at; next < at + MOST_ITEMS && isCapital(items[next]); next++)
    if (CREDIT.test(items[next]?.low ?? '')) return next;
  return undefined;
}

/** True inside the credit of a picture: "Alma Ortiz/Getty Images". */
export function isCredit(items: readonly Item[], at: number): boolean {
  if (!isCapital(items[at])) return false;
  const agency = findAgency(items, at);
  return agency !== undefined && !POLL.test(items[agency + 1]?.low ?? '');
}

/** True where the capital at `at` goes on with no name before it: "It joined Corvel Corp. Lang left". */
export function isNewName(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]?.low ?? '';
  return CREDIT.test(before) || (FORM.test(before) && ((items[at]?.classes ?? 0) & (TITLE | ROLE)) === 0);
}
