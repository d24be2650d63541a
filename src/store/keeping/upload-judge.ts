// A file that somebody wants in the corpus -> whether it may come in: its type, its size, and whether the reader finds
// an article in it. It is tried in a folder of its own, outside the corpus.
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { AddOutcome, AddRefusal, CorpusLimits } from '../../service/corpus.ts';
import { makeFolder } from '../durable.ts';
import { fitsExtension } from './file-names.ts';

/** What the reader finds in a file outside the corpus. */
export interface UploadReader {
  inspect(path: string): Promise<{
    readonly articles: number;
    readonly problem: string | null;
    readonly isTooLarge: boolean;
  }>;
}

export const refused = (reason: AddRefusal, detail: string): AddOutcome => ({
  kind: 'refused',
  reason,
  detail,
});

export class UploadJudge {
  readonly #incoming: string;
  readonly #limits: CorpusLimits;
  readonly #reader: UploadReader;

  constructor(dataDir: string, limits: CorpusLimits, reader: UploadReader) {
    this.#incoming = join(dataDir, 'incoming');
    this.#limits = limits;
    this.#reader = reader;
  }

  /**
   * `null` where the file may come in under that name.
   * @throws Error of the file system
   */
  async judge(name: string, bytes: Uint8Array): Promise<AddOutcome | null> {
    const { extensions, maxFileBytes } = this.#limits;
    const extension = extname(name);
    if (!extensions.includes(extension))
      return refused('type', `Expected one of ${extensions.join(', ')}, got ${extension}`);
    if (!fitsExtension(bytes, extension))
      return refused('type', `Expected the bytes of a ${extension} file, got those of another type`);
    if (bytes.length > maxFileBytes)
      return refused('too-large', `Expected at most ${maxFileBytes} bytes, got ${bytes.length}`);
    return this.#tryReading(name, bytes);
  }

  /** Removes what a killed process left. */
  async sweep(): Promise<void> {
    await rm(this.#incoming, { recursive: true, force: true });
  }

  async #tryReading(name: string, bytes: Uint8Array): Promise<AddOutcome | null> {
    const folder = join(this.#incoming, randomUUID());
    await makeFolder(folder);
    try {
      const path = join(folder, name);
      await writeFile(path, bytes);
      const { articles, problem, isTooLarge } = await this.#reader.inspect(path);
      const detail = problem ?? 'Expected an article, found none';
      if (isTooLarge) return refused('too-large-unpacked', detail);
      return articles === 0 ? refused('unreadable', detail) : null;
    } finally {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    }
  }
}
