// Items of a line in, how many of them join the capitals on both sides into one name out: "of", "de la", "for" and
// "and" in the names of bodies. Closed lists alone.
import { DETERMINER, DOCUMENT, ORGANISATION, REPORTING, ROLE, STOP, TITLE } from '../lexicon/classes.ts';
import type { Item } from '../marks/reading.ts';
import { has } from '../mentions/phrase-ends.ts';

/** Heads of names that go on with "of", besides bodies, roles and titles. */
const TAKES_OF =
  /^(?:academy|bay|board|bureau|cape|center|centre|chamber|church|city|college|community|county|court|daughters|diocese|district|duchess|duke|earl|federation|friends|gulf|house|isle|isles|kingdom|king|knights|league|lord|men|movement|museum|nation|nations|north|office|order|party|people|port|prince|princess|province|queen|republic|sea|school|secretary|society|sons|south|state|states|strait|town|university|village|voice|women)$/;

/** "Bank of", "Department of", but not "Lang of" or "Much of". */
export const takesOf = (head: Item | undefined): boolean =>
  head !== undefined &&
  (has(head, ROLE | TITLE | ORGANISATION | DOCUMENT) || TAKES_OF.test(head.low)) &&
  !has(head, DETERMINER);

/** "Centers for Disease Control", "Campaign for Clean Air": heads of bodies that go on with "for". */
const TAKES_FOR =
  /^(?:academy|agency|alliance|association|board|bureau|campaign|cent(?:er|re)s?|coalition|commission|committee|council|department|foundation|fund|institutes?|league|ministry|network|office|organi[sz]ation|partnership|secretariat|society|union)$/;

/** What bodies are for; two of these are joined by "and" within one name. */
const MATTER =
  /^(?:administration|affairs|aging|agriculture|air|animal|archives|arts|atmospheric|aviation|border|business|care|children|climate|commerce|communications?|community|conservation|consumer|control|criminology|culture|customs|defen[cs]e|democracy|development|digital|disability|disease|drug|economics|economy|economic|education|elections?|employment|energy|enforcement|engineering|environment|environmental|equality|evaluation|exchange|explosives|families|family|finance|firearms|fish|fisheries|food|forestry|forests|game|gas|health|healthcare|heritage|hospital|housing|human|humanities|hygiene|immigration|industry|inclusion|information|infrastructure|innovation|justice|labor|labour|land|law|livestock|maritime|math|mathematics|media|medicaid|medical|medicare|medicine|mental|metrics|mining|natural|nutrition|oceanic|parks|pensions|planning|policy|prevention|procurement|protection|public|recreation|regulation|regulatory|rehabilitation|relief|rescue|research|resources|retail|safety|sanitation|science|sciences|securities|security|social|space|sport|sports|standards|statistics|strategic|sustainability|taxation|technology|tobacco|tourism|trade|training|transport|transportation|tropical|urban|utilities|veterans|veterinary|water|welfare|wildlife|wellness|work|youth)$/;

/** "Alma de la Torre": what stands in lower case inside a name. */
const PARTICLE = /^(?:de|van|von|der|den|ter|la|le|bin|ibn|al|el|da|dos|du)$/;

const isCapital = (item: Item | undefined): item is Item => item?.kind === 'word' && item.capital;

/** "Food and Drug Administration", "Disease Control and Prevention". */
const joinsMatters = (before: Item | undefined, next: Item): boolean =>
  isCapital(next) && before !== undefined && MATTER.test(before.low) && MATTER.test(next.low);

export const isMatter = (low: string): boolean => MATTER.test(low);

/** Most letters of a nickname. */
const LONGEST_NICKNAME = 16;

/** `Pieter "Mudge" Lang`, `Luiz "Lulu" da Poe`: one word in marks inside a name, without a comma. */
function bridgesNickname(items: readonly Item[], at: number): number {
  const [before, item, next, after] = [items[at - 1], items[at], items[at + 1], items[at + 2]];
  const marked = item?.marked;
  if (!before || !next || !marked || marked.end - marked.start > LONGEST_NICKNAME) return 0;
  if (!isCapital(before) || has(before, STOP | DETERMINER | TITLE | ROLE | REPORTING)) return 0;
  if (next.start - item.end !== 1 || item.start - before.end !== 1) return 0;
  if (PARTICLE.test(next.low) && isCapital(after)) return 2;
  return isCapital(next) && !has(next, STOP | DETERMINER | TITLE) ? 1 : 0;
}

/** Connectors inside names: "Department of Justice", "Abdel Fattah el-Sisi". */
export function bridges(items: readonly Item[], at: number): number {
  const [link, next, after] = [items[at], items[at + 1], items[at + 2]];
  const before = items[at - 1];
  if (!link || !next || !before?.capital) return 0;
  if (link.kind === 'quote') return bridgesNickname(items, at);
  if (PARTICLE.test(link.low) && next.capital) return 1;
  if (PARTICLE.test(link.low) && PARTICLE.test(next.low) && after?.capital) return 2;
  if (link.low === 'for') return TAKES_FOR.test(before.low) && isCapital(next) && !has(next, STOP) ? 1 : 0;
  if (link.low === 'and' || link.low === '&') return joinsMatters(before, next) ? 1 : 0;
  if (link.low !== 'of' || !takesOf(before)) return 0;
  if (isCapital(next) && !has(next, STOP)) return 1;
  if (next.low === 'the' && after?.capital) return 2;
  return 0;
}
