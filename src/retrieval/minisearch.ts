// The embedded engine: MiniSearch finds candidate documents by their rarest terms, the ranking scores
// their passages. Documents, not passages, are MiniSearch's unit: that keeps posting lists short.
import MiniSearch, { type Options } from 'minisearch';
import type { Filters, Question } from '../model.ts';
import { createFactors, planTerms } from './index/candidates.ts';
import { type Postings, PostingsBuilder, readPostings } from './index/postings.ts';
import { createAdder } from './index/take-over.ts';
import type { TermIndex } from './index/term-index.ts';
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

/** The posting lists of the engine beside the index of the ranking. */
interface SerializedIndex {
  readonly postings: Postings;
  readonly terms: PackedTermIndex;
}

const readIndex = (data: unknown): SerializedIndex => data as SerializedIndex;

/** An index that `serializeIndex` gave, of the same program, and which of its documents are still the same. */
export interface EarlierIndex {
  readonly index: unknown;
  /** The `documentIndex` that a document had there, by its own; for those whose title and text are the same. */
  readonly documents: ReadonlyMap<number, number>;
}

type Finder = (question: Question, filters: Filters, count: number) => readonly Candidate[];

const ENGINE_OPTIONS: Options<Indexed> = {
  fields: ['terms'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
  autoVacuum: false,
};

/** The only field of the engine. */
const FIELD = 0;

/** MiniSearch over posting lists that stay packed: each becomes MiniSearch's maps when it is looked up. */
class PackedMiniSearch extends MiniSearch<Indexed> {
  constructor(postings: Postings, termIds: ReadonlyMap<string, number>) {
    super(ENGINE_OPTIONS);
    let average = 0;
    for (const [id, length] of postings.lengths.entries()) {
      this._documentIds.set(id, id);
      this._fieldLength.set(id, [length]);
      // In the order and by the formula of MiniSearch's own adding, so that scores are the same to the last bit.
      average = (average * id + length) / (id + 1);
    }
    this._documentCount = postings.lengths.length;
    this._avgFieldLength = [average];
    this._index.get = (term) => {
      const list = readPostings(postings, termIds.get(term));
      return list === undefined ? undefined : new Map([[FIELD, list]]);
    };
  }
}

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
 * the documents done so far: those read count half, those listed for the engine whole. What `earlier` has of the
 * documents is not read again; the result is the same as without it.
 */
export async function buildMiniSearchRetriever(
  units: Iterable<RetrievalUnit>,
  onProgress?: (documents: number) => void,
  earlier?: EarlierIndex,
): Promise<MiniSearchRetriever> {
  const { builder, add } = createAdder(
    earlier && { index: unpackTermIndex(readIndex(earlier.index).terms), documents: earlier.documents },
  );
  const breather = new Breather();
  let read = 0;
  for (const group of groupByDocument(units)) {
    add(group);
    read += 1;
    await breather.breathe(() => onProgress?.(Math.floor(read / 2)));
  }
  const index = builder.finish();
  const lists = new PostingsBuilder(index);
  for (const [id, document] of index.documents.entries()) {
    lists.add(document);
    await breather.breathe(() => onProgress?.(Math.floor((read + id + 1) / 2)));
  }
  return createRetriever(lists.finish(), index);
}

/**
 * The retriever that `serializeIndex` was called on, on data that is known to be whole: nothing is checked.
 * Linear in terms and passages, a quarter of a second for 70,000 passages.
 */
export function loadMiniSearchRetriever(
  data: unknown,
  parameters: Parameters = PARAMETERS,
): MiniSearchRetriever {
  const { postings, terms } = readIndex(data);
  return createRetriever(postings, unpackTermIndex(terms), parameters);
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
  postings: Postings,
  index: TermIndex,
  parameters: Parameters = PARAMETERS,
): MiniSearchRetriever {
  const engine = new PackedMiniSearch(postings, index.termIds);
  const vocabulary = buildVocabulary(index);
  const find = createFinder(engine, index, parameters, vocabulary.nearestTerm);
  const rank = createRanker(index, parameters, vocabulary.nearestTerm);
  return {
    passages: index.passages.length,
    vocabulary,
    serializeIndex: (): SerializedIndex => ({ postings, terms: packTermIndex(index) }),
    retrieve: async (question, filters, limit) =>
      rank(question, find(question, filters, Math.max(limit, parameters.scored)), filters, limit),
  };
}

/** A whole text under a name. */
export interface PlainText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly outlet?: string;
  /** ISO day. */
  readonly published?: string;
}

/**
 * MiniSearch as it comes: whole texts, its own tokenizer, no stop list. The yardstick of the quality and speed
 * tables, not used for answering. The search gives ids, best first. Building blocks the event loop.
 */
export function buildDefaultSearch(texts: readonly PlainText[]): (question: string) => readonly string[] {
  const engine = new MiniSearch<PlainText>({ fields: ['title', 'text', 'outlet', 'published'] });
  engine.addAll(texts);
  return (question) => engine.search(question).map(({ id }) => String(id));
}
