// Why the start failed -> one line for the person who started it, which names the variable to look at where the
// system's own words would not. What it does not know it repeats as it is.
import { resolve, sep } from 'node:path';
import type { Config } from './config.ts';

type Settings = Pick<Config, 'dataDir' | 'corpusDir' | 'discordApiUrl'>;

/** What the system says of an address that cannot be reached. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

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
  const { code, syscall }: NodeJS.ErrnoException = error;
  if (code === undefined || config === null) return error.message;
  if (syscall === 'listen') return sayListen(error);
  if (UNREACHABLE.has(code))
    return `Expected to reach Discord at DISCORD_API_URL ${config.discordApiUrl}, got ${code}`;
  return sayFolder(error, config) ?? error.message;
}
