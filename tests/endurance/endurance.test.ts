// Each measure on a small scale, so that it goes on working: what must never happen is looked at, how fast it is not.
// In full: `npm run endurance -- MEASURE`.
import { describe, expect, it } from 'vitest';
import { measureFaults } from './faults.ts';
import { measureFuzz } from './fuzz/fuzz.ts';
import { measureLoad } from './load.ts';
import { buildRow, quantileOf, renderRow } from './row.ts';
import { measureSoak } from './soak.ts';

const PATIENCE_MS = 300_000;

describe('a bot in a process of its own', () => {
  it('tells everybody whom it has acknowledged while articles are read anew', {
    timeout: PATIENCE_MS,
  }, async () => {
    const { figures } = await measureLoad({
      ...{ corpus: 'invented', articles: 30, reindexes: 2, perSecond: 8, minutes: 10 },
    });
    expect(figures).toMatchObject({
      reindexes: 2,
      'acked, never told': 0,
      doubled: 0,
      'errors in the log': 0,
    });
    expect(Number(figures['questions'])).toBeGreaterThan(10);
  });

  it('says what it holds after each minute of a soak', { timeout: PATIENCE_MS }, async () => {
    const { figures } = await measureSoak({
      ...{ interactions: 150, minutes: 0.25, articles: 20, reindexSeconds: 2 },
    });
    expect(figures).toMatchObject({
      'acked, never told': 0,
      warnings: 0,
      'errors in the log': 0,
    });
    expect(Number(figures['interactions'])).toBeGreaterThan(10);
    expect(figures['main heap MB']).toMatch(/^[1-9][\d.]* -> [1-9]/u);
    expect(figures['listeners']).toMatch(/^[1-9][\d.]* -> [1-9]/u);
  });

  it('answers once, or says why not, whatever befalls the gateway', { timeout: PATIENCE_MS }, async () => {
    const { figures } = await measureFaults({ faults: 8, seed: 3, perSecond: 10, quietMs: 8_000 });
    expect(figures).toMatchObject({
      faults: 8,
      'acked, never told': 0,
      'double answers': 0,
      'exit status': '0',
    });
    expect(Number(figures['acked'])).toBeGreaterThan(0);
  });
});

describe('the fuzz', () => {
  it(
    'finds nothing in a few hundred cases and in the seeds that once found something',
    async () => {
      const { figures, missed } = await measureFuzz({ cases: 250, seed: 5 });
      expect(missed).toEqual([]);
      expect(Number(figures['targets'])).toBeGreaterThan(40);
    },
    PATIENCE_MS,
  );
});

describe('a row', () => {
  it('names the reaches that were missed', () => {
    const row = buildRow(
      'load',
      [
        ['lost', 2, false],
        ['swapped', 10, true],
      ],
      { articles: 5 },
    );
    expect(renderRow(row)).toBe('| load | lost 2 · swapped 10 · articles 5 | missed: lost: 2 |');
  });

  it.each([
    [[], 0.5, 0],
    [[3], 0.99, 3],
    [[4, 1, 3, 2], 0.5, 2],
    [[1, 2, 3, 4], 1, 4],
  ])('takes of %j the quantile %d', (values, quantile, expected) => {
    expect(quantileOf(values, quantile)).toBe(expected);
  });
});
