// The other side of `bounded-parser.ts`: parses what comes over the message port, one article at a time.
import { parentPort } from 'node:worker_threads';
import { type Parsed, parseBytes } from '../formats/formats.ts';
import { broken, explain } from '../formats/records.ts';
import type { IngestLimits } from '../limits.ts';

export interface ParseRequest {
  readonly extension: string;
  readonly bytes: Uint8Array;
  readonly limits: IngestLimits;
  readonly likely: readonly string[];
}

const port = parentPort;
if (port === null) throw new Error('parser-thread.ts runs as a worker thread only');

async function parse({ extension, bytes, limits, likely }: ParseRequest): Promise<Parsed> {
  try {
    return await parseBytes(extension, bytes, limits, likely);
  } catch (error) {
    return { records: [broken(explain(error))], encoding: null };
  }
}

port.on('message', async (request: ParseRequest) => port.postMessage(await parse(request)));
