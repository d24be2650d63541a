import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { checkMessage } from '../../src/answer/contradiction/check-message.ts';
import { findQuotations } from '../../src/answer/quote.ts';
import { findWordings } from '../../src/answer/wordings.ts';
import type { Answer } from '../../src/model.ts';
import { type InventedArticle, inventContext, inventQuestion } from './invented-corpus.ts';

const TITLE = 'Brackwater harbour opens';
const told = (cost: string, rest: Partial<InventedArticle> = {}): InventedArticle => ({
  outlet: 'Coast Courier',
  date: '2031-03-04',
  title: TITLE,
  text: `“The harbour of Brackwater cost ${cost} million crowns in the end,” Marta Quill said. The quay was full of boats when the mayor came.`,
  quotes: [
    {
      words: `The harbour of Brackwater cost ${cost} million crowns in the end,`,
      speaker: 'Marta Quill',
    },
  ],
  ...rest,
});
const correction = told('14', { date: '2031-03-05', title: `CORRECTED: ${TITLE}` });
const question = inventQuestion('How much did the harbour of Brackwater cost?', { kind: 'how-much' });

const findingsOf = (answer: Answer) => (answer.kind === 'answered' ? answer.findings : []);

describe('a corrected article', () => {
  const context = inventContext([told('40'), correction]);

  it.each([
    ['an answer', () => answerQuestion(question, {}, context)],
    ['a list of quotations', () => findQuotations('Quill', {}, context)],
    [
      'a check',
      () => {
        const message = inventQuestion('The harbour of Brackwater cost 40 million crowns in the end.');
        return checkMessage(message, {}, context, () => answerQuestion(message, {}, context));
      },
    ],
  ])('stands in %s as one finding in its newest words, with the earlier beside it', async (_, answer) => {
    const findings = findingsOf(await answer());
    expect(findings).toHaveLength(1);
    expect(findings[0]?.text).toContain('14 million');
    expect(findings[0]?.versions).toMatchObject([
      { is: 'earlier', document: { title: TITLE }, text: expect.stringContaining('40 million') },
    ]);
    expect(findings[0]?.contradicts).toBeUndefined();
  });

  it('is told beside the earlier one where a period leaves it out', async () => {
    const until = { until: '2031-03-04' };
    const findings = findingsOf(await findQuotations('Quill', until, context));
    expect(findings.map(({ text, versions }) => [text.includes('40'), versions?.[0]?.is])).toEqual([
      [true, 'later'],
    ]);
  });

  it('has its versions where its wordings are asked for', () => {
    const span = context.sentences[1]?.[0];
    if (span === undefined) throw new Error('Expected a sentence');
    expect(findWordings(1, span, context)?.versions).toMatchObject([{ is: 'earlier' }]);
  });

  it('says nothing of earlier words where these are the same', async () => {
    const again = inventContext([told('40'), told('40', { date: '2031-03-05', title: `Refile: ${TITLE}` })]);
    const [finding, ...rest] = findingsOf(await answerQuestion(question, {}, again));
    expect(rest).toEqual([]);
    expect(finding?.document.title).toContain('Refile');
    expect(finding?.versions).toBeUndefined();
  });

  it('stays apart from another outlet’s figure, which contradicts it', async () => {
    const two = inventContext([told('40', { outlet: 'Valley Post' }), correction]);
    const findings = findingsOf(await answerQuestion(question, {}, two));
    expect(findings).toHaveLength(2);
    expect(findings.every(({ contradicts, versions }) => contradicts && !versions)).toBe(true);
  });
});

describe('one short article in two files', () => {
  const short: InventedArticle = {
    outlet: 'Coast Courier',
    date: '2031-03-04',
    text: '“It is open,” Marta Quill said.',
    quotes: [{ words: 'It is open,', speaker: 'Marta Quill' }],
  };
  it.each(['2031-03-04', '2031-03-06', '2031-06-01'])('is one finding, the second of %s', async (date) => {
    const twice = inventContext([short, { ...short, date }]);
    expect(findingsOf(await findQuotations('Quill', {}, twice))).toHaveLength(1);
  });

  it('has the other outlet beside it where that printed it', async () => {
    const twice = inventContext([short, { ...short, outlet: 'Valley Post', date: '2031-03-06' }]);
    const findings = findingsOf(await findQuotations('Quill', {}, twice));
    expect(findings.map(({ alsoReportedBy }) => alsoReportedBy.length)).toEqual([1]);
  });
});
