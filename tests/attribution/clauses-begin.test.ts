import { describe, expect, it } from 'vitest';
import { extracted } from './said.ts';

const reported = (text: string): string[] =>
  extracted(text)
    .filter(({ confidence }) => confidence >= 0.5)
    .map((quotation) => quotation.text);

describe('a reported clause', () => {
  it.each([
    ['Officials said Monday the dam would hold for years.', 'the dam would hold for years'],
    ['Officials said late Monday the dam would hold for years.', 'the dam would hold for years'],
    ['Alma Ortiz told a federal court on Thursday that the dam would hold.', 'the dam would hold'],
    ['Alma Ortiz told Paul Lang on her first day that the dam would hold.', 'the dam would hold'],
  ])('begins behind the day and the addressee: %s', (text, clause) => {
    expect(reported(text)).toEqual([clause]);
  });
});
