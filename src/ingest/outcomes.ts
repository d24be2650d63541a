// A piece of a file -> the outcomes of its articles: parsed, checked and cleaned, or known from an earlier reading
// by the hash of what went in, or a problem.
import { createHash } from 'node:crypto';
import type { Document, Problem } from '../model.ts';
import type { IdClaim } from './across/ids.ts';
import type { ArticleFile } from './corpus-folder.ts';
import { checkFields } from './fields.ts';
import { FEED_FORMATS, type Parsed, statesFields } from './formats/formats.ts';
import { explain, type RawRecord } from './formats/records.ts';
import { checkLimit, type IngestLimits } from './limits.ts';
import { parseArticle } from './parse-article.ts';
import type { BoundedParser } from './parser/bounded-parser.ts';
import { type Piece, type Place, placePart } from './pieces.ts';

/** One article read, or one that was not. `hash`: SHA-256, hex, of everything that went into the document. */
export type ArticleOutcome =
  | {
      readonly kind: 'document';
      readonly document: Document;
      readonly problems: readonly Problem[];
      readonly hash: string;
      readonly claim: IdClaim;
    }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** An article as an earlier reading had it, before the corpus completed its dates, with its remarks. */
export interface KnownArticle {
  readonly document: Document;
  readonly problems: readonly Problem[];
}

/** What reading one corpus needs beside the files. */
export interface ReaderState {
  readonly limits: IngestLimits;
  readonly known: ReadonlyMap<string, KnownArticle>;
  readonly parser: BoundedParser;
}

/** Counts up when the same bytes give another document, so that stored hashes no longer match. */
const READER_VERSION = '4';

export function failed(path: string, message: string): ArticleOutcome {
  const line = message.replace(/\s+/gu, ' ').trim();
  return { kind: 'failed', problem: { path, severity: 'failed', message: line } };
}

/** Over the raw bytes, before anything is parsed: an unchanged article costs no more than this. */
function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of [READER_VERSION, ...parts]) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

interface Article {
  readonly place: Place;
  readonly extension: string;
  readonly file: ArticleFile;
  readonly hash: string;
  /** Encoding to be remarked upon, else `null`. */
  readonly encoding: string | null;
}

function outcomeOf(record: RawRecord, article: Article, limits: IngestLimits): ArticleOutcome {
  const { place, where, id } = article.place;
  if (record.kind === 'broken') return failed(where, record.message);
  checkLimit(limits, 'maxArticleChars', record.text.length);
  const own = checkFields(record.fields, where);
  const beside = checkFields(article.file.stated, where);
  const given = statesFields(article.extension)
    ? { ...beside.given, ...own.given }
    : { ...own.given, ...beside.given };
  const document = parseArticle({ text: record.text, path: place, fallbackId: id, given });
  if (document.text === '') return failed(where, 'Expected an article, found no text');
  const read = article.encoding === null ? [] : [readAs(where, article.encoding)];
  return {
    kind: 'document',
    document,
    problems: [...read, ...own.problems, ...beside.problems],
    hash: article.hash,
    claim: claimOf(document, article.place, article.file),
  };
}

function claimOf({ id }: Document, place: Place, file: ArticleFile): IdClaim {
  return { by: place.place === file.path ? 'file' : 'part', isStated: id !== place.id };
}

function readAs(path: string, encoding: string): Problem {
  return { path, severity: 'warning', message: `Expected UTF-8, read as ${encoding}` };
}

function recall(place: Place, file: ArticleFile, hash: string, state: ReaderState) {
  const article = state.known.get(hash);
  if (article === undefined) return undefined;
  return { kind: 'document', ...article, hash, claim: claimOf(article.document, place, file) } as const;
}

type ReadyPiece = Extract<Piece, { kind: 'piece' }>;

/** One of several records in a piece, known or read. */
function readRecord(record: RawRecord, article: Omit<Article, 'hash'>, state: ReaderState): ArticleOutcome {
  const { place, file } = article;
  try {
    const hash = hashOf([place.place, JSON.stringify(file.stated), JSON.stringify(record)]);
    return recall(place, file, hash, state) ?? outcomeOf(record, { ...article, hash }, state.limits);
  } catch (error) {
    return failed(place.where, explain(error));
  }
}

/** The articles of a feed or of a list of records; a number behind `#` is the place of each. */
function* readRecords(
  parsed: Parsed,
  piece: ReadyPiece,
  file: ArticleFile,
  state: ReaderState,
): Generator<ArticleOutcome> {
  const { records, encoding } = parsed;
  checkLimit(state.limits, 'maxArticles', records.length);
  for (const [index, record] of records.entries()) {
    const isWhole = records.length === 1 && record.kind === 'broken';
    const place = isWhole ? piece : placePart(piece, String(index + 1));
    yield readRecord(record, { place, extension: piece.extension, file, encoding }, state);
  }
}

async function* readArticles(
  piece: ReadyPiece,
  file: ArticleFile,
  state: ReaderState,
): AsyncGenerator<ArticleOutcome> {
  const { extension } = piece;
  const hash = hashOf([piece.place, JSON.stringify(file.stated), piece.bytes]);
  const same = recall(piece, file, hash, state);
  if (same !== undefined) {
    yield same;
    return;
  }
  const parsed = await state.parser.parse(extension, piece.bytes, piece.likely);
  if (parsed.isList === true || FEED_FORMATS.has(extension)) yield* readRecords(parsed, piece, file, state);
  else
    for (const record of parsed.records)
      yield outcomeOf(
        record,
        { place: piece, extension, file, hash, encoding: parsed.encoding },
        state.limits,
      );
}

/** The outcomes of one piece: one, or one an item of a feed. Never throws. */
export async function* readPiece(
  piece: Piece,
  file: ArticleFile,
  state: ReaderState,
): AsyncGenerator<ArticleOutcome> {
  if (piece.kind === 'refused') {
    yield failed(piece.where, piece.message);
    return;
  }
  try {
    yield* readArticles(piece, file, state);
  } catch (error) {
    yield failed(piece.where, explain(error));
  }
}
