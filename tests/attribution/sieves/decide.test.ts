import { describe, expect, it } from 'vitest';
import { said } from '../said.ts';

const BEFORE = '“They were frank and long,” adviser Bo Lund told reporters on Monday of the talks.';
const AFTER = 'Mayor Ines Falk hopes to open the harbour in May, and rejected “attempts to delay it.”';

describe('who spoke the words of a heading', () => {
  it('is left open, whoever speaks around it', () => {
    const words = said(`${BEFORE}\n\nAgainst “attempts to delay the harbour”\n\n${AFTER}`);
    expect(words).toContainEqual(['attempts to delay the harbour', undefined]);
    expect(words).toContainEqual(['They were frank and long,', 'Bo Lund']);
  });

  it('is told where the heading names somebody', () => {
    const words = said(`${BEFORE}\n\nFalk: “We are ready to open the harbour”\n\n${AFTER}`);
    expect(words).toContainEqual(['We are ready to open the harbour', 'Ines Falk']);
  });

  it('is carried on in a paragraph that is all quotation', () => {
    const words = said(
      `“The harbour opens,” said Ines Falk.\n\n“It has been a long time coming for us all.”`,
    );
    expect(words.at(-1)).toEqual(['It has been a long time coming for us all.', 'Ines Falk']);
  });
});

describe('the cue behind a quotation', () => {
  it('is another clause than that of a side clause before it', () => {
    const words = said(
      'Although Paul Lang admitted that he had “been careless,” Alma Ortiz claimed the dam was safe.',
    );
    expect(words[0]).toEqual(['been careless,', 'Paul Lang']);
  });

  it.each([
    'Ortiz asked.',
    'Ortiz asked the mayor.',
    'Ortiz wrote to him.',
    'Ortiz shouted, waving a letter.',
  ])('may stand in a line of its own: %s', (cue) => {
    const words = said(`“The dam is safe,” said Paul Lang, who met Alma Ortiz.\n\n“Is it now?” ${cue}`);
    expect(words).toContainEqual(['Is it now?', 'Alma Ortiz']);
  });

  it('tells of nobody who cannot have said it', () => {
    const words = said('Alma Ortiz cannot say that “from the dam,” Paul Lang added.');
    expect(words[0]).toEqual(['from the dam,', 'Paul Lang']);
  });
});
