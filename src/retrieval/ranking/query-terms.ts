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
  /** The weights of what the last of several sentences asks, 0 for the rest; `null` for a single sentence. */
  readonly focus: Float64Array | null;
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

/** Where a sentence of a question ends; initials and titles of one or two letters end none. */
const SENTENCE_END = /(?<=[\p{L}\p{N}%]{3}["'’”)]?[.!?]["'’”)]?)\s+(?=[^\p{Ll}\s])/u;

/** The terms of the last of several sentences: what is asked, once the matter has been told. */
function findAskedTerms(text: string): ReadonlySet<string> | null {
  const [, ...sentences] = text.trim().split(SENTENCE_END);
  const last = sentences.at(-1);
  return last === undefined ? null : new Set(readTerms(last));
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
    const asked = findAskedTerms(text);
    const weights: number[] = [];
    const focus: number[] = [];
    for (const term of new Set(terms)) {
      const ids = expandTerm(term).flatMap((each) => index.termIds.get(each) ?? []);
      if (ids.length === 0 || ids.some((id) => slots[id] !== 0)) continue;
      const df = Math.max(...ids.map((id) => index.documentFrequency[id] ?? 0));
      const weight = weighRarity(index.documents.length, df) * (names.has(term) ? parameters.nameFactor : 1);
      weights.push(weight);
      focus.push(asked?.has(term) === true ? weight : 0);
      for (const id of ids) slots[id] = weights.length;
      used.push(...ids);
    }
    return { slots, weights: Float64Array.from(weights), focus: asked && Float64Array.from(focus) };
  };
}
