// A folder of raw files -> Documents, one outcome an article. What cannot be read, or goes beyond a limit, is
// reported and passed over; only a folder that cannot be read at all is thrown.
import { basename, dirname } from 'node:path';
import type { Document, Problem } from '../model.ts';
import { isFurtherId, settleIds } from './across/ids.ts';
import { RepeatCounter } from './across/repeats.ts';
import { type Fields, readMetadata } from './beside/metadata.ts';
import { type ArticleFile, describeFile, groupNames, listCorpus } from './corpus-folder.ts';
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
  /** Called at first, after every outcome and at the end with how many files have been read to their end, of how many. */
  readonly onRead?: (done: number, total: number) => void;
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
  const name = basename(path);
  const { fields, problems } = await readMetadata(dirname(path), corpusDir, name, state.limits);
  const outcomes = problems.map((problem): ArticleOutcome => ({ kind: 'failed', problem }));
  try {
    const file = describeFile(path, corpusDir, fields.get(name));
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

/** What the `metadata.yml` files of a corpus state, by folder and file name, and what is wrong with them. */
async function readAllMetadata(
  corpusDir: string,
  described: readonly string[],
  files: readonly string[],
  limits: IngestLimits,
) {
  const names = groupNames(files);
  const byFolder = new Map<string, ReadonlyMap<string, Fields>>();
  const problems: Problem[] = [];
  for (const folder of described) {
    const read = await readMetadata(folder, corpusDir, names.get(folder) ?? new Set(), limits);
    byFolder.set(folder, read.fields);
    problems.push(...read.problems);
  }
  return { byFolder, problems };
}

async function* readFiles(
  corpusDir: string,
  state: ReaderState,
  onRead: (done: number, total: number) => void = () => undefined,
): AsyncGenerator<ArticleOutcome> {
  const { files, described, problems } = await listCorpus(corpusDir);
  onRead(0, files.length);
  const beside = await readAllMetadata(corpusDir, described, files, state.limits);
  for (const problem of [...problems, ...beside.problems]) yield { kind: 'failed', problem };
  for (const [index, path] of files.entries()) {
    const stated = beside.byFolder.get(dirname(path))?.get(basename(path));
    for await (const outcome of readFileOutcomes(path, describeFile(path, corpusDir, stated), state)) {
      onRead(index, files.length);
      yield outcome;
    }
  }
  onRead(files.length, files.length);
}

/** The file of an article: its path up to the number or name behind `#`, where it is a part of one. */
function fileOf(path: string): string {
  return path.split('#', 1)[0] ?? path;
}

/** Every outcome up to the most articles a corpus may have; repeated records are left out and counted at the end. */
async function collect(
  outcomes: AsyncIterable<ArticleOutcome>,
  { maxArticles }: IngestLimits,
): Promise<readonly ArticleOutcome[]> {
  const kept: ArticleOutcome[] = [];
  const repeats = new RepeatCounter();
  let articles = 0;
  for await (const outcome of outcomes) {
    if (outcome.kind === 'document') {
      const { document, claim } = outcome;
      if (claim.isStated && repeats.isRepeat(document, fileOf(document.path))) continue;
      articles += 1;
      if (articles > maxArticles) {
        const { message } = new LimitError('maxArticles', maxArticles, 'more');
        kept.push(failed(whereOf(document.path), `${message}; nothing from here on is read`));
        break;
      }
    }
    kept.push(outcome);
  }
  return [...kept, ...repeats.remarks().map((problem): ArticleOutcome => ({ kind: 'failed', problem }))];
}

/** Gives every article an id of its own. */
function* nameArticles(outcomes: readonly ArticleOutcome[]): Generator<ArticleOutcome> {
  const renamed = settleIds(outcomes.flatMap((outcome) => (outcome.kind === 'document' ? [outcome] : [])));
  for (const outcome of outcomes) {
    const other = outcome.kind === 'document' ? renamed.get(outcome.document) : undefined;
    if (outcome.kind === 'failed' || other === undefined) yield outcome;
    else {
      const problems = [...outcome.problems, ...(other.problem === null ? [] : [other.problem])];
      yield { ...outcome, document: { ...outcome.document, id: other.id }, problems };
    }
  }
}

/**
 * Every article under `corpusDir` in the order of `listArticleFiles`, read one at a time; `.jsonl` files line by
 * line. No two have the same id, so the first is given when the last has been read. A record that comes again is
 * counted, not given. Beyond `maxArticles` nothing more is read.
 * @throws CorpusError before the first article
 */
export async function* readCorpus(
  corpusDir: string,
  options: ReadOptions = {},
): AsyncGenerator<ArticleOutcome> {
  const state = startReading(options);
  try {
    yield* nameArticles(await collect(readFiles(corpusDir, state, options.onRead), state.limits));
  } finally {
    await state.parser.close();
  }
}

function isSettledByOthers(document: Document): boolean {
  return document.eventDate?.basis === 'inferred' || isFurtherId(document);
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
 * Articles of an earlier reading by their hash, with their remarks. One whose day or id other articles settled is left
 * out, and then read anew: the corpus may have changed its mind.
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
    if (hash === undefined || isSettledByOthers(document)) continue;
    known.set(hash, { document, problems: warnings.get(whereOf(document.path)) ?? [] });
  }
  return known;
}
