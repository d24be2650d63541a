// The built-in web server: reader pages, health and metrics. GET and HEAD alone, nothing from the disk, small limits.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { readMark, renderDocumentPage, renderNotFound } from './reader/page.ts';
import { POLICY } from './reader/style.ts';
import type { DocumentReader } from './service/archive.ts';

export interface HttpOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  readonly reader: DocumentReader;
  readonly metrics: Registry;
  /** Whether a member would be answered now. */
  isReady(): boolean;
  readonly log: Logger;
}

export interface HttpServer {
  readonly port: number;
  /** Refuses new connections, ends idle ones, and those under way after a moment. */
  stop(): Promise<void>;
}

/** The server cannot listen where it should; the message is one line for a person. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** Milliseconds for a request to arrive whole. */
const REQUEST_MS = 5_000;
/** Bytes of a request's head. */
const MAX_HEADER_BYTES = 8 * 1024;
/** Connections at one time. */
const MAX_CONNECTIONS = 200;
/** Milliseconds that `stop` leaves to requests under way. */
const STOP_MS = 2_000;
/** Characters of a request's path and query. */
const MAX_URL_CHARS = 500;

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': POLICY,
};

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const text = (status: number, body: string): Reply => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${body}\n`,
});
const page = (status: number, body: string): Reply => ({ status, type: 'text/html; charset=utf-8', body });

const DOCUMENT_PATH = /^\/d\/([0-9a-z]{13})$/;

async function readDocument(id: string, mark: string | null, reader: DocumentReader): Promise<Reply> {
  const found = await reader.readDocument(id);
  if (found === null) return page(404, renderNotFound());
  const { document, quotations } = found;
  return page(200, renderDocumentPage(document, quotations, readMark(mark, document.text.length)));
}

async function reply(url: URL, options: HttpOptions): Promise<Reply> {
  const document = DOCUMENT_PATH.exec(url.pathname)?.[1];
  if (document !== undefined) return readDocument(document, url.searchParams.get('s'), options.reader);
  switch (url.pathname) {
    case '/healthz':
      return text(200, 'alive');
    case '/readyz':
      return options.isReady() ? text(200, 'ready') : text(503, 'not ready');
    case '/metrics': {
      const { metrics } = options;
      return { status: 200, type: metrics.contentType, body: await metrics.metrics() };
    }
    default:
      return page(404, renderNotFound());
  }
}

async function answer(request: IncomingMessage, options: HttpOptions): Promise<Reply> {
  const { method = '', url = '' } = request;
  if (method !== 'GET' && method !== 'HEAD') return text(405, 'GET and HEAD alone');
  if (url.length > MAX_URL_CHARS) return text(414, 'too long');
  // The host that the client names is of no consequence: only path and query are looked at.
  const parsed = URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost') : null;
  return parsed === null ? text(400, 'not a path') : reply(parsed, options);
}

function send(request: IncomingMessage, response: ServerResponse, { status, type, body }: Reply): void {
  const allow = status === 405 ? { Allow: 'GET, HEAD' } : {};
  const length = Buffer.byteLength(body);
  const caching = { 'Cache-Control': 'no-store' };
  response.writeHead(status, {
    ...HEADERS,
    ...allow,
    ...caching,
    'Content-Type': type,
    'Content-Length': length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  options: HttpOptions,
): Promise<void> {
  try {
    send(request, response, await answer(request, options));
  } catch (error) {
    const type = error instanceof Error ? error.name : typeof error;
    options.log.error({ type }, 'a page could not be made');
    if (response.headersSent) response.destroy();
    else send(request, response, text(503, 'not available just now'));
  }
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const found = error.code === 'EADDRINUSE' ? 'which is in use' : `got ${error.code ?? error.message}`;
      reject(new ListenError(`Expected to listen on PORT ${port} of HOST ${host}, ${found}`));
    });
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/**
 * Serves until it is stopped.
 * @throws ListenError
 */
export async function startHttp(options: HttpOptions): Promise<HttpServer> {
  const limits = { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS, maxHeaderSize: MAX_HEADER_BYTES };
  const server = createServer({ ...limits, keepAliveTimeout: REQUEST_MS }, (request, response) => {
    request.resume();
    void handle(request, response, options);
  });
  server.maxConnections = MAX_CONNECTIONS;
  const port = await listen(server, options.port, options.host);
  return {
    port,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), STOP_MS);
      await closed;
      clearTimeout(timer);
    },
  };
}
