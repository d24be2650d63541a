import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ArchiveClient } from '../src/archive/client.ts';
import { makeFolder, removeFolder } from './run-onrecord.ts';

const PIERS = Array.from({ length: 30 }, (_, at) => `pier-${at + 10}.txt`);

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly path?: string;
  readonly severity?: string;
  readonly reason?: string;
}

let corpusDir = '';
let dataDir = '';
let client: ArchiveClient;
let lines: Line[] = [];
beforeEach(async () => {
  const articles = PIERS.map((name) => [
    name,
    `The ${name} opens\n\n"It is ours," said Bo Lund of ${name}.\n`,
  ]);
  corpusDir = await makeFolder(Object.fromEntries(articles));
  dataDir = await makeFolder();
  lines = [];
  const stream = new Writable({
    write(line, _, done) {
      lines.push(JSON.parse(String(line)) as Line);
      done();
    },
  });
  client = new ArchiveClient({ corpusDir, dataDir }, pino(stream));
  await client.open();
});
afterEach(async () => {
  await client.stop();
  await removeFolder(corpusDir);
  await removeFolder(dataDir);
});

const empty = async (count: number): Promise<void> => {
  for (const name of PIERS.slice(0, count)) await truncate(join(corpusDir, name));
};
const failures = (): readonly (string | undefined)[] =>
  lines.filter(({ severity }) => severity === 'failed').map(({ path }) => path);

describe('the log of a reading', () => {
  it('has every failure once, however many asked for it, and what came of it', async () => {
    await empty(12);
    await Promise.all([client.reindex(), client.reindex()]);
    expect(failures()).toEqual(PIERS.slice(0, 12));
    expect(lines.at(-1)).toMatchObject({ msg: 'the corpus was read anew', failed: 12, removed: 12 });
  });

  it('has every failure and the reason of one that is not good enough', async () => {
    await empty(25);
    expect((await client.reindex()).kind).toBe('kept');
    expect(failures()).toEqual(PIERS.slice(0, 25));
    expect(lines.at(-1)).toMatchObject({
      level: 40,
      msg: 'the old archive goes on answering',
      reason: expect.stringContaining('25 cannot be read any more'),
    });
  });

  it('says that the folder is gone', async () => {
    await removeFolder(corpusDir);
    await client.reindex();
    expect(lines.at(-1)?.reason).toMatch(/CORPUS_DIR\), there is none$/u);
  });

  it('says nothing anew of a corpus that has not changed', async () => {
    await client.reindex();
    expect(lines).toEqual([]);
  });
});

describe('an archive whose reindexes are over', () => {
  it('cancels the one under way and every later one, and goes on answering', async () => {
    await writeFile(join(corpusDir, 'quay.txt'), 'The quay opens, Bo Lund said.\n');
    const under = client.reindex(() => client.endReindexes());
    expect((await under).kind).toBe('cancelled');
    expect((await client.reindexAnew()).kind).toBe('cancelled');
    expect((await client.reindex(undefined, { dryRun: true })).kind).toBe('cancelled');
    expect((await client.ask('What did Lund say of pier-12.txt?', {})).kind).toBe('answered');
  });
});
