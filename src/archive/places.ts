// A place as a button remembers it -> the words there with whole sentences around them. A place whose words
// have changed since is not shown at all.

import type { Document, Sentence, Span } from '../model.ts';
import type { DocumentText, Place, Surroundings } from '../service/archive.ts';
import { fingerprint } from '../text.ts';
import type { ArchiveData } from './data.ts';

/** The document and its index at a place; undefined when it is gone or other words stand there now. */
export interface FoundPlace {
  readonly document: Document;
  readonly documentIndex: number;
  readonly span: Span;
}

/** Looks places up in one archive; the list of document names is made once, on first use. */
export class PlaceFinder {
  readonly #data: ArchiveData;
  #byFingerprint: ReadonlyMap<string, number> | undefined;

  constructor(data: ArchiveData) {
    this.#data = data;
  }

  /** Finds the document a place names, if the same words still stand there. */
  find(place: Place): FoundPlace | undefined {
    const documentIndex = this.#indexOf(place.document);
    const document = documentIndex === undefined ? undefined : this.#data.documents[documentIndex];
    if (documentIndex === undefined || document === undefined) return undefined;
    const { start, end } = place.span;
    const stands = start >= 0 && start < end && fingerprint(document.text.slice(start, end)) === place.words;
    return stands ? { document, documentIndex, span: { start, end } } : undefined;
  }

  /** The whole document of that fingerprint, with its quotations in the order of the text. */
  readDocument(id: string): DocumentText | null {
    const documentIndex = this.#indexOf(id);
    const document = documentIndex === undefined ? undefined : this.#data.documents[documentIndex];
    if (documentIndex === undefined || document === undefined) return null;
    const quotations = [...(this.#data.quotations[documentIndex] ?? [])];
    return { document, quotations: quotations.sort((a, b) => a.start - b.start) };
  }

  #indexOf(id: string): number | undefined {
    this.#byFingerprint ??= new Map(
      this.#data.documents.map((document, index) => [fingerprint(document.id), index]),
    );
    return this.#byFingerprint.get(id);
  }

  /** The place with as many whole sentences around it, by turns after and before, as fit `maxChars`. */
  showSurroundings(place: Place, maxChars: number): Surroundings | null {
    const found = this.find(place);
    if (found === undefined) return null;
    const { document, documentIndex, span: focus } = found;
    const { text, ...info } = document;
    const span = widen(this.#data.sentences[documentIndex] ?? [], focus, maxChars);
    return { document: info, text: text.slice(span.start, span.end), span, focus };
  }
}

function widen(sentences: readonly Sentence[], focus: Span, maxChars: number): Span {
  let first = sentences.findIndex(({ end }) => end > focus.start);
  let last = sentences.findLastIndex(({ start }) => start < focus.end);
  let span: Span = focus;
  const take = (candidate: Span): boolean => {
    const start = Math.min(span.start, candidate.start);
    const end = Math.max(span.end, candidate.end);
    if (end - start > maxChars) return false;
    span = { start, end };
    return true;
  };
  for (const index of [first, last]) {
    const touched = sentences[index];
    if (touched === undefined || !take(touched)) return span;
  }
  let grows = true;
  while (grows) {
    const next = sentences[last + 1];
    const before = sentences[first - 1];
    const grewAfter = next !== undefined && take(next);
    if (grewAfter) last += 1;
    const grewBefore = before !== undefined && take(before);
    if (grewBefore) first -= 1;
    grows = grewAfter || grewBefore;
  }
  return span;
}
