// The embedded engine: MiniSearch finds candidate documents by their rarest terms, the ranking scores
// their passages. Documents, not passages, are MiniSearch's unit: that keeps posting lists short.
import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { Filters, Question } from '../model.ts';
import { keepsDocument } from './filters.ts';
import { type PackedPostings, packPostings, unpackPostings } from './postings.ts';
import { expandTerm } from './query-terms.ts';
import { type Candidate, createRanker } from './ranker.ts';
import type { RetrievalUnit, Retriever, Vocabulary } from './retriever.ts';
import { type TermIndex, TermIndexBuilder } from './term-index.ts';
import { type PackedTermIndex, packTermIndex, unpackTermIndex } from './term-index-data.ts';
import { buildVocabulary } from './vocabulary.ts';
import { findWished } from './wishes.ts';

/** Longest stretch of work between two turns of the event loop, in milliseconds. */
const SLICE_MS = 20;
/** Postings read for candidates, rarest terms first; bounds the time of a long question. */
const MAX_POSTINGS = 4000;
/** MiniSearch's BM25 parameters for the choice of candidates; measured on two news collections, 2026-11. */
const CANDIDATE_BM25 = { k: 1.2, b: 0.5, d: 0.2 };

interface Indexed {
  readonly id: number;
  readonly terms: string;
}

/** The embedded retriever, with the words it knows. */
export interface MiniSearchRetriever extends Retriever {
  readonly vocabulary: Vocabulary;
  /** The index as plain data for the structured clone algorithm; shares memory with the retriever. */
  serializeIndex(): unknown;
}

/** MiniSearch's own JSON, its posting lists packed, beside the index of the ranking. */
interface SerializedIndex {
  readonly engine: Omit<AsPlainObject, 'index'>;
  readonly postings: PackedPostings;
  readonly terms: PackedTermIndex;
}

const ENGINE_OPTIONS: Options<Indexed> = {
  fields: ['terms'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
  autoVacuum: false,
};

/** Runs of units that share a document. */
function* groupByDocument(units: Iterable<RetrievalUnit>): Generator<readonly RetrievalUnit[]> {
  let current: RetrievalUnit[] = [];
  for (const unit of units) {
    if (current[0] !== undefined && current[0].passage.documentIndex !== unit.passage.documentIndex) {
      yield current;
      current = [];
    }
    current.push(unit);
  }
  if (current.length > 0) yield current;
}

/**
 * Builds the embedded retriever. Units of one document must follow each other. Gives the event loop a turn
 * at least every `SLICE_MS` plus the time of one document. `onProgress` is told the documents done so far.
 */
export async function buildMiniSearchRetriever(
  units: Iterable<RetrievalUnit>,
  onProgress?: (documents: number) => void,
): Promise<MiniSearchRetriever> {
  const engine = new MiniSearch<Indexed>(ENGINE_OPTIONS);
  const builder = new TermIndexBuilder();
  let id = 0;
  let sliceStart = performance.now();
  for (const group of groupByDocument(units)) {
    engine.add({ id, terms: builder.add(group).join(' ') });
    id += 1;
    if (performance.now() - sliceStart < SLICE_MS) continue;
    onProgress?.(id);
    await new Promise((resolve) => setImmediate(resolve));
    sliceStart = performance.now();
  }
  return createRetriever(engine, builder.finish());
}

function serialize(engine: MiniSearch<Indexed>, index: TermIndex): SerializedIndex {
  const { index: postings, ...rest } = engine.toJSON();
  return { engine: rest, postings: packPostings(postings, index.termIds), terms: packTermIndex(index) };
}

/**
 * The retriever that `serializeIndex` was called on, on data that is known to be whole: nothing is checked.
 * Linear in the number of postings, about a second for two million; blocks the event loop meanwhile, for
 * which MiniSearch's asynchronous loading takes twice as long.
 */
export function loadMiniSearchRetriever(data: unknown): MiniSearchRetriever {
  const { engine, postings, terms } = data as SerializedIndex;
  const index = unpackTermIndex(terms);
  // MiniSearch only iterates over its posting lists: a generator spares them being in memory twice.
  const lists = unpackPostings(postings, index.terms) as Iterable<unknown> as AsPlainObject['index'];
  return createRetriever(MiniSearch.loadJS<Indexed>({ ...engine, index: lists }, ENGINE_OPTIONS), index);
}

/** The rarest known terms whose posting lists fit into `MAX_POSTINGS`, at least one. */
function pickTerms(index: TermIndex, terms: readonly string[]): readonly string[] {
  const known = [...new Set(terms.flatMap(expandTerm))]
    .map((term) => ({ term, df: index.documentFrequency[index.termIds.get(term) ?? -1] ?? 0 }))
    .filter(({ df }) => df > 0)
    .sort((a, b) => a.df - b.df);
  let postings = 0;
  return known
    .filter(({ df }, place) => {
      postings += df;
      return place === 0 || postings <= MAX_POSTINGS;
    })
    .map(({ term }) => term);
}

function createRetriever(engine: MiniSearch<Indexed>, index: TermIndex): MiniSearchRetriever {
  const rank = createRanker(index);
  const findCandidates = (question: Question, filters: Filters): readonly Candidate[] => {
    const terms = pickTerms(index, question.terms);
    const found = engine.search(terms.join(' '), { bm25: CANDIDATE_BM25 });
    const candidates = found.map(({ id, score }): Candidate => ({ document: Number(id), score }));
    const offered = candidates.length > 0 ? candidates : findWished(index, question);
    return offered.filter(({ document }) => keepsDocument(index, document, filters));
  };
  return {
    passages: index.passages.length,
    vocabulary: buildVocabulary(index),
    serializeIndex: () => serialize(engine, index),
    retrieve: async (question, filters, limit) =>
      rank(question, findCandidates(question, filters), filters, limit),
  };
}

/** A whole text under a name. */
export interface PlainText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/**
 * MiniSearch as it comes: whole texts, its own tokenizer, no stop list. The yardstick of the quality and speed
 * tables, not used for answering. The search gives ids, best first. Building blocks the event loop.
 */
export function buildDefaultSearch(texts: readonly PlainText[]): (question: string) => readonly string[] {
  const engine = new MiniSearch<PlainText>({ fields: ['title', 'text'] });
  engine.addAll(texts);
  return (question) => engine.search(question).map(({ id }) => String(id));
}
