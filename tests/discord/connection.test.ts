import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'discord.js';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientOptions, guardEvents } from '../../src/discord/connection/connection.ts';

const lines: string[] = [];
let client: Client;
beforeEach(() => {
  lines.length = 0;
  client = new Client(clientOptions('http://127.0.0.1:9/api'));
  guardEvents(client, pino({ base: null }, { write: (line) => lines.push(line) }));
  (client.ws as { status: number }).status = 0;
});
afterEach(() => client.destroy());

const receive = (packet: object): unknown =>
  (client.ws as unknown as { handlePacket(packet: object): unknown }).handlePacket(packet);

describe('an event that cannot be read', () => {
  it.each([
    ['nothing in it', null],
    ['no data', { id: '1', type: 2 }],
    ['no member and no user', { id: '1', type: 3, data: { component_type: 2 }, channel_id: '1' }],
    ['an id that is no number', { id: 'x', type: 2, guild_id: 'y', data: { type: 1, name: 'ask' } }],
  ])('with %s ends nothing and leaves a line in the log', (_, d) => {
    expect(receive({ op: 0, s: 1, t: 'INTERACTION_CREATE', d })).toBe(false);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"event":"INTERACTION_CREATE"');
  });

  it('that is called error ends nothing either', () => {
    (client.ws as unknown as NodeJS.EventEmitter).emit('error', new Error('not ours'));
    expect(lines).toHaveLength(1);
  });
});

it('remembers no more members and users than it needs, however many come', () => {
  for (let at = 0; at < 1_000; at += 1) {
    const user = {
      id: `11000000000000${String(at).padStart(5, '0')}`,
      username: `m${at}`,
      discriminator: '0',
    };
    const data = { type: 1, name: 'ask', id: '1' };
    const d = { id: String(at), application_id: '1', type: 2, token: 't', version: 1, channel_id: '1', user };
    receive({
      op: 0,
      s: at,
      t: 'INTERACTION_CREATE',
      d: { ...d, data, entitlements: [], authorizing_integration_owners: {} },
    });
  }
  expect(lines[0]).toBeUndefined();
  expect(client.users.cache.size).toBeLessThanOrEqual(200);
});

it('holds back no answer when more than fifty are ready within a second', async () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { rest } = new Client(
    clientOptions(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api`),
  );
  let waits = 0;
  rest.on('rateLimited', () => {
    waits += 1;
  });
  const answer = (at: number) =>
    rest.patch(`/webhooks/110000000000000001/token${at}/messages/@original`, { body: {}, auth: false });
  await Promise.all(Array.from({ length: 120 }, (_, at) => answer(at)));
  expect(requests).toBe(120);
  expect(waits).toBe(0);
  server.close();
  server.closeAllConnections();
});
