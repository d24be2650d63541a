import { describe, expect, it } from 'vitest';
import { countPronounNames, isPossibleName } from '../../src/evaluation/quotes/pronoun-names.ts';
import { extracted } from '../attribution/said.ts';

describe('isPossibleName', () => {
  it.each([
    ['Alma Ortiz', true],
    ['Ortiz', true],
    ['April', true],
    ['Thursday', false],
    ['Norway', false],
    ['Norwegians', false],
    ['the judge', false],
    ['Kremlin', false],
  ])('%s: %s', (name, isPossible) => {
    expect(isPossibleName(name)).toBe(isPossible);
  });
});

describe('countPronounNames', () => {
  const count = (text: string, name?: string) => {
    const quotations = extracted(text).map((each) => ({
      ...each,
      speaker: each.speaker && { ...each.speaker, name: name ?? each.speaker.name },
    }));
    return countPronounNames([text], [quotations], []);
  };
  const text = 'Alma Ortiz saw how things stood. “It holds,” she said.';

  it.each([
    [undefined, { count: 1, impossible: 0, open: 0 }],
    ['she', { count: 1, impossible: 0, open: 1 }],
    ['Monday', { count: 1, impossible: 1, open: 0 }],
    ['Things', { count: 1, impossible: 1, open: 0 }],
  ])('counts %s', (name, counts) => {
    expect(count(text, name)).toMatchObject(counts);
  });

  it('leaves out who is named in the sentence itself', () => {
    expect(count('“It holds,” Alma Ortiz said.').count).toBe(0);
  });
});
