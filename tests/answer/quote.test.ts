import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../src/answer/quote.ts';
import type { QuoteOptions } from '../../src/model.ts';
import { inventContext } from './invented-corpus.ts';

const context = inventContext([
  {
    outlet: 'Lake Ledger',
    date: '2032-01-05',
    text: '“The lake is frozen,” Greta Holm said. “Fishing starts in June,” Holm said. “Nobody listens,” Per Aas said.',
    quotes: [
      { words: 'The lake is frozen,', speaker: 'Greta Holm' },
      { words: 'Fishing starts in June,', speaker: 'Greta Holm' },
      { words: 'Nobody listens,', speaker: 'Per Aas' },
    ],
  },
  {
    outlet: 'Fjord Free Press',
    date: '2032-06-10',
    text: '“The fishing has begun. Boats are out,” Greta Holm said.',
    quotes: [{ words: 'The fishing has begun. Boats are out,', speaker: 'Greta Holm' }],
  },
]);
const quote = (speaker: string, options: QuoteOptions = {}) => findQuotations(speaker, options, context);

describe('quotations of a speaker', () => {
  it.each(['Greta Holm', 'holm', 'GRETA HOLM', 'Greta Hlom'])(
    'are found by “%s”, newest first',
    async (typed) => {
      const answer = await quote(typed);
      expect(answer).toMatchObject({ kind: 'answered', total: 3 });
      const outlets =
        answer.kind === 'answered' ? answer.findings.map(({ document }) => document.outlet) : [];
      expect(outlets[0]).toBe('Fjord Free Press');
    },
  );

  it('show an utterance of two sentences as one', async () => {
    const answer = await quote('Holm', { limit: 1 });
    expect(answer.kind === 'answered' && answer.findings[0]?.text).toBe(
      '“The fishing has begun. Boats are out,” Greta Holm said.',
    );
  });

  it('come in pages that do not overlap', async () => {
    const pages = await Promise.all([0, 1, 2].map((offset) => quote('Holm', { offset, limit: 1 })));
    const texts = pages.flatMap((page) =>
      page.kind === 'answered' ? page.findings.map(({ text }) => text) : [],
    );
    expect(new Set(texts).size).toBe(3);
  });

  it.each([
    ['a topic', { about: 'fishing' }, 2],
    ['an outlet', { outlet: 'lake ledger' }, 2],
    ['days', { since: '2032-06-01', until: '2032-06-30' }, 1],
  ] as const)('are narrowed by %s', async (_name, options, total) => {
    expect(await quote('Holm', options)).toMatchObject({ kind: 'answered', total });
  });

  it.each([
    ['not-this-speaker', 'Zoltan Quist', {}],
    ['nothing-on-topic', 'Holm', { about: 'volcano' }],
    ['not-this-outlet', 'Aas', { outlet: 'Fjord Free Press' }],
    ['not-this-date', 'Aas', { since: '2033-01-01' }],
  ] as const)('are declined with %s for %s', async (reason, speaker, options) => {
    expect(await quote(speaker, options)).toMatchObject({ kind: 'abstained', reason });
  });
});

describe('a name of which no quotation is known', () => {
  const articles = inventContext([
    {
      outlet: 'Lake Ledger',
      date: '2032-01-05',
      text: 'Greta Holm said that the lake is frozen, according to her aide Ivo Brandt. Rolf Ek looked on. Some had a brandt.',
      quotes: [{ words: 'that the lake is frozen', speaker: 'Greta Holm', via: 'Ivo Brandt' }],
    },
  ]);
  const ask = (typed: string) => findQuotations(typed, {}, articles);
  const sentence = 'Greta Holm said that the lake is frozen, according to her aide Ivo Brandt.';

  it.each(['Brandt', 'ivo brandt', 'Mr Brandt'])('shows what is credited to it: %s', async (typed) => {
    const answer = await ask(typed);
    expect(answer).toMatchObject({ kind: 'abstained', reason: 'not-this-speaker', namedAs: 'credited' });
    expect(answer.kind === 'abstained' && answer.closest.map(({ text }) => text)).toEqual([sentence]);
  });

  it('shows where it is named, else', async () => {
    expect(await ask('Rolf Ek')).toMatchObject({
      reason: 'not-this-speaker',
      namedAs: 'named',
      closest: [{ text: 'Rolf Ek looked on.' }],
    });
  });

  it.each(['lake', 'Zoltan Quist', 'Ivo Ek'])(
    'shows nothing for what is no name there: %s',
    async (typed) => {
      const answer = await ask(typed);
      expect(answer).toMatchObject({ kind: 'abstained', closest: [] });
      expect(answer).not.toHaveProperty('namedAs');
    },
  );
});
