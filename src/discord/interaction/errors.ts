// An error -> what of it may stand in the log: not the body of a request, which holds what members read, and
// not its address, which holds the token of an interaction.

import type { Logger } from 'pino';

export interface ErrorFacts {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly stack?: string;
}

/** Type, message, code, status and stack of anything that was thrown. */
export function describeError(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const code = 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number');
  const status = 'status' in error && typeof error.status === 'number';
  return {
    type: error.name,
    message: error.message,
    ...(code ? { code: error.code as string | number } : {}),
    ...(status ? { status: error.status as number } : {}),
    ...(error.stack === undefined ? {} : { stack: error.stack }),
  };
}

/** The number of the interaction a handler's log belongs to, for a sentence that sends a member to it. */
export function faultIdOf(log: Logger): string {
  return String(log.bindings()['interaction'] ?? '?');
}
