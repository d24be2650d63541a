// The name mentions of a document in, each with where the name proper begins out: callings, titles and the
// words that open a sentence are left before it. Works on capitals and closed lists alone.
import {
  CALENDAR,
  CONJUNCTION,
  classesOf,
  DETERMINER,
  ORGANISATION,
  PLACE,
  PREPOSITION,
  REPORTING,
  STOP,
} from '../lexicon/classes.ts';
import { DEMONYMS, isGivenName } from '../lexicon/names.ts';
import { VERB_FORM, verbFormOf } from '../lexicon/verb-forms.ts';
import { ORGANISATION_WORDS } from '../lexicon/words.ts';
import type { Item, Line } from '../marks/reading.ts';
import { takesOf } from '../proper/bridges.ts';
import { isCertainPost, isPost } from '../proper/callings.ts';
import type { Mention } from './mentions.ts';
import { isCalling, namesPerson } from './persons.ts';

export interface Named {
  readonly line: Line;
  readonly mention: Mention;
  /** Items of the name proper, half-open. */
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  /** "jr", "iii", left out of the words; empty for none. */
  readonly suffix: string;
  /** Lower-case words before the name, demonyms as country names. */
  readonly titles: readonly string[];
  /** One word that the document has without its capital as well. */
  readonly isCommon: boolean;
}

/** Words before a name at the start of a line that are none of it: "Neither Ortiz nor Lang". */
const OPENER =
  /^(?:although|both|but|critics|either|even|given|like|maybe|neither|nor|only|perhaps|see|should|still|take|unlike|whether)$/;

const NO_NAME = CALENDAR | ORGANISATION | PLACE | STOP;

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/;

/** A verb in the present tense with a capital is that of a headline: "Ortiz Says Ferry Is Late". */
const isHeadlineVerb = (low: string): boolean =>
  verbFormOf(low) === VERB_FORM.finite && (classesOf(low) & REPORTING) !== 0 && !isGivenName(low);

/** "Neighbor Alma Ortiz", "Chef Kofi Quaye": a given name, or a full one, behind a calling begins the name. */
function behindCalling(line: Line, mention: Mention, known: Known): number {
  const { items } = line;
  for (let at = mention.nameFrom + 1; at < mention.to; at++) {
    const [item, before] = [items[at], items[at - 1]];
    if (!item || !before || isGivenName(before.low)) break;
    const isFull = at < mention.to - 1;
    if (isGivenName(item.low) && (isFull ? isCalling : namesPerson)(before.low)) return at;
    if (
      isFull
        ? isPost(before.low) && isUnknown(items, at, mention.to, known)
        : isCertainPost(before.low) && known.last.has(item.low)
    )
      return at;
  }
  return mention.nameFrom;
}

/** Words that the text has with capitals alone and that name no body: they are somebody's name. */
const isUnknown = (items: readonly Item[], from: number, to: number, known: Known): boolean =>
  items
    .slice(from, to)
    .every(({ low, kind, classes }) => kind !== 'word' || (!known.common.has(low) && !(classes & NO_NAME)));

/** Titles of a single name that is given with them alone: "Prince William". */
const ROYAL = /^(?:prince|princess|king|queen|pope)$/;

/** "Prince William": where the title is one with a single name; behind it for all others. */
function withRoyal({ items }: Line, mention: Mention, from: number, to: number): number {
  const title = items[from - 1];
  const single = items.slice(from, to).filter(({ low }) => !SUFFIX.test(low)).length === 1;
  return single && from > mention.from && title?.capital && ROYAL.test(title.low) ? from - 1 : from;
}

/** "Given Ortiz’s vote", "Maybe Ortiz": a word that begins the line and is none of the name. */
function behindOpener(line: Line, mention: Mention, from: number, known: Known): number {
  const first = line.items[from];
  const second = line.items[from + 1]?.low ?? '';
  const isFirst = line.items.slice(0, from).every(({ kind }) => kind === 'punctuation' || kind === 'mark');
  if (!isFirst || !first || mention.to - from < 2 || isGivenName(first.low)) return from;
  if (OPENER.test(first.low)) return from + 1;
  const isCommon = known.common.has(first.low) || verbFormOf(first.low) !== VERB_FORM.none;
  const isName =
    mention.to - from > 2 ? isGivenName(second) : known.last.has(second) && !ORGANISATION_WORDS.has(second);
  return isCommon && isName ? from + 1 : from;
}

