import { describe, expect, it } from 'vitest';
import { extracted } from './said.ts';

const pieces = (text: string) => {
  const marked = extracted(text).filter(({ kind }) => kind !== 'indirect');
  return { count: marked.length, utterances: new Set(marked.map(({ utterance }) => utterance)).size };
};

describe('an utterance', () => {
  it.each([
    ['split by its cue, going on small', '“We came early,” said Peter Lang, “but the sea came first.”'],
    ['split by its cue, in a new sentence', '“We came early,” said Peter Lang. “The sea came first.”'],
    [
      'left open over paragraphs, under a full and then a short name',
      'Alma Ortiz spoke.\n\n“We lost a bridge in the night,” Mayor Alma Ortiz said. “Nobody slept.\n\n“We will build it again,” Ortiz said.',
    ],
    [
      'left open over paragraphs, under a name and then a pronoun',
      'Peter Lang saw it.\n\n“The bus went over,” Lang said. “There was no rail.\n\n“We ran down to it,” he said.',
    ],
  ])('holds the pieces %s', (_, text) => {
    const { count, utterances } = pieces(text);
    expect(count).toBeGreaterThan(1);
    expect(utterances).toBe(1);
  });

  it.each([
    [
      'of two speakers in a sentence',
      '“We came early,” said Peter Lang, but Alma Ortiz said “we were late.”',
    ],
    ['that a writer picked', 'Peter Lang called it “a mess” and the mayor “a friend of the sea.”'],
    [
      'of two paragraphs with all their marks',
      '“We came early,” Peter Lang said.\n\n“The sea came first,” Lang said.',
    ],
    [
      'of two speakers, the first left open',
      '“We came early,” Peter Lang said. “Nobody slept.\n\n“The sea came first,” Alma Ortiz said.',
    ],
  ])('is another one for words %s', (_, text) => {
    const { count, utterances } = pieces(text);
    expect(count).toBeGreaterThan(1);
    expect(utterances).toBeGreaterThan(1);
  });
});
