import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PASSAGE_WORDS, splitPassages } from '../../src/segment/passages.ts';
import { splitSentences } from '../../src/segment/sentences.ts';

function passagesOf(text: string): readonly string[] {
  return splitPassages(splitSentences(text), 3, text).map(({ start, end }) => text.slice(start, end));
}

/** A sentence of so many words. */
const filler = (words: number): string => `The${' harbour'.repeat(Math.max(0, words - 2))} closed.`;

describe('splitPassages', () => {
  it('names passages by document and place', () => {
    const text = `${filler(100)} ${filler(100)}`;
    const found = splitPassages(splitSentences(text), 3, text);
    expect(found.map(({ id, documentIndex }) => [id, documentIndex])).toEqual([
      ['3:0', 3],
      ['3:1', 3],
    ]);
  });

  it('joins short paragraphs into one passage', () => {
    expect(passagesOf('The port closed.\n\nNobody was hurt.')).toEqual([
      'The port closed.\n\nNobody was hurt.',
    ]);
  });

  it('moves a heading on to what follows it', () => {
    const [first, second] = passagesOf(`${filler(110)}\n\nWhat happens next\n\n${filler(60)}`);
    expect(first).not.toContain('What happens next');
    expect(second).toMatch(/^What happens next/u);
  });

  it('leaves a sentence that is too long in a passage of its own', () => {
    expect(passagesOf(`${filler(20)} ${filler(150)} ${filler(20)}`)).toHaveLength(3);
  });

  it('covers every sentence once and keeps to its length', () => {
    const sentence = fc.integer({ min: 2, max: 150 }).map(filler);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(sentence, fc.constantFrom(' ', '\n', '\n\n')), { maxLength: 12 }),
        (parts) => {
          const text = parts.flat().join('');
          const sentences = splitSentences(text);
          const passages = splitPassages(sentences, 0, text);
          for (const { start, end } of sentences) {
            expect(passages.filter((passage) => passage.start <= start && passage.end >= end)).toHaveLength(
              1,
            );
          }
          for (const { start, end } of passages) {
            const inside = sentences.filter((each) => each.start >= start && each.end <= end);
            const words = text.slice(start, end).trim().split(/\s+/u).length;
            expect(inside.length === 1 || words <= MAX_PASSAGE_WORDS).toBe(true);
          }
        },
      ),
    );
  });
});
