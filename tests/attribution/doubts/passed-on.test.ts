import { describe, expect, it } from 'vitest';
import { extracted } from '../said.ts';

const read = (text: string): (string | null | undefined)[] => {
  const quotation = extracted(text).find(({ kind }) => kind !== 'indirect');
  return [quotation?.speaker?.name, quotation?.via];
};

describe('words that another passes on', () => {
  it.each([
    ['“The deal is dead,” Bloomberg quoted Trade Minister Paul Lang as saying.', 'Bloomberg'],
    ['The Lund Herald quoted Paul Lang as saying the deal was “dead”.', 'Lund Herald'],
    ['Paul Lang was quoted by the Lund Herald as saying the deal was “dead”.', 'Lund Herald'],
    ['Paul Lang was quoted by Interfax as calling the deal “dead”.', 'Interfax'],
    ['“The deal is dead,” Paul Lang was quoted as saying by Interfax.', 'Interfax'],
    [
      'The RIA news agency cited the governor, Paul Lang, as saying that the deal was “dead”.',
      'RIA news agency',
    ],
    [
      'Kremlin aide Paul Lang said the presidents agreed “on almost everything”, Interfax reported.',
      'Interfax',
    ],
    ['Paul Lang called the deal “dead”, TASS said.', 'TASS'],
    ['“The deal is dead,” Paul Lang said, Reuters reported on Monday.', 'Reuters'],
    ['“The deal is dead,” Paul Lang told Bloomberg.', 'Bloomberg'],
  ])('are the speaker’s, via who passes them on: %j', (text, via) => {
    expect(read(text)).toEqual(['Paul Lang', via]);
  });

  it('are those of the one who is echoed', () => {
    const text = 'Governor Alma Ortiz repeated Senator Paul Lang’s words that the sea was “for sale”.';
    expect(read(text)[0]).toBe('Paul Lang');
  });

  it.each([
    ['The deal will begin “within a month”, says The Times.', 'Times'],
    ['Paul Lang urged them to delay it “amid concerns”, said the magazine.', 'magazine'],
    ['“The deal is dead,” Interfax reported.', 'Interfax'],
  ])('are the outlet’s own where nobody else speaks: %j of %s', (text, outlet) => {
    expect(read(text)[0]).toBe(outlet);
  });

  it('are credited to no day', () => {
    expect(read('A story of Nov. 2 quoted Paul Lang as saying the deal was “dead”.')).toEqual([
      'Paul Lang',
      null,
    ]);
  });
});
