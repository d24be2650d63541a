// How much of a text the scans of attribution read, counted in characters that regular expressions with a
// place of their own pass over: the count is the same on every machine, however busy.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pairMarks } from '../../../src/attribution/marks/marks.ts';
import { splitParagraphs } from '../../../src/attribution/marks/paragraphs.ts';
import { tokenize } from '../../../src/attribution/marks/tokens.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Characters that `exec` passes over from where it begins to where it matches, or to the end of the text. */
function countScanned(work: () => void): number {
  const { exec } = RegExp.prototype;
  let scanned = 0;
  vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function scan(this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    scanned += (match ? match.index + match[0].length : text.length) - from;
    return match;
  });
  work();
  vi.restoreAllMocks();
  return scanned;
}

describe('pairMarks', () => {
  it.each([
    ['no mark', 'The mill will close, the mayor of Lund said.\n\n'],
    ['a pair of marks', '“The mill will close,” Ortiz said.\n\n'],
    ['an open mark', '“The mill will close, Ortiz said.\n\n'],
  ])('reads no paragraph twice where each has %s', (_, paragraph) => {
    const text = paragraph.repeat(500);
    const paragraphs = splitParagraphs(text);
    const scanned = countScanned(() => {
      for (const each of paragraphs) pairMarks(text, each, false);
    });
    expect(scanned).toBeLessThan(2 * text.length);
  });
});

describe('tokenize', () => {
  it.each([
    ['words', 'the mill will close '],
    ['initials', 'A.'],
    ['letters and digits', 'a1'],
    ['digits and stops', '1.'],
    ['hyphens', 'a-'],
    ['apostrophes', "a'"],
    ['blanks', ' '],
  ])('reads %s without end once', (_, piece) => {
    const text = piece.repeat(4000);
    // A word is read a second time for its ending.
    expect(countScanned(() => tokenize(text))).toBeLessThan(4 * text.length);
  });
});
