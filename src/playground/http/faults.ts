// Trouble on REST, to be had on demand: 429, any failing status, delays. Asked once per request, before the
// request is handled.

import { setTimeout as sleep } from 'node:timers/promises';
import type { RateLimit, RequestMatch } from '../contract.ts';
import type { JsonObject } from '../wire.ts';

/** An answer ready to be written. */
export interface Answer {
  readonly status: number;
  /** Absent: no body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Planned {
  readonly match: RequestMatch;
  left: number;
  readonly answer: Answer;
}

export class RestFaults {
  #planned: Planned[] = [];
  readonly #delays = new Map<RequestMatch, number>();

  rateLimit(match: RequestMatch, { times, retryAfterS, global = false }: RateLimit): void {
    const headers = {
      'retry-after': String(retryAfterS),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
      ...(global ? {} : { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': String(retryAfterS) }),
    };
    const body = { message: 'You are being rate limited.', retry_after: retryAfterS, global };
    this.#planned.push({ match, left: times, answer: { status: 429, body, headers } });
  }

  failNext(match: RequestMatch, status: number, times: number, body?: unknown): void {
    const shown: JsonObject = { message: `${status}: failed on demand`, code: 0 };
    this.#planned.push({ match, left: times, answer: { status, body: body ?? shown } });
  }

  /** Holds matching requests back; 0 lifts it. */
  delay(match: RequestMatch, ms: number): void {
    if (ms === 0) this.#delays.delete(match);
    else this.#delays.set(match, ms);
  }

  clear(): void {
    this.#planned = [];
    this.#delays.clear();
  }

  /** The fault planned for this request, if any; waits where it is to be late. */
  async meet(method: string, path: string): Promise<Answer | undefined> {
    const line = `${method} ${path}`;
    for (const [match, ms] of this.#delays) if (matches(line, match)) await sleep(ms);
    const planned = this.#planned.find((each) => each.left > 0 && matches(line, each.match));
    if (planned === undefined) return undefined;
    planned.left -= 1;
    return planned.answer;
  }
}

function matches(line: string, match: RequestMatch): boolean {
  return typeof match === 'string' ? line.includes(match) : match.test(line);
}
