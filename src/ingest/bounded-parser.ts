// Articles whose parsing time their size does not bound -> the same records, parsed in a thread that is ended when
// it takes too long or too much memory. The thread starts with the first such article.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Parsed, parseBytes } from './formats.ts';
import { type IngestLimits, LimitError } from './limits.ts';
import type { ParseRequest } from './parser-thread.ts';
import { broken, type RawRecord } from './records.ts';

/** Markup up to this size, in bytes, is parsed in place: the worst of it takes less than a second. */
const IN_PLACE_BYTES = 96 * 1024;
/** Formats that unpack streams or run programs of their own, whatever their size. */
const NEVER_IN_PLACE: ReadonlySet<string> = new Set(['.pdf', '.docx']);
/** Formats whose parsing is linear in their size. */
const ALWAYS_IN_PLACE: ReadonlySet<string> = new Set(['.txt', '.md', '.json', '.jsonl']);
/** Old-generation heap of the thread, in MiB. */
const MAX_HEAP_MIB = 768;

export class BoundedParser {
  readonly #limits: IngestLimits;
  #thread: Worker | undefined;

  constructor(limits: IngestLimits) {
    this.#limits = limits;
  }

  /**
   * The records of one article file.
   * @throws LimitError
   */
  async parse(extension: string, bytes: Uint8Array, likely: readonly string[]): Promise<Parsed> {
    const isSmall = bytes.length <= IN_PLACE_BYTES && !NEVER_IN_PLACE.has(extension);
    if (isSmall || ALWAYS_IN_PLACE.has(extension))
      return await parseBytes(extension, bytes, this.#limits, likely);
    return { records: await this.#ask({ extension, bytes, limits: this.#limits }), encoding: null };
  }

  /** Ends the thread; the next article that needs one starts another. */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }

  async #ask(request: ParseRequest): Promise<readonly RawRecord[]> {
    this.#thread ??= this.#start();
    const thread = this.#thread;
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), this.#limits.maxParseMs);
    try {
      thread.postMessage(request);
      const [records] = (await Promise.race([
        once(thread, 'message', { signal: deadline.signal }),
        once(thread, 'exit', { signal: deadline.signal }).then(() => [
          [broken('Expected a readable article, its parser gave up')],
        ]),
      ])) as [readonly RawRecord[]];
      return records;
    } catch (error) {
      await this.close();
      if (!deadline.signal.aborted) return [broken(reasonOfEnd(error))];
      throw new LimitError('maxParseMs', this.#limits.maxParseMs, 'more');
    } finally {
      clearTimeout(timer);
      // Takes the listeners of the event that did not come off the thread.
      deadline.abort();
    }
  }

  #start(): Worker {
    const thread = new Worker(new URL('./parser-thread.mjs', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MIB },
      stdout: true,
      stderr: true,
    });
    thread.unref();
    return thread;
  }
}

function reasonOfEnd(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `Expected an article that needs at most ${MAX_HEAP_MIB} MiB, got one that needs more`
    : 'Expected a readable article, its parser gave up';
}
