import { deserialize, serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { buildMiniSearchRetriever, loadMiniSearchRetriever } from '../../src/retrieval/minisearch.ts';
import type { RetrievalUnit } from '../../src/retrieval/retriever.ts';
import { describeRetriever } from './contract.ts';
import { ask, listUnits } from './units.ts';

describeRetriever('MiniSearch', { build: (units) => buildMiniSearchRetriever(units) });

/** Builds, writes and reads as a snapshot does. */
async function rebuild(units: readonly RetrievalUnit[]) {
  const built = await buildMiniSearchRetriever(units);
  return loadMiniSearchRetriever(deserialize(serialize(built.serializeIndex())));
}

describeRetriever('MiniSearch, loaded from a snapshot', { build: rebuild });

describe('loadMiniSearchRetriever', () => {
  it('ranks, scores and spells as the retriever that was kept', async () => {
    const [built, loaded] = [await buildMiniSearchRetriever(listUnits()), await rebuild(listUnits())];
    for (const text of ['Tarnby bridge repairs', 'price of herring', 'festival crowd', 'council vote']) {
      for (const filters of [{}, { outlet: 'hp' }, { speaker: 'Varga' }, { since: '2031-01-01' }]) {
        const expected = await built.retrieve(ask(text), filters, 7);
        expect(await loaded.retrieve(ask(text), filters, 7)).toEqual(expected);
      }
    }
    expect(loaded.vocabulary.nearestTerm('fishremen')).toBe('fishermen');
    expect(loaded.vocabulary.passageFrequency('bridg')).toBe(built.vocabulary.passageFrequency('bridg'));
  });

  it('keeps the index a second time as it was kept the first time', async () => {
    const built = await buildMiniSearchRetriever(listUnits());
    expect((await rebuild(listUnits())).serializeIndex()).toEqual(built.serializeIndex());
  });
});

describe('buildMiniSearchRetriever', () => {
  it('gives the event loop its turns and reports how far it is', async () => {
    const text = 'The harbour council of Tarnby met again about ferries and fares. '.repeat(40);
    const [unit] = listUnits();
    if (unit === undefined) throw new Error('Expected units');
    const units = Array.from({ length: 2000 }, (_, documentIndex) => ({
      ...unit,
      text: `${text} ${documentIndex}`,
      passage: { ...unit.passage, id: `${documentIndex}:0`, documentIndex },
    }));
    const reports: number[] = [];
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await buildMiniSearchRetriever(units, (documents) => reports.push(documents));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
    expect(reports).toEqual([...reports].sort((a, b) => a - b));
    expect(reports.length).toBeGreaterThan(1);
  });

  it('knows its words and the nearest to a misspelt one', async () => {
    const { vocabulary } = await buildMiniSearchRetriever(listUnits());
    expect(vocabulary.hasTerm('bridg')).toBe(true);
    expect(vocabulary.nearestTerm('commutesr')).toBe(null);
    expect(vocabulary.nearestTerm('fishremen')).toBe('fishermen');
    expect(vocabulary.nearestTerm('bride')).toBe(null);
  });

  it('survives questions of many hundred words', async () => {
    const retriever = await buildMiniSearchRetriever(listUnits());
    const words = Array.from({ length: 800 }, (_, index) => `word${index}`).join(' ');
    const found = await retriever.retrieve(ask(`${words} herring`), {}, 1);
    expect(found[0]?.passage.id).toBe('3:0');
  });
});
