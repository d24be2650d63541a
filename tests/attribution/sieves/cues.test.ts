import { describe, expect, it } from 'vitest';
import { analyseDocument } from '../../../src/attribution/analysis.ts';
import { splitSentences } from '../../../src/segment/sentences.ts';
import { documentOf } from '../said.ts';

/** Every cue of a text with its subject. */
function cues(text: string): [string, string | null][] {
  const { parsed } = analyseDocument(documentOf(text), splitSentences(text));
  return parsed.flatMap(({ line, cues: found }) =>
    found.map(({ from, subject }): [string, string | null] => [
      line.items[from]?.low ?? '',
      subject && text.slice(subject.start, subject.end),
    ]),
  );
}

describe('the subject of a cue', () => {
  it.each([
    ['The head of security said the dam was “safe.”', ['said', 'The head']],
    ['Lang met Ortiz, where the secretary of state said it was “safe.”', ['said', 'the secretary']],
    ['A letter from the union seen by The Courier warns of “floods.”', ['warns', 'A letter']],
    ['The rally went on, with many farmers and passers chanting “open it.”', ['chanting', 'many farmers']],
    ['Ortiz left, with the aide of the mayor calling it “late.”', ['calling', 'the aide']],
    ['The film ends with pictures of Lang saying “never.”', ['saying', 'Lang']],
    ['Drivers were angry; most said they were “very late.”', ['said', 'most']],
    ['Another said he hoped it was “safe.”', ['said', 'Another']],
    ['Of the farmers, three replied that it was “late.”', ['replied', 'three']],
    ['“It is late,” said one official familiar with the dam.', ['said', 'one official']],
    [
      '“It is late,” said a former U.S. harbour safety official.',
      ['said', 'a former U.S. harbour safety official'],
    ],
    ['Lang late last week called it “safe.”', ['called', 'Lang']],
    ['Ortiz thanked Lang, who in 2010 called it “late.”', ['called', 'who']],
    ['About 200 farmers came, waving flags and chanting “open it.”', ['chanting', '200 farmers']],
    ['Lang praised Ortiz and later called it “safe.”', ['called', 'Lang']],
  ])('is what its whole phrase is about: %s', (text, cue) => {
    expect(cues(text)).toContainEqual(cue);
  });

  it('is not looked for where the word is a noun', () => {
    expect(cues('The secretary of state opened the dam.')).toEqual([]);
  });
});
