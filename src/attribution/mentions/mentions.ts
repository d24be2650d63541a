// One line in, the mentions of possible speakers out: names with their titles, nominals, pronouns.
// Works on closed word classes and capitals alone; gives up on post-modifiers.
import type { Span } from '../../model.ts';
import {
  AUXILIARY,
  CALENDAR,
  CONJUNCTION,
  DETERMINER,
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
import { isGivenName } from '../lexicon/names.ts';
import { VERB_FORM, verbFormOf } from '../lexicon/verb-forms.ts';
import type { Item, Line } from '../marks/reading.ts';
import { bridges } from '../proper/bridges.ts';
import { isCredit, isNewName } from '../proper/limits.ts';
import { findNameStart } from '../proper/posts.ts';
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

const MAX_WORDS = 14;
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
  if (at > from && item.capital && isNewName(items, at)) return false;
  if (at > from && item.capital)
    return !has(item, PRONOUN | CALENDAR | AUXILIARY) && !HEADLINE_LINK.test(item.low);
  if (has(item, STOP | DETERMINER)) return false;
  if (endsAtVerb(item, items[at - 1], items[at + 1])) return false;
  const role = has(item, ROLE | TITLE);
  if (state.role && !role) return leadsToRole(items, at);
  return role || !state.capital || leadsToRole(items, at) || (state.det && isPlainNoun(item, items[at - 1]));
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

function buildMention(line: Line, kind: MentionKind, from: number, to: number, nameFrom = from): Mention {
  const start = line.items[from]?.start ?? line.start;
  const end = line.items[to - 1]?.end ?? line.end;
  return { start, end, kind, line: line.index, from, to, nameFrom };
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

function mentionAt(line: Line, at: number): Mention | undefined {
  const { items } = line;
  const item = items[at];
  if (!item || (item.kind !== 'word' && item.kind !== 'number')) return undefined;
  if (isCredit(items, at)) return undefined;
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
    return buildMention(
      line,
      'name',
      at,
      phrase.to,
      findNameStart(items, det ? at + 1 : at, phrase.to, phrase.lastCapital),
    );
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
