// A line in, whom or what the outlet credits for the words out: "…, said the president, according to Global
// Times", "she told Radio Lund", "wrote on Telegram", "through an interpreter", "said in a statement".
import type { Span } from '../model.ts';
import { ORGANISATION, REPORTING } from './lexicon/classes.ts';
import { OUTLETS, PLATFORMS } from './lexicon/outlets.ts';
import type { Item } from './marks/reading.ts';
import type { Mention } from './mentions/mentions.ts';
import type { Parsed } from './sieves/sieves.ts';

/** Words of the credited body: the name proper, without "state newspaper" before it. */
function creditedName(text: string, parsed: Parsed, mention: Mention): string {
  const first = parsed.line.items[mention.kind === 'name' ? mention.nameFrom : mention.from];
  return text
    .slice(first?.start ?? mention.start, mention.end)
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
type Credit = (items: readonly Item[], at: number) => readonly Item[];

const low = (items: readonly Item[], at: number): string => items[at]?.low ?? '';

/** The capitalised words from `at` on, "the" before them left out: "The Lund Post", "Voice of Lund". */
function nameFrom(items: readonly Item[], at: number): readonly Item[] {
  const from = /^(?:the|an?)$/.test(low(items, at)) && items[at + 1]?.capital ? at + 1 : at;
  let to = from;
  for (; items[to]; to++) {
    const links = /^(?:of|de|la|le|and|&)$/.test(low(items, to)) && to > from && items[to + 1]?.capital;
    const isName =
      items[to]?.kind === 'word' && items[to]?.capital && (items[to]?.classes ?? 0) !== REPORTING;
    if (!isName && !links) break;
  }
  return items.slice(from, to);
}

/** A name of an outlet: of its list, or with a word such as "News" or "Radio" in it. */
function outletFrom(items: readonly Item[], at: number): readonly Item[] {
  const name = nameFrom(items, at);
  const known = name.some((item) => OUTLETS.has(item.low) || (item.classes & ORGANISATION) !== 0);
  return known ? name : [];
}

/** "citing Radio Lund", "as reported by the Lund Post", "first reported by …". */
const passedOn: Credit = (items, at) => {
  if (/^(?:citing|quoting)$/.test(low(items, at))) return nameFrom(items, at + 1);
  const isReport = /^(?:reported|quoted|cited|carried|published)$/.test(low(items, at));
  return isReport && low(items, at + 1) === 'by' ? nameFrom(items, at + 2) : [];
};

/** "told Radio Lund", "speaking to the Lund Post", "in remarks to …". */
const toldTo: Credit = (items, at) => {
  if (/^(?:tell|tells|told|telling)$/.test(low(items, at))) return outletFrom(items, at + 1);
  const speaks = /^(?:speaking|spoke|comments|remarks)$/.test(low(items, at));
  return speaks && /^(?:to|with|on)$/.test(low(items, at + 1)) ? outletFrom(items, at + 2) : [];
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

/** "said in a statement", "wrote in an open letter": the paper that holds the words. */
const statedIn: Credit = (items, at) => {
  if (low(items, at) !== 'in' || !/^an?$/.test(low(items, at + 1))) return [];
  for (let noun = at + 2; noun < at + 5; noun++) {
    const item = items[noun];
    if (item?.kind !== 'word' || item.capital) return [];
    if (/^(?:statement|letter|memo|email|e-mail|communique|communiqué|release|tweet)$/.test(item.low))
      return items.slice(at + 1, noun + 1);
  }
  return [];
};

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
      const [first, ...rest] = opens.has(low(items, at)) ? credit(items, at) : [];
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
  const credit = accordingCredit(parsed, speaker) ?? (told ? teller(parsed, speaker) : null);
  if (credit) return creditedName(text, parsed, credit);
  const outside = parsed.line.items.filter((item) => item.kind !== 'quote' && !touches(item, reported));
  return wordedCredit(text, outside);
}
