import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CATALOGUES } from '../../../src/discord/messages/languages.ts';
import { type Page, renderAnswer } from '../../../src/discord/render/answer.ts';
import { PLAIN, toBody, V2 } from '../../../src/discord/render/view.ts';
import { anyAnswer, anyQuery } from '../arbitrary.ts';
import { checkLimits } from '../limits-check.ts';
import { judgeShown, quotationsOf } from '../rendered-words.ts';

const catalogues = Object.values(CATALOGUES);
const RUNS = 10_000;

const anyPage: fc.Arbitrary<Page> = fc.record({
  answer: anyAnswer,
  query: anyQuery,
  offset: fc.oneof(fc.nat(3), fc.nat(2_000)),
  isPrivate: fc.boolean(),
});

it('keeps 10,000 random answers within every limit, verbatim, cut at words alone and to be read whole', () => {
  let cut = 0;
  const property = fc.property(anyPage, fc.nat(), (page, pick) => {
    const catalogue = catalogues[pick % catalogues.length]!;
    const surface = pick % 5 === 0 ? PLAIN : V2;
    const body = toBody(renderAnswer(page, surface, catalogue), surface);
    expect(checkLimits(body)).toEqual([]);
    if (surface === PLAIN) return;
    const { answer } = page;
    const quotables = answer.kind === 'answered' ? answer.findings : answer.closest;
    const shown = quotationsOf(body);
    for (const [at, quotation] of shown.entries()) {
      if (quotation.quoted.endsWith('[…]')) cut += 1;
      expect(judgeShown(quotables[at]!, quotation, catalogue.quotationMarks)).toEqual([]);
    }
    const isDrawn = answer.kind === 'answered' && page.query.order === 'random';
    expect(shown.length).toBe(Math.min(quotables.length, isDrawn ? 1 : answer.kind === 'answered' ? 4 : 3));
  });
  fc.assert(property, { numRuns: RUNS });
  expect(cut).toBeGreaterThan(RUNS / 10);
}, 240_000);
