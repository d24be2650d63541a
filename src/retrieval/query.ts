// A question in, all that a passage is compared with out: terms, quoted fragments, speakers asked for.
import type { Question } from '../model.ts';
import type { TermIndex } from './index/term-index.ts';
import type { Parameters } from './ranking/parameters.ts';
import { type Phrase, readPhrase } from './ranking/phrase-match.ts';
import { createQueryReader, type QueryTerms } from './ranking/query-terms.ts';

/** Valid until the next question is read. */
export interface Query extends QueryTerms {
  readonly phrases: readonly Phrase[];
  /** Canonical names of those whose words are asked for. */
  readonly speakers: ReadonlySet<string>;
}

/** Prepares the reading of questions for one corpus. `nearestTerm` repairs misspelt words of fragments. */
export function createQuestionReader(
  index: TermIndex,
  parameters: Parameters,
  nearestTerm: (term: string) => string | null,
): (question: Question) => Query {
  const readTerms = createQueryReader(index, parameters);
  return ({ terms, text, phrases, speakers }) => ({
    ...readTerms(terms, text),
    phrases: phrases.map((phrase) => readPhrase(index, phrase, nearestTerm)),
    speakers: new Set(speakers),
  });
}
