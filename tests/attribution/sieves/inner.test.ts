import { describe, expect, it } from 'vitest';
import { extracted } from '../said.ts';

const marked = (text: string): (string | null)[] =>
  extracted(text)
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ speaker }) => speaker?.mention ?? null);

const reported = (text: string): string[] =>
  extracted(text)
    .filter(({ kind, confidence }) => kind === 'indirect' && confidence >= 0.5)
    .map((quotation) => quotation.text);

describe('a report within a report', () => {
  it.each([
    ['Paul Lang said Alma Ortiz told him, “You will regret it.”', 'Alma Ortiz'],
    ['Paul Lang said that Alma Ortiz had called him “a clown.”', 'Alma Ortiz'],
    ['Paul Lang noted that Alma Ortiz had described the talks as “useful.”', 'Alma Ortiz'],
    ['Paul Lang recalled Alma Ortiz telling her that “a dam is a promise.”', 'Alma Ortiz'],
    ['Paul Lang said that when he met Alma Ortiz, Ortiz told him: “Go home.”', 'Ortiz'],
  ])('quotes whoever speaks in it: %s', (text, mention) => {
    expect(marked(text)).toEqual([mention]);
  });

  it('is not seen in a name', () => {
    expect(marked('Paul Lang wrote to an account called “Old Dam.”')).not.toContain('an account');
  });
});

describe('what nobody is known to have said', () => {
  it.each([
    'Paul Lang denied that Alma Ortiz had called him “a clown.”',
    'Paul Lang never said that Alma Ortiz had called him “a clown.”',
  ])('is quoted of nobody: %s', (text) => {
    expect(marked(text)).toEqual([null]);
  });

  it.each([
    'Paul Lang never said that the dam would hold for years.',
    'Paul Lang did not say that the dam would hold for years.',
    'Paul Lang denied that the dam had been sold to the bank.',
    'Nobody said that the dam would hold for years.',
  ])('is reported of nobody: %s', (text) => {
    expect(reported(text)).toEqual([]);
  });

  it('leaves what is said of it', () => {
    expect(reported('Paul Lang said that the dam would not hold for years.')).toEqual([
      'the dam would not hold for years',
    ]);
  });
});

describe('what is negated or supposed in another clause', () => {
  it.each([
    'Asked if she thought the dam had failed, Alma Ortiz said she “did not know enough about it” to answer.',
    'Alma Ortiz did not acknowledge the leak, instead tweeting, “We know water when we see it.”',
    'Alma Ortiz did not confirm the date but told the Post: “The dam will hold for many years.”',
  ])('leaves the words their speaker: %s', (text) => {
    expect(marked(text)).toEqual(['Alma Ortiz']);
  });
});
