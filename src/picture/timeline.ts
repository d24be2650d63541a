// What a speaker said about a topic over time, as a PNG: dates along the bottom, one row an outlet, one
// numbered mark a finding. Drawn on a thread of its own, which starts with the first picture and ends when
// none was wanted for a while. Gives up on no input, and on scripts of which no font at hand has a character.

import { Worker } from 'node:worker_threads';
import type { TimelineInput, TimelineRow } from './input.ts';
import type { DrawReply, DrawRequest } from './worker.ts';

export { describeTimeline } from './describe.ts';
export type { TimelineInput, TimelineMark, TimelineRow } from './input.ts';

/** How long one picture may take; the slowest seen took 4 s on a busy machine. */
const DRAW_MS = 20_000;
/** How long the thread stays for another picture: it holds about 100 MB. */
const IDLE_MS = 60_000;

/** More than the layout takes in any case: rows, marks of a row, UTF-16 code units of a text. */
const [MAX_ROWS, MAX_MARKS, MAX_CHARS] = [100, 2000, 2000];
const NO_ROW: TimelineRow = { outlet: '', marks: [] };

interface Waiting {
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

interface Studio {
  readonly thread: Worker;
  readonly waiting: Map<number, Waiting>;
  idle: NodeJS.Timeout | undefined;
}

let studio: Studio | undefined;
let lastId = 0;

/**
 * A PNG 1,100 pixels wide and at most 2,000 high (twice the size it is meant to be seen at), below 2 MiB.
 * Any input gives a picture: long texts are cut with `…`, what there is no room for is counted as `+n`.
 * Rejects only where it cannot draw at all: no build of the drawing library for this machine, or 20 s gone.
 */
export async function drawTimeline(input: TimelineInput): Promise<Uint8Array> {
  studio ??= openStudio();
  const { thread, waiting } = keepOpen(studio);
  lastId += 1;
  const request: DrawRequest = { id: lastId, input: bounded(input) };
  const png = new Promise<Uint8Array>((resolve, reject) => waiting.set(request.id, { resolve, reject }));
  thread.postMessage(request);
  return png;
}

/** What could be drawn at most; rows beyond stay as empty ones, to be counted. Spares copying a huge input. */
function bounded(input: TimelineInput): TimelineInput {
  const rows = input.rows.map(({ outlet, marks }, index) =>
    index < MAX_ROWS ? { outlet: outlet.slice(0, MAX_CHARS), marks: marks.slice(0, MAX_MARKS) } : NO_ROW,
  );
  return {
    ...input,
    title: input.title.slice(0, MAX_CHARS),
    subtitle: input.subtitle.slice(0, MAX_CHARS),
    rows,
  };
}

function openStudio(): Studio {
  const thread = new Worker(new URL('./worker.mjs', import.meta.url), { execArgv: [] });
  const opened: Studio = { thread, waiting: new Map(), idle: undefined };
  thread.on('message', (reply: DrawReply) => settle(opened, reply));
  thread.on('error', (error) =>
    close(opened, new Error('Expected the picture to be drawn', { cause: error })),
  );
  thread.on('exit', () => close(opened, new Error('Expected the drawing thread to stay until it is done')));
  return opened;
}

/** Nobody is to wait for the thread at the end of the process unless a picture is being drawn. */
function keepOpen(opened: Studio): Studio {
  clearTimeout(opened.idle);
  const late = () => close(opened, new Error(`Expected a picture within ${DRAW_MS} ms`));
  opened.idle = setTimeout(late, DRAW_MS);
  opened.idle.unref();
  opened.thread.ref();
  return opened;
}

function settle(opened: Studio, reply: DrawReply): void {
  const waiting = opened.waiting.get(reply.id);
  opened.waiting.delete(reply.id);
  if ('png' in reply) waiting?.resolve(reply.png);
  else waiting?.reject(new Error(reply.problem));
  if (opened.waiting.size > 0) return;
  clearTimeout(opened.idle);
  opened.idle = setTimeout(() => close(opened, new Error('Expected no picture any more')), IDLE_MS);
  opened.idle.unref();
  opened.thread.unref();
}

/** Ends the thread; whoever still waits is told why. The next picture starts another. */
function close(opened: Studio, reason: Error): void {
  if (studio === opened) studio = undefined;
  clearTimeout(opened.idle);
  for (const { reject } of opened.waiting.values()) reject(reason);
  opened.waiting.clear();
  void opened.thread.terminate();
}
