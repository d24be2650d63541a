import { describe, expect, it } from 'vitest';
import { speakers } from '../said.ts';

describe('words that were never said', () => {
  it.each([
    'Alma Ortiz denied that she had called the dam “a ruin”.',
    'Alma Ortiz denied describing the dam as “a ruin”.',
    'Alma Ortiz declined to call the dam “a ruin”.',
    'Alma Ortiz refused to describe the dam as “a ruin”.',
    'Alma Ortiz did not call the dam “a ruin”.',
    'Alma Ortiz has yet to say that the dam was “a ruin”.',
    'Alma Ortiz stopped short of calling the dam “a ruin”.',
    'Alma Ortiz avoided the word “ruin”.',
    'Alma Ortiz did not use the word “ruin” on Monday.',
    'Alma Ortiz rejected the label “ruinous”.',
    'Alma Ortiz rejected accusations that she was “a traitor”.',
    'Alma Ortiz dismissed the idea that she was “a traitor”.',
    'Alma Ortiz was accused of being “a traitor”.',
    'Nobody in the council called it “a ruin”.',
    'The post falsely quotes Alma Ortiz as saying she would “blow it up”.',
    'A doctored video shows Alma Ortiz saying she would “blow it up”.',
    'Rumours that Alma Ortiz called the dam “a ruin” are false.',
    'Alma Ortiz might call the dam “a ruin”, but it is none.',
    'If she wins, Alma Ortiz will say the vote was “fair”.',
    'Had Alma Ortiz said “yes”, the dam would have gone.',
    'It is unclear whether Alma Ortiz called the dam “a ruin”.',
    'Critics had hoped that Alma Ortiz would call the dam “a ruin”.',
  ])('are nobody’s: %s', (text) => {
    expect(speakers(text)).toEqual([null]);
  });

  it.each([
    'Alma Ortiz would not say when the dam would open, but said “it will hold”.',
    'Asked if the dam would hold, Alma Ortiz said “it will hold”.',
    '“It will hold,” Alma Ortiz denied.',
    'Alma Ortiz denied it: “It will hold.”',
    'Alma Ortiz refused, saying “it will hold”.',
    'Alma Ortiz rejected the report as “a ruin of a text”.',
    'Alma Ortiz dismissed claims that the dam leaked as “mere gossip”.',
    'Alma Ortiz did not hesitate to call the dam “a ruin”.',
    'Alma Ortiz did not deny calling the dam “a ruin”.',
    'Alma Ortiz apologised for calling the dam “a ruin”.',
    'Alma Ortiz attacked the council for not calling the dam “a ruin”.',
  ])('are not these: %s', (text) => {
    expect(speakers(text)).toEqual(['Alma Ortiz']);
  });

  it('are another’s who tells of them', () => {
    expect(speakers('Alma Ortiz should say “sorry”, Paul Lang said.')).toEqual(['Paul Lang']);
  });

  it('stay nobody’s where an outlet reports the denial', () => {
    expect(speakers('Alma Ortiz denied calling the dam “a ruin”, Reuters reported.')).toEqual([null]);
  });
});
