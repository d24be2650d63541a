import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMiniSearchRetriever } from '../../src/retrieval/minisearch.ts';
import { ARTICLES, ask, listUnits } from './units.ts';

/** A corpus as the places of its articles in `ARTICLES`, in some order. */
const corpus = fc.shuffledSubarray([...ARTICLES.keys()]);

const build = (places: readonly number[]) => listUnits(places.map((place) => ARTICLES[place]!));

describe('taking over an earlier index', () => {
  it('gives the same index and ranking as building from nothing', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, corpus, async (before, after) => {
        const earlier = (await buildMiniSearchRetriever(build(before))).serializeIndex();
        const same = after.flatMap((place, now): [number, number][] =>
          before.includes(place) ? [[now, before.indexOf(place)]] : [],
        );
        const fresh = await buildMiniSearchRetriever(build(after));
        const renewed = await buildMiniSearchRetriever(build(after), undefined, {
          index: structuredClone(earlier),
          documents: new Map(same),
        });
        expect(renewed.serializeIndex()).toEqual(fresh.serializeIndex());
        const question = ask('Tarnby bridge repairs');
        expect(await renewed.retrieve(question, {}, 5)).toEqual(await fresh.retrieve(question, {}, 5));
      }),
    );
  });

  it('reads a document again whose passages are cut otherwise', async () => {
    const [first, second] = [ARTICLES[0]!, { ...ARTICLES[0]!, passages: [ARTICLES[0]!.passages.join(' ')] }];
    const earlier = (await buildMiniSearchRetriever(listUnits([first]))).serializeIndex();
    const renewed = await buildMiniSearchRetriever(listUnits([second]), undefined, {
      index: earlier,
      documents: new Map([[0, 0]]),
    });
    const fresh = await buildMiniSearchRetriever(listUnits([second]));
    expect(renewed.serializeIndex()).toEqual(fresh.serializeIndex());
  });
});
