// The other side of `bounded-parser.ts`: parses what comes over the message port, one article at a time.
import { parentPort } from 'node:worker_threads';
import { parseBytes } from './formats.ts';
import type { IngestLimits } from './limits.ts';
import { broken, explain, type RawRecord } from './records.ts';

export interface ParseRequest {
  readonly extension: string;
  readonly bytes: Uint8Array;
  readonly limits: IngestLimits;
}

const port = parentPort;
if (port === null) throw new Error('parser-thread.ts runs as a worker thread only');

async function parse({ extension, bytes, limits }: ParseRequest): Promise<readonly RawRecord[]> {
  try {
    return (await parseBytes(extension, bytes, limits)).records;
  } catch (error) {
    return [broken(explain(error))];
  }
}

port.on('message', async (request: ParseRequest) => port.postMessage(await parse(request)));
