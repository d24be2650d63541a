// A document and a question's terms in, its score and its passages' scores out: BM25 over the whole document,
// its best passage, its lead and its title. Gives up on meaning: words match or they do not.
import type { Span } from '../../model.ts';
import type { IndexedDocument, TermIndex } from '../index/term-index.ts';
import type { Query } from '../query.ts';
import type { Bm25, Parameters } from './parameters.ts';
import { scorePhrases } from './phrase-match.ts';

export interface ScoredPassage {
  readonly passage: number;
  readonly score: number;
}

/** A passage beside the others of its document. */
export interface WeighedPassage extends ScoredPassage {
  /** What it has of the words of the last of several sentences, which count again among its neighbours. */
  readonly focus: number;
}

export interface DocumentScore {
  readonly score: number;
  /** Its first passage. */
  readonly lead: number;
  readonly passages: readonly WeighedPassage[];
}

/** BM25 (Robertson and Zaragoza 2009) of term counts. `relativeLength` is 1 for the average length. */
function scoreBm25(
  weights: Float64Array,
  counts: Float64Array,
  relativeLength: number,
  { k, b }: Bm25,
): number {
  const norm = k * (1 - b + b * relativeLength);
  let score = 0;
  for (let slot = 0; slot < weights.length; slot += 1) {
    const count = counts[slot] ?? 0;
    if (count > 0) score += ((weights[slot] ?? 0) * count * (k + 1)) / (count + norm);
  }
  return score;
}

/** Adds `counts` to `whole`. */
function addCounts(whole: Float64Array, counts: Float64Array): void {
  for (let slot = 0; slot < counts.length; slot += 1) whole[slot] = (whole[slot] ?? 0) + (counts[slot] ?? 0);
}

/** Scores documents for one question; its arrays serve document after document. */
class Scorer {
  readonly #index: TermIndex;
  readonly #query: Query;
  readonly #parameters: Parameters;
  readonly #averagePassage: number;
  readonly #averageDocument: number;
  /** Occurrences of each slot's term in the passage at hand and in the document so far. */
  readonly #counts: Float64Array;
  readonly #whole: Float64Array;

  constructor(index: TermIndex, query: Query, parameters: Parameters) {
    this.#index = index;
    this.#query = query;
    this.#parameters = parameters;
    this.#averagePassage = index.tokens.length / index.passages.length;
    this.#averageDocument = index.tokens.length / index.documents.length;
    this.#counts = new Float64Array(query.weights.length);
    this.#whole = new Float64Array(query.weights.length);
  }

  score(document: IndexedDocument): DocumentScore {
    const { documentShare, leadShare, titleShare } = this.#parameters;
    const passages = this.#scorePassages(document);
    const best = passages.reduce((most, { score }) => Math.max(most, score), 0);
    const score =
      documentShare * this.#scoreWhole(document) +
      best +
      leadShare * (passages[0]?.score ?? 0) +
      titleShare * this.#scoreTitle(document);
    return { score, lead: document.firstPassage, passages };
  }

  #scoreWhole({ firstPassage, endPassage }: IndexedDocument): number {
    const { starts } = this.#index;
    const length = (starts[endPassage] ?? 0) - (starts[firstPassage] ?? 0);
    const { weights } = this.#query;
    return scoreBm25(weights, this.#whole, length / this.#averageDocument, this.#parameters.document);
  }

  #scoreTitle({ title }: IndexedDocument): number {
    this.#counts.fill(0);
    for (const id of title) {
      const slot = (this.#query.slots[id] ?? 0) - 1;
      if (slot >= 0) this.#counts[slot] = 1;
    }
    const { averageTitle, title: bm25 } = this.#parameters;
    return scoreBm25(this.#query.weights, this.#counts, title.length / averageTitle, bm25);
  }

  /** Scores every passage of a document in order and counts the terms of all of them. */
  #scorePassages({ firstPassage, endPassage }: IndexedDocument): readonly WeighedPassage[] {
    const { starts } = this.#index;
    const scored: WeighedPassage[] = [];
    this.#whole.fill(0);
    for (let passage = firstPassage; passage < endPassage; passage += 1) {
      const span = { start: starts[passage] ?? 0, end: starts[passage + 1] ?? 0 };
      const score = this.#scorePassage(span) * this.#weighSpeakers(passage);
      scored.push({ passage, score, focus: this.#scoreFocus(span) });
      addCounts(this.#whole, this.#counts);
    }
    return scored;
  }

  #scorePassage({ start, end }: Span): number {
    this.#counts.fill(0);
    const near = this.#countTerms(start, end);
    const relativeLength = (end - start) / this.#averagePassage;
    const words = scoreBm25(this.#query.weights, this.#counts, relativeLength, this.#parameters.passage);
    const { phrases } = this.#query;
    if (phrases.length === 0) return near + words;
    return near + words + scorePhrases(this.#index, phrases, { start, end }, this.#parameters);
  }

  /** Of the terms counted last. */
  #scoreFocus({ start, end }: Span): number {
    const { focus } = this.#query;
    if (focus === null) return 0;
    const { focusShare, passage } = this.#parameters;
    return focusShare * scoreBm25(focus, this.#counts, (end - start) / this.#averagePassage, passage);
  }

  /** More for a passage in which one of the speakers asked for is quoted. */
  #weighSpeakers(passage: number): number {
    const { speakers } = this.#query;
    if (speakers.size === 0) return 1;
    const isQuoted = this.#index.speakers[passage]?.some((name) => speakers.has(name)) === true;
    return isQuoted ? this.#parameters.speakerFactor : 1;
  }

  /** Counts the question's terms in a stretch of tokens; returns the bonus for terms near each other. */
  #countTerms(start: number, end: number): number {
    const { tokens } = this.#index;
    const { slots, weights } = this.#query;
    const { nearShare, nearReach } = this.#parameters;
    const counts = this.#counts;
    let bonus = 0;
    let last = -1;
    let lastAt = 0;
    for (let at = start; at < end; at += 1) {
      const slot = (slots[tokens[at] ?? 0] ?? 0) - 1;
      if (slot < 0) continue;
      counts[slot] = (counts[slot] ?? 0) + 1;
      const distance = at - lastAt;
      if (last >= 0 && last !== slot && distance <= nearReach) {
        bonus += (nearShare * Math.min(weights[slot] ?? 0, weights[last] ?? 0)) / distance;
      }
      last = slot;
      lastAt = at;
    }
    return bonus;
  }
}

/**
 * Prepares the scoring of documents for one question: score and passages in the order of the text. Linear in
 * a document's length.
 */
export function createScorer(
  index: TermIndex,
  query: Query,
  parameters: Parameters,
): (document: IndexedDocument) => DocumentScore {
  const scorer = new Scorer(index, query, parameters);
  return (document) => scorer.score(document);
}
