// One line in, the mentions of possible speakers out: names with their titles, nominals, pronouns.
// Works on closed word classes and capitals alone; gives up on post-modifiers.
import type { Span } from '../../model.ts';
import {
  AUXILIARY,
  CALENDAR,
  CONJUNCTION,
  DETERMINER,
  DOCUMENT,
  ORGANISATION,
  PLACE,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  REPORTING,
  ROLE,
  STOP,
  SUBORDINATOR,
  TITLE,
} from '../lexicon/classes.ts';
import { DEMONYMS, FEMALE_NAMES, MALE_NAMES } from '../lexicon/names.ts';
import { VERB_FORM, verbFormOf } from '../lexicon/verb-forms.ts';
import type { Item, Line } from '../marks/reading.ts';
import { TIME_NOUN } from './heads.ts';
import { endsAtVerb, has, isPlainNoun, leadsToRole } from './phrase-ends.ts';
import { isBehindOwner, isOwned, withOwner } from './possessives.ts';

export type MentionKind = 'name' | 'nominal' | 'pronoun';

export interface Mention extends Span {
  readonly kind: MentionKind;
  readonly line: number;
  /** Item indexes within the line, half-open. */
  readonly from: number;
  readonly to: number;
  /** For a name: the items of the name proper, titles left out. */
  readonly nameFrom: number;
}

const MAX_WORDS = 10;
/** Determiners that never stand for somebody by themselves, as "some" and "many" do. */
const NEVER_ALONE = /^(?:the|an?|every|no|any|all)$/;

/** Links that have a capital in headlines alone: "Lang To Close Mill After Strike". */
const HEADLINE_LINK = /^(?:to|after|for|against|from|before|over|amid)$/;

interface Phrase {
  readonly to: number;
  readonly lastCapital: number;
  readonly hasRole: boolean;
}

function canExtend(
  items: readonly Item[],
  at: number,
  from: number,
  state: { role: boolean; capital: boolean; det: boolean },
): boolean {
  const item = items[at];
  if (!item || (item.kind !== 'word' && item.kind !== 'number')) return false;
  if (at > from && item.capital)
    return !has(item, PRONOUN | CALENDAR | AUXILIARY) && !HEADLINE_LINK.test(item.low);
  if (has(item, STOP | DETERMINER)) return false;
  if (endsAtVerb(item, items[at - 1], items[at + 1])) return false;
  const role = has(item, ROLE | TITLE);
  if (state.role && !role) return leadsToRole(items, at);
  return role || !state.capital || leadsToRole(items, at) || (state.det && isPlainNoun(item, items[at - 1]));
}

/** Heads of names that go on with "of", besides bodies, roles and titles. */
const TAKES_OF =
  /^(?:academy|bay|board|bureau|cape|center|centre|chamber|church|city|college|community|county|court|daughters|diocese|district|duchess|duke|earl|federation|friends|gulf|house|isle|isles|kingdom|king|knights|league|lord|men|movement|museum|nation|nations|north|office|order|party|people|port|prince|princess|province|queen|republic|sea|school|secretary|society|sons|south|state|states|strait|town|university|village|voice|women)$/;

/** "Bank of", "Department of", but not "Lang of" or "Much of". */
const takesOf = (head: Item | undefined): boolean =>
  head !== undefined &&
  (has(head, ROLE | TITLE | ORGANISATION | DOCUMENT) || TAKES_OF.test(head.low)) &&
  !has(head, DETERMINER);

/** "Alma de la Torre": what stands in lower case inside a name. */
const PARTICLE = /^(?:de|van|von|der|den|la|le|bin|ibn|al|el|da|dos|du)$/;

/** Connectors inside names: "Department of Justice", "Abdel Fattah el-Sisi". */
function bridges(items: readonly Item[], at: number): number {
  const [link, next, after] = [items[at], items[at + 1], items[at + 2]];
  if (!link || !next || !items[at - 1]?.capital) return 0;
  if (PARTICLE.test(link.low) && next.capital) return 1;
  if (PARTICLE.test(link.low) && PARTICLE.test(next.low) && after?.capital) return 2;
  if (link.low !== 'of' || !takesOf(items[at - 1])) return 0;
  if (next.capital && next.kind === 'word' && !has(next, STOP)) return 1;
  if (next.low === 'the' && after?.capital) return 2;
  return 0;
}

function readPhrase(items: readonly Item[], from: number, det: boolean): Phrase {
  const state = { role: false, capital: false, det };
  let at = from;
  let lastCapital = -1;
  while (at - from < MAX_WORDS) {
    const bridge = at > from ? bridges(items, at) : 0;
    if (bridge > 0) at += bridge;
    else if (!canExtend(items, at, from, state)) break;
    const item = items[at];
    if (item?.capital) [lastCapital, state.capital] = [at, true];
    state.role = item !== undefined && !item.capital && has(item, ROLE);
    at++;
  }
  return { to: at, lastCapital, hasRole: state.role };
}

function skipTitles(items: readonly Item[], from: number, to: number): number {
  let at = from;
  while (at < to - 1) {
    const item = items[at];
    if (!item || !(has(item, TITLE) || !item.capital)) break;
    at++;
  }
  return at;
}

function buildMention(line: Line, kind: MentionKind, from: number, to: number, nameFrom = from): Mention {
  const start = line.items[from]?.start ?? line.start;
  const end = line.items[to - 1]?.end ?? line.end;
  return { start, end, kind, line: line.index, from, to, nameFrom };
}

function nameStart(items: readonly Item[], from: number, phrase: Phrase): number {
  let first = phrase.lastCapital;
  while (
    first > from &&
    (items[first - 1]?.capital || bridges(items, first - 1) > 0 || bridges(items, first - 2) === 2)
  ) {
    first--;
  }
  if (has(items[phrase.to - 1], ORGANISATION)) return skipOffice(items, first, phrase.to);
  return skipTitles(items, skipPost(items, skipOffice(items, first, phrase.to), phrase.to), phrase.to);
}

