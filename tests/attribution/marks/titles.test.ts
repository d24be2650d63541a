import { describe, expect, it } from 'vitest';
import { isTitleCase } from '../../../src/attribution/marks/titles.ts';
import { extracted } from '../said.ts';

/** Marked words and who is shown under them. */
const marked = (text: string): [string, string | null][] =>
  extracted(text)
    .filter(({ kind }) => kind !== 'indirect')
    .map((quotation) => [quotation.text, quotation.speaker?.name ?? null]);

describe('names of works', () => {
  it.each([
    'Alma Ortiz recorded a single called “Northern Light” in Lund.',
    'Alma Ortiz released the album “Northern Light” in May.',
    'Alma Ortiz wrote songs like “Northern Light,” “Low Tide” and “High Tide” there.',
    'Alma Ortiz sang “Low Tide” on the pier.',
    'Alma Ortiz appeared in “Low Tide” and in “Tern” as a child.',
    'Fans met Alma Ortiz’s “Low Tide” with applause.',
    '“Low Tide” star Alma Ortiz said that she was tired.',
    'The “Low Tide” tour takes Alma Ortiz to Lund.',
    'In an interview with “Lund This Morning,” Alma Ortiz said the dam would hold.',
    'Alma Ortiz plays a nurse (“Low Tide”) and a spy.',
    'Alma Ortiz leads the cast of “Tern” (LTV) and knows it.',
  ])('are said by nobody: %s', (text) => {
    expect(marked(text)).toEqual([]);
  });

  it('leave the words beside them their speaker', () => {
    expect(marked('Alma Ortiz called her single “Low Tide” a “long goodbye” to Lund.')).toEqual([
      ['long goodbye', 'Alma Ortiz'],
    ]);
  });
});

describe('a name in marks within a name', () => {
  it('is a nickname', () => {
    expect(marked('Carl “Butch” Ortiz said the dam “will hold.”')).toHaveLength(1);
  });
});

describe('words with capitals that no cue governs', () => {
  it.each([
    'Governor Alma Ortiz outlined her “Safe Start” rules for Lund.',
    'Alma Ortiz said the harbour needs a “Clean Quay” week.',
    'Critics of Alma Ortiz joined the “Dry Dam” crowd on Monday.',
  ])('are given to nobody: %s', (text) => {
    expect(marked(text).filter(([, name]) => name !== null)).toEqual([]);
  });

  it.each([
    ['Paul Lang called Ortiz “Little Alma” on Monday.', 'Paul Lang'],
    ['“Never,” said Paul Lang.', 'Paul Lang'],
    ['Paul Lang answered: “Never.”', 'Paul Lang'],
    ['“We are safe,” Paul Lang said. “Absolutely.”', 'Paul Lang'],
    ['Paul Lang called Ortiz a “hero” and a “Saint.”', 'Paul Lang'],
  ])('keep their speaker where one does: %s', (text, name) => {
    expect(marked(text).at(-1)?.[1]).toBe(name);
  });

  it('do not part the pieces of a speech', () => {
    const text = '“We are late,” Paul Lang said. The crowd has a “Dry Dam” week. “I am tired,” he said.';
    expect(marked(text).map(([, name]) => name)).toEqual(['Paul Lang', null, 'Paul Lang']);
  });
});

describe('title case', () => {
  it.each([
    ['A Tale of the Dam', true],
    ['30', true],
    ['‘unsure.', false],
    ['Never again', false],
    ['Stop. Now.', false],
  ])('is every word of weight with its capital: %s', (body, expected) => {
    expect(isTitleCase(body)).toBe(expected);
  });
});
