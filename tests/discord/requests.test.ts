import { describe, expect, it } from 'vitest';
import { inTurn, type MakeRequest, withReset } from '../../src/discord/connection/requests.ts';

describe('a request that meets a socket which the other side closes', () => {
  const failing = (code: string) =>
    withReset(async () => Promise.reject(Object.assign(new Error('closed'), { code })));

  it('fails as discord.js knows it, and so is repeated', async () => {
    await expect(failing('UND_ERR_SOCKET')('http://127.0.0.1', {})).rejects.toMatchObject({
      code: 'ECONNRESET',
    });
  });

  it('is told apart from other trouble', async () => {
    await expect(failing('ENOTFOUND')('http://127.0.0.1', {})).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });
});

describe('requests in turn', () => {
  /** Requests that end when they are told to, and the order in which they began. */
  function makeHeld(most: number) {
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const held: MakeRequest = (url) => {
      begun.push(url);
      return new Promise((resolve, reject) => {
        ends.push(() => (url.includes('bad') ? reject(new Error(url)) : resolve(new Response() as never)));
      });
    };
    return { begun, ends, request: inTurn(held, most) };
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('are so many at a time, acknowledgements before all others, the rest as they came', async () => {
    const { begun, ends, request } = makeHeld(2);
    const all = ['/1', '/2', '/3', '/4', '/5/callback?with_response=false', '/6/callback'].map((url) =>
      request(url, {}),
    );
    for (let at = 0; at < all.length; at += 1) {
      await settled();
      expect(begun).toHaveLength(Math.min(all.length, at + 2));
      ends[at]?.();
    }
    await Promise.all(all);
    expect(begun).toEqual(['/1', '/2', '/5/callback?with_response=false', '/6/callback', '/3', '/4']);
  });

  it('make room where one fails', async () => {
    const { begun, ends, request } = makeHeld(1);
    const failing = request('/bad', {});
    const waiting = request('/good', {});
    ends[0]?.();
    await expect(failing).rejects.toThrow('/bad');
    await settled();
    expect(begun).toEqual(['/bad', '/good']);
    ends[1]?.();
    await waiting;
  });
});
