// Units and an earlier index in, a builder that reads only what the earlier index has not. Gives up on a document,
// and reads it again, where its passages are not cut as they were.
import type { RetrievalUnit } from '../retriever.ts';
import { type IndexedDocument, type TermIndex, TermIndexBuilder } from './term-index.ts';

/** An earlier index, and which of its documents are still the same. */
export interface EarlierTerms {
  readonly index: TermIndex;
  /** The `documentIndex` that a document had there, by its own. */
  readonly documents: ReadonlyMap<number, number>;
}

/** The documents that may be taken over, by the number they have now. */
function findKnown({ index, documents }: EarlierTerms): ReadonlyMap<number, IndexedDocument> {
  const byNumber = new Map(
    index.documents.map((document) => [index.passages[document.firstPassage]?.documentIndex ?? -1, document]),
  );
  const known = new Map<number, IndexedDocument>();
  for (const [now, before] of documents) {
    const document = byNumber.get(before);
    if (document !== undefined) known.set(now, document);
  }
  return known;
}

function isCutAlike(units: readonly RetrievalUnit[], same: IndexedDocument, index: TermIndex): boolean {
  if (units.length !== same.endPassage - same.firstPassage) return false;
  return units.every(({ passage }, place) => {
    const before = index.passages[same.firstPassage + place];
    return before?.start === passage.start && before.end === passage.end;
  });
}

export interface Adder {
  readonly builder: TermIndexBuilder;
  /** Adds all units of one document. */
  add(units: readonly RetrievalUnit[]): void;
}

/** A builder, and how documents are added to it: from the earlier index where it has them. */
export function createAdder(earlier: EarlierTerms | undefined): Adder {
  const builder = new TermIndexBuilder(earlier?.index);
  if (earlier === undefined) return { builder, add: (units) => builder.add(units) };
  const known = findKnown(earlier);
  return {
    builder,
    add: (units) => {
      const same = known.get(units[0]?.passage.documentIndex ?? -1);
      const isSame = same !== undefined && isCutAlike(units, same, earlier.index);
      builder.add(units, isSame ? same : undefined);
    },
  };
}
