// The recipe: ingest, segment, attribute, index. Folders in, an immutable archive out that answers ask,
// quote and search. Only this file knows the order of the stages.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ArchiveData,
  checkArchive,
  packArchive,
  summariseArchive,
  unpackArchive,
} from './archive-data.ts';
import { type Archive, createArchive, listUnits } from './archive-queries.ts';
import { parseAliases } from './attribution/aliases.ts';
import { extractQuotations, type SpeakerAliases } from './attribution/extract.ts';
import { resolveSpeakers } from './attribution/speakers.ts';
import { resolveCorpusDates } from './ingest/corpus-dates.ts';
import { listArticleFiles, readCorpus } from './ingest/read.ts';
import type { Document, IndexProgress, IndexReport, Problem, Quotation, Sentence } from './model.ts';
import { buildMiniSearchRetriever } from './retrieval/minisearch.ts';
import { splitPassages } from './segment/passages.ts';
import { splitSentences } from './segment/sentences.ts';
import { fingerprintFolders } from './store/fingerprint.ts';
import { readNewestSnapshot, writeSnapshot } from './store/snapshot.ts';

export type { Archive } from './archive-queries.ts';

export interface ArchiveFolders {
  readonly corpusDir: string;
  readonly dataDir: string;
}

/** `reuse`: from the newest snapshot where corpus and program are unchanged. `rebuild`: always afresh. */
export type OpenMode = 'reuse' | 'rebuild';

export interface Opened {
  readonly archive: Archive;
  readonly report: IndexReport;
}

/** One document with what was found in it, all offsets into `document.text`. */
export interface Extraction {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
}

type OnProgress = (progress: IndexProgress) => void;

/** Documents between two progress reports and two turns of the event loop. */
const BATCH = 50;
/** The stages whose code decides what a snapshot holds. */
const STAGES = ['ingest', 'segment', 'attribution', 'retrieval'].map((stage) =>
  join(import.meta.dirname, stage),
);

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Sentences and quotations of one document on its own: speakers are as far known as it names them. */
export function extractDocument(document: Document, aliases: SpeakerAliases = {}): Extraction {
  const sentences = splitSentences(document.text);
  return { document, sentences, quotations: extractQuotations(document, sentences, aliases) };
}

async function readAliases(corpusDir: string): Promise<{ aliases: SpeakerAliases; problems: Problem[] }> {
  const text = await readFile(join(corpusDir, 'aliases.yml'), 'utf8').catch(() => '');
  try {
    return { aliases: parseAliases(text), problems: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { aliases: {}, problems: [{ path: 'aliases.yml', severity: 'warning', message }] };
  }
}

async function readDocuments(corpusDir: string, onProgress: OnProgress) {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  // The number of articles is not known before a .jsonl file is read to its end; files are the measure.
  const total = (await listArticleFiles(corpusDir)).length;
  const paths = new Set<string>();
  for await (const outcome of readCorpus(corpusDir)) {
    if (outcome.kind === 'failed') problems.push(outcome.problem);
    else {
      problems.push(...outcome.problems);
      documents.push(outcome.document);
      paths.add(outcome.document.path.replace(/#\d+$/, ''));
    }
    if (documents.length % BATCH === 0)
      onProgress({ stage: 'read', done: Math.min(paths.size, total), total });
  }
  onProgress({ stage: 'read', done: total, total });
  return { documents: resolveCorpusDates(documents), problems };
}

async function extractAll(
  documents: readonly Document[],
  aliases: SpeakerAliases,
  onProgress: OnProgress,
): Promise<readonly Extraction[]> {
  const extractions: Extraction[] = [];
  for (const document of documents) {
    extractions.push(extractDocument(document, aliases));
    if (extractions.length % BATCH !== 0) continue;
    onProgress({ stage: 'attribute', done: extractions.length, total: documents.length });
    await nextTurn();
  }
  onProgress({ stage: 'attribute', done: documents.length, total: documents.length });
  return extractions;
}

/** Reads and analyses the whole corpus; one bad article is a problem of the report, never an error. */
async function analyseCorpus(corpusDir: string, onProgress: OnProgress): Promise<ArchiveData> {
  const { aliases, problems: aliasProblems } = await readAliases(corpusDir);
  const { documents, problems } = await readDocuments(corpusDir, onProgress);
  const extractions = await extractAll(documents, aliases, onProgress);
  const quotations = resolveSpeakers(
    documents,
    extractions.map((extraction) => extraction.quotations),
    aliases,
  );
  return {
    documents,
    sentences: extractions.map((extraction) => extraction.sentences),
    passages: extractions.map((extraction, index) =>
      splitPassages(extraction.sentences, index, extraction.document.text),
    ),
    quotations,
    aliases,
    problems: [...aliasProblems, ...problems],
    builtAt: new Date().toISOString(),
  };
}

/** Ranks nothing yet: builds the index over the analysed corpus and joins both into an archive. */
async function indexArchive(data: ArchiveData, onProgress: OnProgress): Promise<Archive> {
  const total = data.documents.length;
  const retriever = await buildMiniSearchRetriever(listUnits(data), (done) =>
    onProgress({ stage: 'index', done, total }),
  );
  onProgress({ stage: 'index', done: total, total });
  return createArchive(data, retriever);
}

async function loadUnchanged(dataDir: string, fingerprint: string): Promise<ArchiveData | undefined> {
  const outcome = await readNewestSnapshot(dataDir);
  return outcome.kind === 'loaded' && outcome.fingerprint === fingerprint
    ? unpackArchive(outcome.data)
    : undefined;
}

/**
 * Opens the archive of a corpus: from the newest snapshot where neither corpus nor program has changed, else
 * by reading and analysing every article and keeping a snapshot of the result. Linear in the corpus.
 * @throws CorpusError when the corpus folder cannot be read
 * @throws SpanError when a text does not stand verbatim at its span
 */
export async function openArchive(
  folders: ArchiveFolders,
  mode: OpenMode,
  onProgress: OnProgress = () => undefined,
): Promise<Opened> {
  const startedMs = performance.now();
  const { corpusDir, dataDir } = folders;
  await listArticleFiles(corpusDir);
  const fingerprint = await fingerprintFolders([corpusDir, ...STAGES]);
  const kept = mode === 'reuse' ? await loadUnchanged(dataDir, fingerprint) : undefined;
  const data = kept ?? (await analyseCorpus(corpusDir, onProgress));
  const archive = await indexArchive(data, onProgress);
  checkArchive(data);
  onProgress({ stage: 'check', done: 1, total: 1 });
  if (kept === undefined) await writeSnapshot(dataDir, fingerprint, packArchive(data));
  const overview = summariseArchive(data);
  return {
    archive,
    report: { overview, problems: data.problems, durationMs: performance.now() - startedMs },
  };
}
