import { describe, expect, it } from 'vitest';
import { said } from '../said.ts';

const last = (text: string): string | undefined => said(text).at(-1)?.[1];

describe('two at once', () => {
  it.each([
    [
      'President Bo Wei met President Otto Salas. Foreign Minister Shen Hao and Vice Premier Lu Pei came. The two presidents hailed a “new dawn.”',
      'Bo Wei and Otto Salas',
    ],
    ['China and Brazil met. Both sides hailed a “new dawn.”', 'China and Brazil'],
    ['China-Brazil ties and Brazil-China trade grew. Both sides hailed a “new dawn.”', 'China and Brazil'],
  ])('are those of the office who are named before: %s', (text, name) => {
    expect(last(text)).toBe(name);
  });

  it.each([
    [
      'Minister Karl Behn and Minister Luc Petit met. The two presidents hailed a “new dawn.”',
      'two presidents',
    ],
    ['Lund spoke. The two sides hailed a “new dawn.” France and Germany won.', 'two sides'],
    ['China and Brazil met. France and Germany met. Both sides hailed a “new dawn.”', 'Both sides'],
  ])('stay without a name where the text does not say: %s', (text, name) => {
    expect(last(text)).toBe(name);
  });
});

describe('“they” for one person', () => {
  it('is the one unnamed who spoke last', () => {
    const text =
      'A local official told the Lund Post that the plan had failed. “I am appalled,” they added. The army left Cuba.';
    expect(last(text)).toBe('local official');
  });
});
