// The recipe: ingest, segment, attribute, index. A folder of articles in, an immutable archive out that
// answers ask, quote and search. Only this file knows the order of the stages.
import { join, resolve } from 'node:path';
import {
  type ArchiveData,
  type KeptExtraction,
  keepExtractions,
  listOwnNames,
  matchDocuments,
  nameExtraction,
  renumberPassages,
} from './archive/data.ts';
import { type Archive, createArchive, listUnits, type QuotationCounts } from './archive/queries.ts';
import { collectAliases } from './attribution/aliases.ts';
import { extractQuotations, type SpeakerAliases } from './attribution/extract.ts';
import { doubtForeign } from './attribution/foreign.ts';
import { readDocumentNames } from './attribution/names/document-names.ts';
import { resolveSpeakers } from './attribution/speakers.ts';
import { resolveCorpusDates } from './ingest/across/corpus-dates.ts';
import { findNearDuplicates } from './ingest/across/near-duplicates.ts';
import { sampleShingles } from './ingest/across/shingles.ts';
import { ALIASES_FILE, readSideFile, warnOf } from './ingest/beside/side-file.ts';
import { DEFAULT_LIMITS, type IngestLimits } from './ingest/limits.ts';
import { type ReadOptions, readCorpus, rememberArticles } from './ingest/read.ts';
import type { Document, IndexProgress, Problem, Quotation, Sentence } from './model.ts';
import { buildMiniSearchRetriever, loadMiniSearchRetriever } from './retrieval/minisearch.ts';
import { splitPassages } from './segment/passages.ts';
import { splitSentences } from './segment/sentences.ts';

export type { Archive } from './archive/queries.ts';

/** One document with what was found in it, all offsets into `document.text`. */
export interface Extraction {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
}

export type OnProgress = (progress: IndexProgress) => void;

/** Documents between two progress reports and two turns of the event loop. */
const BATCH = 50;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Sentences and quotations of one document on its own: speakers are as far known as it names them. */
export function extractDocument(document: Document, aliases: SpeakerAliases = {}): Extraction {
  const sentences = splitSentences(document.text);
  const quotations = extractQuotations(document, sentences, aliases);
  return { document, sentences, quotations: doubtForeign(quotations, document.language) };
}

/** Everything that is read off one document and kept with it. */
function readOff(document: Document, aliases: SpeakerAliases): KeptExtraction {
  const { sentences, quotations } = extractDocument(document, aliases);
  const { text } = document;
  const passages = splitPassages(sentences, 0, text);
  return { sentences, passages, quotations, names: readDocumentNames(text), sample: sampleShingles(text) };
}

async function readAliases(corpusDir: string, limits: Partial<IngestLimits>) {
  const file = join(corpusDir, ALIASES_FILE);
  const { entries, problems } = await readSideFile(file, ALIASES_FILE, { ...DEFAULT_LIMITS, ...limits });
  const collected = collectAliases(entries);
  return { aliases: collected.aliases, problems: [...problems, ...warnOf(ALIASES_FILE, collected.problems)] };
}

