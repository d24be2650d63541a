import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../src/text.ts';

describe('folding', () => {
  it.each([
    ['Érdoğan', 'erdogan'],
    ['PLAIN Words 7', 'plain words 7'],
    ['ﬁsh ² Å', 'fish 2 a'],
    ['', ''],
  ])('makes “%s” “%s”', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folds a plain text as it folds it beside other letters', () => {
    const plain = fc.string({ unit: 'binary-ascii' });
    fc.assert(
      fc.property(plain, (text) => {
        expect(foldText(`${text}é`)).toBe(`${foldText(text)}e`);
      }),
    );
  });
});
