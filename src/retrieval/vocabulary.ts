// The index's words, to look up a misspelt one: one slip (a letter too many, too few, wrong, or two swapped),
// two from nine letters on. The first letter must be right.
import { countSlips } from '../text.ts';
import type { Vocabulary } from './retriever.ts';
import type { TermIndex } from './term-index.ts';

/** Shorter words have too many neighbours to guess. */
const MIN_LENGTH = 4;
/** From this length on two slips are forgiven. */
const LONG = 9;

/** Groups the words by first letter and length, so that a look-up reads a few thousand at most. */
export function buildVocabulary(index: TermIndex): Vocabulary {
  const shelves = new Map<string, string[]>();
  for (const term of index.terms) {
    if (!/^\p{L}+$/u.test(term)) continue;
    const key = `${term[0]}${term.length}`;
    const shelf = shelves.get(key);
    if (shelf === undefined) shelves.set(key, [term]);
    else shelf.push(term);
  }
  const frequency = (term: string): number => index.documentFrequency[index.termIds.get(term) ?? -1] ?? 0;
  const nearestTerm = (term: string): string | null => {
    if (term.length < MIN_LENGTH) return null;
    const most = term.length >= LONG ? 2 : 1;
    let best: { term: string; slips: number } | null = null;
    for (let length = term.length - most; length <= term.length + most; length += 1) {
      for (const known of shelves.get(`${term[0]}${length}`) ?? []) {
        const slips = countSlips(term, known, most);
        if (slips > most) continue;
        const isBetter =
          best === null ||
          slips < best.slips ||
          (slips === best.slips && frequency(known) > frequency(best.term));
        if (isBetter) best = { term: known, slips };
      }
    }
    return best?.term ?? null;
  };
  return { hasTerm: (term) => index.termIds.has(term), nearestTerm };
}