/** Words of the text in lower case, and last words of its names of two words and more. */
interface Known {
  readonly common: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

/** Honours behind a name. */
const HONOURS = /^(?:qc|kc|mp|msp|mep|obe|cbe|mbe|kbe|dbe|frs|phd|md|esq)\.?$/;

/** "Alma Ortiz of Lund", "Alma Ortiz QC": where somebody comes from and what was conferred is none of the name. */
function beforeHome({ items }: Line, mention: Mention, from: number): number {
  const link = items.findIndex((item, at) => at > from + 1 && at < mention.to && item.low === 'of');
  const isBody = takesOf(items[link - 1]);
  let to = link > 0 && !isBody && isGivenName(items[from]?.low ?? '') ? link : mention.to;
  while (to - from > 2 && HONOURS.test(items[to - 1]?.low ?? '')) to--;
  return to;
}

function readNamed(line: Line, mention: Mention, known: Known): Named | undefined {
  const first = behindOpener(line, mention, behindCalling(line, mention, known), known);
  const to = beforeHome(line, mention, first);
  const from = withRoyal(line, mention, first, to);
  const words = line.items.slice(from, to).flatMap((item) => (item.kind === 'word' ? [item.low] : []));
  let suffix = '';
  while (words.length > 1 && SUFFIX.test(words.at(-1) ?? '')) suffix = (words.pop() ?? '').replace('.', '');
  if (words.length === 0 || (words.length > 2 && words.some(isHeadlineVerb))) return undefined;
  const titles = line.items.slice(mention.from, first).map((item) => DEMONYMS.get(item.low) ?? item.low);
  const isCommon = words.length === 1 && known.common.has(words[0] ?? '') && !isGivenName(words[0] ?? '');
  return { line, mention, from, to, words, suffix, titles, isCommon };
}

const LINKS = PREPOSITION | CONJUNCTION | DETERMINER;

/** In a headline every word has its capital: what looks like a full name there is none. */
export function isHeadline(line: Line): boolean {
  const words = line.items.filter((item) => item.kind === 'word');
  // A verb of saying without its capital is that of a sentence, and so is an end in marks.
  if (words.some((item) => !item.capital && (item.classes & REPORTING) !== 0)) return false;
  const capitals = words.filter((item) => item.capital || item.classes !== 0).length;
  if (words.length < 4 || capitals < words.length) return false;
  if (line.items.at(-1)?.kind !== 'punctuation') return true;
  // The first line may be a title with a full stop behind it, in which only links are small.
  return line.index === 0 && words.every(({ capital, classes }) => capital || (classes & LINKS) !== 0);
}

function readKnown(lines: readonly Line[], named: readonly Mention[]): Known {
  const common = new Set<string>();
  for (const { items } of lines) {
    for (const item of items) if (item.kind === 'word' && !item.capital) common.add(item.low);
  }
  const last = new Set<string>();
  for (const mention of named) {
    const item = mention.from > 0 ? lines[mention.line]?.items[mention.to - 1] : undefined;
    if (item) last.add(item.low);
  }
  return { common, last };
}

/** The name mentions of a document in their order, without those that are a headline's words. Linear. */
export function readNames(lines: readonly Line[], mentions: readonly Mention[]): readonly Named[] {
  const names = mentions.filter((mention) => mention.kind === 'name');
  const known = readKnown(lines, names);
  return names.flatMap((mention) => {
    const line = lines[mention.line];
    return (line && readNamed(line, mention, known)) ?? [];
  });
}

/** The words of a name as the text has them, without a nickname in marks. */
export function formOf(text: string, { line, mention, from, to }: Named): string {
  const [first, last] = [line.items[from], line.items[to - 1]];
  const nickname = line.items.slice(from, to).find(({ kind }) => kind === 'quote');
  const start = first?.start ?? mention.start;
  const end = last?.end ?? mention.end;
  if (!nickname) return text.slice(start, end).replace(/\s+/gu, ' ');
  return `${text.slice(start, nickname.start)}${text.slice(nickname.end, end).trimStart()}`.replace(
    /\s+/gu,
    ' ',
  );
}
