import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { readAmounts } from '../../src/answer/matching/amounts.ts';
import { areAtOdds } from '../../src/answer/matching/at-odds.ts';
import { findQuotations } from '../../src/answer/quote.ts';
import { type InventedArticle, inventContext, inventQuestion } from './invented-corpus.ts';

describe('the amounts of a text', () => {
  it.each([
    ['forty million crowns', ['40000000']],
    ['40 million crowns', ['40000000']],
    ['40,000,000 crowns', ['40000000']],
    ['fourteen million crowns', ['14000000']],
    ['twenty-five boats', ['25']],
    ['two hundred and six boats', ['206']],
    ['three hundred thousand boats', ['300000']],
    ['two million three hundred boats', ['2000300']],
    ['1.5 billion and 3 boats', ['1500000000', '3']],
    ['ten, five or thousands', ['10', '5', 'thousands']],
    ['on Tuesday, 4 June', ['tuesday', '4', 'june']],
    ['a dozen boats', ['12']],
    ['no boats at all', []],
  ])('of “%s” are %j', (text, amounts) => {
    expect(readAmounts(text)).toEqual(amounts);
  });
});

describe('two wordings', () => {
  const said =
    'The ferry fund will spend forty million crowns on the harbour of Brackwater, Quill said on Monday';
  it.each([
    ['another figure', said.replace('forty', 'fourteen'), true],
    ['the same figure in digits', said.replace('forty million', '40 million'), false],
    ['another scale', said.replace('million', 'billion'), true],
    ['another day', said.replace('Monday', 'Friday'), true],
    ['a denial', said.replace('will spend', 'will not spend'), true],
    ['another place', said.replace('Brackwater', 'Norhaven'), true],
    ['the speaker in full', said.replace('Quill', 'Marta Quill'), false],
    ['a word more', said.replace('the harbour', 'the old harbour'), false],
    ['a figure more', said.replace('the harbour', 'the 3 piers of the harbour'), false],
  ])('with %s', (_, other, atOdds) => {
    expect(areAtOdds(said, other, 'Marta Quill')).toBe(atOdds);
    expect(areAtOdds(other, said, 'Marta Quill')).toBe(atOdds);
  });

  it.each([
    ['Exports of smoked cod rose in May', 'Exports of smoked cod fell in May'],
    ['Turnout fell from 54 to 45 percent', 'Turnout fell from 45 to 54 percent'],
    ['The court said Quill owes Hansen the boat', 'The court said Hansen owes Quill the boat'],
    ['The mayor said he can sell it', 'The mayor said he can’t sell it'],
  ])('“%s” and “%s” are at odds', (left, right) => {
    expect(areAtOdds(left, right, null)).toBe(true);
  });
});

const FILLER = Array.from(
  { length: 12 },
  (_, at) => `Ward ${at} counted ${at * 7 + 3} ballots in hall ${at}.`,
);

/** One agency report and its corrected re-issue, alike but for a figure. */
function issue(outlet: string, figure: string): InventedArticle {
  const words = `The ferry fund will spend ${figure} million crowns on the new harbour wall,`;
  return {
    outlet,
    date: '2032-01-05',
    text: [`“${words}” Marta Quill said in the old town hall.`, ...FILLER].join(' '),
    quotes: [{ words, speaker: 'Marta Quill' }],
  };
}

describe('a corrected re-issue', () => {
  const context = inventContext([issue('Lake Ledger', 'forty'), issue('Fjord Press', 'fourteen')]);

  it('is a quotation of its own', async () => {
    expect(await findQuotations('Quill', {}, context)).toMatchObject({ total: 2 });
  });

  it('is a finding of its own, marked as contradicting', async () => {
    const question = inventQuestion('what did Quill say the ferry fund will spend on the harbour wall', {
      kind: 'say',
      speakers: ['Marta Quill'],
    });
    const answer = await answerQuestion(question, {}, context);
    const findings = answer.kind === 'answered' ? answer.findings : [];
    expect(findings.map(({ contradicts }) => contradicts)).toEqual([
      [{ finding: 1, on: 'figure' }],
      [{ finding: 0, on: 'figure' }],
    ]);
  });
});
