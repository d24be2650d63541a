// A name mention in its line in, what the words about it say of its bearer out: whether it is a person at
// all, and of which gender. Given names, titles, appositions and prepositions alone; no world knowledge.
import {
  AUXILIARY,
  CALENDAR,
  classesOf,
  PLACE,
  PREPOSITION,
  REPORTING,
  ROLE,
  STOP,
  TITLE,
} from '../lexicon/classes.ts';
import { DEMONYMS, FEMALE_NAMES, isGivenName, MALE_NAMES } from '../lexicon/names.ts';
import { ABBREVIATIONS, FEMALE_NOUNS, MALE_NOUNS, PERSON_NOUNS } from '../lexicon/words.ts';
import type { Item, Line } from '../marks/reading.ts';
import type { Mention } from './mentions.ts';

export type Gender = 'male' | 'female' | 'unknown';

/** What speaks for and against a person, counted over the mentions of one name. */
export interface Proofs {
  /** A given name, a title, an age, a role beside the name. */
  shown: number;
  /** "the Hamptons", "in Salem": persons stand there hardly ever. */
  against: number;
  /** Behind something else than the start of a line, where every word has its capital. */
  inside: number;
}

/** What is known of a name when it is asked whether "he" may be its bearer. */
interface Bearer extends Proofs {
  readonly words: readonly string[];
  readonly isPerson: boolean;
  readonly says: number;
}

/** Words of the longest names of persons: "Jorge Antonio Villar de la Llama". */
const MOST_WORDS = 6;

const NUMBER =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|dozens|hundreds|thousands|millions)$/;

/** "Democratic", "Republicans", "Last", "Nine", "Kremlin": what has its capital for another reason than a person's name. */
function isOther(low: string): boolean {
  if (low.endsWith('.') || NUMBER.test(low)) return true;
  if (isGivenName(low)) return false;
  const single = low.endsWith('s') ? low.slice(0, -1) : low;
  return [low, single].some((word) => (classesOf(word) & (STOP | TITLE | ROLE | CALENDAR | PLACE)) !== 0);
}

/**
 * True for a person as far as the document shows: more speaks for it than against. Two words with capitals
 * and nothing against them are enough for a subject.
 */
export function isHuman(
  { isPerson, shown, against, inside, says, words }: Bearer,
  isSubject: boolean,
): boolean {
  if (!isPerson || words.length > MOST_WORDS || (words.length === 1 && isOther(words[0] ?? ''))) return false;
  if (shown > 0 || says > 0) return shown + says > against;
  return isSubject && words.length > 1 && inside > 0 && against === 0;
}

export const namesPerson = (low: string): boolean =>
  PERSON_NOUNS.has(low) || MALE_NOUNS.has(low) || FEMALE_NOUNS.has(low);

/** The gender of a noun or title: "spokeswoman", "mr". */
export const genderOfNoun = (low: string): Gender =>
  MALE_NOUNS.has(low) ? 'male' : FEMALE_NOUNS.has(low) ? 'female' : 'unknown';

/** Given names that men and women bear alike, whichever list of names has them. */
const OF_BOTH =
  /^(?:alex|ashley|cameron|chris|dana|drew|jamie|jan|jesse|jordan|kelly|kerry|kim|lee|leslie|lindsay|logan|lou|marion|morgan|pat|robin|sam|sidney|taylor|terry|tracy)$/;

/** By the first title that tells, else by the given name where the name has more than one word. */
export function genderOf(words: readonly string[], titles: Iterable<string>): Gender {
  for (const title of titles) {
    const gender = genderOfNoun(title);
    if (gender !== 'unknown') return gender;
  }
  const first = words.length > 1 ? (words[0] ?? '') : '';
  const [male, female] = [MALE_NAMES.has(first), FEMALE_NAMES.has(first)];
  return male === female || OF_BOTH.test(first) ? 'unknown' : male ? 'male' : 'female';
}

/** Title words that qualify a title or a body and stand before names of places and parties as well. */
const QUALIFIER =
  /^(?:first|special|state|house|senate|national|foreign|defen[cs]e|interior|finance|treasury|press|campaign|political|security|communications|former|ex|acting|incoming|outgoing|democratic|republican|conservative|liberal|libertarian|independent|presidential|gop|longtime|senior|majority|minority|presumptive|hopeful|rival|star|general|chief|prime|assistant|deputy|vice)$/;

const isPersonalTitle = (item: Item): boolean =>
  (item.classes & (TITLE | ROLE)) !== 0 &&
  !QUALIFIER.test(item.low) &&
  !DEMONYMS.has(item.low) &&
  ((item.classes & TITLE) !== 0 || namesPerson(item.low));

/** Prepositions of place, behind which persons hardly ever stand. */
const WHERE = /^(?:in|at|near|into|inside|outside|throughout|across|around)$/;
/** Most items of an apposition that are looked at. */
const MOST_ITEMS = 8;
/** Endings of people's callings: "a linguist", "the librarian", "a climatologist". */
const CALLING = /(?:ist|ian|man|woman)$/;
const OPENS_APPOSITION = /^(?:an?|the|his|her|their|its|my|our|one|whose)$/;

/** A noun for people, or one that looks like a calling: "neighbor", "linguist", "administrator", "roofer". */
export const isCalling = (low: string): boolean =>
  namesPerson(low) || /(?:ist|ian|er|or|man|woman)$/.test(low);

