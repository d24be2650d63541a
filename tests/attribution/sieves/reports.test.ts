import { describe, expect, it } from 'vitest';
import { analyseDocument } from '../../../src/attribution/analysis.ts';
import { chainTo, REPORT_WIDTH, reportFeatures } from '../../../src/attribution/features/report-features.ts';
import { splitSentences } from '../../../src/segment/sentences.ts';
import { documentOf } from '../said.ts';

/** The chain of reports up to the last marks of the first line of a text. */
function chain(text: string) {
  const { parsed } = analyseDocument(documentOf(text), splitSentences(text));
  const [first] = parsed;
  if (!first) throw new Error('no line');
  const item = first.line.items.findLastIndex(({ kind }) => kind === 'quote');
  return { first, chain: chainTo(first, item) };
}

/** The holder of the nearest report that says and stands in no other clause. */
function holder(text: string): string | undefined {
  const mention = chain(text).chain.clear?.report.holder;
  return mention ? text.slice(mention.start, mention.end) : undefined;
}

describe('the report that a quotation stands in', () => {
  it.each([
    ['Lang suggested that it rains, while Ortiz said that the dam is “safe.”', 'Ortiz'],
    ['Lang, who called the dam late, said it was “safe.”', 'Lang'],
    ['Lang was asked by Ortiz whether the dam was “safe.”', 'Ortiz'],
    ['Lang came under fire over her claim that the dam was “safe.”', 'her claim'],
    ['Farmers doubt Ortiz’s conclusion that the dam was “safe.”', 'Ortiz'],
    ['Lang left after a statement from Ortiz that the dam was “safe.”', 'Ortiz'],
  ])('is that of its own clause: %s', (text, name) => {
    expect(holder(text)).toBe(name);
  });

  it('is none where the line has no verb before the marks', () => {
    expect(chain('“Safe” is what Ortiz called it.').chain.steps).toEqual([]);
  });

  it('describes every mention by as many numbers', () => {
    const { first, chain: steps } = chain('Lang told Ortiz that the dam, the mayor said, was “safe.”');
    const widths = first.mentions.map((mention) => reportFeatures(first, steps, mention).length);
    expect(new Set(widths)).toEqual(new Set([REPORT_WIDTH]));
  });
});
