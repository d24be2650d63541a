import { describe, expect, it } from 'vitest';
import type { Answer, CorpusOverview, DocumentInfo, Finding, IndexReport, Problem } from '../../src/model.ts';
import { renderAnswerText, renderQuotedText, renderReportText } from '../../src/terminal/text.ts';

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

describe('a name of which no quotation is known', () => {
  const document = { id: 'd', title: null, outlet: 'Lake Ledger', published: null } as DocumentInfo;
  const text = 'Rolf Ek looked on.';
  const closest = [{ rank: 1, score: 1, document, span: { start: 0, end: text.length }, text }];
  const unknown = { question: 'Rolf Ek', kind: 'abstained', reason: 'not-this-speaker' } as const;

  it.each([
    ['credited', 'It is credited for these words of others:'],
    ['named', 'It is named here:'],
  ] as const)('is shown where it is %s', (namedAs, lead) => {
    const shown = renderQuotedText({ ...unknown, closest, namedAs });
    expect(shown).toContain(`quotes no speaker of this name: Rolf Ek. ${lead}`);
    expect(shown).toContain(text);
  });

  it('is not quoted, without more, where no article has it', () => {
    expect(renderQuotedText({ ...unknown, closest: [] })).toBe(
      'The corpus quotes no speaker of this name: Rolf Ek.',
    );
  });
});

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

describe('what readers will notice of an index', () => {
  const none = { first: [], count: 0 };
  const articles = { added: none, changed: none, removed: none };

  it('names who came and who went, and counts the rest', () => {
    const came = { speakers: { first: ['Bo Lund', 'Mira Sten'], count: 5 }, outlets: none, days: none };
    const went = {
      speakers: none,
      outlets: { first: ['Harbour Post'], count: 1 },
      days: { first: ['2024-03-05'], count: 1 },
    };
    const lines = renderReportText({ ...report([]), news: { articles, came, went } }).split('\n');
    expect(lines.slice(2)).toEqual([
      'new: 5 speakers (Bo Lund, Mira Sten and 3 more)',
      'gone: 1 outlet (Harbour Post); 1 day (2024-03-05)',
    ]);
  });

  it('says nothing where there is nothing to notice', () => {
    const same = { speakers: none, outlets: none, days: none };
    const text = renderReportText({ ...report([]), news: { articles, came: same, went: same } });
    expect(text).toBe(renderReportText(report([])));
  });
});

describe('a finding', () => {
  const at = (published: string): DocumentInfo => {
    return {
      id: published,
      title: 'The pier',
      outlet: 'Harbour Post',
      outletAliases: [],
      alsoCredited: [],
      author: null,
      published: { date: published, basis: 'given' },
      eventDate: null,
      url: null,
      path: `${published}.txt`,
      kind: 'article',
      language: 'en',
    };
  };

  it('is followed by its words in another version of the article', () => {
    const [span, earlier] = [{ start: 0, end: 22 }, 'The pier cost four million.'];
    const finding: Finding = {
      text: 'The pier cost six million.',
      span,
      kind: 'report',
      speaker: null,
      cue: null,
      via: null,
      saidOn: null,
      document: at('2024-03-06'),
      alsoReportedBy: [],
      versions: [{ document: at('2024-03-05'), span, text: earlier, is: 'earlier' }],
      confidence: 1,
    };
    const answer: Answer = {
      question: 'What?',
      kind: 'answered',
      findings: [finding],
      total: 1,
      overruled: [],
    };
    const lines = renderAnswerText(answer).split('\n');
    expect(lines.slice(-2)).toEqual([
      '   otherwise in the earlier version: Harbour Post, 2024-03-05 · The pier · 2024-03-05.txt',
      `     > ${earlier}`,
    ]);
  });
});
