// Articles whose parsing time their size does not bound -> the same records, parsed in a thread that is ended when
// it takes too long or too much memory. The thread starts with the first such article.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Parsed, parseBytes } from '../formats/formats.ts';
import { broken } from '../formats/records.ts';
import { type IngestLimits, LimitError } from '../limits.ts';
import type { ParseRequest } from './parser-thread.ts';

/** Markup up to this size, in bytes, is parsed in place: the worst of it takes half a second. */
const MARKUP_IN_PLACE_BYTES = 32 * 1024;
/** Text and records, whose parsing is linear in their size. */
const TEXT_IN_PLACE_BYTES = 1024 * 1024;
const TEXT_FORMATS: ReadonlySet<string> = new Set(['.txt', '.md', '.json', '.jsonl']);
/** Formats that unpack streams or run programs of their own, whatever their size. */
const NEVER_IN_PLACE: ReadonlySet<string> = new Set(['.pdf', '.docx']);
/** Old-generation heap of the thread, in MiB. */
const MAX_HEAP_MIB = 768;

const GAVE_UP = 'Expected a readable article, its parser gave up';

function gaveUp(message: string): Parsed {
  return { records: [broken(message)], encoding: null };
}

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
    const most = TEXT_FORMATS.has(extension) ? TEXT_IN_PLACE_BYTES : MARKUP_IN_PLACE_BYTES;
    if (bytes.length <= most && !NEVER_IN_PLACE.has(extension))
      return await parseBytes(extension, bytes, this.#limits, likely);
    return await this.#ask({ extension, bytes, limits: this.#limits, likely });
  }

  /** Ends the thread; the next article that needs one starts another. */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }

  async #ask(request: ParseRequest): Promise<Parsed> {
    this.#thread ??= this.#start();
    const thread = this.#thread;
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), this.#limits.maxParseMs);
    try {
      thread.postMessage(request);
      const [parsed] = (await Promise.race([
        once(thread, 'message', { signal: deadline.signal }),
        once(thread, 'exit', { signal: deadline.signal }).then(() => [gaveUp(GAVE_UP)]),
      ])) as [Parsed];
      return parsed;
    } catch (error) {
      await this.close();
      if (!deadline.signal.aborted) return gaveUp(reasonOfEnd(error));
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
    // Reported to whoever waits; a late one, with nobody waiting, must not end the process.
    thread.on('error', () => undefined);
    thread.once('exit', () => {
      if (this.#thread === thread) this.#thread = undefined;
    });
    thread.unref();
    return thread;
  }
}

function reasonOfEnd(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `Expected an article that needs at most ${MAX_HEAP_MIB} MiB, got one that needs more`
    : GAVE_UP;
}
