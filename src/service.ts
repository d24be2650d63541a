// What the Discord side asks of the archive. The archive itself runs in a worker thread, so every call
// is a promise and every value is plain data that survives a message port.
import type {
  Answer,
  AskOptions,
  CorpusOverview,
  DocumentInfo,
  Finding,
  IndexProgress,
  IndexReport,
  NameCount,
  QuoteOptions,
  Span,
} from './model.ts';

/**
 * `swapped`: the new archive answers from now on. `kept`: the new one could not be built (`reason`, one
 * line) and the old one goes on answering.
 */
export type ReindexOutcome =
  | { readonly kind: 'swapped'; readonly report: IndexReport; readonly before: CorpusOverview }
  | { readonly kind: 'kept'; readonly reason: string; readonly before: CorpusOverview };

/**
 * Where words stand, small enough for a button: the document by `fingerprint(document.id)`, the span, and
 * `fingerprint` of the words at the span, so that a place of an older archive is noticed.
 */
export interface Place {
  readonly document: string;
  readonly span: Span;
  readonly words: string;
}

/** A stretch of a document: `text` stands at `span`, which contains `focus`, the span that was asked for. */
export interface Surroundings {
  readonly document: DocumentInfo;
  readonly text: string;
  readonly span: Span;
  readonly focus: Span;
}

/** What one archive answers. The archive itself, its worker thread and its client all have this shape. */
export interface ArchiveQueries {
  /** Answers a question, or abstains with a reason. */
  ask(question: string, options: AskOptions): Promise<Answer>;
  /** Quotations of one speaker, by canonical name, surname or alias; abstains where there are none. */
  quote(speaker: string, options: QuoteOptions): Promise<Answer>;
  /** Speakers that match what was typed (case, accents and small typos forgiven), most quoted first. */
  suggestSpeakers(typed: string, limit: number): Promise<readonly NameCount[]>;
  /** The same for outlets, with their number of documents. */
  suggestOutlets(typed: string, limit: number): Promise<readonly NameCount[]>;
  overview(): Promise<CorpusOverview>;
  /**
   * The words at a place with whole sentences around them, `maxChars` UTF-16 code units at most (the focus
   * itself may be longer and is then given alone). `null`: the place is no longer in the archive.
   */
  surroundings(place: Place, maxChars: number): Promise<Surroundings | null>;
  /** The finding at a place with every other wording of it; `null`: the place is no longer in the archive. */
  wordings(place: Place): Promise<Finding | null>;
}

export interface ArchiveService extends ArchiveQueries {
  /** Builds a new archive beside the live one and swaps when it is complete. A second call joins the first. */
  reindex(onProgress?: (progress: IndexProgress) => void): Promise<ReindexOutcome>;
}
