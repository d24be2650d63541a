// A line in, whom or what the outlet credits for the words out: "…, said the president, according to Global
// Times", "she told Radio Lund", "wrote on Telegram", "through an interpreter", "said in a statement".
import type { Span } from '../model.ts';
import { passerOf } from './doubts/passed-on.ts';
import { REPORTING } from './lexicon/classes.ts';
import { DEMONYMS } from './lexicon/names.ts';
import { MEDIA_NOUN, MEDIA_WORDS, OUTLETS, PLATFORMS } from './lexicon/outlets.ts';
import { DAYS, MONTHS } from './lexicon/words.ts';
import type { Item } from './marks/reading.ts';
import type { Mention } from './mentions/mentions.ts';
import type { Parsed } from './sieves/sieves.ts';

/** Words of the credited body: the name proper, without "state newspaper" before it. */
function creditedName(text: string, parsed: Parsed, mention: Mention): string {
  const { items } = parsed.line;
  const from = mention.kind === 'name' ? mention.nameFrom : mention.from;
  const media = mediaOfPeople(items, from);
  return text
    .slice(items[from]?.start ?? mention.start, media.at(-1)?.end ?? mention.end)
    .replace(/\s+/gu, ' ')
    .replace(/^(?:the|an?) /i, '');
}

/** `according to …` beside a speaker of its own. */
function accordingCredit(parsed: Parsed, speaker: Mention): Mention | null {
  const credit = parsed.cues.find((cue) => cue.shape === 'according' && cue.subject !== null);
  return credit?.subject && credit.subject !== speaker ? credit.subject : null;
}

/** `China’s president said that …, Ushakov said`: the one who tells of it. */
function teller(parsed: Parsed, speaker: Mention): Mention | null {
  const cue = parsed.cues.find(
    (each) => each.verb?.says && each.subject && each.subject.from > speaker.to && each.shape === 'before',
  );
  return cue?.subject ?? null;
}

/** What may be credited, with the items that name it. */
type Credit = (items: readonly Item[], at: number, text: string) => readonly Item[];

const low = (items: readonly Item[], at: number): string => items[at]?.low ?? '';

/** Lower-case words between a people's name and the word for its media: "Russian state-run television". */
const MOST_BETWEEN = 3;

/** "Russian state television", "British media": the name of a people alone would be no credit. */
function mediaOfPeople(items: readonly Item[], at: number): readonly Item[] {
  if (!DEMONYMS.has(low(items, at))) return [];
  for (let to = at + 1; to <= at + 1 + MOST_BETWEEN; to++) {
    const item = items[to];
    if (item?.kind !== 'word' || item.capital) return [];
    if (MEDIA_NOUN.test(item.low)) return items.slice(at, to + 1);
  }
  return [];
}

/** A day behind an outlet is the remark's: "told Radio Lund Monday". */
const isTime = (item: Item): boolean => DAYS.has(item.low) || MONTHS.has(item.low.replace(/\.$/, ''));

/** Of "The Sunday Times" and "Lund Sunday Morning" the day is a part. */
const isOfPaper = (next: Item | undefined): boolean =>
  next?.capital === true && (MEDIA_WORDS.has(next.low) || next.low === 'morning');

function isNameWord(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'word' || !item.capital || item.classes === REPORTING) return false;
  return !isTime(item) || isOfPaper(items[at + 1]);
}

/** The capitalised words from `at` on, "the" before them left out: "The Lund Post", "Voice of Lund", "Radio 5 Live". */
function nameFrom(items: readonly Item[], at: number): readonly Item[] {
  const from = /^(?:the|an?)$/.test(low(items, at)) && items[at + 1]?.capital ? at + 1 : at;
  let to = from;
  for (; items[to]; to++) {
    const link = /^(?:of|de|la|le|and|&)$/.test(low(items, to)) || items[to]?.kind === 'number';
    if (!isNameWord(items, to) && !(link && to > from && isNameWord(items, to + 1))) break;
  }
  const isPeople = to === from + 1 && DEMONYMS.has(low(items, from));
  return isPeople ? mediaOfPeople(items, from) : items.slice(from, to);
}

