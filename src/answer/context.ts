// What answering needs to know of the corpus: documents, sentences, quotations, a way to read terms and
// to rank passages. `archive.ts` builds one per archive; it never changes afterwards.
import type { Document, Filters, Question, Quotation, RankedPassage, Sentence } from '../model.ts';

/** A name the corpus knows, with every other form it is known by (surname, alias, short name). */
export interface KnownName {
  /** Canonical, as findings show it. */
  readonly name: string;
  /** Other forms; may repeat the canonical name, any case. */
  readonly aliases: readonly string[];
}

/** The read-only view of the archive that a question is answered from. Arrays are indexed by document. */
export interface AnswerContext {
  readonly documents: readonly Document[];
  /** Sentences of each document in order of `start`. */
  readonly sentences: readonly (readonly Sentence[])[];
  /** Quotations of each document in order of `start`, speakers canonical over the corpus. */
  readonly quotations: readonly (readonly Quotation[])[];
  /** Stemmed index terms of a text in order, stop words left out. */
  readonly readTerms: (text: string) => readonly string[];
  /** How many passages hold the term. */
  readonly documentFrequency: (term: string) => number;
  readonly passageCount: number;
  /** The best passages for a question, best first, that satisfy the filters. */
  readonly retrieve: (
    question: Question,
    filters: Filters,
    limit: number,
  ) => Promise<readonly RankedPassage[]>;
  /**
   * Whether two documents, by number, carry the same text: one agency report in two outlets, or a re-issue. True of a
   * document and itself at least where another carries its text.
   */
  readonly carrySameText: (left: number, right: number) => boolean;
  /** Documents that are later versions of others, by number: the newest of each, and the earlier ones of each newest. */
  readonly versions: () => {
    readonly newest: ReadonlyMap<number, number>;
    readonly earlier: ReadonlyMap<number, readonly number[]>;
  };
  /** Every speaker that some quotation has. */
  readonly speakerNames: readonly KnownName[];
  /** Every outlet that some document has; aliases from `outletAliases`. */
  readonly outletNames: readonly KnownName[];
}
