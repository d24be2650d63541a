import { describe, expect, it } from 'vitest';
import { resolveSpeakers } from '../../../src/attribution/speakers.ts';
import { documentOf, extracted } from '../said.ts';

/** Speakers of the quotations in marks; `null` where nobody is named. */
const speakers = (text: string): (string | null)[] =>
  resolveSpeakers([documentOf(text)], [extracted(text).filter(({ kind }) => kind !== 'indirect')])
    .flat()
    .map(({ speaker }) => speaker?.name ?? null);

const last = (text: string): string | null | undefined => speakers(text).at(-1);

describe('"he" and "she"', () => {
  it.each([
    ['On Monday, Alma Ortiz went to Corveld. Corveld shut its hall. “I was there,” she said.', 'Alma Ortiz'],
    ['Alma Ortiz sold the Hamptons estate. The Hamptons were full. “I was there,” she said.', 'Alma Ortiz'],
    ['Paul Lang spoke. Nonetheless, nothing moved. “I was there,” he said.', 'Paul Lang'],
    ['Nothing moved on Thursday in Corveld. “I was there,” he said.', null],
    ['Alma Ortiz met Paul Lang. “I was there,” he said.', 'Paul Lang'],
    ['Alma Ortiz of Lund met him. “I was there,” she said.', 'Alma Ortiz'],
  ])('stand for a person or for nobody: %s', (text, name) => {
    expect(last(text)).toBe(name);
  });

  it.each([
    ['Brevik’s mother, Tove, opposed it. “He is young,” she said.', 'Tove'],
    ['Her husband, Sural Brevik, came. “I was late,” he said.', 'Sural Brevik'],
    ['Alma Ortiz left. The spokesman Ruvi Brevik stayed. “I was late,” he said.', 'Ruvi Brevik'],
  ])('take the gender of a noun beside the name: %s', (text, name) => {
    expect(last(text)).toBe(name);
  });

  it.each([
    ['Paul Lang was tried. A judge sent for Lang. “You may go,” he told Lang.', null],
    ['Paul Lang was late. Lang’s coach sat down. A reporter asked. “No,” he said.', null],
  ])('are left open behind somebody new without a name: %s', (text, name) => {
    expect(last(text)).toBe(name);
  });

  it('are not the one to whom they speak', () => {
    expect(last('Paul Lang and the mayor, Bruno Poe, met. “You may go,” he told Lang.')).not.toBe(
      'Paul Lang',
    );
  });

  it('are not the one of whom the quoted words speak', () => {
    expect(last('Paul Lang sat beside Bruno Poe. “Lang was late,” he said.')).toBe('Bruno Poe');
  });

  it('go on with the "he" of the line before rather than with others in it', () => {
    const text = 'Paul Lang was glad. He was asked whether he had rung Bruno Poe. “Rung him?” he said.';
    expect(last(text)).toBe('Paul Lang');
  });

  it('find nobody in a dateline', () => {
    const text = 'MARLOW FALLS, Ohio — Gov. Paul Lang spoke of the dam on Sunday. “It holds,” he said.';
    expect(last(text)).toBe('Paul Lang');
  });

  it('stay open in a long text without a name', () => {
    const text = `${'He said that he knew. '.repeat(2_000)}“It holds,” he said.`;
    expect(last(text)).toBeNull();
  });
});

describe('a name that two bear', () => {
  it.each([
    ['Ewald Brevik is 84. “She is late,” said Brevik.\n\nFrida Brevik, 81, came.', 'Ewald Brevik'],
    ['Ewald Brevik met Frida Brevik. “The hall is shut,” the elder Brevik said.', 'Brevik'],
    ['Ewald Brevik met Frida Brevik. “The hall is shut,” Brevik said.', 'Brevik'],
    ['Ewald Brevik met Frida Brevik. “The hall is shut,” Mrs. Brevik said.', 'Frida Brevik'],
    [
      'Frida Brevik met Ewald Brevik.\n\nThe hall is old.\n\nIt shuts at six.\n\nFrida Brevik has the key. “It is shut,” said Brevik.',
      'Frida Brevik',
    ],
  ])('goes to the one who is meant, or stays as it stands: %s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });
});

describe('a name in several forms', () => {
  it.each([
    [
      'Alma Ruth Ortiz came late. Alma Ortiz left early. Alma Ortiz slept. “I was tired,” Ortiz said.',
      'Alma Ortiz',
    ],
    ['Ricardo Fuentes Lira came. “I was tired,” Fuentes said.', 'Ricardo Fuentes Lira'],
    ['Ruud van der Brevik came. “I was tired,” Van der Brevik said.', 'Ruud van der Brevik'],
    ['“I was tired,” said Alma Ortiz QC.', 'Alma Ortiz'],
    ['“I was tired,” said Alma Ortiz of Lund.', 'Alma Ortiz'],
    ['“It was late,” German customs said.', 'German customs'],
    ['“I was tired,” Neighbor Alma Ortiz said.', 'Alma Ortiz'],
    ['“I was tired,” said County Administrator Alma Ortiz.', 'Alma Ortiz'],
    ['Given Alma Ortiz’s vote, nothing moved. “I was tired,” Ortiz said.', 'Alma Ortiz'],
    ['“I am leaving,” Alma Ortiz told Paul Lang, who replied: “Good.”', 'Paul Lang'],
  ])('is one: %s', (text, name) => {
    expect(last(text)).toBe(name);
  });

  it.each([
    ['His father, Bruno Poe, said: “It holds.”', 'Bruno Poe'],
    ['A spokeswoman for Corveld Ferries, Alma Ortiz, said: “It holds.”', 'Alma Ortiz'],
    ['His lawyers, Alma Ortiz and Bruno Poe, said: “It holds.”', 'lawyers'],
  ])('is that in an apposition: %s', (text, name) => {
    expect(last(text)).toBe(name);
  });
});
