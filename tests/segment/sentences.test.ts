import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/segment/sentences.ts';

/** Invented sentences as they should be split; joined by spaces they make the text. */
const PARAGRAPHS: readonly (readonly string[])[] = [
  ['Mr. Okafor met Dr. Lindqvist on Monday.', 'They spoke for an hour.'],
  ['The U.S. Senate rejected the bill.', 'It was the third attempt.'],
  ['The bill died in the U.S.', 'It surprised nobody.'],
  ['J. R. Marlow paid $3.5 million.', 'Nobody asked why.'],
  ['“We will rebuild.”', 'Okafor left the stage.'],
  ['“Why now?” she asked.', 'Nobody replied.'],
  ['“Stop!” he shouted at the driver of the No. 7 tram.', 'The tram went on.'],
  ['The firm, Varga Ltd. of Lund, declined to comment.', 'Its rival Brask Inc. did not.'],
  ['The talks began at 9 a.m. and ended at 4 p.m. on Friday.', 'A statement followed.'],
  ['Gen. Ruiz arrived on Feb. 4 with Sen. Abbot.', 'The president, Gov. Hale said, was late.'],
  ['Prices rose 4.2 percent.', 'Wages did not.'],
  ['Is it over?', 'No!', 'Not yet.'],
  ['She holds a Ph.D. from Uppsala.', 'He does not.'],
  ['He lives in Washington, D.C.', 'But critics say so often.'],
  ['"The bridge is safe," Varga said.', '"We checked it twice."'],
];

function texts(text: string): readonly string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it('splits a paragraph of any length as it splits a short one', () => {
    const line = 'The council of Oster met on Monday, and Mr. Okafor said that nothing had changed. ';
    const text = line.repeat(20_000);
    const sentences = splitSentences(text);
    expect(sentences).toHaveLength(20_000);
    expect(sentences.every(({ start, end }) => text.slice(start, end) === line.trim())).toBe(true);
  });

  it('cuts a sentence without end at white space and loses nothing', () => {
    const text = `${'word '.repeat(5_000)}${'😀'.repeat(9_000)}`;
    const shown = texts(text);
    expect(shown.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    // Throws on half a surrogate pair.
    expect(shown.map((each) => encodeURIComponent(each))).toHaveLength(shown.length);
  });

  it.each([
    ['keeps a title with its name', 'Mr. Okafor met Dr. Lindqvist.', ['Mr. Okafor met Dr. Lindqvist.']],
    ['keeps initials with their surname', 'J. R. Marlow won. He wept.', ['J. R. Marlow won.', 'He wept.']],
    ['keeps "U.S." with the noun behind it', 'The U.S. Senate met.', ['The U.S. Senate met.']],
    [
      'ends at "U.S." before a sentence opener',
      'He left the U.S. The bank wept.',
      ['He left the U.S.', 'The bank wept.'],
    ],
    [
      'keeps a question inside marks with its cue',
      '“Why now?” she asked. He left.',
      ['“Why now?” she asked.', 'He left.'],
    ],
    [
      'gives a closing mark behind a space to what it closes',
      '“We won. ” Then rain.',
      ['“We won. ”', 'Then rain.'],
    ],
    [
      'ends at "p.m." before a name',
      'It shut at 5 p.m. Mayor Hale left.',
      ['It shut at 5 p.m.', 'Mayor Hale left.'],
    ],
    [
      'keeps "p.m." with its day',
      'It shut at 5 p.m. Friday. He left.',
      ['It shut at 5 p.m. Friday.', 'He left.'],
    ],
    ['keeps decimals whole', 'It cost $3.5 million. We paid.', ['It cost $3.5 million.', 'We paid.']],
    [
      'parts what a scraper glued',
      'The talks ended.The ministers left at dawn.',
      ['The talks ended.', 'The ministers left at dawn.'],
    ],
    ['ends at a line break', 'A headline\nThe text of it', ['A headline', 'The text of it']],
    ['ends at a line break behind an abbreviation', 'Signed by Mr.\nOkafor', ['Signed by Mr.', 'Okafor']],
  ])('%s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('counts paragraphs by lines that are not blank', () => {
    const found = splitSentences('One. Two.\n\n \nThree.\r\nFour.');
    expect(found.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1, 2]);
  });

  it('finds nothing in white space', () => {
    expect(splitSentences(' \n\t\u00a0\n')).toEqual([]);
  });

  it('reaches an F1 of .97 at boundaries on invented news', () => {
    let right = 0;
    let found = 0;
    let wanted = 0;
    for (const sentences of PARAGRAPHS) {
      const ends = new Set(texts(sentences.join(' ')));
      right += sentences.filter((sentence) => ends.has(sentence)).length;
      found += ends.size;
      wanted += sentences.length;
    }
    expect((2 * right) / (found + wanted)).toBeGreaterThanOrEqual(0.97);
  });

  it('covers all text that is not white space, in order, without overlap or line breaks', () => {
    const piece = fc.constantFrom(
      'Mr. ',
      'Okafor',
      ' said',
      '. ',
      '“',
      '”',
      '"',
      '?',
      '!',
      '\n',
      ' ',
      'U.S.',
      ' The',
      '3.5',
      '…',
      '.”',
      'é',
      '北京。',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const sentences = splitSentences(text);
        const shown = sentences.map(({ start, end }) => text.slice(start, end));
        expect(shown.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        sentences.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(sentences[index - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
        });
        for (const each of shown) expect(each).toBe(each.trim());
        for (const each of shown) expect(each).not.toContain('\n');
      }),
    );
  });
});
