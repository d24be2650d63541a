// A place in a document -> what may be shown of it: a Finding, another outlet's wording, or a Hit.
// Everything that leaves the answer stage is made here, and everything made here is checked verbatim.
import type {
  AlsoReported,
  Document,
  DocumentInfo,
  Finding,
  FindingKind,
  Hit,
  Quotation,
  Span,
} from '../model.ts';
import { assertVerbatim } from './verify.ts';

/** The document without its text, as answers carry it. */
export function toDocumentInfo(document: Document): DocumentInfo {
  const { text: _text, ...info } = document;
  return info;
}

/** A stretch to be shown, with the quotations of one speaker that it holds. */
export interface ShownSpan extends Span {
  readonly quotations: readonly Quotation[];
}

/** The kind of all that is shown: words that are only partly in marks are never called a direct quotation. */
function kindOf(quotation: Quotation | null, { quotations }: ShownSpan): FindingKind {
  if (quotation === null) return 'report';
  const kinds = new Set([quotation, ...quotations].map(({ kind }) => kind));
  if (kinds.size === 1) return quotation.kind;
  return kinds.has('direct') || kinds.has('mixed') ? 'mixed' : quotation.kind;
}

/** One checked finding; without a quotation it is the outlet's own report, said by nobody. */
export function citeFinding(
  document: Document,
  span: ShownSpan,
  quotation: Quotation | null,
  alsoReportedBy: readonly AlsoReported[] = [],
): Finding {
  return {
    ...citePlace(document, span),
    kind: kindOf(quotation, span),
    speaker: quotation?.speaker ?? null,
    cue: quotation?.cue ?? null,
    via: quotation?.via ?? null,
    saidOn: quotation?.saidOn ?? null,
    alsoReportedBy,
    confidence: quotation?.confidence ?? 1,
  };
}

/** One checked wording of a remark that another finding already shows. */
export function citeAlsoReported(document: Document, span: Span): AlsoReported {
  return citePlace(document, span);
}

/** One checked passage, offered as the nearest there is. */
export function citeHit(document: Document, span: Span, rank: number, score: number): Hit {
  return { rank, score, ...citePlace(document, span) };
}

function citePlace(document: Document, span: Span) {
  const text = document.text.slice(span.start, span.end);
  assertVerbatim(document, span, text);
  return { text, span: { start: span.start, end: span.end }, document: toDocumentInfo(document) };
}
