import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { findWordings } from '../../src/answer/wordings.ts';
import type { Finding } from '../../src/model.ts';
import { type InventedArticle, inventContext, inventQuestion } from './invented-corpus.ts';

const QUOTE = 'The drought has emptied nine reservoirs in the south,';
const article = (outlet: string, date: string, words: string, speaker = 'Rosa Valdez'): InventedArticle => ({
  outlet,
  date,
  text: `Farmers met on the plain. “${words}” ${speaker.split(' ').at(-1)} said.`,
  quotes: [{ words, speaker }],
});

async function askAbout(articles: readonly InventedArticle[]): Promise<readonly Finding[]> {
  const question = inventQuestion('drought reservoirs', { kind: 'say' });
  const answer = await answerQuestion(question, {}, inventContext(articles));
  return answer.kind === 'answered' ? answer.findings : [];
}

describe('the same remark', () => {
  it('is one finding with every outlet’s own wording beside it', async () => {
    const other = 'Drought emptied nine of the southern reservoirs,';
    const findings = await askAbout([
      article('Plain Times', '2031-07-01', QUOTE),
      article('Dry Land Daily', '2031-07-01', other),
    ]);
    expect(findings).toHaveLength(1);
    const texts = [findings[0]!.text, findings[0]!.alsoReportedBy[0]!.text];
    expect(texts.sort()).toEqual([`“${other}” Valdez said.`, `“${QUOTE}” Valdez said.`].sort());
  });

  it('stays apart when it was said again on another day', async () => {
    const later = article('Dry Land Daily', '2031-09-12', QUOTE);
    const findings = await askAbout([
      article('Plain Times', '2031-07-01', QUOTE),
      { ...later, text: later.text.replace('Farmers met on the plain.', 'Autumn came late.') },
    ]);
    expect(findings.map(({ alsoReportedBy }) => alsoReportedBy.length)).toEqual([0, 0]);
  });

  it('stays apart when another speaker says it', async () => {
    const findings = await askAbout([
      article('Plain Times', '2031-07-01', QUOTE),
      article('Dry Land Daily', '2031-07-01', QUOTE, 'Tomas Reyes'),
    ]);
    expect(findings.map(({ speaker }) => speaker?.name).sort()).toEqual(['Rosa Valdez', 'Tomas Reyes']);
  });

  it('is set side by side, one finding an outlet, when the question compares', async () => {
    const articles = [
      article('Plain Times', '2031-07-01', QUOTE),
      article('Dry Land Daily', '2031-07-01', QUOTE),
    ];
    const question = inventQuestion('compare the wording on drought reservoirs', {
      kind: 'compare',
      terms: ['drought', 'reservoir'],
      outlets: ['Plain Times', 'Dry Land Daily'],
    });
    const answer = await answerQuestion(question, {}, inventContext(articles));
    const outlets = answer.kind === 'answered' ? answer.findings.map(({ document }) => document.outlet) : [];
    expect(outlets.sort()).toEqual(['Dry Land Daily', 'Plain Times']);
  });

  it('can be looked up from the place where it was shown', () => {
    const context = inventContext([
      article('Plain Times', '2031-07-01', QUOTE),
      article('Dry Land Daily', '2031-07-01', QUOTE),
    ]);
    const start = context.documents[0]!.text.indexOf('“');
    const found = findWordings(0, { start, end: context.documents[0]!.text.length }, context);
    expect(found?.alsoReportedBy.map(({ document }) => document.outlet)).toEqual(['Dry Land Daily']);
  });
});