/** One line on articles in other languages than the rules of attribution read; none where there are none. */
function remarkLanguages(documents: readonly Document[]): readonly Problem[] {
  const counts = new Map<string, number>();
  for (const { language } of documents) {
    const [tag = language] = language.split('-');
    if (tag !== 'en') counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const found = [...counts].map(([tag, count]) => `${tag}: ${count}`).join(', ');
  const message = `Expected articles in English, found others (${found}); they are cited, but who speaks in them is less sure and more often left open`;
  return [{ path: 'corpus', severity: 'warning', message }];
}

interface ReadDocuments {
  readonly documents: readonly Document[];
  readonly hashes: readonly string[];
  readonly problems: readonly Problem[];
}

async function readDocuments(
  corpusDir: string,
  options: ReadOptions,
  onProgress: OnProgress,
): Promise<ReadDocuments> {
  const documents: Document[] = [];
  const hashes: string[] = [];
  const problems: Problem[] = [];
  let steps = 0;
  // The number of articles is not known before a .jsonl file is read to its end; files are the measure.
  const onRead = (done: number, total: number): void => {
    if (steps % BATCH === 0 || done === total) onProgress({ stage: 'read', done, total });
    steps += 1;
  };
  for await (const outcome of readCorpus(corpusDir, { ...options, onRead })) {
    if (outcome.kind === 'failed') problems.push(outcome.problem);
    else {
      problems.push(...outcome.problems);
      documents.push(outcome.document);
      hashes.push(outcome.hash);
    }
  }
  return { documents: resolveCorpusDates(documents), hashes, problems };
}

/** Extracts every document, or takes what `kept` has of it. */
async function extractAll(
  { documents, hashes }: ReadDocuments,
  kept: ReadonlyMap<string, KeptExtraction>,
  aliases: SpeakerAliases,
  onProgress: OnProgress,
): Promise<readonly KeptExtraction[]> {
  const extractions: KeptExtraction[] = [];
  for (const [index, document] of documents.entries()) {
    const same = kept.get(nameExtraction(hashes[index] ?? '', document));
    extractions.push(same ?? readOff(document, aliases));
    if (extractions.length % BATCH !== 0) continue;
    onProgress({ stage: 'attribute', done: extractions.length, total: documents.length });
    await nextTurn();
  }
  onProgress({ stage: 'attribute', done: documents.length, total: documents.length });
  return extractions;
}

/** What may be used again of an earlier archive: nothing when other aliases were in force. */
function reuse(earlier: ArchiveData | undefined, aliases: SpeakerAliases) {
  const isSame = earlier !== undefined && JSON.stringify(earlier.aliases) === JSON.stringify(aliases);
  return isSame ? keepExtractions(earlier) : new Map<string, KeptExtraction>();
}

export interface AnalysisOptions {
  /** An archive that the same program made: what it has unchanged is neither parsed nor extracted again. */
  readonly earlier: ArchiveData | undefined;
  /** Limits that differ from the reader's own. */
  readonly limits: Partial<IngestLimits>;
}

/**
 * Reads and analyses the whole corpus; one bad article is a problem of the report, never an error. Linear in
 * the corpus.
 * @throws CorpusError when the corpus folder cannot be read
 */
export async function analyseCorpus(
  corpusDir: string,
  { earlier, limits }: AnalysisOptions,
  onProgress: OnProgress,
): Promise<ArchiveData> {
  const { aliases, problems } = await readAliases(corpusDir, limits);
  const known = earlier && rememberArticles(earlier.documents, earlier.hashes, earlier.problems);
  const read = await readDocuments(corpusDir, { limits, ...(known ? { known } : {}) }, onProgress);
  const extractions = await extractAll(read, reuse(earlier, aliases), aliases, onProgress);
  const own = extractions.map(({ quotations }): readonly Quotation[] => quotations);
  const names = extractions.map((extraction) => extraction.names);
  const samples = extractions.map(({ sample }) => sample);
  const quotations = resolveSpeakers(read.documents, own, aliases, names);
  const sentences = extractions.map((extraction): readonly Sentence[] => extraction.sentences);
  return {
    corpusDir: resolve(corpusDir),
    documents: read.documents,
    hashes: read.hashes,
    sentences,
    passages: extractions.map(({ passages }, index) => renumberPassages(passages, index)),
    quotations,
    names,
    samples,
    nearDuplicates: findNearDuplicates(read.documents, samples),
    ownNames: listOwnNames(own, quotations),
    aliases,
    problems: [...problems, ...remarkLanguages(read.documents), ...read.problems],
    builtAt: new Date().toISOString(),
  };
}

/** An archive with a way to keep its index. */
export interface IndexedArchive {
  readonly archive: Archive;
  /** The index as plain data; `loadArchive` takes it. */
  serializeIndex(): unknown;
}

/** An archive that the same program made, with its index as `serializeIndex` gave it. */
export interface EarlierArchive {
  readonly data: ArchiveData;
  readonly index: unknown;
}

/**
 * Builds the index over the analysed corpus and joins both into an archive. What `earlier` has of unchanged
 * documents is taken over; the index is the same as one built from nothing.
 */
export async function indexArchive(
  data: ArchiveData,
  onProgress: OnProgress,
  earlier?: EarlierArchive,
): Promise<IndexedArchive> {
  const total = data.documents.length;
  const retriever = await buildMiniSearchRetriever(
    listUnits(data),
    (done) => onProgress({ stage: 'index', done, total }),
    earlier && { index: earlier.index, documents: matchDocuments(earlier.data, data) },
  );
  onProgress({ stage: 'index', done: total, total });
  return { archive: createArchive(data, retriever), serializeIndex: () => retriever.serializeIndex() };
}

/** The archive that `index` was kept of, by the same program; `counts` by the same answering stage. */
export function loadArchive(data: ArchiveData, index: unknown, counts?: QuotationCounts): Archive {
  return createArchive(data, loadMiniSearchRetriever(index), counts);
}
