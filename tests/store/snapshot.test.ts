import { constants } from 'node:buffer';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listSnapshots, readNewestSnapshot, readSnapshot, writeSnapshot } from '../../src/store/snapshot.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'onrecord-snapshot-'));
});
afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

describe('snapshots', () => {
  it('reads back what was written', async () => {
    await writeSnapshot(dataDir, 'fp-1', { documents: [{ id: 'a', text: 'Zoë said “no”.' }] });
    expect(await readNewestSnapshot(dataDir)).toMatchObject({
      kind: 'loaded',
      fingerprint: 'fp-1',
      data: { documents: [{ id: 'a', text: 'Zoë said “no”.' }] },
    });
  });

  it('says there is none in an empty or missing folder', async () => {
    expect(await readNewestSnapshot(dataDir)).toEqual({ kind: 'none' });
    expect(await readNewestSnapshot(join(dataDir, 'missing'))).toEqual({ kind: 'none' });
  });

  it('keeps the newest three and reads the newest', async () => {
    for (let i = 1; i <= 5; i += 1) {
      await writeSnapshot(dataDir, `fp-${i}`, i);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(await listSnapshots(dataDir)).toHaveLength(3);
    expect(await readNewestSnapshot(dataDir)).toMatchObject({ fingerprint: 'fp-5', data: 5 });
  });

  it('sets a snapshot of another version aside and says why', async () => {
    const path = await writeSnapshot(dataDir, 'fp', 1);
    const text = (await readFile(path)).toString('latin1').replace(/"version":\d+/, '"version":9999');
    await writeFile(path, Buffer.from(text, 'latin1'));
    expect(await readNewestSnapshot(dataDir)).toMatchObject({
      kind: 'unusable',
      reason: expect.stringContaining('9999'),
    });
    expect(await readdir(dataDir)).toEqual([expect.stringMatching(/\.unusable$/)]);
  });

  it('keeps the newest two of those set aside', async () => {
    for (let i = 1; i <= 4; i += 1) {
      const path = await writeSnapshot(dataDir, 'fp', i);
      await truncate(path, 300);
      expect((await readNewestSnapshot(dataDir)).kind).toBe('unusable');
    }
    await writeSnapshot(dataDir, 'fp', 5);
    const names = (await readdir(dataDir)).sort();
    expect(names).toHaveLength(3);
    expect(names.filter((name) => name.endsWith('.unusable'))).toHaveLength(2);
    // Names are in the order in which they were written.
    expect(names.at(-1)).toMatch(/\.snapshot$/);
  });

  it('says of a file that is larger than it can hold how much it reads', async () => {
    const path = await writeSnapshot(dataDir, 'fp', 1);
    const size = constants.MAX_LENGTH + 1;
    const [line = ''] = (await readFile(path, 'latin1')).split('\n');
    const header = { ...(JSON.parse(line) as object), bytes: size };
    await writeFile(path, `${JSON.stringify(header)}\n`);
    // Nothing is behind the header but a hole in the file.
    await truncate(path, JSON.stringify(header).length + 1 + size);
    expect(await readSnapshot(path)).toMatchObject({
      kind: 'unusable',
      reason: `it holds ${size} bytes, this program reads ${constants.MAX_LENGTH} at most`,
    });
  });

  it('never reads a damaged or cut file as a snapshot, wherever it is damaged', async () => {
    const path = await writeSnapshot(dataDir, 'fp', { words: ['alpha', 'beta', 'gamma'] });
    const whole = await readFile(path);
    const offset = fc.nat({ max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(offset, fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, flip, cut) => {
        const bad = cut ? whole.subarray(0, at) : Buffer.from(whole);
        if (!cut) bad[at] = (bad[at] ?? 0) ^ flip;
        await writeFile(path, bad);
        const outcome = await readSnapshot(path);
        // A flip inside the fingerprint cannot be told from another fingerprint: the data is whole then.
        if (outcome.kind === 'loaded') expect(outcome.data).toEqual({ words: ['alpha', 'beta', 'gamma'] });
        else expect(outcome.kind).toBe('unusable');
      }),
      { numRuns: 200 },
    );
  });
});
