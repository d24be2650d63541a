import { describe, expect, it } from 'vitest';
import { said } from '../said.ts';

const last = (text: string): string | undefined => said(text).at(-1)?.[1];

describe('a name', () => {
  it.each([
    ['“No way,” Chief of Staff Bruno Poe said.', 'Bruno Poe'],
    ['“No way,” Secretary of Education Alma Ortiz said.', 'Alma Ortiz'],
    ['“No way,” said Minister of Agriculture Qu Dongfu.', 'Qu Dongfu'],
    ['“No way,” said Security Council secretary Bruno Poe.', 'Bruno Poe'],
    ['“The soup is off,” said Chef Kofi Quaye. “It is fine,” Quaye added.', 'Kofi Quaye'],
    ['Hazard Geologist Corina Forsun called it “fine.”', 'Corina Forsun'],
    ['UN Secretary-General Anwar Quterres called it “bad.”', 'Anwar Quterres'],
    ['President-elect Jo Bideau called it “good.”', 'Jo Bideau'],
    ['Nineteen-year-old Zara Ruthen called it “good.”', 'Zara Ruthen'],
  ])('begins behind posts and callings: %s', (text, name) => {
    expect(last(text)).toBe(name);
  });

  it.each([
    ['The Georgia Department of Education said it was “done.”', 'Georgia Department of Education'],
    [
      '“It is here,” said the Centers for Tide Control and Prevention.',
      'Centers for Tide Control and Prevention',
    ],
    ['“It is here,” the Food and Fisheries Board said.', 'Food and Fisheries Board'],
    [
      '“It is bad,” the European Forest Tide Information System said.',
      'European Forest Tide Information System',
    ],
    ['“It is late,” Lundnews.co.uk wrote.', 'Lundnews.co.uk'],
    ['Prince Edvard came. “It is time,” Edvard said.', 'Prince Edvard'],
    ['“It is here,” the Justice Department said. Its Department is large.', 'Justice Department'],
    ['Kid Palm sang. The rock was old. “It is time,” Kid Palm said.', 'Kid Palm'],
    ['The Minister of the Interior said: “Nobody will leave.”', 'Minister of the Interior'],
  ])('is kept whole: %s', (text, name) => {
    expect(last(text)).toBe(name);
  });

  it('leaves out a nickname in marks, which nobody says', () => {
    expect(said('Pieter “Mudge” Zatka left. “I am out,” Zatka said.')).toEqual([
      ['I am out,', 'Pieter Zatka'],
    ]);
  });

  it('ends before an adverb that leads to a verb', () => {
    expect(last('Bruno Poe regularly volunteers at the school. “It is big,” Poe said.')).toBe('Bruno Poe');
  });

  it('is none in the credit of a picture', () => {
    expect(last('Alma Ortiz ran. Bo Raedle/Getty Images Homes are gone. “It held,” Ortiz said.')).toBe(
      'Alma Ortiz',
    );
    expect(last('“It held,” Bo Raedle/Getty Images said.')).toBeUndefined();
  });
});
