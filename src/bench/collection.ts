// A folder of articles and questions about them in, the speed of everything that is done with them out:
// reading, extracting, indexing, starting again, reading again, ranking, answering.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Opened, openArchive } from '../archive/open.ts';
import { listArticleFiles, readCorpus } from '../ingest/read.ts';
import type { Document } from '../model.ts';
import { buildDefaultSearch } from '../retrieval/minisearch.ts';
import { benchExtraction } from './extraction.ts';
import { type SpeedRow, timeOnce, timeQuestions } from './measure.ts';

export interface Collection {
  /** Name and size, as the table shows them. */
  readonly name: string;
  readonly corpusDir: string;
  readonly questions: readonly string[];
}

/** Documents on which extraction is timed; more would only take longer. */
const EXTRACTED = 1000;
/** Passages ranked for a question: as many as are shown. */
const RANKED = 10;
const YARDSTICK = 'MiniSearch with its defaults';

async function readAll(corpusDir: string): Promise<readonly Document[]> {
  const documents: Document[] = [];
  for await (const outcome of readCorpus(corpusDir)) {
    if (outcome.kind === 'document') documents.push(outcome.document);
  }
  return documents;
}

/** Decodes every file and does nothing with it; gives the bytes. */
async function decodeAll(corpusDir: string): Promise<number> {
  let bytes = 0;
  for (const path of await listArticleFiles(corpusDir))
    bytes += Buffer.byteLength(await readFile(path, 'utf8'));
  return bytes;
}

interface Read {
  readonly rows: readonly SpeedRow[];
  readonly documents: readonly Document[];
}

async function benchReading({ name: corpus, corpusDir }: Collection): Promise<Read> {
  const { ms: decodeMs, result: bytes } = await timeOnce(() => decodeAll(corpusDir));
  const { ms, result: documents } = await timeOnce(() => readAll(corpusDir));
  const measure = 'reading and cleaning';
  const megabytes = (spentMs: number): number => bytes / spentMs / 1000;
  const peer = { name: 'decoding the files alone', value: megabytes(decodeMs) };
  const rows = [
    { corpus, measure, value: (documents.length / ms) * 1000, unit: 'articles/s', peer: null },
    { corpus, measure, value: megabytes(ms), unit: 'MB/s', peer },
  ];
  return { rows, documents };
}

async function benchQuestions({ name: corpus, questions }: Collection, opened: Opened, search: Search) {
  const { archive } = opened;
  const times = await timeQuestions(questions, {
    peer: search,
    rank: (question) => archive.search(question, { limit: RANKED }),
    ask: (question) => archive.ask(question, {}),
  });
  const row = (measure: string, value: number, peer: number): SpeedRow => ({
    ...{ corpus, measure, value, unit: 'ms' },
    peer: { name: `${YARDSTICK}, ranking`, value: peer },
  });
  return [
    row('ranking a question, p50', times.rank.p50, times.peer.p50),
    row('ranking a question, p99', times.rank.p99, times.peer.p99),
    row('a whole `ask`, p50', times.ask.p50, times.peer.p50),
    row('a whole `ask`, p99', times.ask.p99, times.peer.p99),
  ];
}

type Search = ReturnType<typeof buildDefaultSearch>;

/** Build, start from the snapshot, reindex with nothing changed; then the questions on what was opened. */
async function benchArchive(collection: Collection, documents: readonly Document[], dataDir: string) {
  const { name: corpus, corpusDir } = collection;
  const texts = documents.map(({ id, title, text }) => ({ id, title: title ?? '', text }));
  const { ms: peerMs, result: search } = await timeOnce(() => buildDefaultSearch(texts));
  const open = (mode: 'rebuild' | 'reuse') => timeOnce(() => openArchive({ corpusDir, dataDir }, mode));
  const built = await open('rebuild');
  const started = await open('reuse');
  const again = await open('rebuild');
  const row = (measure: string, ms: number, name: string, value: number): SpeedRow => ({
    ...{ corpus, measure, value: ms / 1000, unit: 's' },
    peer: { name, value: value / 1000 },
  });
  return [
    row('building the archive: reading to snapshot', built.ms, `${YARDSTICK}, indexing`, peerMs),
    row('start from the snapshot', started.ms, 'building it', built.ms),
    row('reindex with nothing changed', again.ms, 'building it', built.ms),
    ...(await benchQuestions(collection, started.result, search)),
  ];
}

/** Everything but linearity, in minutes for thousands of articles. Leaves nothing on the disk. */
export async function benchCollection(collection: Collection): Promise<readonly SpeedRow[]> {
  const { rows, documents } = await benchReading(collection);
  const extraction = await benchExtraction(collection.name, documents.slice(0, EXTRACTED));
  const dataDir = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  try {
    return [...rows, ...extraction, ...(await benchArchive(collection, documents, dataDir))];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
