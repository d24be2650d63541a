// The corpus as numbers in, the terms under which the engine lists each document out: all rare ones, and of
// the common ones those that it repeats or opens with. Static pruning of the index (Carmel et al. 2001): a
// common word mentioned once in passing does not make a document a candidate, it still counts in its score.
import type { IndexedDocument, TermIndex } from './term-index.ts';

/** Documents up to which a term is rare; keeps small corpora whole. Halves the engine's work on 5,000 articles. */
const RARE_DOCUMENTS = 150;

/** Reads the terms of document after document by number, repeats included, in no order that matters. */
export function createPruner(index: TermIndex): (document: IndexedDocument) => readonly number[] {
  const counts = new Uint32Array(index.terms.length);
  const { tokens, starts, documentFrequency } = index;
  return ({ title, firstPassage, endPassage }) => {
    const opening = tokens.subarray(starts[firstPassage] ?? 0, starts[firstPassage + 1] ?? 0);
    const whole = tokens.subarray(starts[firstPassage] ?? 0, starts[endPassage] ?? 0);
    for (const id of whole) counts[id] = (counts[id] ?? 0) + 1;
    const telling = new Set<number>([...title, ...opening]);
    const isTelling = (id: number): boolean =>
      (counts[id] ?? 0) > 1 || (documentFrequency[id] ?? 0) <= RARE_DOCUMENTS || telling.has(id);
    const terms = [...title, ...whole].filter(isTelling);
    for (const id of whole) counts[id] = 0;
    return terms;
  };
}
