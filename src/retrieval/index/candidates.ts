// A question's terms in, what an engine needs to find candidates with little work out: which terms to look
// up, and how much each document counts. Follows Turtle and Flood's MaxScore (1995) in its idea: rare terms
// open documents as candidates, common terms only add to those.
import type { Filters, Question } from '../../model.ts';
import { keepsDocument } from '../filters.ts';
import type { Parameters } from '../ranking/parameters.ts';
import { expandTerm } from '../ranking/query-terms.ts';
import { createWeigher } from '../ranking/wishes.ts';
import type { TermIndex } from './term-index.ts';

/** Terms to look up, rarest first. */
export interface TermPlan {
  readonly terms: readonly string[];
  /** The terms whose documents become candidates, at least one where any is known. */
  readonly opening: ReadonlySet<string>;
}

/** The known terms, as far as their posting lists fit into the two budgets. */
export function planTerms(
  index: TermIndex,
  terms: readonly string[],
  { openingPostings, maxPostings }: Parameters,
): TermPlan {
  const known = [...new Set(terms.flatMap(expandTerm))]
    .map((term) => ({ term, df: index.documentFrequency[index.termIds.get(term) ?? -1] ?? 0 }))
    .filter(({ df }) => df > 0)
    .sort((a, b) => a.df - b.df);
  const opening = new Set<string>();
  const chosen: string[] = [];
  let postings = 0;
  for (const { term, df } of known) {
    postings += df;
    if (chosen.length > 0 && postings > maxPostings) break;
    chosen.push(term);
    if (opening.size === 0 || postings <= openingPostings) opening.add(term);
  }
  return { terms: chosen, opening };
}

/** How much the documents count for one question: 0 for what its filters leave out. */
export interface DocumentFactors {
  /** The factor of a document, which is a candidate from now on. */
  open(document: number): number;
  /** The factor of a candidate, 0 for any other document. */
  of(document: number): number;
}

/** Prepares the factors of one corpus; they are valid until the next question's are asked for. */
export function createFactors(
  index: TermIndex,
  parameters: Parameters,
): (question: Question, filters: Filters) => DocumentFactors {
  const createWeights = createWeigher(index, parameters);
  const factors = new Float64Array(index.documents.length);
  const stamps = new Uint32Array(index.documents.length);
  let stamp = 0;
  return (question, filters) => {
    stamp += 1;
    const weigh = createWeights(question);
    const work = (id: number): number => {
      const document = index.documents[id];
      const isKept = document !== undefined && keepsDocument(index, id, filters);
      stamps[id] = stamp;
      factors[id] = isKept ? weigh(document) : 0;
      return factors[id] ?? 0;
    };
    const of = (id: number): number => (stamps[id] === stamp ? (factors[id] ?? 0) : 0);
    return { of, open: (id) => (stamps[id] === stamp ? (factors[id] ?? 0) : work(id)) };
  };
}
