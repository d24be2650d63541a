import { describe, expect, it } from 'vitest';
import { extracted } from '../said.ts';

/** Names of the speakers in marks, in order. */
const speakers = (text: string): (string | undefined)[] =>
  extracted(text)
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ speaker }) => speaker?.name);

describe('a part of a name', () => {
  it.each([
    ['Omar al-Rashidi spoke. “It holds,” al-Rashidi said.', 'Omar al-Rashidi'],
    ['Omar al-Rashidi spoke. “It holds,” said Rashidi.', 'Omar al-Rashidi'],
    ['Nur el-Hadi spoke. “It holds,” el-Hadi said.', 'Nur el-Hadi'],
    ['Ali al-Sadri met Omar al-Sadri. “It holds,” Ali al-Sadri said.', 'Ali al-Sadri'],
    ['Rik van der Velde spoke. “It holds,” van der Velde said.', 'Rik van der Velde'],
    ['Alma de la Torre spoke. “It holds,” said Ms. de la Torre.', 'Alma de la Torre'],
    ['Faisal bin Tariq spoke. “It holds,” bin Tariq said.', 'Faisal bin Tariq'],
    ['Conor O’Hanley spoke. “It holds,” O’Hanley said.', 'Conor O’Hanley'],
    ['Fiona McArden spoke. “It holds,” McArden said.', 'Fiona McArden'],
    ['Park Yun-seo spoke. “It holds,” Park said.', 'Park Yun-seo'],
    ['Chen Xiao-lan spoke. “It holds,” Mr. Chen said.', 'Chen Xiao-lan'],
    ['Viktor Orvárdi spoke. “It holds,” Orvardi said.', 'Viktor Orvárdi'],
  ])('stands for the whole: %s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });
});

describe('two of one name', () => {
  it('are father and son where "Jr." tells them apart', () => {
    const text =
      'Paul Lang spoke. Paul Lang Jr. came. “It holds,” said Paul Lang. “It is old,” said Paul Lang Jr. “It is late,” Lang Jr. said.';
    expect(speakers(text)).toEqual(['Paul Lang', 'Paul Lang Jr.', 'Paul Lang Jr.']);
  });

  it('are told apart by age', () => {
    const text =
      'Paul Lang Jr. met his father, Paul Lang. “It holds,” the elder Lang said. “Ah,” the younger Lang said.';
    expect(speakers(text)).toEqual(['Paul Lang', 'Paul Lang Jr.']);
  });

  it('are one where only one is named, with and without "Jr."', () => {
    const text = 'Paul Lang Jr. spoke. “It holds,” said Paul Lang. “It is old,” Lang said.';
    expect(speakers(text)).toEqual(['Paul Lang Jr.', 'Paul Lang Jr.']);
  });

  it('keep the title they are called by', () => {
    const text =
      'Alma Ortiz spoke. “It holds,” Mrs. Ortiz said.\n\nHer daughter, Clara Ortiz, came. “It is old,” Clara Ortiz said.\n\n“It is late,” Mrs. Ortiz said.';
    expect(speakers(text)).toEqual(['Alma Ortiz', 'Clara Ortiz', 'Alma Ortiz']);
  });

  it('leave the short name to the one who has borne it all along', () => {
    const so = 'Paul Lang spoke. “It holds,” Lang said. “It is old,” Lang said. “It is late,” Lang said.';
    const text = `${so}\n\nHis cousin, Bruno Lang, was there, too. “We shall see,” Lang said.`;
    expect(speakers(text).at(-1)).toBe('Paul Lang');
  });

  it('are man and wife by their titles', () => {
    const text =
      'Bruno Ortiz met his wife, Alma Ortiz. “It holds,” Ms. Ortiz said. “It is old,” Mr. Ortiz said.';
    expect(speakers(text)).toEqual(['Alma Ortiz', 'Bruno Ortiz']);
  });
});

describe('words that are none of a name', () => {
  it.each([
    ['Alma Ortiz spoke. Team Ortiz was glad. “It holds,” Ortiz said.', 'Alma Ortiz'],
    ['Alma Ortiz spoke.\n\nNeither Ortiz nor Lang stayed. “It holds,” Ortiz said.', 'Alma Ortiz'],
    ['Lund Post Editor-in-Chief Martin Brevik spoke. “It holds,” said Brevik.', 'Martin Brevik'],
    ['The Chief of Staff Denis Brevik spoke. “It holds,” said Brevik.', 'Denis Brevik'],
    ['Lund Fires Brevik Over Old Dam.\n\nKurt Brevik spoke. “It holds,” Brevik said.', 'Kurt Brevik'],
  ])('are left out: %s', (text, name) => {
    expect(speakers(text).at(-1)).toBe(name);
  });
});
