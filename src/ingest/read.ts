// A folder of raw files -> Documents, one outcome an article. A file or line that cannot be read is reported
// and passed over; only a folder that cannot be read at all is thrown.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, extname, join, relative, sep } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { Document, Problem } from '../model.ts';
import { decodeText } from './decode.ts';
import { checkFields } from './fields.ts';
import { FORMATS, parseJsonLine, type RawRecord } from './formats.ts';
import { parseArticle } from './parse-article.ts';

/** One article read, or one that was not. `hash`: SHA-256, hex, of everything that went into the document. */
export type ArticleOutcome =
  | {
      readonly kind: 'document';
      readonly document: Document;
      readonly problems: readonly Problem[];
      readonly hash: string;
    }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** The corpus folder is missing, is no folder, or cannot be read. */
export class CorpusError extends Error {
  readonly path: string;

  constructor(path: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CorpusError';
    this.path = path;
  }
}

/** Largest file read as a whole, bytes; `.jsonl` files are read line by line and may be larger. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** Counts up when the same bytes give another document, so that stored hashes no longer match. */
const READER_VERSION = '1';

const METADATA_FILE = 'metadata.yml';
const NEW_LINE = 0x0a;

type Fields = Readonly<Record<string, unknown>>;
type Metadata = Readonly<Record<string, unknown>>;

interface ArticleFile {
  /** Path under the corpus folder, with `/`. */
  readonly path: string;
  readonly id: string;
  readonly stated: Fields;
}

function isArticleFile(name: string, atTop: boolean): boolean {
  if (name.startsWith('.') || (atTop && name.toLowerCase() === 'readme.md')) return false;
  const extension = extname(name).toLowerCase();
  return extension === '.jsonl' || extension in FORMATS;
}

function corpusError(corpusDir: string, error: unknown): CorpusError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'an error';
  const found = code === 'ENOENT' ? 'there is none' : code === 'ENOTDIR' ? 'it is a file' : code;
  return new CorpusError(corpusDir, `Expected a readable folder of articles at ${corpusDir}, ${found}`, {
    cause: error,
  });
}

/**
 * Paths of all article files under `corpusDir`, sorted; hidden files and folders, the top `README.md` and files of
 * other kinds are passed over, symbolic links are not followed.
 * @throws CorpusError
 */
export async function listArticleFiles(corpusDir: string): Promise<readonly string[]> {
  const entries = await readdir(corpusDir, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      throw corpusError(corpusDir, error);
    },
  );
  return entries
    .filter((entry) => entry.isFile() && isArticleFile(entry.name, entry.parentPath === corpusDir))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(corpusDir, path)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
    .sort();
}

function failed(path: string, message: string): ArticleOutcome {
  return { kind: 'failed', problem: { path, severity: 'failed', message } };
}

function hashOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of [READER_VERSION, ...parts]) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** `place` is the document's path (`a.jsonl#3`), `where` the one in remarks (`a.jsonl:3`). */
function outcomeOf(record: RawRecord, file: ArticleFile, place: string, where: string): ArticleOutcome {
  if (record.kind === 'broken') return failed(where, record.message);
  const own = checkFields(record.fields, where);
  const beside = checkFields(file.stated, where);
  const given = { ...beside.given, ...own.given };
  const fallbackId = place === file.path ? file.id : place.replace(`${file.path}#`, `${file.id}#`);
  const document = parseArticle({ text: record.text, path: place, fallbackId, given });
  if (document.text === '') return failed(where, 'Expected an article, found no text');
  const hash = hashOf([place, JSON.stringify(given), record.text]);
  return { kind: 'document', document, problems: [...own.problems, ...beside.problems], hash };
}

function withWarning(outcome: ArticleOutcome, path: string, encoding: string): ArticleOutcome {
  if (outcome.kind === 'failed' || encoding.toLowerCase().startsWith('utf-')) return outcome;
  const message = `Expected UTF-8, read as ${encoding}`;
  return { ...outcome, problems: [{ path, severity: 'warning', message }, ...outcome.problems] };
}

async function readWholeFile(fullPath: string, file: ArticleFile): Promise<ArticleOutcome> {
  const { size } = await stat(fullPath);
  if (size > MAX_FILE_BYTES)
    return failed(file.path, `Expected at most ${MAX_FILE_BYTES} bytes, got ${size}`);
  const decoded = decodeText(await readFile(fullPath));
  if (decoded.kind === 'binary') return failed(file.path, 'Expected text, found a binary file');
  const parse = FORMATS[extname(file.path).toLowerCase()];
  if (parse === undefined) return failed(file.path, `Expected an article file, got ${extname(file.path)}`);
  return withWarning(outcomeOf(parse(decoded.text), file, file.path, file.path), file.path, decoded.encoding);
}

