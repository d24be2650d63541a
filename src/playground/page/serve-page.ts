// The playground in a browser: a page at `/`, its files and its calls under `/page/`. Only this machine is
// served: the listener is on loopback, and a request that names another host, or comes from another page, is
// refused. A strict content policy keeps the page from fetching anything but its own.

import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StandIn } from '../contract.ts';
import { asObject, type JsonObject } from '../wire.ts';
import { answerCall } from './calls.ts';
import { streamMessages } from './events.ts';
import { Desk } from './visitor.ts';

/** Longer than anything a person types, bytes. */
const MAX_BODY = 64 * 1024;

interface Asset {
  readonly type: string;
  readonly data: Buffer;
}

const ASSETS: Readonly<Record<string, Asset>> = {
  '/': asset('page.html', 'text/html'),
  '/page/page.css': asset('page.css', 'text/css'),
  '/page/discord.css': asset('discord.css', 'text/css'),
  '/page/page.js': asset('page.js', 'text/javascript'),
};

function asset(name: string, type: string): Asset {
  const data = readFileSync(new URL(`./assets/${name}`, import.meta.url));
  return { type: `${type}; charset=utf-8`, data };
}

const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Answers requests that are the page's and tells so (`true`); leaves all others alone (`false`). */
export type PageListener = (request: IncomingMessage, response: ServerResponse) => boolean;

/** The listener for one stand-in that listens on this port. */
export function servePage(standIn: StandIn, port: number): PageListener {
  const desk = new Desk();
  return (request, response) => {
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    if (url.pathname !== '/' && !url.pathname.startsWith('/page/')) return false;
    for (const [name, value] of Object.entries(SAFE_HEADERS)) response.setHeader(name, value);
    if (!isFromHere(request, port)) send(response, 403, { problem: 'Only the page itself may ask this.' });
    else if (url.pathname === '/page/events') streamMessages(standIn, url, request, response);
    else if (request.method === 'POST') void answerPost({ standIn, desk }, url, request, response);
    else sendAsset(response, ASSETS[url.pathname]);
    return true;
  };
}

/** A name that leads here by another way (DNS rebinding) and other pages' requests are turned away. */
function isFromHere({ headers }: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return false;
  return headers.origin === undefined || hosts.some((host) => headers.origin === `http://${host}`);
}

function sendAsset(response: ServerResponse, found: Asset | undefined): void {
  if (found === undefined) send(response, 404, { problem: 'There is nothing here.' });
  else response.writeHead(200, { 'content-type': found.type }).end(found.data);
}

function send(response: ServerResponse, status: number, body: JsonObject): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function answerPost(
  stage: { readonly standIn: StandIn; readonly desk: Desk },
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (request.headers['content-type'] !== 'application/json') throw new Error('Expected JSON');
    const body = asObject(JSON.parse(await readText(request)));
    send(response, 200, await answerCall(stage, url.pathname.replace('/page/', ''), body));
  } catch (error) {
    // What Discord's client would not let a member do is told in words.
    send(response, 400, { problem: error instanceof Error ? error.message : String(error) });
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size <= MAX_BODY) parts.push(part);
  }
  if (size > MAX_BODY) throw new Error(`Expected at most ${MAX_BODY} bytes`);
  return Buffer.concat(parts).toString('utf8');
}
