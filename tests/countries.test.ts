import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '../src/countries.ts';
import { foldText } from '../src/text.ts';

describe('the list of countries', () => {
  const words = COUNTRIES.flatMap(({ all }) => [...new Set(all.split(' '))]);

  it('gives each word to one country', () => {
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it('is folded as texts are before they are looked up', () => {
    expect(words.filter((word) => word !== foldText(word) || word === '')).toEqual([]);
  });

  it('tells the names of a country from its seat of government', () => {
    const norway = COUNTRIES.find(({ names }) => names.startsWith('norway'));
    expect(norway).toEqual({ names: 'norway norwegian', all: 'norway norwegian oslo' });
  });
});
