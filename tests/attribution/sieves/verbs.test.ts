import { describe, expect, it } from 'vitest';
import { verbsOf } from '../../../src/attribution/features/clause-features.ts';
import { readDocument } from '../../../src/attribution/marks/reading.ts';
import { findMentions } from '../../../src/attribution/mentions/mentions.ts';
import { MOOD } from '../../../src/attribution/sieves/verbs.ts';
import { splitSentences } from '../../../src/segment/sentences.ts';
import { documentOf } from '../said.ts';

/** Every verb of the first line: the word, its mood, its subject. */
function verbs(text: string): [string, string, string | null][] {
  const { lines } = readDocument(documentOf(text), splitSentences(text));
  const [line] = lines;
  if (!line) return [];
  const moods = Object.keys(MOOD);
  return verbsOf({ line, mentions: findMentions(line), cues: [] }).map(({ at, mood, subject }) => [
    line.items[at]?.low ?? '',
    moods[mood] ?? '',
    subject && text.slice(subject.start, subject.end),
  ]);
}

describe('the verbs of a line', () => {
  it.each([
    ['Lang opened the dam.', ['opened', 'finite', 'Lang']],
    ['The dam was opened by Lang.', ['opened', 'passive', 'The dam']],
    ['Alma Ortiz (D), a rival, opened the dam.', ['opened', 'finite', 'Alma Ortiz']],
    ['A spokesman for the city opened the dam.', ['opened', 'finite', 'A spokesman']],
    ['Lang, who opened the dam, left.', ['opened', 'finite', 'who']],
  ])('have their subject: %s', (text, verb) => {
    expect(verbs(text)).toContainEqual(verb);
  });

  it('share a subject where they are joined', () => {
    expect(verbs('Lang opened the dam and closed it.').map(([, , subject]) => subject)).toEqual([
      'Lang',
      'Lang',
    ]);
  });

  it.each([
    [
      'Lang hopes to meet Ortiz, when he will visit Lund, and praised the dam.',
      ['praised', 'finite', 'Lang'],
    ],
    ['The mayor hopes to open the dam.', ['hopes', 'finite', 'The mayor']],
  ])('go on behind a comma with the clause that hangs on none: %s', (text, verb) => {
    expect(verbs(text)).toContainEqual(verb);
  });

  it('end a noun phrase', () => {
    expect(verbs('Critics oppose Lang.')).toEqual([['oppose', 'finite', 'Critics']]);
    expect(verbs('The plan prompted Alma Ortiz to leave.')[0]).toEqual(['prompted', 'finite', 'The plan']);
  });
});
