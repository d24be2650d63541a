import { describe, expect, it } from 'vitest';
import { TermIndexBuilder } from '../../src/retrieval/index/term-index.ts';
import { PARAMETERS } from '../../src/retrieval/ranking/parameters.ts';
import { findPhrases, readPhrase, scorePhrases } from '../../src/retrieval/ranking/phrase-match.ts';
import { listUnits } from './units.ts';

const TEXTS = [
  'Fans were excitedly waiting at the gate for the first tram.',
  'Waiting fans left the gate excitedly after the last tram.',
  'The first tram left without its driver.',
];

function buildIndex() {
  const [unit] = listUnits();
  if (unit === undefined) throw new Error('Expected units');
  const builder = new TermIndexBuilder();
  TEXTS.forEach((text, documentIndex) => {
    builder.add([{ ...unit, title: null, text, passage: { ...unit.passage, documentIndex } }]);
  });
  return builder.finish();
}

const index = buildIndex();
const noRepair = (): null => null;
const scoreOf = (phrase: string, document: number): number => {
  const span = { start: index.starts[document]!, end: index.starts[document + 1]! };
  return scorePhrases(index, [readPhrase(index, phrase, noRepair)], span, PARAMETERS);
};

describe('scorePhrases', () => {
  it.each([
    ['excitedly waiting at the gate', 'word for word'],
    ['excited waiting for a gate', 'with other endings and small words'],
    ['excitedly waiting att the gate', 'with a word that nobody knows'],
  ])('counts %j in the text that holds it (%s)', (phrase) => {
    expect(scoreOf(phrase, 0)).toBeGreaterThan(0);
    expect(scoreOf(phrase, 1)).toBeLessThan(scoreOf(phrase, 0));
    expect(scoreOf(phrase, 2)).toBe(0);
  });

  it('repairs a misspelt word by the nearest known one', () => {
    const nearest = (term: string): string | null => (term.startsWith('excit') ? 'excitedli' : null);
    expect(readPhrase(index, 'excitedley waiting', nearest).ids).toEqual(
      readPhrase(index, 'excitedly waiting', noRepair).ids,
    );
  });
});

describe('findPhrases', () => {
  it.each([
    ['excitedly waiting at the gate', [0]],
    ['first tram left', [2, 0]],
    ['a driver of zeppelins', []],
    ['tram', []],
  ])('finds the documents that hold %j', (phrase, expected) => {
    expect(findPhrases(index, [readPhrase(index, phrase, noRepair)])).toEqual(expected);
  });
});
