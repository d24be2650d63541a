// Articles as they are read -> whether a record has come before: feeds that overlap, exports that were joined. One that
// repeats id, outlet, title and text of another is passed over, and counted for the report.
import { createHash } from 'node:crypto';
import type { Document, Problem } from '../../model.ts';

/** Bytes of a hash that are kept: two records of a corpus never share them by chance. */
const KEY_BYTES = 16;

export class RepeatCounter {
  readonly #seen = new Set<string>();
  readonly #counts = new Map<string, number>();

  /** Counts `document`, an article whose id a record in the file at `path` states, where it has come before. */
  isRepeat({ id, outlet, title, text }: Document, path: string): boolean {
    const hash = createHash('sha256').update(JSON.stringify([id, outlet, title, text]));
    const key = hash.digest().subarray(0, KEY_BYTES).toString('base64');
    if (!this.#seen.has(key)) {
      this.#seen.add(key);
      return false;
    }
    this.#counts.set(path, (this.#counts.get(path) ?? 0) + 1);
    return true;
  }

  /** One remark for each file with such articles. */
  remarks(): readonly Problem[] {
    return [...this.#counts].map(([path, count]) => ({
      path,
      severity: 'warning',
      message: `Expected each article once, got ${count} again with the same id and text; ${count === 1 ? 'it counts' : 'they count'} once`,
    }));
  }
}
