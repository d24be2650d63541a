import { readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/archive.ts';
import { type Bench, renderBench, runBench } from '../../src/bench/bench.ts';
import { inventCorpus } from '../../src/bench/corpus.ts';
import { timeQuestions } from '../../src/bench/measure.ts';
import { createChance } from '../../src/bench/words.ts';
import { readCorpus } from '../../src/ingest/read.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';

describe('the invented corpus', () => {
  it('is the same every time, and another for another size', () => {
    expect(inventCorpus(5)).toEqual(inventCorpus(5));
    expect(inventCorpus(6)[0]?.content).not.toBe(inventCorpus(5)[0]?.content);
  });

  it('is read as articles, with dates, outlets and speakers', async () => {
    const folder = await makeFolder();
    for (const { name, content } of inventCorpus(8)) await writeFile(join(folder, name), content);
    const outcomes = [];
    for await (const outcome of readCorpus(folder)) outcomes.push(outcome);
    await removeFolder(folder);
    const documents = outcomes.flatMap((outcome) => (outcome.kind === 'document' ? [outcome.document] : []));
    expect(documents).toHaveLength(8);
    for (const document of documents) {
      expect(document.published?.date).toMatch(/^2031-/);
      expect(document.text).not.toMatch(/Share this|All rights reserved/);
      const { quotations } = extractDocument(document);
      expect(quotations.filter(({ speaker }) => speaker !== null).length).toBeGreaterThan(0);
    }
  });
});

describe('chance', () => {
  it('picks the first of a list far more often than the last', () => {
    const chance = createChance(7);
    const words = Array.from({ length: 100 }, (_, place) => place);
    const picked = Array.from({ length: 2000 }, () => chance.pickCommon(words));
    expect(picked.filter((place) => place < 10).length).toBeGreaterThan(900);
    expect(picked.some((place) => place > 90)).toBe(true);
  });

  it('has nothing to pick from an empty list', () => {
    expect(() => createChance(1).pick([])).toThrow(/something to pick/);
  });
});

describe('timeQuestions', () => {
  it('asks every search every question in turn', async () => {
    const asked: string[] = [];
    const times = await timeQuestions(['one', 'two'], {
      left: (question) => asked.push(`left ${question}`),
      right: (question) => asked.push(`right ${question}`),
    });
    expect(asked.slice(-4)).toEqual(['left one', 'right one', 'left two', 'right two']);
    expect(Object.keys(times)).toEqual(['left', 'right']);
    expect(times.left.p99).toBeGreaterThanOrEqual(times.left.p50);
  });
});

describe('runBench', () => {
  const steps: string[] = [];
  let bench: Bench;
  let folder = '';
  const tmpBefore = process.env['TMPDIR'];
  beforeAll(async () => {
    folder = await makeFolder();
    process.env['TMPDIR'] = folder;
    bench = await runBench({
      articles: 12,
      sharedDir: '/nowhere/at/all',
      onStep: (step) => steps.push(step),
      linearity: { paragraphChars: 3000, marks: 40 },
    });
  });
  afterAll(async () => {
    if (tmpBefore === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = tmpBefore;
    await removeFolder(folder);
  });

  it('leaves nothing behind', async () => {
    expect(tmpdir()).toBe(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  it('measures every stage on the invented corpus alone where no articles are shared', () => {
    expect(steps).toEqual(['12 invented articles', 'linearity']);
    expect(bench.rows.map(({ measure }) => measure)).toEqual([
      'reading and cleaning',
      'reading and cleaning',
      'extraction, one core',
      'building the archive: reading to snapshot',
      'start from the snapshot',
      'reindex with nothing changed',
      'ranking a question, p50',
      'ranking a question, p99',
      'a whole `ask`, p50',
      'a whole `ask`, p99',
      expect.stringContaining('one paragraph'),
      expect.stringContaining('400 marks'),
    ]);
    for (const { value, peer } of bench.rows) {
      expect(value).toBeGreaterThan(0);
      if (peer !== null) expect(peer.value).toBeGreaterThan(0);
    }
  });

  it('shows a row a figure with its peer', () => {
    const lines = renderBench(bench).split('\n');
    expect(lines.filter((line) => line.startsWith('| ')).length).toBe(bench.rows.length + 2);
    for (const line of lines.filter((each) => each.startsWith('| ')))
      expect(line.split(' | ')).toHaveLength(7);
  });
});
