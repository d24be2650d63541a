// How requests to Discord leave: so many at a time, acknowledgements before all others, and once more where a socket
// was closed under them. Unbounded, a bot whose network stalls opens a socket for every request that waits.
import type { DefaultRestOptions } from 'discord.js';
import PQueue from 'p-queue';

export type MakeRequest = typeof DefaultRestOptions.makeRequest;

/** A socket that was kept open and that the other side has just closed. */
const CLOSED = 'UND_ERR_SOCKET';
/** An acknowledgement, due within three seconds; everything else may take fifteen minutes. */
const ACKNOWLEDGEMENT = /\/callback(?:\?|$)/u;

/**
 * Has a request repeated that met a socket the other side was closing. discord.js repeats those that fail with
 * ECONNRESET and knows no other name of it; unrepeated, an acknowledgement would be lost.
 */
export function withReset(makeRequest: MakeRequest): MakeRequest {
  return async (url, init) => {
    try {
      return await makeRequest(url, init);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === CLOSED)) throw error;
      throw Object.assign(new Error(error.message, { cause: error }), { code: 'ECONNRESET' });
    }
  };
}

/** At most `most` requests at a time, in the order they came, acknowledgements first. */
export function inTurn(makeRequest: MakeRequest, most: number): MakeRequest {
  const queue = new PQueue({ concurrency: most });
  // One that was given up while it waited fails at once and takes no socket.
  return (url, init) =>
    queue.add(() => makeRequest(url, init), { priority: ACKNOWLEDGEMENT.test(url) ? 1 : 0 });
}
