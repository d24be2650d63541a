// HTTP on loopback: reads a request (JSON or multipart), records it, lets faults have their way, finds the
// route, answers in JSON. Whatever a route throws becomes Discord's error body; nothing kills the server.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RecordedRequest, UploadedFile } from '../contract.ts';
import { API_VERSION, ErrorCode, Limit } from '../wire.ts';
import { ApiError } from '../world/api-error.ts';
import type { Answer, RestFaults } from './faults.ts';

/** A request as a route sees it. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/** `pattern` has `:name` for one segment of any text; these are handed over in order. */
export interface Route {
  readonly method: string;
  readonly pattern: string;
  /** Needs no bot token: interaction callbacks and webhooks. */
  readonly open?: boolean;
  handle(call: Call, ...segments: readonly string[]): Answer;
}

export interface RestOptions {
  readonly token: string | undefined;
  readonly routes: readonly Route[];
  readonly faults: RestFaults;
  /** Told of every refused request. */
  refused(request: RecordedRequest): void;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The listener for `http.createServer`, and the list its requests are recorded in. */
export function restListener(options: RestOptions) {
  const requests: RecordedRequest[] = [];
  const listener = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const record = newRecord(incoming);
    requests.push(record);
    try {
      const answer = await answerTo(incoming, record, options);
      record.status = answer.status;
      record.reply = answer.body ?? null;
      if (answer.status >= 400) options.refused(record);
      write(response, answer);
    } catch {
      // The bot hung up, or sent what is no HTTP body: nobody is left to answer.
      response.destroy();
    }
  };
  return { listener, requests };
}

function newRecord(incoming: IncomingMessage): Writable<RecordedRequest> {
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  return {
    method: incoming.method ?? 'GET',
    path: decodePath(url.pathname).replace(`/api/v${API_VERSION}`, ''),
    query: Object.fromEntries(url.searchParams),
    body: null,
    files: [],
    authorized: (incoming.headers.authorization ?? '').startsWith('Bot '),
    status: 0,
    reply: null,
    at: Date.now(),
  };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function answerTo(
  incoming: IncomingMessage,
  record: Writable<RecordedRequest>,
  options: RestOptions,
): Promise<Answer> {
  try {
    Object.assign(record, await readBody(incoming));
    const fault = await options.faults.meet(record.method, record.path);
    if (fault !== undefined) return fault;
    return dispatch(record, incoming.headers.authorization, options);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { status: error.status, body: error.toBody() };
  }
}

function dispatch(record: RecordedRequest, authorization: string | undefined, options: RestOptions): Answer {
  for (const route of options.routes) {
    const segments = matchRoute(route, record);
    if (segments === undefined) continue;
    if (route.open !== true) authorize(authorization, options.token);
    return route.handle(record, ...segments);
  }
  throw new ApiError(404, ErrorCode.general, '404: Not Found');
}

function matchRoute(route: Route, request: RecordedRequest): readonly string[] | undefined {
  if (route.method !== request.method) return undefined;
  const wanted = route.pattern.split('/');
  const given = request.path.split('/');
  if (wanted.length !== given.length) return undefined;
  const fits = wanted.every((step, index) => step.startsWith(':') || step === given[index]);
  return fits ? given.filter((_, index) => wanted[index]?.startsWith(':')) : undefined;
}

function authorize(authorization: string | undefined, token: string | undefined): void {
  const given = authorization?.startsWith('Bot ') ? authorization.slice('Bot '.length) : '';
  if (given === '' || (token !== undefined && given !== token)) {
    throw new ApiError(401, ErrorCode.general, '401: Unauthorized');
  }
}

async function readBody(incoming: IncomingMessage): Promise<Pick<RecordedRequest, 'body' | 'files'>> {
  const bytes = await readBytes(incoming);
  const type = incoming.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: null, files: [] };
  try {
    if (type.startsWith('multipart/form-data')) return await readForm(bytes, type);
    return { body: JSON.parse(bytes.toString('utf8')), files: [] };
  } catch {
    throw new ApiError(400, ErrorCode.invalidJson, 'The request body contains invalid JSON.');
  }
}

async function readBytes(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming) {
    size += part.length;
    if (size <= Limit.requestBytes) parts.push(part);
  }
  if (size > Limit.requestBytes) {
    throw new ApiError(413, ErrorCode.requestTooLarge, 'Request entity too large');
  }
  return Buffer.concat(parts);
}

/** `payload_json` is the body, every other field a file. Node's own form parser does the reading. */
async function readForm(bytes: Buffer, type: string): Promise<Pick<RecordedRequest, 'body' | 'files'>> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  let body: unknown = null;
  const files: UploadedFile[] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string') {
      if (field === 'payload_json') body = JSON.parse(value);
      continue;
    }
    const data = Buffer.from(await value.arrayBuffer());
    files.push({ field, filename: value.name, contentType: value.type, data });
  }
  return { body, files };
}

function write(response: ServerResponse, answer: Answer): void {
  const { body } = answer;
  const limits = { 'x-ratelimit-limit': '50', 'x-ratelimit-remaining': '49', 'x-ratelimit-reset-after': '1' };
  if (body === undefined) {
    response.writeHead(answer.status, { ...limits, ...answer.headers }).end();
    return;
  }
  const isFile = Buffer.isBuffer(body);
  const type = { 'content-type': isFile ? 'application/octet-stream' : 'application/json' };
  response
    .writeHead(answer.status, { ...limits, ...type, ...answer.headers })
    .end(isFile ? body : JSON.stringify(body));
}
