import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { findQuotations } from '../../src/answer/quote.ts';
import { assertVerbatim, VerbatimError } from '../../src/answer/verify.ts';
import type { AlsoReported, Answer } from '../../src/model.ts';
import { type InventedArticle, inventContext, inventQuestion } from './invented-corpus.ts';

const WORDS = [
  'harvest',
  'bridge',
  'minister',
  'budget',
  'storm',
  'railway',
  'school',
  'tax',
  'island',
  'vote',
];
const SPEAKERS = ['Ada Marsh', 'Boris Keel', 'Chen Dao'];

const clause = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 7 })
  .map((words) => words.join(' '));
const sentence = fc
  .record({ said: clause, speaker: fc.constantFrom(...SPEAKERS), number: fc.nat(99) })
  .map(({ said, speaker, number }) => ({ said: `The ${said} ${number},`, speaker }));
const article = fc
  .record({
    outlet: fc.constantFrom('Marsh Mirror', 'Keel Kurier'),
    date: fc.constantFrom('2030-01-01', '2030-06-01', null),
    sentences: fc.array(sentence, { minLength: 1, maxLength: 6 }),
  })
  .map(({ outlet, date, sentences }): InventedArticle => {
    const lines = sentences.map(({ said, speaker }) => `“${said}” ${speaker} said.`);
    return {
      outlet,
      date,
      text: lines.join(' '),
      quotes: sentences.map(({ said, speaker }) => ({ words: said, speaker })),
    };
  });

function textsOf(answer: Answer): readonly AlsoReported[] {
  return answer.kind === 'answered'
    ? answer.findings.flatMap((finding) => [finding, ...finding.alsoReportedBy])
    : answer.closest;
}

describe('what is shown', () => {
  it('stands verbatim in its document, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(article, { maxLength: 5 }), clause, async (articles, asked) => {
        const context = inventContext(articles);
        const answers = [
          await answerQuestion(inventQuestion(asked), {}, context),
          await findQuotations('Ada Marsh', { about: asked }, context),
        ];
        for (const { document, span, text } of answers.flatMap(textsOf)) {
          const whole = context.documents.find(({ id }) => id === document.id)?.text ?? '';
          expect(whole.slice(span.start, span.end)).toBe(text);
          expect(text.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is only ever said by the asked speaker', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(article, { maxLength: 5 }),
        clause,
        fc.constantFrom(...SPEAKERS),
        async (articles, asked, speaker) => {
          const context = inventContext(articles);
          const question = inventQuestion(`what did ${speaker} say about ${asked}`, {
            kind: 'say',
            speakers: [speaker],
          });
          const answers = [
            await answerQuestion(question, {}, context),
            await answerQuestion(inventQuestion(asked), { speaker }, context),
            await findQuotations(speaker, {}, context),
          ];
          const findings = answers.flatMap((answer) => (answer.kind === 'answered' ? answer.findings : []));
          for (const finding of findings) expect(finding.speaker?.name).toBe(speaker);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is refused when it does not stand at its span', () => {
    const document = { id: 'd', text: 'The mill burned down.' };
    expect(() => assertVerbatim(document, { start: 4, end: 8 }, 'mill')).not.toThrow();
    expect(() => assertVerbatim(document, { start: 4, end: 8 }, 'will')).toThrow(VerbatimError);
    expect(() => assertVerbatim(document, { start: 4, end: 4 }, '')).toThrow(VerbatimError);
    expect(() => assertVerbatim(document, { start: 16, end: 99 }, 'down.')).toThrow(VerbatimError);
  });
});
