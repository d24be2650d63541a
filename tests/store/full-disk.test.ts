// A disk that is full, out of inodes or read-only, on a small tmpfs of our own: only root can make one, elsewhere this is passed over with a line.
import { execFileSync } from 'node:child_process';
import { statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ArchiveClient } from '../../src/archive/client.ts';
import { DEFAULT_SETTINGS } from '../../src/service/members.ts';
import { openCorpusKeeper } from '../../src/store/corpus-keeper.ts';
import { openSettings } from '../../src/store/settings.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';

const HARBOUR = 'The harbour reopens\n\n"We are ready," said Ines Falk, the mayor of Oster, on Monday.\n';
const LIMITS = { maxFileBytes: 1_000_000, maxUnpackedBytes: 1_000_000, extensions: ['.txt'] };
const BY = { id: '100000000000000001', name: 'ines' };

let folder = '';
let isMounted = false;
beforeEach(async () => {
  folder = await makeFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m,nr_inodes=60', 'tmpfs', folder], {
      stdio: 'ignore',
    });
    isMounted = true;
  } catch {
    process.stderr.write('trouble with the disk: not tried, a tmpfs cannot be mounted here\n');
  }
});
afterEach(async () => {
  if (isMounted) execFileSync('umount', [folder]);
  await removeFolder(folder);
});

async function fillDisk(): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  await writeFile(join(folder, 'filler'), Buffer.alloc(bavail * bsize));
}

async function useUpInodes(): Promise<void> {
  for (let left = (await statfs(folder)).ffree; left > 0; left -= 1)
    await writeFile(join(folder, `filler-${left}`), '');
}

async function forbidWriting(): Promise<void> {
  execFileSync('mount', ['-o', 'remount,ro', folder]);
}

describe('a data folder that takes nothing more', () => {
  it.for([
    ['full', fillDisk, 'ENOSPC'] as const,
    ['without inodes', useUpInodes, 'ENOSPC'] as const,
    ['read-only', forbidWriting, 'EROFS'] as const,
  ])('that is %s: says so, loses nothing and goes on answering', async ([, breakDisk, code], context) => {
    if (!isMounted) return context.skip();
    const corpusDir = await makeFolder({ 'harbour.txt': HARBOUR });
    const archive = new ArchiveClient({ corpusDir, dataDir: folder }, pino({ level: 'silent' }));
    const { keeper } = await openCorpusKeeper({ corpusDir, dataDir: folder }, LIMITS, archive);
    await archive.open();
    const { store } = await openSettings(folder);
    await store.set('1', { ...DEFAULT_SETTINGS, cooldownSeconds: 7 });
    await breakDisk();

    await writeFile(
      join(corpusDir, 'tower.txt'),
      'The tower was sold, the council of Oster said.\n'.repeat(200),
    );
    expect(await archive.reindex()).toMatchObject({
      kind: 'kept',
      reason: expect.stringContaining(code),
    });
    const bytes = new TextEncoder().encode('The bridge closes, Bo Lund said.\n'.repeat(500));
    expect(await keeper.add('bridge.txt', bytes, BY)).toMatchObject({ kind: 'refused', reason: 'disk' });
    expect(await keeper.remove('harbour.txt', BY)).toMatchObject({ kind: 'failed' });
    await expect(store.set('1', { ...DEFAULT_SETTINGS, cooldownSeconds: 9 })).rejects.toThrow(code);

    expect((await archive.ask('What did Falk say about being ready?', {})).kind).toBe('answered');
    expect(await keeper.log(10)).toEqual([]);
    expect(await keeper.listPaths('', 10)).toEqual(['harbour.txt', 'tower.txt']);
    expect((await openSettings(folder)).store.get('1').cooldownSeconds).toBe(7);
    await archive.stop();
    await removeFolder(corpusDir);
  });
});
