// The last check before anything is shown: the words must stand, character for character, where the
// span says they stand. A failure is a bug, so it throws.
import type { Document, Span } from '../model.ts';

/** Words that were about to be shown do not stand in the document at their span. */
export class VerbatimError extends Error {
  readonly documentId: string;
  readonly span: Span;

  constructor(documentId: string, span: Span) {
    super(`Expected the shown words to stand at ${span.start}-${span.end} of ${documentId}, they do not`);
    this.name = 'VerbatimError';
    this.documentId = documentId;
    this.span = { start: span.start, end: span.end };
  }
}

/**
 * Passes silently when `text` is a non-empty piece of `document.text` at `span`.
 *
 * @throws {VerbatimError} when it is not, or when the span is empty or outside the text.
 */
export function assertVerbatim(document: Pick<Document, 'id' | 'text'>, span: Span, text: string): void {
  const inside = span.start >= 0 && span.start < span.end && span.end <= document.text.length;
  if (!inside || document.text.slice(span.start, span.end) !== text) {
    throw new VerbatimError(document.id, span);
  }
}
