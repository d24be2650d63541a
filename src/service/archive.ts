// What Discord's side asks of the archive. The archive itself runs in a worker thread, so every call is a promise and every
// value is plain data that survives a message port.
import type {
  Answer,
  AskOptions,
  CorpusOverview,
  Document,
  DocumentInfo,
  Finding,
  FoundWords,
  IndexProgress,
  IndexReport,
  NameCount,
  Quotation,
  QuoteOptions,
  Span,
} from '../model.ts';

/**
 * `swapped`: the new archive answers from now on. `dry-run`: it would have passed, was thrown away, and the
 * old one goes on answering. `kept`: the new one could not be built (`reason`, one line) and the old one goes
 * on answering. `cancelled`: somebody stopped it, and the old one goes on answering.
 */
export type ReindexOutcome =
  | { readonly kind: 'swapped' | 'dry-run'; readonly report: IndexReport; readonly before: CorpusOverview }
  | { readonly kind: 'kept'; readonly reason: string; readonly before: CorpusOverview }
  | { readonly kind: 'cancelled'; readonly before: CorpusOverview };

/**
 * What becomes of a request to read the corpus. `begins`: it reads. `joins`: one of its kind was under way, whose
 * outcome it shares. `waits`: it begins or joins when the one under way, of another kind or about to end, has ended.
 */
export type ReadingTurn = 'begins' | 'joins' | 'waits';

export interface ReadingOptions {
  /**
   * Once aborted, the reading that the request began ends soon with `cancelled`, and so does its waiting; after the
   * swap, and for a reading that it only joined, it changes nothing.
   */
  readonly signal?: AbortSignal;
  /** Called before the first progress, and again when a wait is over. */
  readonly onTurn?: (turn: ReadingTurn) => void;
}

export interface ReindexOptions extends ReadingOptions {
  /** Builds and checks a new archive, reports what it found, and throws it away. */
  readonly dryRun?: boolean;
}

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
  /** Who said these words: every quotation that holds them, within the filters; else what comes close. */
  findWords(words: string, options: QuoteOptions): Promise<FoundWords>;
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

/** A whole document as the archive has it, for a page on which it is read. */
export interface DocumentText {
  readonly document: Document;
  /** In the order of the text. */
  readonly quotations: readonly Quotation[];
}

/** Gives whole documents. */
export interface DocumentReader {
  /** The document of that `fingerprint(document.id)`; `null`: there is none in the archive. */
  readDocument(id: string): Promise<DocumentText | null>;
}

export interface ArchiveService extends ArchiveQueries {
  /**
   * Builds a new archive beside the live one and swaps when it is complete. One at a time: a second call joins the
   * first where both are rehearsals or neither is, else it waits; only whoever began one can cancel it, for all.
   */
  reindex(onProgress?: (progress: IndexProgress) => void, options?: ReindexOptions): Promise<ReindexOutcome>;
}