/** Title words that as often qualify a title or a body as they stand before a name. */
const LOOSE_TITLE =
  /^(?:first|special|state|house|senate|national|foreign|press|campaign|political|security)$/;

/** Titles that never end a name: what stands before one is not part of it either. */
const HONORIFIC =
  /^(?:mr|mrs|ms|miss|dr|sen|gov|rep|gen|col|capt|sgt|president|senator|governor|congressman|congresswoman|mayor|judge|pope)\.?$/;

/** "Marlow Falls Mayor Paul Lang", "Corvel CEO Alma Ortiz": a full name begins behind the title inside. */
function skipPost(items: readonly Item[], from: number, to: number): number {
  if (to - 2 > from && HONORIFIC.test(items[to - 2]?.low ?? '')) return to - 1;
  for (let at = to - 3; at > from; at--) {
    const item = items[at];
    if (has(item, TITLE) && item && !LOOSE_TITLE.test(item.low) && !DEMONYMS.has(item.low)) return at + 1;
  }
  return from;
}

/** "President of Russia Vladimir Putin": the name begins behind the country of the office. */
function skipOffice(items: readonly Item[], from: number, to: number): number {
  for (let at = to - 2; at > from; at--) {
    const link = items[at - 1];
    const isOffice = link?.low === 'of' || link?.low === 'the' || has(link, PLACE);
    if (isOffice && (has(items[at], PLACE) || items[at]?.low === 'states')) return at + 1;
  }
  const next = items[from + 1];
  return has(items[from], PLACE) && from + 2 < to && has(next, TITLE) ? from + 1 : from;
}

/** "that senator", but not "that Lang", "that rattled Lang", "that egregiously". */
function pointsAt(next: Item | undefined): boolean {
  if (!next || next.capital || next.low.endsWith('ly')) return false;
  if (has(next, PRONOUN | DETERMINER | POSSESSIVE | PREPOSITION | SUBORDINATOR | CONJUNCTION)) return false;
  const form = verbFormOf(next.low);
  return form !== VERB_FORM.finite && form !== VERB_FORM.past;
}

/** A party's letter behind a name: "(R)", "(D-Ohio)". */
const isPartyLetter = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.low === '(' && /^[rdi](?:-\p{L}+\.?)?$/u.test(items[at]?.low ?? '');

/** False for a verb or an adverb that begins a phrase: "Walking in, Lang …", "prompted Lang", "Ironically". */
function isNounLike(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || isPartyLetter(items, at)) return false;
  if (item.capital && at > 0 && items[at - 1]?.kind !== 'mark') return true;
  if (/^(?:according|them|him|me|us|nothing|anything|everything)$/.test(item.low)) return false;
  const form = verbFormOf(item.low);
  if (!item.capital)
    return form === VERB_FORM.none || form === VERB_FORM.looseThird || has(item, ROLE | TITLE);
  if (items[at + 1]?.capital) return !has(item, REPORTING) || form !== VERB_FORM.ing;
  return !/^(?:\p{L}{3,}ly)$/u.test(item.low) || isGivenName(item.low)
    ? form === VERB_FORM.none ||
        form === VERB_FORM.looseThird ||
        has(item, ROLE | TITLE | PLACE | ORGANISATION)
    : false;
}

const isGivenName = (low: string): boolean => MALE_NAMES.has(low) || FEMALE_NAMES.has(low);

function mentionAt(line: Line, at: number): Mention | undefined {
  const { items } = line;
  const item = items[at];
  if (!item || (item.kind !== 'word' && item.kind !== 'number')) return undefined;
  // "Q:" and "A:" are labels.
  if (at === 0 && /^[qa]$/.test(item.low) && items[1]?.low === ':') return undefined;
  if (has(item, PRONOUN)) return buildMention(line, 'pronoun', at, at + 1);
  // "said that Lang" joins; "that senator" points.
  if (item.low === 'that' && !pointsAt(items[at + 1])) return undefined;
  const det = has(item, DETERMINER | POSSESSIVE);
  if (!det && (has(item, STOP) || (has(item, REPORTING) && !item.capital))) return undefined;
  if (item.capital && has(item, CALENDAR)) return undefined;
  const owned = !det && isBehindOwner(items, at);
  if (!det && !owned && !isNounLike(items, at)) return undefined;
  const phrase = readPhrase(items, det ? at + 1 : at, det);
  if (phrase.to <= at + (det ? 1 : 0))
    return det && !has(item, POSSESSIVE) && !NEVER_ALONE.test(item.low)
      ? buildMention(line, 'nominal', at, at + 1)
      : undefined;
  if (phrase.lastCapital === phrase.to - 1) {
    return buildMention(line, 'name', at, phrase.to, nameStart(items, det ? at + 1 : at, phrase));
  }
  if (TIME_NOUN.test(items[phrase.to - 1]?.low ?? '')) return undefined;
  const isNominal =
    det || phrase.hasRole || phrase.lastCapital >= 0 || (owned && isOwned(items, at, phrase.to));
  return isNominal ? buildMention(line, 'nominal', at, phrase.to) : undefined;
}

/** Mentions of one line, left to right, never overlapping. Linear in the line's items. */
export function findMentions(line: Line): Mention[] {
  const { items } = line;
  const mentions: Mention[] = [];
  let at = 0;
  while (at < items.length) {
    const mention = mentionAt(line, at);
    if (mention) mentions.push(withOwner(items, mention, mentions.at(-1)));
    at = mention ? Math.max(mention.to, at + 1) : at + 1;
  }
  return mentions;
}
