import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../src/archive/open.ts';
import { makeFolder, removeFolder } from './run-onrecord.ts';

const HARBOUR = 'The harbour reopens\n\n"We are ready," said Ines Falk, the mayor of Oster, on Monday.\n';
const BRIDGE =
  'The bridge closes\n\nThe bridge will close in May, Bo Lund said. Lund is the county engineer.\n';

let corpusDir = '';
let dataDir = '';
beforeEach(async () => {
  corpusDir = await makeFolder({ 'harbour.txt': HARBOUR, 'bridge.txt': BRIDGE });
  dataDir = await makeFolder();
});
afterEach(async () => {
  await removeFolder(corpusDir);
  await removeFolder(dataDir);
});

const open = (mode: 'reuse' | 'rebuild') => openArchive({ corpusDir, dataDir }, mode);

describe('opening an archive', () => {
  it('answers from the snapshot as from a fresh build', async () => {
    const fresh = await open('rebuild');
    const again = await open('reuse');
    expect(again.archive.data).toEqual(fresh.archive.data);
    const question = 'What did Falk say?';
    expect(await again.archive.ask(question, {})).toEqual(await fresh.archive.ask(question, {}));
    expect(again.report.overview).toEqual(fresh.report.overview);
    expect(await again.archive.suggestSpeakers('', 10)).toEqual(await fresh.archive.suggestSpeakers('', 10));
  });

  it('reports what is added, changed and removed, and builds the same as from nothing', async () => {
    await open('rebuild');
    await writeFile(join(corpusDir, 'harbour.txt'), HARBOUR.replace('ready', 'open'));
    await writeFile(join(corpusDir, 'tower.txt'), 'The tower was sold, the council of Oster said.\n');
    await rm(join(corpusDir, 'bridge.txt'));
    const { archive, report } = await open('reuse');
    expect(report.changes).toEqual({
      added: ['tower.txt'],
      changed: ['harbour.txt'],
      removed: ['bridge.txt'],
      unchanged: 0,
    });
    const empty = await makeFolder();
    const fresh = await openArchive({ corpusDir, dataDir: empty }, 'rebuild');
    expect({ ...archive.data, builtAt: '' }).toEqual({ ...fresh.archive.data, builtAt: '' });
    await removeFolder(empty);
  });

  it('leaves the earlier archive answering when the corpus folder is gone or empty at a start', async () => {
    await open('rebuild');
    await rm(join(corpusDir, 'harbour.txt'));
    await rm(join(corpusDir, 'bridge.txt'));
    for (const trouble of [/found none/, /there is none/]) {
      const { archive, report } = await open('reuse');
      expect(archive.data.documents).toHaveLength(2);
      expect(report.problems[0]).toMatchObject({
        severity: 'failed',
        message: expect.stringMatching(trouble),
      });
      expect((await archive.ask('What did Falk say about being ready?', {})).kind).toBe('answered');
      await rm(corpusDir, { recursive: true, force: true });
    }
  });

  it('refuses a rebuild from an emptied folder', async () => {
    await open('rebuild');
    await rm(join(corpusDir, 'harbour.txt'));
    await rm(join(corpusDir, 'bridge.txt'));
    await expect(open('rebuild')).rejects.toThrow('where there were 2 before');
  });

  it('answers from memory where nothing can be kept, and says so', async () => {
    // A file stands where the folder should be: nobody can write there, not even root.
    await writeFile(join(dataDir, 'file'), '');
    const nowhere = join(dataDir, 'file', 'data');
    const { archive, report, snapshot, trouble } = await openArchive(
      { corpusDir, dataDir: nowhere },
      'reuse',
    );
    expect((await archive.ask('What did Falk say about being ready?', {})).kind).toBe('answered');
    expect(snapshot).toBeNull();
    expect(trouble).toHaveLength(1);
    expect(trouble[0]?.message).toMatch(/\(DATA_DIR\), got ENOTDIR.*; it answers from memory$/);
    expect(report.problems).toEqual(trouble);
    await expect(openArchive({ corpusDir, dataDir: nowhere }, 'rebuild')).rejects.toThrow('(DATA_DIR)');
  });

  it('never answers from the snapshot of another corpus folder', async () => {
    await open('rebuild');
    const other = await makeFolder({ 'tower.txt': 'The tower was sold, the council of Oster said.\n' });
    const { archive, report } = await openArchive({ corpusDir: other, dataDir }, 'reuse');
    expect(archive.data.documents.map(({ id }) => id)).toEqual(['tower']);
    expect(report.changes).toMatchObject({ added: ['tower.txt'], removed: [] });
    await removeFolder(other);
  });
});
