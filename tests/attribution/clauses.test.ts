import { describe, expect, it } from 'vitest';
import { extracted } from './said.ts';

const clauses = (text: string): [string, string | null][] =>
  extracted(text)
    .filter((each) => each.kind === 'indirect')
    .map(({ text: words, speaker }) => [words, speaker?.name ?? null]);

describe('reported clauses', () => {
  it('finds what is said behind its cue, before it and about it', () => {
    expect(clauses('Peter Lang said that the bridge would open in May.')).toEqual([
      ['the bridge would open in May', 'Peter Lang'],
    ]);
    expect(clauses('The bridge would open in May, Peter Lang said.')).toEqual([
      ['The bridge would open in May', 'Peter Lang'],
    ]);
    expect(clauses('The bridge would open in May, according to Peter Lang.')).toEqual([
      ['The bridge would open in May', 'Peter Lang'],
    ]);
  });

  it.each([
    ['The harbour would be dredged twice, Alma Ortiz said.', 'The harbour would be dredged twice'],
    ['Alma Ortiz believes the harbour should be dredged.', 'the harbour should be dredged'],
    ['According to Alma Ortiz, the harbour is too shallow.', 'the harbour is too shallow'],
    ['Alma Ortiz, the mayor of Lund, warned that the dam could fail.', 'the dam could fail'],
  ])('finds the plain clause of a cue that has its subject at hand: %s', (text, clause) => {
    expect(clauses(text)).toContainEqual([clause, 'Alma Ortiz']);
  });

  it('takes no title behind a verb for what is reported', () => {
    expect(clauses('Mayor Ortiz praised 《The Long Road》 on Monday.')).toEqual([]);
  });

  it('names nobody for a passive that names nobody', () => {
    for (const [, name] of clauses('Peter Lang was told that the bridge would open in May.'))
      expect(name).toBeNull();
  });

  it('is never sure enough to show a view as words: clauses behind words that do not say', () => {
    const text = 'Critics of Alma Ortiz seemed to welcome the plan. Peter Lang favored the bridge in May.';
    for (const each of extracted(text))
      expect(each.sieve !== 'clause-learned' || each.confidence < 0.5).toBe(true);
  });
});
