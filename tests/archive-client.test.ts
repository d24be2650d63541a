import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ArchiveClient } from '../src/archive/client.ts';
import { ArchiveThread } from '../src/archive/thread.ts';
import { writePin } from '../src/store/pin.ts';
import { makeFolder, removeFolder } from './run-onrecord.ts';

const HARBOUR = 'The harbour reopens\n\n"We are ready," said Ines Falk, the mayor of Oster, on Monday.\n';
const TOWER = 'The tower was sold, the council of Oster said.\n';

let corpusDir = '';
let dataDir = '';
let client: ArchiveClient;
beforeEach(async () => {
  corpusDir = await makeFolder({ 'harbour.txt': HARBOUR });
  dataDir = await makeFolder();
  client = new ArchiveClient({ corpusDir, dataDir }, pino({ level: 'silent' }));
  await client.open();
});
afterEach(async () => {
  await client.stop();
  await removeFolder(corpusDir);
  await removeFolder(dataDir);
});

const snapshots = async () => (await readdir(dataDir)).filter((name) => name.endsWith('.snapshot')).length;
const addTower = () => writeFile(join(corpusDir, 'tower.txt'), TOWER);

describe('a reindex', () => {
  it('rebuilds nothing while the corpus is what it was', async () => {
    const stages: string[] = [];
    const outcome = await client.reindex(({ stage }) => stages.push(stage));
    expect(outcome).toMatchObject({
      kind: 'swapped',
      report: { changes: { added: [], changed: [], removed: [], unchanged: 1 } },
    });
    expect(stages).toEqual([]);
    expect(await snapshots()).toBe(1);
  });

  it('answers from the old archive until the new one is there, which the first request builds for both', async () => {
    await addTower();
    const first = client.reindex();
    const second = client.reindex(undefined, { dryRun: true });
    expect((await client.overview()).documents).toBe(1);
    expect(await second).toBe(await first);
    expect(await first).toMatchObject({ kind: 'swapped', before: { documents: 1 } });
    expect((await client.overview()).documents).toBe(2);
  });

  it('asks the new archive what the old one had no time left to answer', async () => {
    const { retire } = ArchiveThread.prototype;
    const retiring = vi.spyOn(ArchiveThread.prototype, 'retire').mockImplementation(function (
      this: ArchiveThread,
    ) {
      return retire.call(this, 0);
    });
    await addTower();
    const asked: Promise<{ kind: string }>[] = [];
    const outcome = await client.reindex(({ stage }) => {
      if (stage !== 'check') return;
      for (let at = 0; at < 400; at += 1) asked.push(client.ask('What did Falk say about being ready?', {}));
    });
    expect(outcome.kind).toBe('swapped');
    expect(retiring).toHaveBeenCalledOnce();
    const answers = await Promise.all(asked);
    expect(answers).toHaveLength(400);
    expect(answers.filter(({ kind }) => kind === 'answered')).toHaveLength(400);
    retiring.mockRestore();
  });

  it('throws a dry run away with nothing kept on the disk', async () => {
    await addTower();
    const outcome = await client.reindex(undefined, { dryRun: true });
    expect(outcome).toMatchObject({ kind: 'dry-run', report: { changes: { added: ['tower.txt'] } } });
    expect((await client.overview()).documents).toBe(1);
    expect(await snapshots()).toBe(1);
  });

  it.each(['before', 'during'])('is cancelled by a signal that aborts %s it', async (when) => {
    await addTower();
    const cancel = new AbortController();
    if (when === 'before') cancel.abort();
    const reindexing = client.reindex(() => cancel.abort(), { signal: cancel.signal });
    expect(await reindexing).toMatchObject({ kind: 'cancelled', before: { documents: 1 } });
    expect((await client.ask('What did Falk say about being ready?', {})).kind).toBe('answered');
    expect(await client.reindex()).toMatchObject({
      kind: 'swapped',
      report: { changes: { added: ['tower.txt'] } },
    });
  });

  it('leaves the old archive answering where the corpus folder has vanished', async () => {
    await removeFolder(corpusDir);
    expect(await client.reindex()).toMatchObject({
      kind: 'kept',
      reason: expect.stringMatching(/there is none/),
    });
    expect((await client.ask('What did Falk say about being ready?', {})).kind).toBe('answered');
  });
});

describe('a switch to an older snapshot', () => {
  it('lasts over a restart and until the next reindex', async () => {
    const older = client.snapshot;
    await addTower();
    await client.reindex();
    const switched = await client.switchTo(older ?? '', async () => {
      await writePin(dataDir, older ?? '');
    });
    expect(switched).toEqual({ kind: 'switched' });
    expect((await client.overview()).documents).toBe(1);
    const restarted = new ArchiveClient({ corpusDir, dataDir }, pino({ level: 'silent' }));
    await restarted.open();
    expect((await restarted.overview()).documents).toBe(1);
    expect(await restarted.reindex()).toMatchObject({
      kind: 'swapped',
      report: { changes: { added: ['tower.txt'], unchanged: 1 } },
    });
    expect((await restarted.overview()).documents).toBe(2);
    await restarted.stop();
  });

  it('says why a snapshot is unfit and goes on answering', async () => {
    const switched = await client.switchTo('archive-0000000000001', async () => undefined);
    expect(switched).toMatchObject({
      kind: 'unfit',
      detail: expect.stringContaining('Expected a whole snapshot'),
    });
    expect((await client.overview()).documents).toBe(1);
  });
});
