// Retrieval units in, the corpus as numbers out: every passage's terms in their order as one typed array,
// with document frequencies and what is known about each document. Read by the ranking; 4 bytes a term.
import type { Passage } from '../../model.ts';
import { foldText } from '../../text.ts';
import type { RetrievalUnit } from '../retriever.ts';
import { readTerms } from '../terms.ts';
import { NumberList } from './number-list.ts';

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

/**
 * Collects units document by document; `finish` gives the index. The terms of a document that an earlier index of
 * the same tokenizer has are taken over from there: the result is the same as without it.
 */
export class TermIndexBuilder {
  readonly #earlier: TermIndex | undefined;
  /** The number here of each term of the earlier index, -1 while it has none. */
  readonly #renumbered: Int32Array;
  readonly #termIds = new Map<string, number>();
  readonly #frequency: number[] = [];
  readonly #lastDocument: number[] = [];
  readonly #tokens = new NumberList();
  readonly #starts = new NumberList();
  readonly #passages: Passage[] = [];
  readonly #speakers: (readonly string[])[] = [];
  readonly #documents: IndexedDocument[] = [];
  readonly #outletIds = new Map<string, number>();

  constructor(earlier?: TermIndex) {
    this.#earlier = earlier;
    this.#renumbered = new Int32Array(earlier?.terms.length ?? 0).fill(-1);
    this.#starts.push(0);
  }

  /** Adds all units of one document, at least one. `same`: that document, title and passages, in the earlier index. */
  add(units: readonly RetrievalUnit[], same?: IndexedDocument): void {
    const first = units[0];
    if (first === undefined) return;
    const firstPassage = this.#passages.length;
    const title =
      same === undefined ? this.#read(first.title ?? '') : Array.from(same.title, (id) => this.#renumber(id));
    for (const [place, unit] of units.entries()) this.#addPassage(unit, place, same);
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
      tokens: this.#tokens.toArray(),
      starts: this.#starts.toArray(),
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

  #addPassage(unit: RetrievalUnit, place: number, same: IndexedDocument | undefined): void {
    if (same === undefined) for (const id of this.#read(unit.text)) this.#tokens.push(id);
    else this.#takeOver(same.firstPassage + place);
    this.#starts.push(this.#tokens.length);
    this.#passages.push(unit.passage);
    this.#speakers.push(unit.speakers);
  }

  #takeOver(passage: number): void {
    const { tokens = new Uint32Array(), starts = new Uint32Array() } = this.#earlier ?? {};
    const [start = 0, end = 0] = [starts[passage], starts[passage + 1]];
    for (let at = start; at < end; at += 1) this.#tokens.push(this.#renumber(tokens[at] ?? 0));
  }

  #read(text: string): readonly number[] {
    return readTerms(text).map((term) => {
      const id = this.#number(term);
      this.#count(id);
      return id;
    });
  }

  /** The number here of a term of the earlier index; counts it. */
  #renumber(earlier: number): number {
    let id = this.#renumbered[earlier] ?? -1;
    if (id === -1) {
      id = this.#number(this.#earlier?.terms[earlier] ?? '');
      this.#renumbered[earlier] = id;
    }
    this.#count(id);
    return id;
  }

  /** The number of a term, new ones numbered on. */
  #number(term: string): number {
    const known = this.#termIds.get(term);
    if (known !== undefined) return known;
    const id = this.#termIds.size;
    this.#termIds.set(term, id);
    this.#frequency.push(0);
    this.#lastDocument.push(-1);
    return id;
  }

  /** Counts a term once for the current document. */
  #count(id: number): void {
    const document = this.#documents.length;
    if (this.#lastDocument[id] === document) return;
    this.#lastDocument[id] = document;
    this.#frequency[id] = (this.#frequency[id] ?? 0) + 1;
  }
}
