import { appendFile, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CorpusOverview } from '../../src/model.ts';
import type { ReindexOutcome } from '../../src/service/archive.ts';
import { type FileCorpusKeeper, type KeptArchive, openCorpusKeeper } from '../../src/store/corpus-keeper.ts';
import { cleanFileName } from '../../src/store/keeping/file-names.ts';
import { readPin } from '../../src/store/pin.ts';
import { writeSnapshot } from '../../src/store/snapshot.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';

const BY = { id: '100000000000000001', name: 'ines' };
const LIMITS = { maxFileBytes: 1000, maxUnpackedBytes: 1000, extensions: ['.txt', '.zip'] };
const OVERVIEW: CorpusOverview = {
  documents: 1,
  passages: 1,
  quotations: 0,
  speakers: 0,
  outlets: 0,
  undated: 1,
  since: null,
  until: null,
  builtAt: '2024-05-01T00:00:00.000Z',
};
const KEPT: ReindexOutcome = { kind: 'kept', reason: 'not read in this test', before: OVERVIEW };

let corpusDir = '';
let dataDir = '';
let archive: KeptArchive & {
  inspection: Awaited<ReturnType<KeptArchive['inspect']>>;
  snapshot: string | null;
};
let keeper: FileCorpusKeeper;

const open = async () => (await openCorpusKeeper({ corpusDir, dataDir }, LIMITS, archive)).keeper;
const text = (words: string) => new TextEncoder().encode(words);
const corpus = async () => (await readdir(corpusDir)).sort();

beforeEach(async () => {
  corpusDir = await makeFolder({ 'harbour.txt': 'The harbour reopens.' });
  dataDir = await makeFolder();
  archive = {
    snapshot: null,
    problems: [],
    reindexProgress: null,
    inspection: { articles: 1, problem: null, isTooLarge: false },
    overview: async () => OVERVIEW,
    reindexAnew: async () => KEPT,
    inspect: async () => archive.inspection,
    switchTo: async (_, beforeSwitch) => {
      await beforeSwitch();
      return { kind: 'switched' };
    },
  };
  keeper = await open();
});
afterEach(async () => {
  await removeFolder(corpusDir);
  await removeFolder(dataDir);
});

describe('a file that is added', () => {
  it('stands in the corpus and in the log', async () => {
    const outcome = await keeper.add('Tower.TXT', text('The tower was sold.'), BY);
    expect(outcome).toMatchObject({
      kind: 'added',
      change: { act: { number: 1, kind: 'add', path: 'Tower.txt', by: BY }, index: KEPT },
    });
    expect(await readFile(join(corpusDir, 'Tower.txt'), 'utf8')).toBe('The tower was sold.');
    expect(await (await open()).log(10)).toEqual(await keeper.log(10));
    expect((await corpus()).length).toBe(2);
  });

  it('goes over one of the same name, which undo brings back, and then the one before', async () => {
    await keeper.add('tower.txt', text('one'), BY);
    expect((await keeper.add('tower.txt', text('two'), BY)).kind).toBe('replaced');
    expect(await keeper.undo(BY)).toMatchObject({ kind: 'undone', undone: { number: 2 } });
    expect(await readFile(join(corpusDir, 'tower.txt'), 'utf8')).toBe('one');
    expect(await keeper.undo(BY)).toMatchObject({ kind: 'undone', undone: { number: 1 } });
    expect(await corpus()).toEqual(['harbour.txt']);
    expect(await keeper.undo(BY)).toEqual({ kind: 'nothing' });
    expect((await keeper.log(9)).map(({ number }) => number)).toEqual([4, 3, 2, 1]);
  });

  it.each([
    ['name', '.txt', 'x', {}],
    ['name', 'README.md', 'x', {}],
    ['name', 'CON.txt', 'x', {}],
    ['type', 'tower.exe', 'x', {}],
    ['type', 'tower.zip', 'no zip', {}],
    ['type', 'tower.txt', '\x7fELF', {}],
    ['too-large', 'tower.txt', 'x'.repeat(1001), {}],
    ['unreadable', 'tower.txt', 'x', { articles: 0, problem: 'Expected an article, found no text' }],
    ['too-large-unpacked', 'tower.zip', 'PK\x03\x04', { isTooLarge: true }],
  ])('is refused for its %s: %s', async (reason, name, bytes, inspection) => {
    archive.inspection = { ...archive.inspection, ...inspection };
    expect(await keeper.add(name, text(bytes), BY)).toMatchObject({ kind: 'refused', reason });
    expect(await corpus()).toEqual(['harbour.txt']);
    expect(await keeper.log(10)).toEqual([]);
  });

  it('never goes through a link out of the corpus', async () => {
    const outside = await makeFolder({ 'kept.txt': 'kept' });
    await symlink(join(outside, 'kept.txt'), join(corpusDir, 'tower.txt'));
    expect(await keeper.add('tower.txt', text('x'), BY)).toMatchObject({ kind: 'refused', reason: 'disk' });
    expect(await readFile(join(outside, 'kept.txt'), 'utf8')).toBe('kept');
    await removeFolder(outside);
  });

  it('is refused with nothing done where the corpus folder has vanished', async () => {
    await rm(corpusDir, { recursive: true });
    expect(await keeper.add('tower.txt', text('x'), BY)).toMatchObject({ kind: 'refused', reason: 'disk' });
    expect(await (await open()).log(10)).toEqual([]);
  });
});

