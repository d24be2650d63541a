import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../src/archive/open.ts';
import { checkFolders } from '../src/archive/opening/folders.ts';
import { makeFolder, removeFolder, runOnRecord } from './run-onrecord.ts';

async function makeCorpus(path: string): Promise<void> {
  await mkdir(path);
  await writeFile(join(path, 'pier.txt'), 'The pier opens, Bo Lund said.\n');
}

let folder = '';
beforeEach(async () => {
  folder = await makeFolder();
  await makeCorpus(join(folder, 'corpus'));
});
afterEach(() => removeFolder(folder));

const check = (corpus: string, data: string) =>
  checkFolders({ corpusDir: join(folder, corpus), dataDir: join(folder, data) });

describe('the folders', () => {
  it.each([
    ['side by side', 'corpus', 'data'],
    ['with names that begin alike', 'corpus', 'corpus-data'],
    ['with a name that begins with dots', 'corpus', '..data'],
    ['the corpus among the data', 'data/corpus', 'data'],
  ])('may stand %s', async (_, corpus, data) => {
    await expect(check(corpus, data)).resolves.toBeUndefined();
  });

  it.each([
    ['in one place', 'corpus', 'corpus'],
    ['the data in the corpus', 'corpus', 'corpus/deep/data'],
    ['the data in the corpus, by a way around', 'corpus', 'data/../corpus/data'],
  ])('must not stand %s', async (_, corpus, data) => {
    await expect(check(corpus, data)).rejects.toThrow(
      /^Expected DATA_DIR to be a folder outside CORPUS_DIR .*corpus, got .*$/u,
    );
  });

  it('must not stand in one another behind a link', async () => {
    await symlink(join(folder, 'corpus'), join(folder, 'link'));
    await expect(check('corpus', 'link/data')).rejects.toThrow('outside CORPUS_DIR');
    await expect(check('link', 'corpus/data')).rejects.toThrow('outside CORPUS_DIR');
  });

  it.each(['incoming', 'removed', 'removed/1'])(
    'must not have the corpus in %s, which is cleared',
    async (name) => {
      await expect(check(`data/${name}`, 'data')).rejects.toThrow('incoming and removed');
    },
  );

  it('are checked before anything is written or removed', async () => {
    const [corpusDir, dataDir] = [join(folder, 'corpus'), join(folder, 'corpus', 'data')];
    await expect(openArchive({ corpusDir, dataDir }, 'rebuild')).rejects.toThrow('outside CORPUS_DIR');
    const run = await runOnRecord(['start'], { CORPUS_DIR: corpusDir, DATA_DIR: dataDir });
    expect(run.status).toBe(2);
    expect(run.stderr.trim()).toBe(
      `onrecord: Expected DATA_DIR to be a folder outside CORPUS_DIR ${corpusDir}, got ${dataDir}`,
    );
    expect(await readdir(corpusDir)).toEqual(['pier.txt']);
  });

  it('leave a corpus alone that stands where files are cleared', async () => {
    const [corpusDir, dataDir] = [join(folder, 'data', 'incoming'), join(folder, 'data')];
    await mkdir(dataDir);
    await makeCorpus(corpusDir);
    const run = await runOnRecord(['start'], { CORPUS_DIR: corpusDir, DATA_DIR: dataDir });
    expect(run.status).toBe(2);
    expect(await readdir(corpusDir)).toEqual(['pier.txt']);
  });
});
