// The embedded engine: MiniSearch finds candidate documents by their rarest terms, the ranking scores
// their passages. Documents, not passages, are MiniSearch's unit: that keeps posting lists short.
import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { Filters, Question } from '../model.ts';
import { createFactors, planTerms } from './index/candidates.ts';
import { type PackedPostings, packPostings, unpackPostings } from './index/postings.ts';
import { createPruner } from './index/pruning.ts';
import { type TermIndex, TermIndexBuilder } from './index/term-index.ts';
import { type PackedTermIndex, packTermIndex, unpackTermIndex } from './index/term-index-data.ts';
import { PARAMETERS, type Parameters } from './ranking/parameters.ts';
import { findPhrases, readPhrase } from './ranking/phrase-match.ts';
import { type Candidate, createRanker } from './ranking/ranker.ts';
import { findWished } from './ranking/wishes.ts';
import type { RetrievalUnit, Retriever, Vocabulary } from './retriever.ts';
import { buildVocabulary } from './vocabulary.ts';

/** Longest stretch of work between two turns of the event loop, in milliseconds. */
const SLICE_MS = 20;

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

type Finder = (question: Question, filters: Filters, count: number) => readonly Candidate[];

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

/** Gives the event loop a turn where the last one is `SLICE_MS` ago. */
class Breather {
  #sliceStart = performance.now();

  async breathe(beforeTurn: () => void): Promise<void> {
    if (performance.now() - this.#sliceStart < SLICE_MS) return;
    beforeTurn();
    await new Promise((resolve) => setImmediate(resolve));
    this.#sliceStart = performance.now();
  }
}

/**
 * Builds the embedded retriever. Units of one document must follow each other, its passages numbered from 0.
 * Gives the event loop a turn at least every `SLICE_MS` plus the time of one document. `onProgress` is told
 * the documents done so far: those read count half, those listed by the engine whole.
 */
export async function buildMiniSearchRetriever(
  units: Iterable<RetrievalUnit>,
  onProgress?: (documents: number) => void,
): Promise<MiniSearchRetriever> {
  const builder = new TermIndexBuilder();
  const breather = new Breather();
  let read = 0;
  for (const group of groupByDocument(units)) {
    builder.add(group);
    read += 1;
    await breather.breathe(() => onProgress?.(Math.floor(read / 2)));
  }
  const index = builder.finish();
  const engine = new MiniSearch<Indexed>(ENGINE_OPTIONS);
  const prune = createPruner(index);
  for (const [id, document] of index.documents.entries()) {
    engine.add({ id, terms: prune(document).join(' ') });
    await breather.breathe(() => onProgress?.(Math.floor((read + id + 1) / 2)));
  }
  return createRetriever(engine, index);
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
export function loadMiniSearchRetriever(
  data: unknown,
  parameters: Parameters = PARAMETERS,
): MiniSearchRetriever {
  const { engine, postings, terms } = data as SerializedIndex;
  const index = unpackTermIndex(terms);
  // MiniSearch only iterates over its posting lists: a generator spares them being in memory twice.
  const lists = unpackPostings(postings, index.terms) as Iterable<unknown> as AsPlainObject['index'];
  const loaded = MiniSearch.loadJS<Indexed>({ ...engine, index: lists }, ENGINE_OPTIONS);
  return createRetriever(loaded, index, parameters);
}

/** Lets MiniSearch find and weigh the documents worth scoring, best first. */
function createFinder(
  engine: MiniSearch<Indexed>,
  index: TermIndex,
  parameters: Parameters,
  nearestTerm: Vocabulary['nearestTerm'],
): Finder {
  const readFactors = createFactors(index, parameters);
  return (question, filters, count) => {
    const { terms, opening } = planTerms(index, question.terms, parameters);
    const factors = readFactors(question, filters);
    let last = '';
    let isOpening = false;
    const boostDocument = (id: number, term: string): number => {
      if (term !== last) {
        last = term;
        isOpening = opening.has(term);
      }
      return isOpening ? factors.open(id) : factors.of(id);
    };
    const found = engine.search(terms.join(' '), { bm25: parameters.candidates, boostDocument });
    const ids = found.length > 0 || terms.length > 0 ? found : findWished(index, question, parameters);
    const phrases = question.phrases.map((phrase) => readPhrase(index, phrase, nearestTerm));
    const holding = findPhrases(index, phrases);
    const chosen = new Set([...holding, ...ids.slice(0, count).map(({ id }): number => id)]);
    return Array.from(chosen, (document) => ({ document, factor: factors.open(document) }));
  };
}

function createRetriever(
  engine: MiniSearch<Indexed>,
  index: TermIndex,
  parameters: Parameters = PARAMETERS,
): MiniSearchRetriever {
  const vocabulary = buildVocabulary(index);
  const find = createFinder(engine, index, parameters, vocabulary.nearestTerm);
  const rank = createRanker(index, parameters, vocabulary.nearestTerm);
  return {
    passages: index.passages.length,
    vocabulary,
    serializeIndex: () => serialize(engine, index),
    retrieve: async (question, filters, limit) =>
      rank(question, find(question, filters, Math.max(limit, parameters.scored)), filters, limit),
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
