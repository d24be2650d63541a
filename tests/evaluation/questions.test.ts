import { describe, expect, it } from 'vitest';
import { scoreAbstention } from '../../src/evaluation/abstention.ts';
import { type GoldQuestion, holdsEvidence, scoreAnswer } from '../../src/evaluation/questions.ts';
import { scoreGroup } from '../../src/evaluation/remarks.ts';
import type { Answer, DocumentInfo } from '../../src/model.ts';

const EVIDENCE = 'The dam holds nine million litres of water.';
const DOCUMENT: DocumentInfo = {
  id: 'dam',
  title: null,
  outlet: 'River Record',
  outletAliases: ['RR'],
  alsoCredited: [],
  author: null,
  published: { date: '2031-02-03', basis: 'given' },
  eventDate: null,
  url: null,
  path: 'dam.txt',
  kind: 'article',
  language: 'en',
};
const answered = (text: string, speaker: string | null): Answer => ({
  question: 'q',
  kind: 'answered',
  total: 1,
  overruled: [],
  findings: [
    {
      text,
      span: { start: 0, end: text.length },
      kind: 'direct',
      cue: null,
      via: null,
      saidOn: null,
      document: DOCUMENT,
      alsoReportedBy: [],
      confidence: 1,
      speaker: speaker === null ? null : { name: speaker, mention: speaker, span: { start: 0, end: 1 } },
    },
  ],
});
const gold: GoldQuestion = {
  id: 'g1',
  question: 'q',
  answerable: true,
  need: 'any',
  evidence: [{ text: EVIDENCE, outlet: 'RR', speaker: 'Nils Dahl', date: '2031-02-03', group: null }],
};

describe('scoring answers', () => {
  it.each([
    [
      'everything right',
      answered(`“${EVIDENCE}” Dahl said.`, 'Nils Dahl'),
      { shown: true, speaker: true, date: true },
    ],
    ['another speaker', answered(EVIDENCE, 'Eva Moen'), { shown: true, speaker: false, date: false }],
    [
      'other words',
      answered('The mill is closed.', 'Nils Dahl'),
      { shown: false, speaker: false, date: false },
    ],
  ])('tells %s', (_name, answer, expected) => {
    expect(scoreAnswer(gold, answer)).toMatchObject(expected);
  });

  it('wants evidence of each group where the question compares', () => {
    const other = { ...gold.evidence[0]!, text: 'Nine million litres stand behind it.', group: 'b' };
    const both: GoldQuestion = {
      ...gold,
      need: 'each_group',
      evidence: [{ ...gold.evidence[0]!, group: 'a' }, other],
    };
    expect(scoreAnswer(both, answered(EVIDENCE, 'Nils Dahl')).shown).toBe(false);
  });

  it('forgives marks and line breaks but not missing words', () => {
    expect(holdsEvidence('He said: “The dam holds nine\nmillion litres of water”', EVIDENCE)).toBe(true);
    expect(holdsEvidence('The dam holds water.', EVIDENCE)).toBe(false);
  });
});

describe('scoring remarks and abstentions', () => {
  const passage = (text: string) => ({ doc: 'a', text, speaker: null, doc_event_date: null });
  const group = (relation: string) => ({ id: 's', relation, passages: ['one', 'two', 'three'].map(passage) });

  it.each([
    ['same_remark', true, true],
    ['same_remark', false, false],
    ['recurring_theme', true, false],
    ['recurring_theme', false, true],
    ['same_fact', false, true],
  ])('judges a %s group, joined %s, as right: %s', (relation, joined, right) => {
    expect(scoreGroup(group(relation), () => joined).right).toBe(right);
  });

  it('joins passages through a third', () => {
    const chained = scoreGroup(group('same_remark'), (a, b) => [a.text, b.text].includes('two'));
    expect(chained.merged).toBe('all');
  });

  it('counts coverage and risk apart', () => {
    const outcomes = [
      { id: 'a', answerable: true, answered: true, support: 0.95 },
      { id: 'b', answerable: true, answered: false, support: 0.45 },
      { id: 'c', answerable: false, answered: false, support: 0.35 },
    ];
    const { curve, ...counts } = scoreAbstention(outcomes);
    expect(curve.find(({ threshold }) => threshold === 0.4)).toMatchObject({ coverage: 1, risk: 0 });
    expect(curve.find(({ threshold }) => threshold === 0.3)).toMatchObject({ coverage: 1, risk: 1 });
    expect(counts).toEqual({
      answerable: 2,
      answered: 1,
      silent: 1,
      abstained: 1,
      wrong: ['b'],
    });
  });
});