/** The noun that an apposition beginning at `at` is about: "mother" in "Jasmine's mother, …"; empty for none. */
function appositionHead(items: readonly Item[], at: number): string {
  let head = '';
  for (const item of items.slice(at, at + MOST_ITEMS)) {
    if (item.kind === 'clitic') continue;
    if (item.kind !== 'word' || (item.classes & PREPOSITION) !== 0 || /^(?:who|that|which)$/.test(item.low))
      break;
    head = item.low;
  }
  return head;
}

/** "Ortiz, 34, …", "Ortiz, who …": behind names of persons alone. */
function standsBehindPerson(items: readonly Item[], to: number): boolean {
  const [link, next, after] = [items[to], items[to + 1], items[to + 2]];
  if (link?.low === 'who') return true;
  if (link?.low !== ',' || !next) return false;
  if (next.low === 'who') return true;
  const isAge = next.kind === 'number' && /^\d{1,2}$/.test(next.low);
  return isAge && (after === undefined || /^[,.]$/.test(after.low));
}

const EXPERT =
  /^(?:professor|analyst|expert|researcher|scholar|fellow|institute|university|historian|economist)s?$/;

/** "Li Ziguo, director of … the Institute of …": looked for in the 30 items behind the name. */
export function introducesExpert(line: Line, mention: Mention): boolean {
  if (line.items.slice(mention.from, mention.nameFrom).some((item) => EXPERT.test(item.low))) return true;
  if (line.items[mention.to]?.low !== ',') return false;
  return line.items.slice(mention.to, mention.to + 30).some((item) => EXPERT.test(item.low));
}

/** "the late Alma Ortiz", "Alma Ortiz, a historian, died on Monday". */
export function tellsOfDeath({ items }: Line, mention: Mention): boolean {
  if (items.slice(mention.from, mention.nameFrom).some(({ low }) => low === 'late')) return true;
  if (mention.from > 0) return false;
  const died = items.findIndex(({ low }) => low === 'died');
  if (died < mention.to) return false;
  const between = items.slice(mention.to, died);
  const isOwn = between.length === 0 || between[0]?.low === ',' || (between[0]?.classes ?? 0) & AUXILIARY;
  return Boolean(isOwn) && !between.some(({ classes }) => classes & REPORTING);
}

/** "Lund, Va.", "Lund, Ohio": the name is that of a place. */
function liesIn(items: readonly Item[], to: number): boolean {
  const next = items[to + 1];
  if (items[to]?.low !== ',' || !next?.capital) return false;
  return (next.classes & PLACE) !== 0 || (next.low.endsWith('.') && ABBREVIATIONS.has(next.low.slice(0, -1)));
}

/** The person noun that stands beside the name with or without a comma: "her husband, Ortiz", "Ortiz, a linguist". */
function nounBeside(items: readonly Item[], mention: Mention): string {
  const lead = items[mention.from - 1];
  const before = lead?.low === ',' ? items[mention.from - 2] : lead;
  if (before && !before.capital && namesPerson(before.low)) return before.low;
  const [comma, opener] = [items[mention.to], items[mention.to + 1]];
  if (comma?.low !== ',' || !opener) return '';
  const isOpen =
    OPENS_APPOSITION.test(opener.low) || namesPerson(opener.low) || items[mention.to + 2]?.kind === 'clitic';
  const head = isOpen ? appositionHead(items, mention.to + 1) : '';
  return namesPerson(head) || (CALLING.test(head) && !DEMONYMS.has(head)) ? head : '';
}

/** Adds what one mention tells to the proofs of its bearer; the gender its surroundings give, if any. */
export function weighMention(proofs: Proofs, line: Line, mention: Mention, words: readonly string[]): Gender {
  const { items } = line;
  const titles = items.slice(mention.from, mention.nameFrom);
  const noun = nounBeside(items, mention);
  const isTitled = titles.some(isPersonalTitle);
  const isGiven = isGivenName(words[0] ?? '');
  if (isTitled || isGiven || noun !== '' || standsBehindPerson(items, mention.to)) proofs.shown++;
  const lead = items[mention.nameFrom - 1];
  if (liesIn(items, mention.to)) proofs.against++;
  if (!isTitled && (lead?.low === 'the' || WHERE.test(lead?.low ?? ''))) proofs.against++;
  if (mention.from > 0 && items[mention.from - 1]?.kind !== 'mark') proofs.inside++;
  return genderOfNoun(noun);
}

/** Behind a dateline a sentence begins; behind a name and a dash goes on what was said of it. */
const beginsSentence = (item: Item | undefined): boolean => item?.kind === 'quote' || item?.capital === true;

/** A name before a dash, with at most ", State" or "(Agency)" between, at the start of a paragraph: where it was written. */
export function isDateline({ items }: Line, mention: Mention, opensParagraph: boolean): boolean {
  if (!opensParagraph || mention.from > 0 || isGivenName(items[mention.nameFrom]?.low ?? '')) return false;
  for (let at = mention.to; at < mention.to + MOST_ITEMS; at++) {
    const item = items[at];
    if (!item) return false;
    if (/^(?:—|–|-|--)$/.test(item.low)) return beginsSentence(items[at + 1]);
    if (!/^[,.()]$/.test(item.low) && !item.capital && item.kind !== 'number') return false;
  }
  return false;
}
