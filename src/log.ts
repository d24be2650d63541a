// One structured log for the whole program. Secrets are redacted by path; question texts are never handed in.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Logger, pino } from 'pino';

const STANDARD_ERROR = 2;

/** Keys that must not be printed even if an error object of a library carries them. */
const REDACTED = ['token', '*.token', '*.*.token', '*.headers.authorization', '*.requestBody', '*.rawError'];

/** The file, made where there is none, or standard error where that cannot be. */
function findDestination(file: string): string | number {
  try {
    mkdirSync(dirname(file), { recursive: true });
    closeSync(openSync(file, 'a'));
    return file;
  } catch {
    return STANDARD_ERROR;
  }
}

/** A logger of that level to a file, or to standard error where no file is named or it cannot be written. */
export function createLog(level: string, file?: string): Logger {
  const dest = file === undefined ? STANDARD_ERROR : findDestination(file);
  return pino({ level, redact: REDACTED, base: null }, pino.destination({ dest, sync: true }));
}
