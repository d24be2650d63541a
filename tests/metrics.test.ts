import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMetrics, type Metrics } from '../src/metrics.ts';
import { FakeService } from './discord/fake-service.ts';

let metrics: Metrics;
beforeEach(() => {
  metrics = createMetrics();
});
afterEach(() => metrics.stop());

/** Every metric the guide names, with its labels: `name{a,b}`. */
async function listDocumented(): Promise<readonly string[]> {
  const guide = await readFile(new URL('../docs/operations.md', import.meta.url), 'utf8');
  const rows = guide.split('\n').filter((line) => line.startsWith('| `onrecord_'));
  return rows
    .map((row) => row.split('|')[1] ?? '')
    .flatMap((names) => names.match(/(?<=`)onrecord_[^`]+/gu) ?? []);
}

/** Every metric of our own, as the guide writes it. */
function listCounted(): readonly string[] {
  metrics.watchArchive(new FakeService());
  const own = metrics.registry
    .getMetricsAsArray()
    .filter(({ name }) => !/^onrecord_(?:process|nodejs)_/u.test(name));
  return own.map((metric) => {
    const labels = (metric as { labelNames?: readonly string[] }).labelNames ?? [];
    return labels.length === 0 ? metric.name : `${metric.name}{${labels.join(',')}}`;
  });
}

describe('metrics', () => {
  it('are those that the guide names, with their labels', async () => {
    const documented = [...(await listDocumented())].sort();
    expect(documented.length).toBeGreaterThan(8);
    expect([...listCounted()].sort()).toEqual(documented);
  });

  it('tell of the archive what holds at the scrape itself, the first one among them', async () => {
    const service = new FakeService();
    const before = await service.overview();
    const overviews = [before, { ...before, documents: 40, quotations: 90 }];
    let asked = 0;
    service.overview = async () => overviews[asked++] ?? before;
    const problem = { path: 'pier.txt', severity: 'failed', message: 'Expected an article' } as const;
    metrics.watchArchive(Object.assign(service, { problems: [problem] }));
    const first = await metrics.registry.metrics();
    expect(first).toMatch(new RegExp(`^onrecord_documents ${before.documents}$`, 'mu'));
    expect(first).toMatch(new RegExp(`^onrecord_quotations ${before.quotations}$`, 'mu'));
    expect(first).toMatch(/^onrecord_corpus_problems 1$/mu);
    const second = await metrics.registry.metrics();
    expect(second).toMatch(/^onrecord_documents 40$/mu);
    expect(second).toMatch(/^onrecord_quotations 90$/mu);
  });

  it('tell nothing of an archive that does not answer', async () => {
    const service = new FakeService();
    service.overview = async () => {
      throw new Error('The archive is not available just now');
    };
    metrics.watchArchive(service);
    expect(await metrics.registry.metrics()).not.toMatch(
      /^onrecord_(?:documents|quotations|index_age_seconds) /mu,
    );
  });

  it('count a reindex once that several had asked for', async () => {
    const service = new FakeService();
    const { outcome } = service;
    service.reindex = async () => outcome;
    const watched = metrics.watchArchive(service);
    await Promise.all([watched.reindex(), watched.reindex()]);
    metrics.countReindex(outcome);
    expect(await metrics.registry.metrics()).toContain(
      `onrecord_reindexes_total{result="${outcome.kind}"} 1`,
    );
  });

  it('count how long members waited for the acknowledgement and for the answer', async () => {
    metrics.meter.acknowledged(0.02);
    metrics.meter.ended('ask', 'answered', 0.4);
    const text = await metrics.registry.metrics();
    expect(text).toContain('onrecord_acknowledgement_seconds_sum 0.02');
    expect(text).toContain('onrecord_acknowledgement_seconds_count 1');
    expect(text).toContain('onrecord_interaction_seconds_sum{command="ask",outcome="answered"} 0.4');
  });
});
