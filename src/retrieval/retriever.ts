// The one interface behind which every search engine stands, and what an engine is given to index.
// Engine-neutral: nothing here knows how terms are stored or scored.
import type { Filters, Passage, Question, RankedPassage } from '../model.ts';

/** What an engine indexes for one passage. Units of one document follow each other. */
export interface RetrievalUnit {
  readonly passage: Passage;
  /** The passage's words, verbatim. */
  readonly text: string;
  readonly title: string | null;
  /** Canonical names of those who are quoted in the passage. */
  readonly speakers: readonly string[];
  readonly outlet: string | null;
  readonly outletAliases: readonly string[];
  /** ISO date or a part of one, as in `Dated.date`. */
  readonly published: string | null;
  readonly eventDate: string | null;
}

/** The words an engine has indexed, for reading questions with typos in them. */
export interface Vocabulary {
  /** Whether any document has this index term. */
  hasTerm(term: string): boolean;
  /** The commonest index term one slip (two in long words) away, short words never, `null` where there is none. */
  nearestTerm(term: string): string | null;
  /** How many passages have the index term, titles not counted. */
  passageFrequency(term: string): number;
}

/** Finds passages for a question. */
export interface Retriever {
  /** How many passages can be found. */
  readonly passages: number;
  /**
   * At most `limit` passages, best first, each once. `filters` hold for every passage; what the question
   * itself wishes (outlet, period, recency) only moves passages up or down. Where no term is known it is what
   * the named outlets or days offer, empty when none is named.
   */
  retrieve(question: Question, filters: Filters, limit: number): Promise<readonly RankedPassage[]>;
}
