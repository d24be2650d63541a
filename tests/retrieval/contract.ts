// What every retriever must do, whatever engine stands behind it. An implementation lists what it does
// otherwise, with the reason, in `deviations`: those cases are skipped for it.
import { describe, expect, it } from 'vitest';
import type { RetrievalUnit, Retriever } from '../../src/retrieval/retriever.ts';
import { ask, listUnits } from './units.ts';

export interface ContractOptions {
  readonly build: (units: readonly RetrievalUnit[]) => Promise<Retriever>;
  /** Name of a case -> why this implementation does otherwise. */
  readonly deviations?: Readonly<Record<string, string>>;
}

/** Runs the suite against one implementation. */
export function describeRetriever(name: string, { build, deviations = {} }: ContractOptions): void {
  const check = (title: string, body: (retriever: Retriever) => Promise<void>): void => {
    const reason = deviations[title];
    it.skipIf(reason !== undefined)(title, async () => body(await build(listUnits())));
  };
  const idsOf = async (
    retriever: Retriever,
    ...given: Parameters<Retriever['retrieve']>
  ): Promise<readonly string[]> => (await retriever.retrieve(...given)).map(({ passage }) => passage.id);

  describe(`${name} keeps the contract of a retriever`, () => {
    check('counts its passages', async (retriever) => {
      expect(retriever.passages).toBe(7);
    });

    check('puts the passage with the rarest words of the question first', async (retriever) => {
      expect((await idsOf(retriever, ask('price of herring'), {}, 3))[0]).toBe('3:0');
    });

    check('gives falling scores above 0, each passage once, and keeps to the limit', async (retriever) => {
      const found = await retriever.retrieve(ask('Tarnby bridge'), {}, 3);
      expect(found).toHaveLength(3);
      expect(new Set(found.map(({ passage }) => passage.id)).size).toBe(3);
      found.forEach(({ score }, index) => {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(found[index - 1]?.score ?? Number.POSITIVE_INFINITY);
      });
    });

    check('serves several documents before it repeats one', async (retriever) => {
      const found = await retriever.retrieve(ask('Tarnby bridge'), {}, 3);
      expect(new Set(found.map(({ passage }) => passage.documentIndex)).size).toBeGreaterThanOrEqual(2);
    });

    check('finds nothing for words it does not know', async (retriever) => {
      expect(await idsOf(retriever, ask('zeppelin racing'), {}, 5)).toEqual([]);
    });

    check('finds nothing for a question without terms', async (retriever) => {
      expect(await idsOf(retriever, ask('who was it?'), {}, 5)).toEqual([]);
    });

    check('keeps to the outlet of the filters, by name or alias', async (retriever) => {
      for (const outlet of ['Harbour Post', 'hp']) {
        expect(await idsOf(retriever, ask('Tarnby bridge'), { outlet }, 5)).toEqual(['1:0']);
      }
    });

    check('keeps to the days of the filters, undated articles left out', async (retriever) => {
      const filters = { since: '2031-03-01', until: '2031-03-05' };
      const found = await idsOf(retriever, ask('Tarnby bridge'), filters, 5);
      expect([...found].sort()).toEqual(['0:0', '0:1']);
    });

    check('keeps to passages in which the speaker of the filters is quoted', async (retriever) => {
      expect(await idsOf(retriever, ask('Tarnby bridge repairs'), { speaker: 'Varga' }, 5)).toEqual(['0:1']);
    });

    check('moves up the outlet that the question names', async (retriever) => {
      const wished = ask('Tarnby bridge', { outlets: ['Harbour Post'] });
      expect((await idsOf(retriever, wished, {}, 5))[0]).toBe('1:0');
    });

    check('moves up the period that the question names', async (retriever) => {
      const period = { since: '2031-03-08', until: '2031-03-10' };
      expect((await idsOf(retriever, ask('Tarnby bridge', { period }), {}, 5))[0]).toBe('1:0');
    });

    check('prefers what is recent on the day of asking and not from after it', async (retriever) => {
      const found = await idsOf(retriever, ask('bridge', { asked: '2031-03-03' }), {}, 5);
      expect(found.indexOf('0:0')).toBeLessThan(found.indexOf('1:0'));
    });

    check('moves up the passage that holds a quoted fragment, a slip forgiven', async (retriever) => {
      for (const phrase of ['closed on Sunday after divers', 'closed on Sundday after divers found craks']) {
        const asked = ask('Who said this of the Tarnby bridge and ferries?', { phrases: [phrase] });
        expect((await idsOf(retriever, asked, {}, 5))[0]).toBe('0:0');
      }
    });

    check('finds a quoted fragment whose words no other term of the question has', async (retriever) => {
      const asked = ask('zeppelins', { terms: ['zeppelin'], phrases: ['nine thousand singers met'] });
      expect(await idsOf(retriever, asked, {}, 5)).toContain('2:0');
    });

    check('moves up passages that quote the speaker asked for, and removes none', async (retriever) => {
      const plain = await idsOf(retriever, ask('Tarnby bridge'), {}, 7);
      const asked = ask('Tarnby bridge', { speakers: ['Ilse Varga'] });
      const found = await idsOf(retriever, asked, {}, 7);
      expect(found.indexOf('0:1')).toBeLessThanOrEqual(plain.indexOf('0:1'));
      expect([...found].sort()).toEqual([...plain].sort());
    });

    check('offers what the named outlet wrote when no word is known', async (retriever) => {
      const found = await idsOf(retriever, ask('zeppelins', { outlets: ['Harbour Post'] }), {}, 5);
      expect([...found].sort()).toEqual(['1:0', '2:0']);
    });

    check('reads a country and its people as one', async (retriever) => {
      const [first] = listUnits();
      if (first === undefined) throw new Error('Expected units');
      const built = await build([{ ...first, text: 'French bakers went on strike.', title: null }]);
      expect(built.passages + retriever.passages).toBe(8);
      expect(await idsOf(built, ask('bakers in France'), {}, 1)).toHaveLength(1);
    });

    it('answers from an empty corpus', async () => {
      const retriever = await build([]);
      expect(retriever.passages).toBe(0);
      expect(await retriever.retrieve(ask('bridge'), {}, 5)).toEqual([]);
    });
  });
}
