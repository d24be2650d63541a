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

describe('the passages of an article', () => {
  const passages = [
    'Divers found cracks in two pillars of the Tarnby bridge, and the bridge at Tarnby closed on Sunday.',
    'The council heard a report on wages and elected a treasurer.',
    'Commuters pay nothing: the ferries are free until the work is done.',
  ];
  const [unit] = listUnits();

  async function orderOf(question: string): Promise<readonly string[]> {
    if (unit === undefined) throw new Error('Expected units');
    const units = passages.map((text, place) => ({
      ...unit,
      text,
      passage: { id: `0:${place}`, documentIndex: 0, start: place * 1000, end: place * 1000 + text.length },
    }));
    const retriever = await buildMiniSearchRetriever(units);
    const found = await retriever.retrieve(ask(question), {}, 3);
    return found.map(({ passage }) => passage.id);
  }

  it.each([
    ['The Tarnby bridge closed. Are the ferries free until the work is done?', '0:2'],
    ['Divers found cracks in the Tarnby bridge. Who was elected treasurer?', '0:1'],
    ['Are the ferries free while the Tarnby bridge with its cracks is closed?', '0:0'],
    ['Did Mr. Falk of Tarnby say that the bridge has cracks?', '0:0'],
  ])('go by what the last sentence asks: %s', async (question, first) => {
    expect((await orderOf(question))[0]).toBe(first);
  });
});
