// The index's words, to look up a misspelt one: one slip (a letter too many, too few, wrong, or two swapped),
// two from eleven letters on. The first letter must be right.
import { countSlips } from '../text.ts';
import type { TermIndex } from './index/term-index.ts';
import type { Vocabulary } from './retriever.ts';

/** Shorter words have too many neighbours to guess. */
const MIN_LENGTH = 5;
/** The same in a small corpus, which lacks many a word that is spelt right. */
const MIN_LENGTH_SMALL = 7;
/** Terms from which on a corpus has most words of its language. */
const LARGE = 20_000;
/** From this length on two slips are forgiven. */
const LONG = 11;

/** In how many passages each term stands, by term id. One pass over all tokens. */
function countPassages(index: TermIndex): Uint32Array {
  const counts = new Uint32Array(index.terms.length);
  const lastPassage = new Int32Array(index.terms.length).fill(-1);
  for (let passage = 0; passage < index.passages.length; passage += 1) {
    for (let at = index.starts[passage] ?? 0; at < (index.starts[passage + 1] ?? 0); at += 1) {
      const term = index.tokens[at] ?? 0;
      if (lastPassage[term] === passage) continue;
      lastPassage[term] = passage;
      counts[term] = (counts[term] ?? 0) + 1;
    }
  }
  return counts;
}

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
  const minLength = index.terms.length < LARGE ? MIN_LENGTH_SMALL : MIN_LENGTH;
  const nearestTerm = (term: string): string | null => {
    if (term.length < minLength) return null;
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
  const passageCounts = countPassages(index);
  return {
    hasTerm: (term) => index.termIds.has(term),
    nearestTerm,
    passageFrequency: (term) => passageCounts[index.termIds.get(term) ?? -1] ?? 0,
  };
}
