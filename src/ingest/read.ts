// A folder of raw files -> Documents, one outcome an article. What cannot be read, or goes beyond a limit, is
// reported and passed over; only a folder that cannot be read at all is thrown.
import { dirname } from 'node:path';
import type { Document, Problem } from '../model.ts';
import {
  type ArticleFile,
  describeFile,
  type Fields,
  listArticleFiles,
  readMetadata,
  remarkUnread,
} from './corpus-folder.ts';
import { DEFAULT_LIMITS, type IngestLimits, LimitError } from './limits.ts';
import { type ArticleOutcome, failed, type KnownArticle, type ReaderState, readPiece } from './outcomes.ts';
import { BoundedParser } from './parser/bounded-parser.ts';
import { readPieces } from './pieces.ts';

export { CorpusError, listArticleFiles } from './corpus-folder.ts';
export type { ArticleOutcome, KnownArticle } from './outcomes.ts';

export interface ReadOptions {
  /** Limits that differ from `DEFAULT_LIMITS`. */
  readonly limits?: Partial<IngestLimits>;
  /** Articles of an earlier reading by their hash (`rememberArticles`); those unchanged are not parsed again. */
  readonly known?: ReadonlyMap<string, KnownArticle>;
}

function startReading({ limits, known }: ReadOptions): ReaderState {
  const all = { ...DEFAULT_LIMITS, ...limits };
  return { limits: all, known: known ?? new Map(), parser: new BoundedParser(all) };
}

async function* readFileOutcomes(
  fullPath: string,
  file: ArticleFile,
  state: ReaderState,
): AsyncGenerator<ArticleOutcome> {
  const whole = { place: file.path, where: file.path, id: file.id };
  for await (const piece of readPieces(fullPath, whole, state.limits)) yield* readPiece(piece, file, state);
}

/** Every outcome of one file: one, or one a line of a `.jsonl` file, an item of a feed, an entry of a `.zip`. Never throws. */
export async function readArticleFile(
  path: string,
  corpusDir: string,
  options: ReadOptions = {},
): Promise<readonly ArticleOutcome[]> {
  const state = startReading(options);
  const { metadata, problem } = await readMetadata(dirname(path), corpusDir);
  const outcomes: ArticleOutcome[] = problem === undefined ? [] : [{ kind: 'failed', problem }];
  try {
    const file = describeFile(path, corpusDir, metadata);
    for await (const outcome of readFileOutcomes(path, file, state)) outcomes.push(outcome);
  } finally {
    await state.parser.close();
  }
  return outcomes;
}

/** Path of a document as remarks have it: `a.jsonl:3` for `a.jsonl#3`. */
function whereOf(path: string): string {
  return path.replace(/#(?=\d+$)/u, ':');
}

/** Fails a second document of one id, naming both places. */
function refuseDuplicate(outcome: ArticleOutcome, places: Map<string, string>): ArticleOutcome {
  if (outcome.kind === 'failed') return outcome;
  const { id, path } = outcome.document;
  const first = places.get(id);
  if (first === undefined) places.set(id, path);
  return first === undefined
    ? outcome
    : failed(whereOf(path), `Expected an id of its own, got "${id}", which ${first} has`);
}

async function* readFiles(corpusDir: string, state: ReaderState): AsyncGenerator<ArticleOutcome> {
  let folder: string | undefined;
  let metadata: Fields = {};
  for (const problem of await remarkUnread(corpusDir)) yield { kind: 'failed', problem };
  for (const path of await listArticleFiles(corpusDir)) {
    if (dirname(path) !== folder) {
      folder = dirname(path);
      const read = await readMetadata(folder, corpusDir);
      metadata = read.metadata;
      if (read.problem !== undefined) yield { kind: 'failed', problem: read.problem };
    }
    yield* readFileOutcomes(path, describeFile(path, corpusDir, metadata), state);
  }
}

/**
 * Every article under `corpusDir` in the order of `listArticleFiles`, read one at a time; `.jsonl` files line by
 * line. Of articles with the same id the first is kept. Beyond `maxArticles` nothing more is read.
 * @throws CorpusError before the first article
 */
export async function* readCorpus(
  corpusDir: string,
  options: ReadOptions = {},
): AsyncGenerator<ArticleOutcome> {
  const state = startReading(options);
  const places = new Map<string, string>();
  try {
    for await (const outcome of readFiles(corpusDir, state)) {
      if (outcome.kind === 'document' && places.size >= state.limits.maxArticles) {
        const { message } = new LimitError('maxArticles', state.limits.maxArticles, 'more');
        yield failed(whereOf(outcome.document.path), `${message}; nothing from here on is read`);
        return;
      }
      yield refuseDuplicate(outcome, places);
    }
  } finally {
    await state.parser.close();
  }
}

function warningsByPath(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const byPath = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.severity !== 'warning') continue;
    byPath.set(problem.path, [...(byPath.get(problem.path) ?? []), problem]);
  }
  return byPath;
}

/**
 * Articles of an earlier reading by their hash, with their remarks. A day that other articles settled is left out
 * with its article, which is then read anew: the corpus may have changed its mind.
 */
export function rememberArticles(
  documents: readonly Document[],
  hashes: readonly string[],
  problems: readonly Problem[],
): ReadonlyMap<string, KnownArticle> {
  const warnings = warningsByPath(problems);
  const known = new Map<string, KnownArticle>();
  for (const [index, document] of documents.entries()) {
    const hash = hashes[index];
    if (hash === undefined || document.eventDate?.basis === 'inferred') continue;
    known.set(hash, { document, problems: warnings.get(whereOf(document.path)) ?? [] });
  }
  return known;
}
