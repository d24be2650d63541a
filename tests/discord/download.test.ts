import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchDiscordFile, isDiscordFile } from '../../src/discord/keeping/download.ts';

const DISCORD = 'https://discord.com/api';

describe('the address of an attachment', () => {
  it.each([
    ['https://cdn.discordapp.com/attachments/1/2/a.md?ex=1', true],
    ['https://media.discordapp.net/attachments/1/2/a.md', true],
    ['http://cdn.discordapp.com/attachments/1/2/a.md', false],
    ['https://cdn.discordapp.com:8443/a.md', false],
    ['https://cdn.discordapp.com.bad.example/a.md', false],
    ['https://cdn.discordapp.com@bad.example/a.md', false],
    ['https://user@cdn.discordapp.com/a.md', false],
    ['https://discord.com/api/a.md', false],
    ['file:///etc/passwd', false],
    ['http://127.0.0.1/a.md', false],
    ['not an address', false],
  ])('%s is one of Discord’s files: %s', (address, expected) => {
    expect(isDiscordFile(address, DISCORD)).toBe(expected);
  });

  it('belongs to the host of any other API the bot talks to, and to that alone', () => {
    expect(isDiscordFile('http://127.0.0.1:81/attachments/1/a.md', 'http://127.0.0.1:81/api')).toBe(true);
    expect(isDiscordFile('http://127.0.0.1:82/attachments/1/a.md', 'http://127.0.0.1:81/api')).toBe(false);
  });
});

describe('fetching', () => {
  const server = createServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/file' });
    // No content-length: the size shows only as the bytes arrive.
    response.write('x'.repeat(600));
    response.end('y'.repeat(600));
  });
  let base = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('gives the whole file where it is small enough', async () => {
    const fetched = await fetchDiscordFile(`${base}/file`, `${base}/api`, 1_200);
    expect(fetched.kind === 'fetched' && fetched.bytes.length).toBe(1_200);
  });

  it('stops as soon as a file is larger than it may be', async () => {
    expect(await fetchDiscordFile(`${base}/file`, `${base}/api`, 1_199)).toEqual({ kind: 'too-large' });
  });

  it('follows no redirect, and asks nobody else', async () => {
    expect((await fetchDiscordFile(`${base}/moved`, `${base}/api`, 9_999)).kind).toBe('failed');
    expect((await fetchDiscordFile(`${base}/file`, DISCORD, 9_999)).kind).toBe('failed');
  });
});