/** Byte lines of a file without their line feeds; memory is one line and one block. */
async function* readLines(fullPath: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const block of createReadStream(fullPath, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = block.indexOf(NEW_LINE); end >= 0; end = block.indexOf(NEW_LINE, start)) {
      yield Buffer.concat([...rest, block.subarray(start, end)]);
      rest = [];
      start = end + 1;
    }
    rest.push(block.subarray(start));
  }
  yield Buffer.concat(rest);
}

async function* readJsonLines(fullPath: string, file: ArticleFile): AsyncGenerator<ArticleOutcome> {
  let number = 0;
  for await (const bytes of readLines(fullPath)) {
    number += 1;
    const decoded = decodeText(bytes);
    const where = `${file.path}:${number}`;
    if (decoded.kind === 'binary') yield failed(where, 'Expected text, found a binary file');
    else if (decoded.text.trim() !== '') {
      const outcome = outcomeOf(parseJsonLine(decoded.text), file, `${file.path}#${number}`, where);
      yield withWarning(outcome, where, decoded.encoding);
    }
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function readMetadata(
  folder: string,
  corpusDir: string,
): Promise<{ metadata: Metadata; problem?: Problem }> {
  const path = join(folder, METADATA_FILE);
  const content = await readFile(path, 'utf8').catch(() => undefined);
  if (content === undefined) return { metadata: {} };
  try {
    const value: unknown = parseYaml(content) ?? {};
    if (isFields(value)) return { metadata: value };
  } catch {
    // Reported below, with the other shape that is no map of file names.
  }
  const message = 'Expected `file name:` entries in YAML; the articles beside it are read without it';
  return { metadata: {}, problem: { path: relative(corpusDir, path), severity: 'warning', message } };
}

function describeFile(fullPath: string, corpusDir: string, metadata: Metadata): ArticleFile {
  const path = relative(corpusDir, fullPath).split(sep).join('/');
  const name = path.slice(path.lastIndexOf('/') + 1);
  const stated = metadata[name];
  return {
    path,
    id: path.slice(0, path.length - extname(path).length),
    stated: isFields(stated) ? stated : {},
  };
}

async function* readFileOutcomes(fullPath: string, file: ArticleFile): AsyncGenerator<ArticleOutcome> {
  try {
    if (extname(fullPath).toLowerCase() === '.jsonl') yield* readJsonLines(fullPath, file);
    else yield await readWholeFile(fullPath, file);
  } catch (error) {
    yield failed(
      file.path,
      `Expected a readable article, got ${error instanceof Error ? error.message : 'an error'}`,
    );
  }
}

/** Every outcome of one file: one, or one a line of a `.jsonl` file. Never throws. */
export async function readArticleFile(path: string, corpusDir: string): Promise<readonly ArticleOutcome[]> {
  const { metadata, problem } = await readMetadata(dirname(path), corpusDir);
  const outcomes: ArticleOutcome[] = problem === undefined ? [] : [{ kind: 'failed', problem }];
  for await (const outcome of readFileOutcomes(path, describeFile(path, corpusDir, metadata)))
    outcomes.push(outcome);
  return outcomes;
}

/** Fails a second document of one id, naming both places. */
function refuseDuplicate(outcome: ArticleOutcome, places: Map<string, string>): ArticleOutcome {
  if (outcome.kind === 'failed') return outcome;
  const { id, path } = outcome.document;
  const first = places.get(id);
  if (first === undefined) places.set(id, path);
  const where = path.replace('#', ':');
  return first === undefined
    ? outcome
    : failed(where, `Expected an id of its own, got "${id}", which ${first} has`);
}

/**
 * Every article under `corpusDir` in the order of `listArticleFiles`, read one at a time; `.jsonl` files line by
 * line. Of articles with the same id the first is kept.
 * @throws CorpusError before the first article
 */
export async function* readCorpus(corpusDir: string): AsyncGenerator<ArticleOutcome> {
  const places = new Map<string, string>();
  let folder: string | undefined;
  let metadata: Metadata = {};
  for (const path of await listArticleFiles(corpusDir)) {
    if (dirname(path) !== folder) {
      folder = dirname(path);
      const read = await readMetadata(folder, corpusDir);
      metadata = read.metadata;
      if (read.problem !== undefined) yield { kind: 'failed', problem: read.problem };
    }
    for await (const outcome of readFileOutcomes(path, describeFile(path, corpusDir, metadata))) {
      yield refuseDuplicate(outcome, places);
    }
  }
}
