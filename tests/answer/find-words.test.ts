import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords } from '../../src/answer/spoken/find-words.ts';
import type { FoundWords, QuoteOptions } from '../../src/model.ts';
import { foldWords, wordsOf } from '../../src/text.ts';
import { inventContext, inventQuestion } from './invented-corpus.ts';

const context = inventContext([
  {
    outlet: 'Lake Ledger',
    date: '2032-01-05',
    text:
      '“The lake is frozen,” Greta Holm said, “and fishing starts in June.” ' +
      'Per Aas said the old ferry would not be sold. The sauna by the lake was packed.',
    quotes: [
      { words: 'The lake is frozen,', speaker: 'Greta Holm', utterance: 'u' },
      { words: 'and fishing starts in June.', speaker: 'Greta Holm', utterance: 'u' },
      { words: 'the old ferry would not be sold', speaker: 'Per Aas', kind: 'indirect' },
    ],
  },
  {
    outlet: 'Fjord Free Press',
    date: '2032-06-10',
    text: '“Fishing starts in June, as ever,” Greta Holm told the council.',
    quotes: [{ words: 'Fishing starts in June, as ever,', speaker: 'Greta Holm' }],
  },
  {
    outlet: '湖报',
    date: '2032-02-01',
    text: '霍尔姆说:“港口将在六月开放，渡轮照常运行。”镇议会批准了三百万元的预算。',
    quotes: [{ words: '港口将在六月开放，渡轮照常运行。', speaker: '霍尔姆' }],
  },
]);

const find = (words: string, options: QuoteOptions = {}): Promise<FoundWords> =>
  findWords(inventQuestion(words), options, context);

async function exactOf(words: string, options: QuoteOptions = {}): Promise<readonly (string | null)[]> {
  const { exact } = await find(words, options);
  return exact.kind === 'abstained' ? [exact.reason] : exact.findings.map(({ document }) => document.outlet);
}

describe('words that somebody is said to have said', () => {
  it.each([
    ['fishing starts', ['Fjord Free Press', 'Lake Ledger']],
    ['FISHING starts, in JUNE!', ['Fjord Free Press', 'Lake Ledger']],
    ['the lake is frozen and fishing starts', ['Lake Ledger']],
    ['old ferry would not be sold', ['Lake Ledger']],
    ['港口将在六月', ['湖报']],
    ['渡轮照常', ['湖报']],
    ['start fishing', ['nothing-on-topic']],
    ['ishing starts in', ['nothing-on-topic']],
  ])('%j stand in %j', async (words, expected) => {
    expect(await exactOf(words)).toEqual(expected);
  });

  it.each([
    [{ outlet: 'Lake Ledger' }, ['Lake Ledger']],
    [{ since: '2032-02-01' }, ['Fjord Free Press']],
    [{ until: '2032-02-01' }, ['Lake Ledger']],
    [{ speaker: 'Holm' }, ['Fjord Free Press', 'Lake Ledger']],
    [{ speaker: 'Per Aas' }, ['not-this-speaker']],
    [{ outlet: '湖报' }, ['not-this-outlet']],
    [{ since: '2033-01-01' }, ['not-this-date']],
    [{ about: 'frozen lake' }, ['Lake Ledger']],
    [{ about: 'taxes' }, ['nothing-on-topic']],
    [{ limit: 1 }, ['Fjord Free Press']],
    [{ limit: 1, offset: 1 }, ['Lake Ledger']],
  ])('are looked for within %j', async (options, expected) => {
    expect(await exactOf('fishing starts in June', options)).toEqual(expected);
  });

  it.each(['June', 'and in the', '', '六月'])('are too few in %j', async (words) => {
    expect(await find(words)).toMatchObject({ isTooShort: true, exact: { kind: 'abstained' }, near: [] });
  });

  it('have the quotations beside them that share most words, where none has them all', async () => {
    const { near } = await find('the old ferry would soon be sold');
    expect(near[0]?.speaker?.name).toBe('Per Aas');
  });

  it.each([
    ['the sauna by the pond was packed', 'The sauna by the lake was packed.'],
    ['镇议会批准了四百万元的预算', '镇议会批准了三百万元的预算。'],
  ])('have an outlet’s own sentence beside them, as nobody’s words: %j', async (words, sentence) => {
    const { exact, near, unquoted } = await find(words);
    expect(exact.kind).toBe('abstained');
    expect(unquoted).toBeNull();
    expect(near[0]).toMatchObject({ kind: 'report', speaker: null, text: sentence });
  });

  it('are not compared with an outlet’s own sentence where a speaker is asked for', async () => {
    const { near } = await find('the sauna by the pond was packed', { speaker: 'Per Aas' });
    expect(near.every(({ speaker }) => speaker?.name === 'Per Aas')).toBe(true);
  });

  it('are found where it is not known who said them, unless somebody is known to have', async () => {
    const unknown = inventContext([
      {
        outlet: 'Lake Ledger',
        date: '2032-01-05',
        text: '“Sell the old ferry,” read a banner. “Sell the old ferry,” Per Aas said. “Paint the pier,” it went on.',
        quotes: [
          { words: 'Sell the old ferry,', speaker: null },
          { words: 'Paint the pier,', speaker: null },
        ],
      },
      {
        outlet: 'Fjord Free Press',
        date: '2032-01-06',
        text: '“Sell the old ferry now,” Per Aas said.',
        quotes: [{ words: 'Sell the old ferry now,', speaker: 'Per Aas' }],
      },
    ]);
    const speakersOf = async (words: string) => {
      const { exact } = await findWords(inventQuestion(words), {}, unknown);
      return exact.kind === 'answered'
        ? exact.findings.map(({ speaker }) => speaker?.name ?? null)
        : exact.reason;
    };
    expect(await speakersOf('paint the pier')).toEqual([null]);
    expect(await speakersOf('sell the old ferry')).toEqual(['Per Aas']);
  });

  it('are told apart from what the outlet itself writes', async () => {
    const { exact, unquoted } = await find('the sauna by the lake was packed');
    expect(exact.kind).toBe('abstained');
    expect(unquoted?.text).toContain('The sauna by the lake was packed.');
  });

  it('stand in every finding that is called exact, for any piece of a quotation', async () => {
    const piece = fc
      .tuple(fc.constantFrom(...context.quotations.flat().map(({ text }) => text)), fc.nat(9), fc.nat(9))
      .map(([text, from, length]) => {
        const words = wordsOf(text).slice(from, from + 2 + length);
        return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
      });
    const property = fc.asyncProperty(piece, async (words) => {
      const { isTooShort, exact } = await find(words);
      if (isTooShort) return;
      expect(exact.kind).toBe('answered');
      const findings = exact.kind === 'answered' ? exact.findings : [];
      for (const { text } of findings) expect(foldWords(text)).toContain(foldWords(words));
    });
    await fc.assert(property);
  });
});

describe('wordsOf', () => {
  it.each([
    ['The mayor’s well-known pier', ['the', 'mayors', 'well-known', 'pier']],
    ['港口将在六月开放', ['港口', '将', '在', '六月', '开放']],
    ['Ça va? 3,500', ['ca', 'va', '3', '500']],
    ['', []],
  ])('reads %j', (text, expected) => {
    expect(wordsOf(text).map(({ folded }) => folded)).toEqual(expected);
  });

  it('gives each word with its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0;
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
