// Retrieval units in, the corpus as numbers out: every passage's terms in their order as one typed array,
// with document frequencies and what is known about each document. Read by the ranking; 4 bytes a term.
import type { Passage } from '../../model.ts';
import { foldText } from '../../text.ts';
import type { RetrievalUnit } from '../retriever.ts';
import { readTerms } from '../terms.ts';

/** One document as the ranking sees it. `firstPassage` to `endPassage` (exclusive) are its passages. */
export interface IndexedDocument {
  readonly firstPassage: number;
  readonly endPassage: number;
  readonly title: readonly number[];
  /** Place in `TermIndex.outlets`. */
  readonly outlet: number;
  readonly published: string | null;
  readonly eventDate: string | null;
  /** Day of publication, counted from 1970-01-01; `null` where it is not known in full. */
  readonly publishedDay: number | null;
}

/** The whole corpus. Passage `p` has the terms `tokens[starts[p]]` to `tokens[starts[p + 1]]` (exclusive). */
export interface TermIndex {
  readonly terms: readonly string[];
  readonly termIds: ReadonlyMap<string, number>;
  /** Number of documents that have a term, title included. */
  readonly documentFrequency: Uint32Array;
  readonly tokens: Uint32Array;
  readonly starts: Uint32Array;
  readonly passages: readonly Passage[];
  readonly speakers: readonly (readonly string[])[];
  readonly documents: readonly IndexedDocument[];
  /** Folded name and aliases of each outlet. */
  readonly outlets: readonly (readonly string[])[];
}

const DAY_MS = 86_400_000;

/** The days from 1970-01-01 to an ISO day, `null` for a part of a date. */
export function countDay(date: string | null): number | null {
  if (date === null || !/^\d{4}-\d\d-\d\d/u.test(date)) return null;
  const time = Date.parse(date.slice(0, 10));
  return Number.isNaN(time) ? null : time / DAY_MS;
}

/** Collects units document by document; `finish` gives the index. */
export class TermIndexBuilder {
  readonly #termIds = new Map<string, number>();
  readonly #frequency: number[] = [];
  readonly #lastDocument: number[] = [];
  readonly #starts: number[] = [0];
  readonly #passages: Passage[] = [];
  readonly #speakers: (readonly string[])[] = [];
  readonly #documents: IndexedDocument[] = [];
  readonly #outletIds = new Map<string, number>();
  #tokens = new Uint32Array(1024);
  #length = 0;

  /** Adds all units of one document, at least one. */
  add(units: readonly RetrievalUnit[]): void {
    const first = units[0];
    if (first === undefined) return;
    const firstPassage = this.#passages.length;
    const title = readTerms(first.title ?? '').map((term) => this.#count(term));
    for (const unit of units) this.#addPassage(unit);
    this.#documents.push({
      firstPassage,
      endPassage: this.#passages.length,
      title,
      outlet: this.#countOutlet(first),
      published: first.published,
      publishedDay: countDay(first.published),
      eventDate: first.eventDate,
    });
  }

  finish(): TermIndex {
    return {
      terms: [...this.#termIds.keys()],
      termIds: this.#termIds,
      documentFrequency: Uint32Array.from(this.#frequency),
      tokens: this.#tokens.slice(0, this.#length),
      starts: Uint32Array.from(this.#starts),
      passages: this.#passages,
      speakers: this.#speakers,
      documents: this.#documents,
      outlets: [...this.#outletIds.keys()].map((key) => key.split('\n').filter(Boolean)),
    };
  }

  /** The number of an outlet with its aliases, new ones numbered on. */
  #countOutlet({ outlet, outletAliases }: RetrievalUnit): number {
    const key = [outlet ?? '', ...outletAliases].map(foldText).join('\n');
    const id = this.#outletIds.get(key) ?? this.#outletIds.size;
    this.#outletIds.set(key, id);
    return id;
  }

  #addPassage(unit: RetrievalUnit): void {
    for (const term of readTerms(unit.text)) this.#push(this.#count(term));
    this.#starts.push(this.#length);
    this.#passages.push(unit.passage);
    this.#speakers.push(unit.speakers);
  }

  /** The number of a term, new ones numbered on; counts the current document once. */
  #count(term: string): number {
    const document = this.#documents.length;
    let id = this.#termIds.get(term);
    if (id === undefined) {
      id = this.#termIds.size;
      this.#termIds.set(term, id);
      this.#frequency.push(0);
      this.#lastDocument.push(-1);
    }
    if (this.#lastDocument[id] !== document) {
      this.#lastDocument[id] = document;
      this.#frequency[id] = (this.#frequency[id] ?? 0) + 1;
    }
    return id;
  }

  #push(id: number): void {
    if (this.#length === this.#tokens.length) {
      const grown = new Uint32Array(this.#length * 2);
      grown.set(this.#tokens);
      this.#tokens = grown;
    }
    this.#tokens[this.#length] = id;
    this.#length += 1;
  }
}