describe('a file that is removed', () => {
  it('is gone until it is taken back', async () => {
    expect(await keeper.remove('harbour.txt', BY)).toMatchObject({ kind: 'removed' });
    expect(await corpus()).toEqual([]);
    keeper = await open();
    expect(await keeper.undo(BY)).toMatchObject({ kind: 'undone', change: { act: { undoes: 1 } } });
    expect(await readFile(join(corpusDir, 'harbour.txt'), 'utf8')).toBe('The harbour reopens.');
  });

  it('is not taken back over a file that came by other means', async () => {
    await keeper.remove('harbour.txt', BY);
    await writeFile(join(corpusDir, 'harbour.txt'), 'Another harbour.');
    expect(await keeper.undo(BY)).toMatchObject({ kind: 'taken', undone: { number: 1 } });
  });

  it.each(['../harbour.txt', '/etc/hostname', 'missing.txt', '.hidden.txt', ''])(
    'is unknown as %s',
    async (path) => {
      expect(await keeper.remove(path, BY)).toEqual({ kind: 'unknown' });
    },
  );
});

describe('names', () => {
  it('never lead anywhere, hide, or turn the direction of writing', () => {
    const pieces = [
      '/',
      '\\',
      '..',
      '.',
      '\u202e',
      '\0',
      ' ',
      'con',
      'a',
      'ü',
      '😀',
      '.txt',
      ':',
      '\u200f',
      '%2f',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' }))), (parts) => {
        const name = cleanFileName(parts.join(''));
        if (name === null) return;
        expect(name).not.toMatch(/[/\\:*?"<>|\p{C}]/u);
        expect(name).not.toMatch(/^\./);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(130);
      }),
    );
  });

  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\news\\Tower.MD', 'Tower.md'],
    ['tower\u202etxt.exe', 'towertxt.exe'],
    ['con.txt', null],
    ['.txt', null],
    ['tower', null],
  ])('%j becomes %j', (given, cleaned) => {
    expect(cleanFileName(given)).toBe(cleaned);
  });
});

