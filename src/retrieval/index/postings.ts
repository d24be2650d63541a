// The corpus as numbers in, one posting list a term out, all lists packed into typed arrays. As MiniSearch's own
// maps they would be five times as large and take seconds to build, write and load; a list is unpacked when it is
// looked up.
import { NumberList } from './number-list.ts';
import { createPruner } from './pruning.ts';
import type { IndexedDocument, TermIndex } from './term-index.ts';

/** Term `t` stands in `documents[starts[t]]` to `documents[starts[t + 1]]` (exclusive), `counts` times each. */
export interface Postings {
  readonly starts: Uint32Array;
  /** In rising order within each list. */
  readonly documents: Uint32Array;
  readonly counts: Uint32Array;
  /** Different terms under which each document is listed; one for a document without any, as MiniSearch has it. */
  readonly lengths: Uint32Array;
}

/** Lists document after document, in the order of the index. */
export class PostingsBuilder {
  readonly #prune: (document: IndexedDocument) => readonly number[];
  /** How often each term stands in the document at hand. */
  readonly #repeats: Uint32Array;
  readonly #frequency: Uint32Array;
  readonly #terms = new NumberList();
  readonly #counts = new NumberList();
  readonly #ends = new NumberList();

  constructor(index: TermIndex) {
    this.#prune = createPruner(index);
    this.#repeats = new Uint32Array(index.terms.length);
    this.#frequency = new Uint32Array(index.terms.length);
  }

  add(document: IndexedDocument): void {
    const listed: number[] = [];
    for (const term of this.#prune(document)) {
      if (this.#repeats[term] === 0) listed.push(term);
      this.#repeats[term] = (this.#repeats[term] ?? 0) + 1;
    }
    for (const term of listed) {
      this.#terms.push(term);
      this.#counts.push(this.#repeats[term] ?? 0);
      this.#repeats[term] = 0;
      this.#frequency[term] = (this.#frequency[term] ?? 0) + 1;
    }
    this.#ends.push(this.#terms.length);
  }

  /** Sorts what was listed by term. Linear in the number of postings. */
  finish(): Postings {
    const [terms, repeats, ends] = [this.#terms.toArray(), this.#counts.toArray(), this.#ends.toArray()];
    const starts = new Uint32Array(this.#frequency.length + 1);
    for (const [term, count] of this.#frequency.entries()) starts[term + 1] = (starts[term] ?? 0) + count;
    const next = starts.slice();
    const documents = new Uint32Array(terms.length);
    const counts = new Uint32Array(terms.length);
    let from = 0;
    for (const [document, end] of ends.entries()) {
      for (let at = from; at < end; at += 1) {
        const place = next[terms[at] ?? 0] ?? 0;
        next[terms[at] ?? 0] = place + 1;
        documents[place] = document;
        counts[place] = repeats[at] ?? 0;
      }
      from = end;
    }
    const lengths = ends.map((end, document) => Math.max(1, end - (ends[document - 1] ?? 0)));
    return { starts, documents, counts, lengths };
  }
}

/** Number of occurrences by document, in rising order of the documents; `undefined` where the term has no list. */
export function readPostings(
  { starts, documents, counts }: Postings,
  term: number | undefined,
): Map<number, number> | undefined {
  if (term === undefined) return undefined;
  const [start, end] = [starts[term] ?? 0, starts[term + 1] ?? 0];
  if (start === end) return undefined;
  const list = new Map<number, number>();
  for (let at = start; at < end; at += 1) list.set(documents[at] ?? 0, counts[at] ?? 0);
  return list;
}
