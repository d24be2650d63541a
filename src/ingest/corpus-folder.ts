// The corpus folder -> the article files in it, and what there is that is not read. Only a folder that cannot be read
// at all is thrown; one below it is a problem.
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, extname, join, relative, sep } from 'node:path';
import type { Problem } from '../model.ts';
import { ALIASES_FILE, METADATA_FILE } from './beside/side-file.ts';
import { isFormat } from './formats/formats.ts';
import { explainFile } from './formats/records.ts';

/** The corpus folder is missing, is no folder, or cannot be read. */
export class CorpusError extends Error {
  readonly path: string;

  constructor(path: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CorpusError';
    this.path = path;
  }
}

export interface ArticleFile {
  /** Path under the corpus folder, with `/`. */
  readonly path: string;
  /** The path without its extension. */
  readonly id: string;
  /** What the `metadata.yml` beside the file states about it. */
  readonly stated: Readonly<Record<string, unknown>>;
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

/** What lies under a corpus folder. All paths are full. */
export interface CorpusListing {
  /** The article files, sorted. */
  readonly files: readonly string[];
  /** Folders with something named `metadata.yml` in them, sorted. */
  readonly described: readonly string[];
  /** Everything that is not read: folders, links, pipes, files beside articles under another name. */
  readonly problems: readonly Problem[];
}

const pathUnder = (corpusDir: string, path: string): string => relative(corpusDir, path).split(sep).join('/');

/** Names that are taken for one of the files beside articles: `metadata.yaml`, `Aliases.yml`. */
const NEARLY_BESIDE = /^(metadata|aliases)\.ya?ml$/iu;

/** Why something that is no article is not read, where somebody may have wanted it to be. */
function remarkUnread(entry: Dirent, atTop: boolean): string | undefined {
  const { name } = entry;
  // What these are is looked at when they are read.
  if (name === METADATA_FILE || (atTop && name === ALIASES_FILE)) return undefined;
  if (name === ALIASES_FILE)
    return `Expected ${ALIASES_FILE} at the top of the corpus, found it in a folder; it is not read`;
  const beside = NEARLY_BESIDE.exec(name)?.[1]?.toLowerCase();
  if (beside !== undefined) return `Expected the name ${beside}.yml, found ${name}; it is not read`;
  if (entry.isFile() || entry.isDirectory()) return undefined;
  return `Expected a file, found ${entry.isSymbolicLink() ? 'a symbolic link' : 'something else'}; it is not read`;
}

/** Walks one corpus folder, a folder at a time; links are not followed. */
class CorpusWalk {
  readonly files: string[] = [];
  readonly described: string[] = [];
  readonly problems: Problem[] = [];
  readonly #corpusDir: string;

  constructor(corpusDir: string) {
    this.#corpusDir = corpusDir;
  }

  async run(): Promise<CorpusListing> {
    const folders = [this.#corpusDir];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      for (const entry of await this.#read(folder)) {
        if (entry.name.startsWith('.')) continue;
        this.#enter(entry, folder);
        if (entry.isDirectory()) folders.push(join(folder, entry.name));
      }
    }
    this.files.sort();
    this.described.sort();
    this.problems.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
    return this;
  }

  async #read(folder: string): Promise<readonly Dirent[]> {
    try {
      return await readdir(folder, { withFileTypes: true });
    } catch (error) {
      if (folder === this.#corpusDir) throw corpusError(folder, error);
      const message = `${explainFile('folder', error as NodeJS.ErrnoException)}; nothing in it is read`;
      this.problems.push({ path: pathUnder(this.#corpusDir, folder), severity: 'failed', message });
      return [];
    }
  }

  #enter(entry: Dirent, folder: string): void {
    const path = join(folder, entry.name);
    const atTop = folder === this.#corpusDir;
    if (entry.isFile() && isArticleFile(entry.name, atTop)) this.files.push(path);
    if (entry.name === METADATA_FILE) this.described.push(folder);
    const message = remarkUnread(entry, atTop);
    if (message !== undefined)
      this.problems.push({ path: pathUnder(this.#corpusDir, path), severity: 'warning', message });
  }
}

/**
 * What lies under `corpusDir`; hidden files and folders, the top `README.md` and files of other kinds are passed over.
 * @throws CorpusError
 */
export function listCorpus(corpusDir: string): Promise<CorpusListing> {
  return new CorpusWalk(corpusDir).run();
}

/**
 * Paths of all article files under `corpusDir`, sorted.
 * @throws CorpusError
 */
export async function listArticleFiles(corpusDir: string): Promise<readonly string[]> {
  return (await listCorpus(corpusDir)).files;
}

/** The names of the article files of each folder. */
export function groupNames(files: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const file of files) {
    const folder = dirname(file);
    const inFolder = names.get(folder) ?? new Set();
    names.set(folder, inFolder.add(file.slice(folder.length + 1)));
  }
  return names;
}

/** The file as its articles are named after it. */
export function describeFile(
  fullPath: string,
  corpusDir: string,
  stated: ArticleFile['stated'] = {},
): ArticleFile {
  const path = pathUnder(corpusDir, fullPath);
  return { path, id: path.slice(0, path.length - extname(path).length), stated };
}
