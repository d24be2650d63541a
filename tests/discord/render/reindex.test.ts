import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueFor, LANGUAGES } from '../../../src/discord/messages/languages.ts';
import { showRemove } from '../../../src/discord/render/moderators/keeping.ts';
import { renderReindex, sayProblems, sayStep } from '../../../src/discord/render/moderators/reindex.ts';
import { PLAIN, toBody, V2 } from '../../../src/discord/render/view.ts';
import type { Few, IndexReport, Problem } from '../../../src/model.ts';
import type { ReindexOutcome } from '../../../src/service/archive.ts';
import type { CorpusAct } from '../../../src/service/corpus.ts';
import { anyText } from '../arbitrary.ts';
import { overview } from '../fake-service.ts';
import { checkLimits } from '../limits-check.ts';

const catalogues = LANGUAGES.map(catalogueFor);
const [en] = catalogues;
if (en === undefined) throw new Error('Expected English among the languages');

function anyFew<T>(each: fc.Arbitrary<T>): fc.Arbitrary<Few<T>> {
  return fc
    .tuple(fc.array(each, { maxLength: 10 }), fc.nat(5_000))
    .map(([first, more]) => ({ first, count: first.length + more }));
}

const anyArticle = fc.record({
  path: anyText,
  title: fc.option(anyText),
  outlet: fc.option(anyText),
  date: fc.option(fc.constantFrom('2031-03-04', '2031', '--03-04', 'x')),
});
const anyNames = fc.record({
  speakers: anyFew(anyText),
  outlets: anyFew(anyText),
  days: anyFew(fc.constant('2031-03-04')),
});
const anyReport: fc.Arbitrary<IndexReport> = fc.record({
  overview: fc.constant(overview),
  changes: fc.constant({ added: ['a.md'], changed: [], removed: [], unchanged: 1 }),
  news: fc.record({
    articles: fc.record({
      added: anyFew(anyArticle),
      changed: anyFew(anyArticle),
      removed: anyFew(anyArticle),
    }),
    came: anyNames,
    went: anyNames,
  }),
  problems: fc.array(
    fc.record({ path: anyText, message: anyText, severity: fc.constantFrom('warning', 'failed') }),
    { maxLength: 30 },
  ),
  durationMs: fc.nat(100_000),
});

const act: CorpusAct = {
  number: 1,
  at: '2031-03-04T08:00:00.000Z',
  by: { id: '1', name: 'x' },
  kind: 'remove',
  path: 'pier/'.repeat(60),
  undoes: null,
  snapshot: null,
};

describe('the report of a reindex', () => {
  it('keeps within every limit of Discord, whatever it names', () => {
    fc.assert(
      fc.property(anyReport, fc.nat(), (report, pick) => {
        const catalogue = catalogues[pick % catalogues.length] ?? en;
        const surface = pick % 2 === 0 ? PLAIN : V2;
        const index: ReindexOutcome = { kind: 'swapped', report, before: { ...overview, quotations: 1 } };
        const change = { kind: 'removed', change: { act, index } } as const;
        for (const reply of [renderReindex(index, catalogue), showRemove(change, catalogue)])
          expect(checkLimits(toBody(reply(surface), surface))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 240_000);

  const problem = (severity: Problem['severity']): Problem => ({ path: 'a.md', severity, message: 'x' });
  it.each([
    [[], 'No warnings.'],
    [[problem('warning')], '1 warning:'],
    [[problem('failed')], '1 article or file left out:'],
    [[problem('failed'), problem('failed')], '2 articles or files left out:'],
    [[problem('failed'), problem('warning')], '1 warning, 1 article or file left out:'],
  ])('counts problems of %j without zeros', (problems, said) => {
    expect(sayProblems(problems, en).split('\n')[0]).toBe(said);
  });

  it.each([
    [{ stage: 'read', done: 0, total: 0 }, 'Reading …'],
    [{ stage: 'read', done: 1, total: 1 }, 'Reading: 1 of 1 file'],
    [{ stage: 'attribute', done: 1, total: 1 }, 'Finding speakers: 1 of 1 article'],
    [{ stage: 'check', done: 1, total: 1 }, 'Checking …'],
  ] as const)('says %j in words', (progress, said) => {
    expect(sayStep(progress, null, en).split('\n')[0]).toBe(said);
  });

  it.each(catalogues.map((catalogue) => [catalogue.locale, catalogue] as const))(
    'says in %s that a change stands where its reading was stopped',
    (_, catalogue) => {
      const index: ReindexOutcome = { kind: 'cancelled', before: overview };
      const { parts } = showRemove({ kind: 'removed', change: { act, index } }, catalogue)(V2);
      expect(parts[0]?.text).toContain(catalogue.reindex.unread);
      expect(parts[0]?.text).not.toContain(catalogue.reindex.cancelled);
    },
  );
});