/** "KTLA", "WTOC-TV": American stations are named by letters. */
const CALL_SIGN = /^[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?$/i;

const isOutletWord = ({ low: word }: Item): boolean =>
  OUTLETS.has(word) || MEDIA_NOUN.test(word) || word.split(/[-/]/).some((part) => MEDIA_WORDS.has(part));

/** A name of an outlet: of its list, or with a word such as "News" or "Radio" in it, or "the newspaper". */
function outletFrom(text: string, items: readonly Item[], at: number): readonly Item[] {
  if (low(items, at) === 'the' && !items[at + 1]?.capital && MEDIA_NOUN.test(low(items, at + 1)))
    return items.slice(at, at + 2);
  const name = nameFrom(items, at);
  const [first] = name;
  if (!first || name.some(isOutletWord)) return name;
  // Within a line "The" is written large in names of papers alone: "told The Sorviker".
  const isTitled = items[at]?.capital && low(items, at) === 'the';
  return isTitled || (name.length === 1 && CALL_SIGN.test(text.slice(first.start, first.end))) ? name : [];
}

/** "citing Radio Lund", "as reported by the Lund Post", "first reported by …". */
const passedOn: Credit = (items, at) => {
  if (/^(?:citing|quoting)$/.test(low(items, at))) return nameFrom(items, at + 1);
  const isReport = /^(?:reported|quoted|cited|carried|published)$/.test(low(items, at));
  return isReport && low(items, at + 1) === 'by' ? nameFrom(items, at + 2) : [];
};

/** "told Radio Lund", "speaking to the Lund Post", "in remarks to …". */
const toldTo: Credit = (items, at, text) => {
  if (/^(?:tell|tells|told|telling)$/.test(low(items, at))) return outletFrom(text, items, at + 1);
  const speaks = /^(?:speaking|spoke|comments|remarks)$/.test(low(items, at));
  return speaks && /^(?:to|with|on)$/.test(low(items, at + 1)) ? outletFrom(text, items, at + 2) : [];
};

/** "in an interview with the Lund Post", "in an interview on Radio Lund". */
const interviewedBy: Credit = (items, at) => {
  const isInterview = /^(?:interview|interviews|briefing|podcast)$/.test(low(items, at));
  const links = /^(?:with|to|on|for|by)$/.test(low(items, at + 1));
  return isInterview && links ? nameFrom(items, at + 2) : [];
};

/** "wrote on Telegram", "in a post on the platform X". */
const postedOn: Credit = (items, at) => {
  if (!/^(?:on|to|via)$/.test(low(items, at))) return [];
  const name = nameFrom(items, at + 1);
  // The stop behind "on X." is read as that of an initial.
  const words = name.map((item) => item.low.replace(/\.$/, '')).join(' ');
  return PLATFORMS.has(words) ? name : [];
};

/** "speaking through an interpreter". */
const interpretedBy: Credit = (items, at) => {
  if (!/^(?:through|via)$/.test(low(items, at))) return [];
  const noun = /^(?:an?|the|his|her|their)$/.test(low(items, at + 1)) ? at + 2 : at + 1;
  return /^(?:interpreter|interpreters|translator|translators)$/.test(low(items, noun))
    ? items.slice(noun, noun + 1)
    : [];
};

const STATED =
  /^(?:statement|letter|memo|email|e-mail|communique|communiqué|release|tweet|post|op-ed|column|filing|interview)$/;

/** "said in a statement", "wrote in an open letter": the paper that holds the words; of "a Facebook post", Facebook. */
const statedIn: Credit = (items, at, text) => {
  if (low(items, at) !== 'in' || !/^an?$/.test(low(items, at + 1))) return [];
  let isTimed = false;
  for (let noun = at + 2; noun < at + 7; noun++) {
    const item = items[noun];
    if (item?.kind !== 'word') return [];
    if (item.capital && !isTime(item)) return platformFrom(items, noun) ?? outletBefore(text, items, noun);
    isTimed ||= item.capital;
    if (STATED.test(item.low) && !isUnnamed(item, items[noun + 1]))
      return isTimed ? [item] : items.slice(at + 1, noun + 1);
  }
  return [];
};

/** "In an interview" and "in a post on …" tell nothing more than that words were said. */
const isUnnamed = (item: Item, next: Item | undefined): boolean =>
  item.low === 'interview' || (item.low === 'post' && /^(?:on|to)$/.test(next?.low ?? ''));

/** "in a Facebook post", "in a Truth Social video". */
function platformFrom(items: readonly Item[], at: number): readonly Item[] | undefined {
  const name = nameFrom(items, at);
  return PLATFORMS.has(name.map((item) => item.low).join(' ')) ? name : undefined;
}

/** "in a Radio Lund interview". */
function outletBefore(text: string, items: readonly Item[], at: number): readonly Item[] {
  const name = outletFrom(text, items, at);
  return STATED.test(low(items, at + name.length)) ? name : [];
}

const beginningWith = (words: string, credit: Credit) => ({ opens: new Set(words.split(' ')), credit });

/** Most telling first, a body that passed the words on before the paper that holds them; each with what it begins with. */
const CREDITS = [
  beginningWith('citing quoting reported quoted cited carried published', passedOn),
  beginningWith('tell tells told telling speaking spoke comments remarks', toldTo),
  beginningWith('interview interviews briefing podcast', interviewedBy),
  beginningWith('on to via', postedOn),
  beginningWith('through via', interpretedBy),
  beginningWith('in', statedIn),
];
const OPENERS = new Set(CREDITS.flatMap(({ opens }) => [...opens]));

function wordedCredit(text: string, items: readonly Item[]): string | null {
  const opened: number[] = [];
  for (let at = 0; at < items.length; at++) if (OPENERS.has(low(items, at))) opened.push(at);
  for (const { opens, credit } of CREDITS) {
    for (const at of opened) {
      const [first, ...rest] = opens.has(low(items, at)) ? credit(items, at, text) : [];
      if (!first) continue;
      const words = text.slice(first.start, rest.at(-1)?.end ?? first.end).replace(/\s+/gu, ' ');
      return words === 'X.' ? 'X' : words;
    }
  }
  return null;
}

const touches = (item: Item, span: Span | null): boolean =>
  span !== null && item.start < span.end && item.end > span.start;

/**
 * The one credited besides the speaker in this line, `null` where there is none. `told`: somebody tells of
 * it. `reported`: the remark itself where it stands without marks; its own words credit nobody.
 */
export function findVia(
  text: string,
  parsed: Parsed,
  speaker: Mention | null,
  told = false,
  reported: Span | null = null,
): string | null {
  if (!speaker || speaker.line !== parsed.line.index) return null;
  const [first, ...rest] = passerOf(parsed, speaker);
  const according = accordingCredit(parsed, speaker);
  // "the paper wrote, citing Radio Lund": the farther back, the more it tells.
  const isCiting = parsed.line.items.some(({ low: word }) => word === 'citing');
  if (first && !according && !isCiting)
    return text.slice(first.start, rest.at(-1)?.end ?? first.end).replace(/\s+/gu, ' ');
  const credit = according ?? (told && !isCiting ? teller(parsed, speaker) : null);
  if (credit) return creditedName(text, parsed, credit);
  const outside = parsed.line.items.filter((item) => item.kind !== 'quote' && !touches(item, reported));
  return wordedCredit(text, outside);
}
