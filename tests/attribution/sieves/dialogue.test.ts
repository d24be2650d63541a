import { describe, expect, it } from 'vitest';
import { extracted } from '../said.ts';

const speakers = (...paragraphs: string[]): (string | null)[] =>
  extracted(paragraphs.join('\n\n')).map(({ speaker }) => speaker?.mention ?? null);

describe('a paragraph that is all quotation', () => {
  it('is not said by whoever has just replied', () => {
    expect(speakers('“Once,” Mrs. Lang replied.', '“And what did he say?”')).toEqual(['Mrs. Lang', null]);
  });

  it('is left open in a dialogue of two', () => {
    const [, , third] = speakers('“I am,” said Lang.', '“He is not,” said Ortiz.', '“By six games.”');
    expect(third).toBeNull();
  });

  it('goes on with the one who speaks alone', () => {
    const text = [
      'Alma Ortiz said: “The dam holds.”',
      '“It will hold for many years, and longer if it is kept.”',
    ];
    expect(speakers(...text)).toEqual(['Alma Ortiz', 'Alma Ortiz']);
  });
});
