import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import type { Answer, AskOptions, Question } from '../../src/model.ts';
import { type InventedArticle, inventContext, inventQuestion } from './invented-corpus.ts';

const HARBOUR: InventedArticle = {
  outlet: 'Coast Courier',
  date: '2031-03-04',
  text: [
    'Mayor Ilse Brandt opened the new harbour on Tuesday. “The ferry will cut the crossing to twenty minutes,” Brandt said.',
    'Her rival Oskar Lund was not impressed. “The ferry is too expensive for fishermen,” Lund said.',
    'The harbour cost 40 million crowns and has four berths for large vessels.',
  ].join('\n\n'),
  quotes: [
    { words: 'The ferry will cut the crossing to twenty minutes,', speaker: 'Ilse Brandt' },
    { words: 'The ferry is too expensive for fishermen,', speaker: 'Oskar Lund' },
  ],
};
const BRIDGE: InventedArticle = {
  outlet: 'Valley Post',
  date: '2031-05-09',
  text: 'Engineers closed the old bridge on Friday. “The pillars are cracked,” Oskar Lund said.',
  quotes: [{ words: 'The pillars are cracked,', speaker: 'Oskar Lund' }],
};
const context = inventContext([HARBOUR, BRIDGE]);

const ask = (text: string, read: Partial<Question> = {}, options: AskOptions = {}): Promise<Answer> =>
  answerQuestion(inventQuestion(text, read), options, context);
const findingsOf = (answer: Answer) => (answer.kind === 'answered' ? answer.findings : []);

describe('answering', () => {
  it('shows the sentence with its reporting clause, speaker, outlet and date', async () => {
    const [finding] = findingsOf(
      await ask('what did Brandt say about the ferry crossing', { kind: 'say', speakers: ['Ilse Brandt'] }),
    );
    expect(finding?.text).toBe('“The ferry will cut the crossing to twenty minutes,” Brandt said.');
    expect(finding?.speaker?.name).toBe('Ilse Brandt');
    expect(finding?.document.outlet).toBe('Coast Courier');
  });

  it('shows quotations before reports when somebody unnamed is asked for words', async () => {
    const visit = inventContext([
      {
        outlet: 'Coast Courier',
        date: '2031-03-04',
        title: 'President visits harbour',
        text: [
          'The president arrived by ferry on Tuesday.',
          'A band played for the president, and the president waved.',
          'The president left at noon.',
          '“The ferry will sail again in spring,” Ilse Brandt said.',
        ].join('\n\n'),
        quotes: [{ words: 'The ferry will sail again in spring,', speaker: 'Ilse Brandt' }],
      },
    ]);
    const answer = await answerQuestion(
      inventQuestion('What did the president say about the ferry?'),
      {},
      visit,
    );
    expect(findingsOf(answer)[0]?.speaker?.name).toBe('Ilse Brandt');
    const report = await answerQuestion(inventQuestion('How did the president arrive?'), {}, visit);
    expect(findingsOf(report)[0]?.kind).toBe('report');
  });

  it('never gives the words of another when a speaker is asked', async () => {
    const answer = await ask('what did Lund say about the ferry', { kind: 'say', speakers: ['Oskar Lund'] });
    expect(findingsOf(answer).map(({ speaker }) => speaker?.name)).toEqual(['Oskar Lund']);
  });

  it('marks the outlet’s own words as a report that nobody said', async () => {
    const [finding] = findingsOf(await ask('how much did the harbour cost', { kind: 'how-much' }));
    expect(finding).toMatchObject({ kind: 'report', speaker: null });
    expect(finding?.text).toContain('40 million crowns');
  });

  it('keeps the sentence of words that another passed on, and credits both', async () => {
    const relayed = inventContext([
      {
        outlet: 'Coast Courier',
        date: '2031-03-04',
        text: 'Brandt called the tunnel “a costly dream,” her aide Pia Roth said on the phone.',
        quotes: [
          { words: 'a costly dream,', speaker: 'Ilse Brandt', kind: 'mixed', via: 'Pia Roth' },
          { words: 'said on the phone', speaker: 'Pia Roth', kind: 'indirect' },
        ],
      },
    ]);
    const question = inventQuestion('according to Roth, what did Brandt say about the tunnel', {
      kind: 'say',
      speakers: ['Ilse Brandt'],
    });
    const [finding] = findingsOf(await answerQuestion(question, {}, relayed));
    expect(finding).toMatchObject({ speaker: { name: 'Ilse Brandt' }, via: 'Pia Roth' });
    expect(finding?.text).toBe(relayed.documents[0]?.text);
  });

  it('answers what is only about somebody from anybody’s words', async () => {
    const read = { kind: 'how-much', speakers: ['Ilse Brandt'] } as const;
    const [finding] = findingsOf(await ask('how many berths has the harbour opened by Ilse Brandt', read));
    expect(finding?.text).toContain('four berths');
  });

  it('takes a name under a title for the same voice', async () => {
    const titled = inventContext([
      {
        ...BRIDGE,
        quotes: [{ words: 'The pillars are cracked,', speaker: 'Valley engineer Oskar Lund' }],
      },
      { ...HARBOUR, quotes: [{ words: 'The ferry is too expensive for fishermen,', speaker: 'Oskar Lund' }] },
    ]);
    const question = inventQuestion('what did Oskar Lund say about the pillars', {
      kind: 'say',
      speakers: ['Oskar Lund'],
    });
    const [finding] = findingsOf(await answerQuestion(question, {}, titled));
    expect(finding?.text).toContain('pillars are cracked');
  });

  it('abstains when the question’s name is another than the article’s', async () => {
    const answer = await ask('How much did the harbour of Torvik cost?', { kind: 'how-much' });
    expect(answer).toMatchObject({ kind: 'abstained' });
  });

  it('lists no neighbouring sentence as another report of the same words', async () => {
    const repeated = inventContext([
      {
        outlet: 'Coast Courier',
        date: '2031-03-04',
        text: '“The ferry will cut the long crossing,” Brandt said. “The ferry will cut the crossing,” Brandt said.',
        quotes: [
          { words: 'The ferry will cut the long crossing,', speaker: 'Ilse Brandt' },
          { words: 'The ferry will cut the crossing,', speaker: 'Ilse Brandt' },
        ],
      },
    ]);
    const question = inventQuestion('what did Brandt say about the ferry crossing', {
      kind: 'say',
      speakers: ['Ilse Brandt'],
    });
    const findings = findingsOf(await answerQuestion(question, {}, repeated));
    expect(findings.flatMap(({ alsoReportedBy }) => alsoReportedBy)).toEqual([]);
  });

  it('points at the asked quantity inside the finding', async () => {
    const [finding] = findingsOf(await ask('how much did the harbour cost', { kind: 'how-much' }));
    const shown = finding?.emphasis?.map(({ start, end }) => HARBOUR.text.slice(start, end));
    expect(shown).toContain('40 million crowns');
    expect(
      finding?.emphasis?.every(({ start, end }) => finding.span.start <= start && end <= finding.span.end),
    ).toBe(true);
  });

  it('names whoever said it', async () => {
    const [finding] = findingsOf(await ask('who said the pillars are cracked', { kind: 'who-said' }));
    expect(finding?.speaker?.name).toBe('Oskar Lund');
  });

  it('says that a wished date was overruled when only undated articles answer', async () => {
    const undated = inventContext([{ ...HARBOUR, date: null }]);
    const question = inventQuestion('how many berths has the harbour', {
      kind: 'how-much',
      period: { since: '2031-03-01', until: '2031-03-31' },
    });
    const answer = await answerQuestion(question, {}, undated);
    expect(answer).toMatchObject({ kind: 'answered', overruled: ['date'] });
  });

  it('shows no more findings than asked for and counts them all', async () => {
    const answer = await ask('ferry', {}, { limit: 1 });
    expect(answer).toMatchObject({ kind: 'answered', findings: { length: 1 }, total: 2 });
  });
});

