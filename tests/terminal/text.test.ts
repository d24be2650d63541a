import { describe, expect, it } from 'vitest';
import type { CorpusOverview, IndexReport, Problem } from '../../src/model.ts';
import { renderReportText } from '../../src/terminal/text.ts';

const OVERVIEW: CorpusOverview = {
  documents: 1,
  passages: 1,
  quotations: 1,
  speakers: 1,
  outlets: 1,
  undated: 0,
  since: '2024-03-05',
  until: '2024-03-05',
  builtAt: '2024-03-06T00:00:00.000Z',
};
const problem = (severity: Problem['severity'], at: number): Problem => {
  return { path: `pier-${at}.txt`, severity, message: 'Expected an article' };
};
const report = (problems: readonly Problem[], overview = OVERVIEW): IndexReport => {
  return {
    overview,
    changes: { added: [], changed: [], removed: [], unchanged: 1 },
    problems,
    durationMs: 0,
  };
};
const many = (severity: Problem['severity'], count: number): readonly Problem[] =>
  Array.from({ length: count }, (_, at) => problem(severity, at));

describe('the report of an index', () => {
  it('counts one of a thing as one', () => {
    const text = renderReportText(report([problem('warning', 1)]));
    expect(text).toContain('1 document, 1 passage, 1 quotation by 1 speaker, 1 outlet, 2024-03-05');
    expect(text).toContain('0 failed, 1 warning, 0.0 s');
  });

  it('counts none and several as such', () => {
    const overview = { ...OVERVIEW, documents: 2, passages: 0, quotations: 21, speakers: 11, outlets: 3 };
    expect(renderReportText(report([], overview))).toContain(
      '2 documents, 0 passages, 21 quotations by 11 speakers, 3 outlets',
    );
  });

  it('shows failures before warnings, and says of more how to see all', () => {
    const lines = renderReportText(report([...many('warning', 30), ...many('failed', 3)])).split('\n');
    expect(lines.slice(2, 5)).toEqual(
      many('failed', 3).map(({ path }) => `  failed: ${path}: Expected an article`),
    );
    expect(lines.at(-1)).toBe('  and 13 more: `onrecord index --json` lists all');
  });

  it('counts the failures among those that are not shown', () => {
    const text = renderReportText(report([...many('warning', 5), ...many('failed', 24)]));
    expect(text).not.toContain('warning: ');
    expect(text.split('\n').at(-1)).toBe('  and 9 more, 4 of them failed: `onrecord index --json` lists all');
  });
});
