// Items, mentions and cues in, small whole numbers out: the codes that the learned choosers split on.
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  DOCUMENT,
  PREPOSITION,
  REPORTING,
  ROLE,
  SUBORDINATOR,
} from '../lexicon/classes.ts';
import { REPORTING_VERBS } from '../lexicon/verbs.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { People } from '../mentions/people.ts';
import type { Item, Line } from './reading.ts';

export const SHAPES = [
  'none',
  'main',
  'climbed',
  'apposition',
  'relative',
  'inverted',
  'before',
  'according',
  'learned',
];
export const FORMS = ['base', 'third', 'past', 'participle'];
export const KINDS = ['pronoun', 'nominal', 'name'];
export const WORDS = new Map(
  'who which that it I we they he she this you these those some many people'
    .split(' ')
    .map((word, index) => [word.toLowerCase(), index + 1]),
);
export const LINKS = new Map(
  'that as a the is was be to her him it them like from for by of with in told asked and , : — - ( not he she'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

export const clip = (value: number, limit = 60): number => Math.max(-limit, Math.min(limit, value));

/** What kind of item this is, as a small number. */
export function itemCode(item: Item | undefined): number {
  if (!item) return 0;
  if (item.kind === 'quote') return 1;
  if (item.low === ',') return 2;
  if (item.low === ':') return 3;
  if (item.kind === 'punctuation' || item.kind === 'mark') return 4;
  if (item.classes & REPORTING) return REPORTING_VERBS.get(item.low)?.says ? 5 : 6;
  if (item.classes & AUXILIARY) return 7;
  if (item.classes & SUBORDINATOR) return 8;
  if (item.classes & PREPOSITION) return 9;
  if (item.classes & CONJUNCTION) return 10;
  if (item.classes & DETERMINER) return 11;
  if (item.classes & ADVERB) return 12;
  return item.capital ? 13 : 14;
}

/** Person, body or paper, as far as the head of the mention tells. */
export function natureOf(line: Line, mention: Mention, people: People): number {
  const entity = people.of.get(mention);
  if (entity) return entity.isPerson ? 1 : 2;
  const head = line.items[mention.to - 1];
  if (!head || mention.kind === 'pronoun') return 0;
  return head.classes & DOCUMENT ? 4 : head.classes & ROLE ? 3 : 5;
}

/** How an unknown verb behind a mention ends: 1 "-ed", 2 "-s", 3 "-ing", 4 "-ly". */
export function endingCode(item: Item | undefined): number {
  if (item?.kind !== 'word' || item.capital) return 0;
  const { low } = item;
  return low.endsWith('ed')
    ? 1
    : low.endsWith('ing')
      ? 3
      : low.endsWith('ly')
        ? 4
        : low.endsWith('s')
          ? 2
          : 5;
}
