import { describe, expect, it } from 'vitest';
import { resolvePerson, stripTitles } from '../../src/answer/speakers/titles.ts';

const known = ['Ilse Brandt', 'Oskar Lund', 'Pia Lund', 'President Roth', 'Jordan Quill'].map((name) => ({
  name,
  aliases: [],
}));

describe('a name typed with a title', () => {
  it.each([
    ['Mayor Ilse Brandt', ['Ilse Brandt']],
    ['Mayor Brandt', ['Ilse Brandt']],
    ['Mrs. Brandt', ['Ilse Brandt']],
    ['Norwegian Prime Minister Ilse Brandt', ['Ilse Brandt']],
    ['the South Korean foreign minister Ilse Brandt', ['Ilse Brandt']],
    ['former Vice President Brandt', ['Ilse Brandt']],
    ['Senator Lund', ['Oskar Lund', 'Pia Lund']],
    ['Senator Pia Lund', ['Pia Lund']],
    ['President Roth', ['President Roth']],
    ['Mayor Holm', []],
  ])('%s means %j', (typed, names) => {
    expect(resolvePerson(typed, known)).toEqual(names);
  });

  it.each([
    ['Jordan Quill', 'Jordan Quill'],
    ['Chinese President', 'Chinese President'],
    ['the mayor', 'mayor'],
    ['', ''],
  ])('leaves what is no title before a name: %s', (typed, rest) => {
    expect(stripTitles(typed)).toBe(rest);
  });
});
