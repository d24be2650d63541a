// How a pronoun is linked to a name in, the probability that the name is right out: a logistic curve over a few signs,
// fitted by `src/evaluation/quotes/train-names.ts`.

import type { MentionKind } from '../mentions/mentions.ts';
import weights from './certainty-weights.json' with { type: 'json' };
import type { Link } from './links.ts';
import { RANK } from './ranks.ts';

export interface CertaintyModel {
  /** One for each of `signsOf`, in its order. */
  readonly weights: readonly number[];
  /** Below this probability the pronoun stays without a name. */
  readonly threshold: number;
}

export const CERTAINTY_MODEL: CertaintyModel = weights;

/** Signs of an uncertain link, 0 or 1 but for counts; the first is always 1. */
export function signsOf(link: Link): readonly number[] {
  const isDirect = link.hops === 0;
  const flags = [
    link.lines === 0,
    link.lines > 1,
    link.paragraphs > 1,
    link.rank === RANK.subject,
    link.rank > RANK.subject,
    !link.isGenderKnown,
    link.isShort,
    link.rivals > 0,
    link.rivals > 1,
    link.isSpokenBetween,
    !isDirect,
    link.hops > 1 || link.widest > 1,
  ];
  return [1, ...flags.map(Number)];
}

/** The logistic curve over weighted signs. */
export function probabilityOf(weights: readonly number[], signs: readonly number[]): number {
  const sum = signs.reduce((total, sign, at) => total + sign * (weights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Probability, 0 to 1, that a link leads to the right person. */
export const certaintyOf = (link: Link, model: CertaintyModel = CERTAINTY_MODEL): number =>
  probabilityOf(model.weights, signsOf(link));

/** Read against the text on the development articles, 2026-11: right ones of 55, 50 and 40 that were read. */
const PRONOUNS: Readonly<Record<string, number>> = { who: 0.9, they: 0.75, it: 0.65 };
/** Right ones of about 90 nouns that were given somebody's name, read likewise. */
const NOMINAL = 0.95;

/** The same for other mentions than "he" and "she"; a name stands for itself. */
export function stepCertainty(words: string, kind: MentionKind): number {
  if (kind === 'nominal') return NOMINAL;
  return kind === 'pronoun' ? (PRONOUNS[words.toLowerCase()] ?? 1) : 1;
}
