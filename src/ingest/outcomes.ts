// A piece of a file -> the outcomes of its articles: parsed, checked and cleaned, or known from an earlier reading
// by the hash of what went in, or a problem.
import { createHash } from 'node:crypto';
import type { Document, Problem } from '../model.ts';
import type { ArticleFile } from './corpus-folder.ts';
import { checkFields } from './fields.ts';
import { FEED_FORMATS, statesFields } from './formats/formats.ts';
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
const READER_VERSION = '3';

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
  };
}

function readAs(path: string, encoding: string): Problem {
  return { path, severity: 'warning', message: `Expected UTF-8, read as ${encoding}` };
}

function recall(hash: string, { known }: ReaderState): ArticleOutcome | undefined {
  const article = known.get(hash);
  return article === undefined ? undefined : { kind: 'document', ...article, hash };
}

type ReadyPiece = Extract<Piece, { kind: 'piece' }>;

async function* readFeed(
  piece: ReadyPiece,
  file: ArticleFile,
  state: ReaderState,
): AsyncGenerator<ArticleOutcome> {
  const { extension } = piece;
  const { records } = await state.parser.parse(extension, piece.bytes, piece.likely);
  for (const [index, record] of records.entries()) {
    const place =
      records.length === 1 && record.kind === 'broken' ? piece : placePart(piece, String(index + 1));
    const hash = hashOf([place.place, JSON.stringify(file.stated), JSON.stringify(record)]);
    yield recall(hash, state) ??
      outcomeOf(record, { place, extension, file, hash, encoding: null }, state.limits);
  }
}

async function* readArticle(
  piece: ReadyPiece,
  file: ArticleFile,
  state: ReaderState,
): AsyncGenerator<ArticleOutcome> {
  const hash = hashOf([piece.place, JSON.stringify(file.stated), piece.bytes]);
  const same = recall(hash, state);
  if (same !== undefined) {
    yield same;
    return;
  }
  const { records, encoding } = await state.parser.parse(piece.extension, piece.bytes, piece.likely);
  const article = { place: piece, extension: piece.extension, file, hash, encoding };
  for (const record of records) yield outcomeOf(record, article, state.limits);
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
    yield* FEED_FORMATS.has(piece.extension) ? readFeed(piece, file, state) : readArticle(piece, file, state);
  } catch (error) {
    yield failed(piece.where, explain(error));
  }
}
