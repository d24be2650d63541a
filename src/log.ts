// One structured log for the whole program. Secrets are redacted by path; question texts are never handed in.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Logger, pino } from 'pino';

/** Keys that must not be printed even if an error object of a library carries them. */
const REDACTED = ['token', '*.token', '*.*.token', '*.headers.authorization', '*.requestBody', '*.rawError'];

/** A logger of that level to a file, or to standard error where no file is named. */
export function createLog(level: string, file?: string): Logger {
  if (file !== undefined) mkdirSync(dirname(file), { recursive: true });
  const destination = pino.destination({ dest: file ?? 2, sync: true });
  return pino({ level, redact: REDACTED, base: null }, destination);
}
