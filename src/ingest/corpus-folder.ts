// The corpus folder -> the article files in it, and what the `metadata.yml` beside each states. Only a folder that
// cannot be read at all is thrown.
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { Problem } from '../model.ts';
import { isFormat } from './formats/formats.ts';
import { isObject } from './formats/records.ts';

/** The corpus folder is missing, is no folder, or cannot be read. */
export class CorpusError extends Error {
  readonly path: string;

  constructor(path: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CorpusError';
    this.path = path;
  }
}

const METADATA_FILE = 'metadata.yml';
/** Bytes of a `metadata.yml`: 100,000 articles with every field. */
const MAX_METADATA_BYTES = 32 * 1024 * 1024;

export type Fields = Readonly<Record<string, unknown>>;

export interface ArticleFile {
  /** Path under the corpus folder, with `/`. */
  readonly path: string;
  /** The path without its extension. */
  readonly id: string;
  /** What the `metadata.yml` beside the file states about it. */
  readonly stated: Fields;
}

/** True for a file name that the reader takes for articles; `atTop`: directly in the corpus folder. */
export function isArticleFile(name: string, atTop: boolean): boolean {
  if (name.startsWith('.') || (atTop && name.toLowerCase() === 'readme.md')) return false;
  return isFormat(extname(name).toLowerCase());
}

function corpusError(corpusDir: string, error: unknown): CorpusError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'an error';
  const found = code === 'ENOENT' ? 'there is none' : code === 'ENOTDIR' ? 'it is a file' : code;
  return new CorpusError(
    corpusDir,
    `Expected a readable folder of articles at ${corpusDir} (CORPUS_DIR), ${found}`,
    {
      cause: error,
    },
  );
}

async function listEntries(corpusDir: string): Promise<readonly Dirent[]> {
  const entries = await readdir(corpusDir, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      throw corpusError(corpusDir, error);
    },
  );
  return entries.filter((entry) => !isHidden(relative(corpusDir, join(entry.parentPath, entry.name))));
}

const isHidden = (path: string): boolean => path.split(sep).some((part) => part.startsWith('.'));

/**
 * Paths of all article files under `corpusDir`, sorted; hidden files and folders, the top `README.md` and files of
 * other kinds are passed over, symbolic links are not followed.
 * @throws CorpusError
 */
export async function listArticleFiles(corpusDir: string): Promise<readonly string[]> {
  return (await listEntries(corpusDir))
    .filter((entry) => entry.isFile() && isArticleFile(entry.name, entry.parentPath === corpusDir))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * A remark for everything under `corpusDir` that is neither file nor folder: links could lead out of the folder,
 * and pipes would never end, so neither is read.
 * @throws CorpusError
 */
export async function remarkUnread(corpusDir: string): Promise<readonly Problem[]> {
  return (await listEntries(corpusDir))
    .filter((entry) => !entry.isFile() && !entry.isDirectory())
    .map((entry) => ({
      path: relative(corpusDir, join(entry.parentPath, entry.name)).split(sep).join('/'),
      severity: 'warning',
      message: `Expected a file, found ${entry.isSymbolicLink() ? 'a symbolic link' : 'something else'}; it is not read`,
    }));
}

async function readSmallFile(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).size > MAX_METADATA_BYTES ? '-' : await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The fields that `metadata.yml` in `folder` states, by file name; empty with a remark where it is no such file. */
export async function readMetadata(
  folder: string,
  corpusDir: string,
): Promise<{ metadata: Fields; problem?: Problem }> {
  const path = join(folder, METADATA_FILE);
  const content = await readSmallFile(path);
  if (content === undefined) return { metadata: {} };
  try {
    const value: unknown = parseYaml(content, { logLevel: 'error' }) ?? {};
    if (isObject(value)) return { metadata: value };
  } catch {
    // Reported below, with the other shape that is no map of file names.
  }
  const message = 'Expected `file name:` entries in YAML; the articles beside it are read without it';
  return { metadata: {}, problem: { path: relative(corpusDir, path), severity: 'warning', message } };
}

/** The file as its articles are named after it. */
export function describeFile(fullPath: string, corpusDir: string, metadata: Fields): ArticleFile {
  const path = relative(corpusDir, fullPath).split(sep).join('/');
  const name = path.slice(path.lastIndexOf('/') + 1);
  const stated = Object.hasOwn(metadata, name) ? metadata[name] : undefined;
  return {
    path,
    id: path.slice(0, path.length - extname(path).length),
    stated: isObject(stated) ? stated : {},
  };
}
