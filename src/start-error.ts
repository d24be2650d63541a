// Why the start failed -> one line for the person who started it, which names the variable to look at where the
// system's own words would not. What it does not know it repeats as it is.
import { resolve, sep } from 'node:path';
import type { Config } from './config.ts';

type Settings = Pick<Config, 'dataDir' | 'corpusDir' | 'discordApiUrl'>;

/** What the system and the HTTP client say of an address that cannot be reached. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_SOCKET',
]);
/** What the system says when it is short of something for a while. */
const SHORT_OF: ReadonlySet<string> = new Set(['EAGAIN', 'EBUSY', 'EMFILE', 'ENFILE', 'ENOBUFS', 'ENOMEM']);
/** discord.js, where a bot has begun more sessions than it may in a day. */
const NO_SESSIONS = /^Not enough sessions remaining/u;

/** Exit status where a later start may succeed with nothing changed: no network, Discord out of order. */
export const TRY_AGAIN = 1;
/** Exit status where somebody has to mend something first, such as a setting. */
export const MEND_FIRST = 2;

/** Discord's trouble rather than ours, in words; `null` where it is something else. */
function sayDiscord(error: Error & { code?: unknown; status?: unknown }): string | null {
  const { code, status, name } = error;
  if (typeof code === 'string' && UNREACHABLE.has(code)) return code;
  // Requests that were given up, by discord.js after 15 seconds each.
  if (name === 'AbortError' || name === 'TimeoutError') return 'no answer in time';
  if (typeof status === 'number' && (status >= 500 || status === 429)) return `status ${status}`;
  return NO_SESSIONS.test(error.message) ? 'too many logins today' : null;
}

/** The exit status of a start that failed: `TRY_AGAIN` or `MEND_FIRST`. */
export function startStatus(error: unknown): number {
  if (!(error instanceof Error)) return MEND_FIRST;
  const { code }: NodeJS.ErrnoException = error;
  return sayDiscord(error) !== null || SHORT_OF.has(code ?? '') ? TRY_AGAIN : MEND_FIRST;
}

function isInside(path: string, folder: string): boolean {
  const whole = resolve(folder);
  return path === whole || resolve(path).startsWith(whole.endsWith(sep) ? whole : `${whole}${sep}`);
}

function sayListen(error: NodeJS.ErrnoException & { port?: number; address?: string }): string {
  const found = error.code === 'EADDRINUSE' ? 'which is in use' : `got ${error.code}`;
  return `Expected to listen on PORT ${error.port} of ${error.address}, ${found}`;
}

function sayFolder(error: NodeJS.ErrnoException, { dataDir, corpusDir }: Settings): string | null {
  const path = error.path ?? '';
  if (isInside(path, dataDir))
    return `Expected DATA_DIR to be a folder that can be written to, got ${error.code} at ${path}`;
  if (isInside(path, corpusDir))
    return `Expected CORPUS_DIR to be a folder that can be read, got ${error.code} at ${path}`;
  return null;
}

/** One line; `config` is `null` where it was the configuration that failed. */
export function sayStartError(error: unknown, config: Settings | null): string {
  if (!(error instanceof Error)) return String(error);
  if (config === null) return error.message;
  const { code, syscall }: NodeJS.ErrnoException = error;
  if (syscall === 'listen') return sayListen(error);
  const found = sayDiscord(error);
  if (found !== null)
    return `Expected to reach Discord at DISCORD_API_URL ${config.discordApiUrl}, got ${found}`;
  return (code === undefined ? null : sayFolder(error, config)) ?? error.message;
}
