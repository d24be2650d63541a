import { appendFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FolderWatch, watchFolder } from '../../src/store/watch.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';

let folder = '';
let watching: FolderWatch | undefined;
beforeEach(async () => {
  folder = await makeFolder({ 'harbour.txt': 'one' });
});
afterEach(async () => {
  watching?.stop();
  await removeFolder(folder);
});

describe('a watched folder', () => {
  it('tells of many files below it as of one change', async () => {
    let told = 0;
    const first = new Promise<void>((resolve) => {
      watching = watchFolder(
        folder,
        () => {
          told += 1;
          resolve();
        },
        { quietMs: 200, lookMs: 50 },
      );
    });
    // The first look has to be over before there is something to compare with.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await mkdir(join(folder, 'below'));
    for (let i = 0; i < 5; i += 1) await writeFile(join(folder, 'below', `${i}.txt`), 'two');
    await first;
    expect(told).toBe(1);
  });

  it('tells of a change while others follow without end', async () => {
    const told = new Promise<void>((resolve) => {
      watching = watchFolder(folder, resolve, { quietMs: 60_000, longestMs: 300, lookMs: 20 });
    });
    // Each line comes long before the folder would have been quiet.
    const writing = setInterval(() => appendFileSync(join(folder, 'harbour.txt'), 'more\n'), 30);
    await told.finally(() => clearInterval(writing));
  });
});
