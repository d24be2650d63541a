// A question's terms in, their weights and places for the scorer out: rarity in the corpus, more for names.
import { COUNTRIES } from '../../countries.ts';
import type { TermIndex } from '../index/term-index.ts';
import { readTerms } from '../terms.ts';
import type { Parameters } from './parameters.ts';

/** The terms of one question. Slots count from 0; valid until the next question is prepared. */
export interface QueryTerms {
  /** By term number: slot + 1, 0 for a term that is not asked for. */
  readonly slots: Uint16Array;
  /** By slot. */
  readonly weights: Float64Array;
}

/** Robertson and Sparck Jones' weight in the form that is never negative. */
export function weighRarity(documents: number, df: number): number {
  return Math.log(1 + (documents - df + 0.5) / (df + 0.5));
}

/** Index term of a country word -> all index terms that count as it. */
const EQUIVALENTS: ReadonlyMap<string, readonly string[]> = new Map(
  COUNTRIES.flatMap(({ names }) => {
    const terms = readTerms(names);
    return terms.map((term): [string, readonly string[]] => [term, terms]);
  }),
);

/** The term itself first, then what counts as it. */
export function expandTerm(term: string): readonly string[] {
  const others = EQUIVALENTS.get(term);
  return others === undefined ? [term] : [term, ...others.filter((other) => other !== term)];
}

/** Terms of words with a capital or a digit, sentence openings left out. */
function findNameTerms(text: string): ReadonlySet<string> {
  const names = text.match(/(?<=[\p{L}\p{N},;:’'"“‘] ["“‘]?)(?:\p{Lu}|\p{N})[\p{L}\p{N}.'’-]*/gu) ?? [];
  return new Set(names.flatMap((name) => readTerms(name)));
}

/** Makes a reader of questions for one corpus; it reuses one array of slots. */
export function createQueryReader(
  index: TermIndex,
  parameters: Parameters,
): (terms: readonly string[], text: string) => QueryTerms {
  const slots = new Uint16Array(index.terms.length);
  const used: number[] = [];
  return (terms, text) => {
    for (const id of used.splice(0)) slots[id] = 0;
    const names = findNameTerms(text);
    const weights: number[] = [];
    for (const term of new Set(terms)) {
      const ids = expandTerm(term).flatMap((each) => index.termIds.get(each) ?? []);
      if (ids.length === 0 || ids.some((id) => slots[id] !== 0)) continue;
      const df = Math.max(...ids.map((id) => index.documentFrequency[id] ?? 0));
      weights.push(weighRarity(index.documents.length, df) * (names.has(term) ? parameters.nameFactor : 1));
      for (const id of ids) slots[id] = weights.length;
      used.push(...ids);
    }
    return { slots, weights: Float64Array.from(weights) };
  };
}