describe('abstaining', () => {
  const cases: readonly (readonly [string, string, Partial<Question>, AskOptions])[] = [
    ['nothing-on-topic', 'volcano eruption casualties', {}, {}],
    ['empty-question', 'the of and', {}, {}],
    [
      'not-this-speaker',
      'what did Brandt say about cracked pillars',
      { kind: 'say', speakers: ['Ilse Brandt'] },
      {},
    ],
    ['not-this-speaker', 'what did Petersen say about the ferry', { kind: 'fact' }, {}],
    ['not-this-speaker', 'ferry', {}, { speaker: 'Nobody Known' }],
    ['not-this-outlet', 'the ferry crossing', { outlets: ['Valley Post'] }, {}],
    ['not-this-outlet', 'What did Reuters report about the ferry crossing?', {}, {}],
    ['not-this-outlet', 'ferry', {}, { outlet: 'Mountain Gazette' }],
    ['not-this-date', 'ferry crossing', { period: { since: '2029-01-01', until: '2029-12-31' } }, {}],
    ['not-this-date', 'ferry crossing', {}, { until: '2030-01-01' }],
    ['detail-not-stated', 'how long did building the harbour take', { kind: 'how-much' }, {}],
    [
      'detail-not-stated',
      'who said “the ferry is a gift”',
      { kind: 'completion', phrases: ['the ferry is a gift'] },
      {},
    ],
  ];
  it.each(cases)('gives %s for “%s”', async (reason, text, read, options) => {
    expect(await ask(text, read, options)).toMatchObject({ kind: 'abstained', reason });
  });

  it('offers the closest passages when it abstains on a topic that exists', async () => {
    const answer = await ask('how long did building the harbour take', { kind: 'how-much' });
    expect(answer.kind === 'abstained' && answer.closest[0]?.text).toContain('harbour');
  });

  it('says when there is nothing to search in', async () => {
    const answer = await answerQuestion(inventQuestion('ferry'), {}, inventContext([]));
    expect(answer).toMatchObject({ kind: 'abstained', reason: 'empty-corpus' });
  });

  it('gives an undated article to no hard date filter', async () => {
    const undated = inventContext([{ ...HARBOUR, date: null }]);
    const answer = await answerQuestion(inventQuestion('ferry crossing'), { since: '2031-01-01' }, undated);
    expect(answer).toMatchObject({ kind: 'abstained', reason: 'not-this-date' });
  });
});

describe('a speaker asked for by both names', () => {
  it.each([
    ['What did Petra Lund say about the ferry?', 'abstained'],
    ['What did Oskar Lund say about the ferry?', 'answered'],
    ['What did Ole Lund say about the ferry?', 'answered'],
    ['What did Mayor Lund say about the ferry?', 'answered'],
    ['What did Lund say about the ferry?', 'answered'],
  ])('is no namesake of another given name: %s', async (text, kind) => {
    const answer = await ask(text, { kind: 'say', speakers: ['Oskar Lund'] });
    expect(answer.kind).toBe(kind);
    if (answer.kind === 'abstained') expect(answer.reason).toBe('not-this-speaker');
  });
});
