// What the Discord side asks of the archive. The archive itself runs in a worker thread, so every call
// is a promise and every value is plain data that survives a message port.
import type {
  Answer,
  AskOptions,
  CorpusOverview,
  IndexProgress,
  IndexReport,
  NameCount,
  QuoteOptions,
} from './model.ts';

/**
 * `swapped`: the new archive answers from now on. `kept`: the new one could not be built (`reason`, one
 * line) and the old one goes on answering.
 */
export type ReindexOutcome =
  | { readonly kind: 'swapped'; readonly report: IndexReport; readonly before: CorpusOverview }
  | { readonly kind: 'kept'; readonly reason: string; readonly before: CorpusOverview };

export interface ArchiveService {
  /** Answers a question, or abstains with a reason. */
  ask(question: string, options: AskOptions): Promise<Answer>;
  /** Quotations of one speaker, by canonical name, surname or alias; abstains where there are none. */
  quote(speaker: string, options: QuoteOptions): Promise<Answer>;
  /** Speakers that match what was typed (case, accents and small typos forgiven), most quoted first. */
  suggestSpeakers(typed: string, limit: number): Promise<readonly NameCount[]>;
  /** The same for outlets, with their number of documents. */
  suggestOutlets(typed: string, limit: number): Promise<readonly NameCount[]>;
  overview(): Promise<CorpusOverview>;
  /** Builds a new archive beside the live one and swaps when it is complete. A second call joins the first. */
  reindex(onProgress?: (progress: IndexProgress) => void): Promise<ReindexOutcome>;
}
