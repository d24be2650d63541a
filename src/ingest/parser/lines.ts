// A file or block of JSON lines -> its lines as bytes, one at a time. Memory is one line and one block; a line
// longer than the limit is counted and passed over.
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { DETECT_BYTES, detectEncodings, wideEncoding } from '../formats/decode.ts';

/** `bytes` without the line feed; `undefined` for a line longer than the limit. */
export interface ByteLine {
  readonly bytes: Buffer | undefined;
  readonly size: number;
}

const NEW_LINE = 0x0a;
const BLOCK_BYTES = 1 << 20;

class LineBuffer {
  readonly #maxBytes: number;
  #parts: Buffer[] = [];
  #size = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  add(part: Buffer): void {
    this.#size += part.length;
    if (this.#size <= this.#maxBytes) this.#parts.push(part);
    else this.#parts = [];
  }

  take(): ByteLine {
    const size = this.#size;
    const bytes = size <= this.#maxBytes ? Buffer.concat(this.#parts) : undefined;
    this.#parts = [];
    this.#size = 0;
    return { bytes, size };
  }
}

/** Lines of any encoding in which a line feed is one byte of its own. */
export async function* splitLines(
  blocks: AsyncIterable<Buffer> | Iterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<ByteLine> {
  const line = new LineBuffer(maxBytes);
  for await (const block of blocks) {
    let start = 0;
    for (let end = block.indexOf(NEW_LINE); end >= 0; end = block.indexOf(NEW_LINE, start)) {
      line.add(block.subarray(start, end));
      yield line.take();
      start = end + 1;
    }
    line.add(block.subarray(start));
  }
  yield line.take();
}

async function* recode(blocks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const block of blocks) yield Buffer.from(decoder.decode(block, { stream: true }));
  yield Buffer.from(decoder.decode());
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Lines of a file; one in UTF-16 gives its lines in UTF-8. */
export async function* readLines(path: string, maxBytes: number): AsyncGenerator<ByteLine> {
  const wide = wideEncoding(await firstBytes(path));
  // Opened only when it is read at once: the error of a stream that nobody reads ends the process.
  const blocks = createReadStream(path, { highWaterMark: BLOCK_BYTES }) as AsyncIterable<Buffer>;
  yield* splitLines(wide === undefined ? blocks : recode(blocks, wide), maxBytes);
}

/** Lines of a block in memory; one in UTF-16 gives its lines in UTF-8. */
export function splitBytes(bytes: Buffer, maxBytes: number): AsyncGenerator<ByteLine> {
  const wide = wideEncoding(bytes);
  return splitLines(
    [wide === undefined ? bytes : Buffer.from(new TextDecoder(wide).decode(bytes))],
    maxBytes,
  );
}

/**
 * Encodings that lines which are not UTF-8 may be in, judged by all such lines together: one alone has too few
 * letters. Reads on until there are enough of them.
 */
export async function detectLineEncodings(lines: AsyncIterable<ByteLine>): Promise<readonly string[]> {
  const sample: Buffer[] = [];
  let size = 0;
  for await (const { bytes } of lines) {
    if (bytes === undefined || isUtf8(bytes)) continue;
    sample.push(bytes);
    size += bytes.length;
    if (size >= DETECT_BYTES) break;
  }
  return detectEncodings(Buffer.concat(sample));
}
