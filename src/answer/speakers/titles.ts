// A person as typed with a title ("Chinese President Xi Jinping", "Mr Lund") -> the name without it, and the
// canonical names it may mean. Gives up on titles behind a name and on offices with "of" in them.
import type { KnownName } from '../context.ts';
import { isCountryName } from '../demands/countries.ts';
import { foldName, resolveName } from '../matching/names.ts';

const TITLES = new Set(
  (
    'the mr mrs ms miss dr prof professor sir dame lord lady pres president vice deputy acting former ex late prime ' +
    'foreign defence defense interior finance trade economy health justice state press first minister premier pm ' +
    'chancellor secretary king queen prince princess emperor crown pope cardinal archbishop bishop reverend rev rabbi ' +
    'imam sheikh ayatollah senator sen congressman congresswoman representative rep councillor councilman ' +
    'councilwoman gov governor mayor ambassador envoy general gen colonel col captain capt major admiral lieutenant ' +
    'sergeant police judge inspector sheriff commissioner chief executive ceo director chairman chairwoman chair ' +
    'leader speaker spokesman spokeswoman spokesperson'
  ).split(' '),
);
/** Most words of a country's name or adjective: "South Korean". */
const COUNTRY_WORDS = 3;

const isTitle = (word: string | undefined): boolean => word !== undefined && TITLES.has(foldName(word));

/** The subject without the titles before a name ("pres", "Mr", "Russian President"); a title alone is kept. */
export function stripTitles(subject: string): string {
  const words = subject.split(' ');
  let at = 0;
  for (let step = 1; step > 0 && at < words.length; at += step) {
    step = isTitle(words[at]) ? 1 : countCountry(words.slice(at));
  }
  return at < words.length ? words.slice(at).join(' ') : subject.replace(/^the /iu, '');
}

/** Words of a country that stand before a title; "Jordan" before a surname is a first name. */
function countCountry(words: readonly string[]): number {
  for (let length = 1; length <= COUNTRY_WORDS; length += 1) {
    if (isTitle(words[length]) && isCountryName(words.slice(0, length).join(' '))) return length;
  }
  return 0;
}

/** As `resolveName`; a name that is not known under its title is looked for without. */
export function resolvePerson(typed: string, known: readonly KnownName[]): readonly string[] {
  const names = resolveName(typed, known);
  return names.length > 0 ? names : resolveName(stripTitles(typed.trim()), known);
}
