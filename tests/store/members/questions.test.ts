import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openQuestions } from '../../../src/store/members/questions.ts';

const DAY_MS = 86_400_000;
const OTTERS = '1000000000000000001';
const HERONS = '1000000000000000002';
const START = Date.parse('2024-03-10T12:00:00Z');

let dataDir = '';
let now = START;
const troubles: string[] = [];
const open = (days = 3, folder = dataDir) =>
  openQuestions(folder, { days, onTrouble: (reason) => troubles.push(reason), now: () => now });
const onDisk = () => readFile(join(dataDir, 'questions.jsonl'), 'utf8');
const asked = (text: string) => ({ at: new Date(now).toISOString(), text, answered: false });

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'onrecord-questions-'));
  now = START;
  troubles.length = 0;
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('where questions are kept', () => {
  it('they are there after a restart, by server, oldest first, without anything else', async () => {
    const first = await open();
    await Promise.all(['a', 'b', 'c'].map((text) => first.add(OTTERS, asked(text))));
    await first.add(HERONS, asked('d'));
    const again = await open();
    expect(again.list(OTTERS).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
    expect(again.list(HERONS)).toHaveLength(1);
    const fields = Object.keys(JSON.parse((await onDisk()).split('\n')[0] ?? ''));
    expect(fields.sort()).toEqual(['answered', 'at', 'guild', 'text']);
  });

  it('they expire by themselves, in what is shown at once and on the disk', async () => {
    const store = await open();
    await store.add(OTTERS, asked('old'));
    now += 2 * DAY_MS;
    await store.add(OTTERS, asked('new'));
    now += DAY_MS;
    expect(store.list(OTTERS).map(({ text }) => text)).toEqual(['new']);
    expect(await onDisk()).toContain('old');
    await store.expire();
    expect(await onDisk()).not.toContain('old');
  });

  it('what expired while the bot was stopped is gone from the disk at its start', async () => {
    await (await open()).add(OTTERS, asked('old'));
    now += 4 * DAY_MS;
    await open();
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('a shorter time holds for what was kept before', async () => {
    await (await open(30)).add(OTTERS, asked('old'));
    now += 2 * DAY_MS;
    expect((await open(1)).list(OTTERS)).toEqual([]);
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('those of a server that the bot has left are gone from the disk', async () => {
    const store = await open();
    await store.add(OTTERS, asked('stays'));
    await store.add(HERONS, asked('goes'));
    await store.keepOnly([OTTERS]);
    expect(store.list(HERONS)).toEqual([]);
    expect(await onDisk()).not.toContain('goes');
  });

  it('a line that a crash cut short is passed over and removed', async () => {
    await (await open()).add(OTTERS, asked('whole'));
    await writeFile(join(dataDir, 'questions.jsonl'), `${await onDisk()}{"at":"2024-03-`);
    const again = await open();
    expect(again.list(OTTERS).map(({ text }) => text)).toEqual(['whole']);
    await again.add(OTTERS, asked('next'));
    expect((await open()).list(OTTERS).map(({ text }) => text)).toEqual(['whole', 'next']);
  });

  it('a disk that refuses is said in one line without the question, and tried again', async () => {
    await writeFile(join(dataDir, 'file'), '');
    await (await open(3, join(dataDir, 'file'))).add(OTTERS, asked('regatta'));
    expect(troubles).toHaveLength(1);
    expect(troubles.join()).not.toContain('regatta');
    const store = await open();
    await store.add(OTTERS, asked('gone'));
    await store.add(HERONS, asked('stays'));
    const path = join(dataDir, 'questions.jsonl');
    const text = await onDisk();
    await rm(path);
    await mkdir(path);
    await store.keepOnly([HERONS]);
    expect(troubles).toHaveLength(2);
    await rm(path, { recursive: true });
    await writeFile(path, text);
    await store.expire();
    expect(await onDisk()).not.toContain('gone');
  });
});

it('nothing is kept by default, and what was kept before is removed', async () => {
  await (await open()).add(OTTERS, asked('old'));
  const store = await open(0);
  expect(await readdir(dataDir)).toEqual([]);
  await store.add(OTTERS, asked('new'));
  expect(store.list(OTTERS)).toEqual([]);
  expect(await readdir(dataDir)).toEqual([]);
});
