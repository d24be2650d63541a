import { readdir, rm as removeFile, writeFile } from 'node:fs/promises';
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
    const second = client.reindex();
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

  it('tells by name what has come, changed and gone', async () => {
    await writeFile(
      join(corpusDir, 'pier.md'),
      '---\ntitle: The pier opens\noutlet: Bay Bugle\npublished: 2031-03-04\n---\n“It holds,” said Tove Lind, an engineer of Oster, on Monday. “We built it to last.”\n',
    );
    const came = await client.reindex();
    expect(came).toMatchObject({
      report: {
        news: {
          articles: {
            added: {
              first: [{ path: 'pier.md', title: 'The pier opens', outlet: 'Bay Bugle', date: '2031-03-04' }],
              count: 1,
            },
          },
          came: {
            speakers: { first: ['Tove Lind'], count: 1 },
            outlets: { first: ['Bay Bugle'], count: 1 },
            days: { first: ['2031-03-03', '2031-03-04'], count: 2 },
          },
          went: { speakers: { count: 0 }, outlets: { count: 0 }, days: { count: 0 } },
        },
      },
    });
    await removeFile(join(corpusDir, 'pier.md'));
    await writeFile(join(corpusDir, 'harbour.txt'), HARBOUR.replace('harbour', 'port'));
    expect(await client.reindex()).toMatchObject({
      report: {
        news: {
          articles: {
            changed: { first: [{ path: 'harbour.txt' }], count: 1 },
            removed: { first: [{ title: 'The pier opens' }], count: 1 },
          },
          went: { speakers: { first: ['Tove Lind'] }, outlets: { first: ['Bay Bugle'] } },
        },
      },
    });
  });

  it('never joins a rehearsal: it waits for it and then changes the archive', async () => {
    await addTower();
    const turns: string[] = [];
    const rehearsal = client.reindex(undefined, { dryRun: true });
    const real = client.reindex(undefined, { onTurn: (turn) => turns.push(turn) });
    expect(await rehearsal).toMatchObject({ kind: 'dry-run' });
    expect(await real).toMatchObject({ kind: 'swapped', report: { changes: { added: ['tower.txt'] } } });
    expect(turns).toEqual(['waits', 'begins']);
    expect((await client.overview()).documents).toBe(2);
  });

  it('is never what a rehearsal joins: that waits, and changes nothing', async () => {
    await addTower();
    const turns: string[] = [];
    const real = client.reindex();
    const rehearsal = client.reindex(undefined, { dryRun: true, onTurn: (turn) => turns.push(turn) });
    expect(await real).toMatchObject({ kind: 'swapped' });
    expect(await rehearsal).toMatchObject({ kind: 'dry-run', before: { documents: 2 } });
    expect(turns).toEqual(['waits', 'begins']);
  });

  it('begins anew where the one under way is just being stopped', async () => {
    await addTower();
    const cancel = new AbortController();
    const stopped = client.reindex(undefined, { signal: cancel.signal });
    cancel.abort();
    const next = client.reindex();
    expect(await stopped).toMatchObject({ kind: 'cancelled' });
    expect(await next).toMatchObject({ kind: 'swapped', report: { changes: { added: ['tower.txt'] } } });
  });

  it('is stopped by whoever began it, not by whoever joined it or waits for it', async () => {
    await addTower();
    const [joiner, waiter] = [new AbortController(), new AbortController()];
    const first = client.reindex();
    const joined = client.reindex(undefined, { signal: joiner.signal });
    const waiting = client.reindex(undefined, { dryRun: true, signal: waiter.signal });
    joiner.abort();
    waiter.abort();
    expect(await waiting).toMatchObject({ kind: 'cancelled' });
    expect(await joined).toMatchObject({ kind: 'swapped' });
    expect(await first).toBe(await joined);
  });

  it('tells whoever joins how far it is', async () => {
    await addTower();
    const steps: unknown[] = [];
    let joined: Promise<unknown> = Promise.resolve();
    const first = client.reindex((step) => {
      if (step.stage !== 'attribute') return;
      joined = client.reindex((seen) => steps.push(seen.stage), { onTurn: (turn) => steps.push(turn) });
    });
    await first;
    await joined;
    expect(steps.slice(0, 2)).toEqual(['joins', 'attribute']);
  });

  it('for a change of the files is begun again where another stops the one it joined', async () => {
    await addTower();
    const cancel = new AbortController();
    const early = client.reindex(undefined, { dryRun: true });
    const other = client.reindex(undefined, {
      signal: cancel.signal,
      onTurn: (turn) => turn === 'begins' && setImmediate(() => cancel.abort()),
    });
    const turns: string[] = [];
    const anew = client.reindexAnew(undefined, { onTurn: (turn) => turns.push(turn) });
    await early;
    expect(await other).toMatchObject({ kind: 'cancelled' });
    expect(await anew).toMatchObject({ kind: 'swapped', report: { changes: { added: ['tower.txt'] } } });
    expect(turns).toEqual(['waits', 'joins', 'begins']);
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

describe('under many questions', () => {
  const question = 'What did Falk say about being ready?';

  it('names for somebody who types come before the questions that wait', async () => {
    let answered = 0;
    const asked = Array.from({ length: 300 }, () =>
      client.ask(question, {}).then(() => {
        answered += 1;
      }),
    );
    const names = await client.suggestSpeakers('fal', 5);
    const answeredBefore = answered;
    await Promise.all(asked);
    expect(names).toMatchObject([{ name: 'Ines Falk' }]);
    expect(answeredBefore).toBeLessThan(100);
    expect(answered).toBe(300);
  });

  it('those that wait when the archive is stopped are refused', async () => {
    const asked = Array.from({ length: 50 }, () => client.ask(question, {}));
    const settled = Promise.allSettled(asked);
    await client.stop();
    const refused = (await settled).filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const one of refused) expect(one).toMatchObject({ reason: { name: 'ArchiveError' } });
  });
});
