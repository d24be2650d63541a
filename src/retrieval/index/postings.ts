// MiniSearch's posting lists, packed into three typed arrays and given back one term at a time: as objects
// they are five times as large and slow to write.

/** What MiniSearch holds of one term: its number of occurrences by field and document. */
type TermPostings = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Term `t` stands in `documents[starts[t]]` to `documents[starts[t + 1]]` (exclusive), `counts` times each. */
export interface PackedPostings {
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly counts: Uint32Array;
}

/** The only field of the engine. */
const FIELD = '0';

/** Packs posting lists in the order of the term numbers. Linear in the number of postings. */
export function packPostings(
  index: readonly (readonly [string, TermPostings])[],
  termIds: ReadonlyMap<string, number>,
): PackedPostings {
  const lists: Readonly<Record<string, number>>[] = Array.from({ length: termIds.size }, () => ({}));
  for (const [term, postings] of index) {
    const id = termIds.get(term);
    if (id === undefined) throw new Error(`Expected the term ${JSON.stringify(term)} to be numbered`);
    lists[id] = postings[FIELD] ?? {};
  }
  const starts = new Uint32Array(lists.length + 1);
  for (const [id, list] of lists.entries()) starts[id + 1] = (starts[id] ?? 0) + Object.keys(list).length;
  const documents = new Uint32Array(starts.at(-1) ?? 0);
  const counts = new Uint32Array(documents.length);
  let at = 0;
  for (const list of lists) {
    for (const [document, count] of Object.entries(list)) {
      documents[at] = Number(document);
      counts[at] = count;
      at += 1;
    }
  }
  return { starts, documents, counts };
}

/** The posting lists as MiniSearch reads them back, one term after the other: never all in memory at once. */
export function* unpackPostings(
  { starts, documents, counts }: PackedPostings,
  terms: readonly string[],
): Generator<[string, Record<string, Record<string, number>>]> {
  for (const [id, term] of terms.entries()) {
    const list: Record<string, number> = {};
    for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at += 1) {
      list[documents[at] ?? 0] = counts[at] ?? 0;
    }
    yield [term, { [FIELD]: list }];
  }
}
