import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openUsage } from '../../../src/store/members/usage.ts';

const DAY_MS = 86_400_000;
const OTTERS = '1000000000000000001';
const HERONS = '1000000000000000002';

let dataDir = '';
let now = Date.parse('2024-03-10T12:00:00Z');
const troubles: string[] = [];
const open = (folder = dataDir) =>
  openUsage(folder, { onTrouble: (reason) => troubles.push(reason), now: () => now });

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'onrecord-usage-'));
  now = Date.parse('2024-03-10T12:00:00Z');
  troubles.length = 0;
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

it('sums what a server did in the latest days, today included', async () => {
  const store = await open();
  store.count(OTTERS, 'answered');
  now += 6 * DAY_MS;
  store.count(OTTERS, 'answered');
  store.count(OTTERS, 'abstained');
  store.count(HERONS, 'helpful');
  expect(store.sum(OTTERS, 7)).toMatchObject({ answered: 2, abstained: 1, helpful: 0 });
  expect(store.sum(OTTERS, 6)).toMatchObject({ answered: 1, abstained: 1 });
  expect(store.sum('1000000000000000003', 90)).toMatchObject({ answered: 0 });
});

it('knows its counts after a restart, and holds nothing but servers, days and numbers', async () => {
  const first = await open();
  first.count(OTTERS, 'slow');
  await first.save();
  expect((await open()).sum(OTTERS, 1).slow).toBe(1);
  const counts = { answered: 0, abstained: 0, slow: 1, helpful: 0, unhelpful: 0 };
  const kept = JSON.parse(await readFile(join(dataDir, 'usage.json'), 'utf8'));
  expect(kept).toEqual({ version: 1, guilds: { [OTTERS]: { '2024-03-10': counts } } });
});

it('forgets what is older than 90 days, and servers that it is no longer on', async () => {
  const store = await open();
  store.count(OTTERS, 'answered');
  now += 90 * DAY_MS;
  store.count(HERONS, 'answered');
  await store.save();
  expect(await readFile(join(dataDir, 'usage.json'), 'utf8')).not.toContain('2024-03-10');
  await store.keepOnly([OTTERS]);
  expect(await readFile(join(dataDir, 'usage.json'), 'utf8')).not.toContain(HERONS);
  expect(store.sum(HERONS, 90).answered).toBe(0);
});

it.each(['{', '{"version":2,"guilds":{}}', `{"version":1,"guilds":{"1":{"2024-03-10":{"answered":-1}}}}`])(
  'sets the unreadable file %s aside with one line',
  async (text) => {
    await writeFile(join(dataDir, 'usage.json'), text);
    const store = await open();
    expect(store.sum(OTTERS, 90).answered).toBe(0);
    expect(troubles).toEqual([expect.stringMatching(/usage\.json\.unusable$/u)]);
    expect(await readdir(dataDir)).toEqual(['usage.json.unusable']);
  },
);

it('goes on counting where the disk refuses, and says so', async () => {
  await writeFile(join(dataDir, 'file'), '');
  const store = await open(join(dataDir, 'file'));
  store.count(OTTERS, 'answered');
  await store.save();
  expect(store.sum(OTTERS, 1).answered).toBe(1);
  expect(troubles).toHaveLength(1);
});
