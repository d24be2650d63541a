import { describe, expect, it } from 'vitest';
import { extracted, said } from '../said.ts';

describe('a speech in single marks over paragraphs', () => {
  const text =
    '‘I never wanted it,’ said Alma Ortiz. ‘It came to me in a storm.\n\n‘Nobody else would have it.\n\n‘And then I couldn’t leave.’\n\nShe laughed.';

  it('is read in each of them', () => {
    expect(said(text)).toEqual([
      ['I never wanted it,', 'Alma Ortiz'],
      ['It came to me in a storm.', 'Alma Ortiz'],
      ['Nobody else would have it.', 'Alma Ortiz'],
      ['And then I couldn’t leave.', 'Alma Ortiz'],
    ]);
  });

  it('is one utterance', () => {
    expect(new Set(extracted(text).map(({ utterance }) => utterance)).size).toBe(1);
  });

  it('ends where the next paragraph does not open again', () => {
    const open =
      '‘It holds,’ said Alma Ortiz. ‘It came to me in a storm.\n\nShe laughed. The ’Nineties were hard.';
    expect(said(open)).toEqual([['It holds,', 'Alma Ortiz']]);
  });
});

describe('a sentence in single marks', () => {
  it('is speech beside paragraphs in double ones', () => {
    const text =
      '“Nobody asked us,” said Ada Lind. “Nobody.”\n\nThe mayor, Bo Ek, replied: ‘I never saw the letter, and I wouldn’t have signed it.’';
    expect(said(text).at(-1)).toEqual(['I never saw the letter, and I wouldn’t have signed it.', 'Bo Ek']);
  });

  it.each([
    ['within a speech in double marks', '“She asked me: ‘Will it hold?’ and left,” said Ada Lind.', 1],
    [
      'of a few words without a stop',
      '“It holds,” said Ada Lind.\n\nThe ‘Old Pier’ is shut, and so is the ‘New’.',
      1,
    ],
    [
      'where apostrophes alone stand',
      '“It holds,” said Ada Lind.\n\nThe riders’ hall and the boys’ club are shut.',
      1,
    ],
  ])('is none %s', (_, text, count) => {
    expect(said(text)).toHaveLength(count);
  });
});
