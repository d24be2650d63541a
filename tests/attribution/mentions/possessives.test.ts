import { describe, expect, it } from 'vitest';
import { extracted } from '../said.ts';

const mentions = (text: string): (string | undefined)[] =>
  extracted(text).map(({ speaker }) => speaker?.mention);

describe('what belongs to somebody', () => {
  it.each([
    ['“We had no choice,” said Mr. Lang’s lawyer.', 'Mr. Lang’s lawyer'],
    ["“We had no choice,” said Lang's widow.", "Lang's widow"],
    ['“We had no choice,” said Alma Ortiz’s brother, Paul.', 'Alma Ortiz’s brother'],
    ['“We had no choice,” Lang’s old roommate said.', 'Lang’s old roommate'],
    ['“We had no choice,” said the mayor’s deputy.', 'the mayor’s deputy'],
    ['Paul Lang spoke. Lang’s defenders will say, “But it creates jobs.”', 'Lang’s defenders'],
    ['Corvel’s handbook tells workers that “silence is loyalty.”', 'Corvel’s handbook'],
    ['Lang’s running mate, Alma Ortiz, said: “We had no choice.”', 'Lang’s running mate'],
    ['“We had no choice,” said Lang’s mother’s neighbor.', 'Lang’s mother’s neighbor'],
  ])('speaks in place of its owner: %s', (text, mention) => {
    expect(mentions(text)).toEqual([mention]);
  });

  it.each([['Paul Lang’s answer: “We had no choice.”', 'Paul Lang']])(
    'leaves words to whoever said them: %s',
    (text, mention) => {
      expect(mentions(text)).toEqual([mention]);
    },
  );

  it('names a body before its chief of staff for neither of them', () => {
    const [quotation] = extracted(
      'Lang’s chief of staff, Alma Ortiz, told reporters: “There was no warning.”',
    );
    expect(quotation?.speaker?.mention).toMatch(/^Lang’s chief|^Alma Ortiz$/);
  });
});
