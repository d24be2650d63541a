import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { findQuotations } from '../../src/answer/quote.ts';
import { type InventedArticle, inventContext, inventQuestion } from './invented-corpus.ts';

const FILLER = Array.from(
  { length: 12 },
  (_, at) => `Ward ${at} counted ${at * 7 + 3} ballots in hall ${at}.`,
);

/** One agency report as an outlet printed it. */
function report(outlet: string, date: string, saidOn?: string): InventedArticle {
  const words = 'We will count every ballot twice before the winter recess begins,';
  return {
    outlet,
    date,
    text: [`“${words}” Marta Quill said in the old town hall.`, ...FILLER].join(' '),
    quotes: [{ words, speaker: 'Marta Quill', ...(saidOn === undefined ? {} : { saidOn }) }],
  };
}

const outletsOf = (answer: Awaited<ReturnType<typeof findQuotations>>) =>
  answer.kind === 'answered'
    ? answer.findings.map((finding) => [
        finding.document.outlet,
        ...finding.alsoReportedBy.map(({ document }) => document.outlet),
      ])
    : [];

describe('one report in several outlets', () => {
  const twice = inventContext([report('Lake Ledger', '2032-01-05'), report('Fjord Press', '2032-01-06')]);

  it('is one quotation with the other outlet beside it', async () => {
    const answer = await findQuotations('Quill', {}, twice);
    expect(outletsOf(answer)).toEqual([['Fjord Press', 'Lake Ledger']]);
    expect(answer).toMatchObject({ total: 1 });
  });

  it('is one finding of an answer, though the articles are of two days', async () => {
    const question = inventQuestion('what did Quill say about the ballot count', {
      kind: 'say',
      speakers: ['Marta Quill'],
    });
    expect(outletsOf(await answerQuestion(question, {}, twice)).map((outlets) => outlets.toSorted())).toEqual(
      [['Fjord Press', 'Lake Ledger']],
    );
  });

  it('is two remarks where they were said on different days', async () => {
    const apart = inventContext([
      report('Lake Ledger', '2032-01-05', '2032-01-05'),
      report('Fjord Press', '2032-01-06', '2032-01-06'),
    ]);
    expect(outletsOf(await findQuotations('Quill', {}, apart))).toEqual([['Fjord Press'], ['Lake Ledger']]);
  });

  it('keeps equal words of two days in different articles apart', async () => {
    const words = 'We will count every ballot twice before the winter recess begins,';
    const other: InventedArticle = {
      outlet: 'Fjord Press',
      date: '2032-01-06',
      text: `The mill burned for a night. “${words}” Marta Quill said by the harbour.`,
      quotes: [{ words, speaker: 'Marta Quill' }],
    };
    const context = inventContext([report('Lake Ledger', '2032-01-05'), other]);
    expect(outletsOf(await findQuotations('Quill', {}, context))).toHaveLength(2);
  });
});

describe('a headline', () => {
  it('comes after what was said in sentences', async () => {
    const article: InventedArticle = {
      outlet: 'Lake Ledger',
      date: '2032-02-01',
      title: 'Quill: no new bridge',
      text: 'Quill: no new bridge\n\n“The ferry stays,” Marta Quill said.',
      quotes: [
        { words: 'no new bridge', speaker: 'Marta Quill', kind: 'indirect' },
        { words: 'The ferry stays,', speaker: 'Marta Quill' },
      ],
    };
    const answer = await findQuotations('Quill', {}, inventContext([article]));
    const texts = answer.kind === 'answered' ? answer.findings.map(({ text }) => text) : [];
    expect(texts).toEqual(['“The ferry stays,” Marta Quill said.', 'Quill: no new bridge']);
  });
});
