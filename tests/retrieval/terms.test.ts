import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTerms } from '../../src/retrieval/terms.ts';

describe('readTerms', () => {
  it.each([
    ['splits at tabs and no-break spaces', 'bridge\tclosed\u00a0early', ['bridg', 'close', 'earli']],
    ['leaves stop words out', 'What did she say about the bridge?', ['bridg']],
    ['leaves contracted stop words out in both spellings', "don’t don't bridge", ['bridg']],
    ['drops possessives', "Varga’s Marlow's", ['varga', 'marlow']],
    [
      'tells the country from the pronoun',
      'U.S. ships left us, the US said',
      ['usa', 'ship', 'left', 'usa'].map((term) => (term === 'left' ? 'leav' : term)),
    ],
    ['keeps the parts of a hyphenated word and the whole', 'low-carbon', ['low', 'carbon', 'lowcarbon']],
    ['reads numbers with separators', '150,000 and 3.5', ['150000', '3.5']],
    ['reads a share in figures and words alike', '22% and 22 per cent', ['22%', '22', '22%', '22']],
    ['folds accents', 'Érdi café', ['erdi', 'cafe']],
    [
      'reads British as American spelling',
      'organise organize favour favor',
      ['organ', 'organ', 'favor', 'favor'],
    ],
    ['joins irregular forms', 'sold sell won wins', ['sell', 'sell', 'win', 'win']],
    ['reads Chinese in pairs of signs', '港口关闭', ['港口', '口关', '关闭']],
    ['finds nothing in marks alone', '… — “”', []],
  ])('%s', (_, text, expected) => {
    expect(readTerms(text)).toEqual(expected);
  });

  it('gives the same terms whatever stands around a word', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readTerms(`${text} bridge`).at(-1)).toBe('bridg');
        for (const term of readTerms(text)) expect(term).not.toMatch(/\s/u);
      }),
    );
  });
});
