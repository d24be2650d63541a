import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Match } from '../../../src/discord/lookup/words/match.ts';
import { CATALOGUES } from '../../../src/discord/messages/languages.ts';
import { type Page, renderAnswer, sayHeading } from '../../../src/discord/render/answer.ts';
import { renderComparison } from '../../../src/discord/render/comparison.ts';
import { renderMatches } from '../../../src/discord/render/match.ts';
import { renderShared, renderSurroundings, renderWordings } from '../../../src/discord/render/place.ts';
import { renderTimeline } from '../../../src/discord/render/timeline.ts';
import { PLAIN, toBody, V2 } from '../../../src/discord/render/view.ts';
import type { Answer } from '../../../src/model.ts';
import { anyAnswer, anyFinding, anyQuery, anyText } from '../arbitrary.ts';
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

const anyFragment = fc.oneof(anyText, fc.constant('The pier stays.')).map((text) => text.slice(0, 500));
const anyMatch: fc.Arbitrary<Match> = fc
  .tuple(anyFragment, anyFinding, fc.nat(5))
  .map(([fragment, finding, pick]) => {
    const { document, span, text } = finding;
    const run = { start: 0, end: Math.max(1, fragment.length >> 1) };
    const matches: readonly Match[] = [
      { kind: 'exact', fragment, finding },
      { kind: 'altered', fragment, finding },
      { kind: 'part', fragment, finding, run },
      { kind: 'unquoted', fragment, hit: { rank: 1, score: 1, document, span, text } },
      { kind: 'not-found', fragment },
      { kind: 'not-found', fragment },
    ];
    return matches[pick]!;
  });

it('keeps what became of a message, a comparison, a place and a timeline within every limit', () => {
  const matches = fc.array(anyMatch, { minLength: 1, maxLength: 12 });
  const findings = fc.array(anyFinding, { minLength: 1, maxLength: 6 });
  const property = fc.property(matches, findings, anyQuery, fc.nat(), (found, shown, query, pick) => {
    const catalogue = catalogues[pick % catalogues.length]!;
    const surface = pick % 5 === 0 ? PLAIN : V2;
    const [finding] = shown;
    const { document, span, text } = finding!;
    const wordings = shown.map((each) => ({ ...each, finding: pick % 2 === 0 ? each : null }));
    const answer: Answer = { question: '', kind: 'answered', findings: shown, total: 9, overruled: [] };
    const common = { query, answer, isPrivate: true };
    const silent = shown.map((each) => each.document.outlet ?? '');
    const words = { start: 0, end: text.length };
    const views = [
      renderMatches(
        { matches: found, heading: sayHeading(query, catalogue), notes: ['x'] },
        surface,
        catalogue,
      ),
      renderComparison({ ...common, wordings, silent }, surface, catalogue),
      renderTimeline({ ...common, findings: shown, total: 9, picture: null, offset: 0 }, surface, catalogue),
      renderWordings(finding!, surface, catalogue),
      renderShared(finding!, surface, catalogue),
      ...(text === ''
        ? []
        : [renderSurroundings({ document, text, span: words, focus: words }, surface, catalogue)]),
    ];
    expect(span.end).toBeGreaterThan(span.start);
    for (const view of views) expect(checkLimits(toBody(view, surface))).toEqual([]);
  });
  fc.assert(property, { numRuns: 400 });
}, 240_000);