describe('an interrupted act', () => {
  const act = (over: object) => ({
    ...{ number: 1, at: '2024-05-01T00:00:00.000Z', by: BY, kind: 'add', path: 'tower.txt' },
    ...{ undoes: null, snapshot: null, before: null, after: 'x', ...over },
  });
  const staged = () => join(corpusDir, '.onrecord-00000000-0000-4000-8000-000000000000.tmp');
  const interrupt = async (isDecided: boolean, over: object = {}) => {
    await writeFile(staged(), 'The tower was sold.');
    await writeFile(
      join(dataDir, 'intent.json'),
      JSON.stringify({ act: act(over), staged: staged(), ...over }),
    );
    if (isDecided) await writeFile(join(dataDir, 'audit.jsonl'), `${JSON.stringify(act(over))}\n`);
  };

  it('is completed where its line is in the log', async () => {
    await interrupt(true);
    const { remarks } = await openCorpusKeeper({ corpusDir, dataDir }, LIMITS, archive);
    expect(remarks).toEqual([expect.stringContaining('act 1')]);
    expect(await corpus()).toEqual(['harbour.txt', 'tower.txt']);
  });

  it('is forgotten where it is not', async () => {
    await interrupt(false);
    const { remarks } = await openCorpusKeeper({ corpusDir, dataDir }, LIMITS, archive);
    expect(remarks).toEqual([]);
    expect(await corpus()).toEqual(['harbour.txt']);
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('leaves no line that the next one would continue', async () => {
    await keeper.add('tower.txt', text('one'), BY);
    await appendFile(join(dataDir, 'audit.jsonl'), '{"number":2,"at":"20');
    keeper = await open();
    await keeper.remove('tower.txt', BY);
    expect((await (await open()).log(10)).map(({ number }) => number)).toEqual([2, 1]);
  });
});

describe('a rollback', () => {
  it('is noted for the next start', async () => {
    const path = await writeSnapshot(dataDir, 'one', {}, { builtAt: 'x', documents: 4, quotations: 2 });
    const [snapshot] = await keeper.listSnapshots();
    expect(snapshot).toMatchObject({ documents: 4, quotations: 2, isLive: false });
    expect(path).toContain(snapshot!.id);
    expect(await keeper.rollback(snapshot!.id, BY)).toMatchObject({
      kind: 'rolled-back',
      act: { path: null },
    });
    expect(await readPin(dataDir)).toBe(snapshot!.id);
    expect(await keeper.undo(BY)).toEqual({ kind: 'nothing' });
  });

  it('knows no other snapshots and none that answers already', async () => {
    expect(await keeper.rollback('archive-0000000000001', BY)).toEqual({ kind: 'unknown' });
    await writeSnapshot(dataDir, 'one', {});
    archive.snapshot = (await keeper.listSnapshots())[0]!.id;
    expect(await keeper.rollback(archive.snapshot, BY)).toEqual({ kind: 'live' });
  });
});

describe('lists', () => {
  it('find paths by what was typed and leave hidden ones out', async () => {
    await mkdir(join(corpusDir, 'Érd'));
    await writeFile(join(corpusDir, 'Érd', 'news.txt'), 'x');
    await writeFile(join(corpusDir, '.hidden.txt'), 'x');
    expect(await keeper.listPaths('erd', 25)).toEqual(['Érd/news.txt']);
    expect(await keeper.listPaths('', 1)).toHaveLength(1);
    expect(await keeper.status()).toMatchObject({ files: 2, bytes: 21, undoable: null, reindexing: null });
  });
});

describe('a corpus folder that is gone', () => {
  const trouble = () => `Expected a readable folder of articles at ${corpusDir} (CORPUS_DIR), there is none`;
  beforeEach(() => removeFolder(corpusDir));

  it('is said first in the status, which counts no files', async () => {
    Object.assign(archive, {
      problems: [{ path: 'a.txt', severity: 'failed', message: 'Expected an article' }],
    });
    expect(await keeper.status()).toMatchObject({
      files: 0,
      bytes: 0,
      problems: [{ path: 'CORPUS_DIR', severity: 'failed', message: trouble() }, { path: 'a.txt' }],
    });
    expect(await keeper.listPaths('', 10)).toEqual([]);
  });

  it('is the reason why nothing can be added, removed or taken back', async () => {
    const failed = { kind: 'failed', detail: trouble() };
    expect(await keeper.remove('harbour.txt', BY)).toEqual(failed);
    expect(await keeper.add('tower.txt', text('The tower was sold.'), BY)).toEqual({
      kind: 'refused',
      reason: 'disk',
      detail: trouble(),
    });
    await mkdir(corpusDir);
    await keeper.add('tower.txt', text('The tower was sold.'), BY);
    await removeFolder(corpusDir);
    expect(await keeper.undo(BY)).toMatchObject(failed);
  });
});
