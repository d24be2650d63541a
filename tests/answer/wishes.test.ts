import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { readQuestion } from '../../src/answer/question/read-question.ts';
import { readTerms } from '../../src/retrieval/terms.ts';
import { type InventedArticle, inventContext } from './invented-corpus.ts';

const ARTICLES: readonly InventedArticle[] = [
  {
    outlet: 'Lake Ledger',
    date: '2032-05-04',
    text: 'Vote delayed again\n\nThe council put off the vote on the tunnel. “We need a month,” Marta Quill told reporters.',
    quotes: [{ words: 'We need a month,', speaker: 'Marta Quill', via: 'Fjord Radio' }],
  },
  {
    outlet: 'Lake Ledger',
    date: '2032-06-09',
    text: 'A barge ran aground near the mill. Nobody was hurt. “The tunnel can wait,” Marta Quill said.',
    quotes: [{ words: 'The tunnel can wait,', speaker: 'Marta Quill' }],
  },
  { outlet: 'Coast Courier', date: '2032-05-04', text: 'Fishermen sold a record catch of herring.' },
];
const context = inventContext(ARTICLES);
const names = {
  speakers: [{ name: 'Marta Quill', aliases: [], count: 2 }],
  outlets: ['Lake Ledger', 'Coast Courier'].map((name) => ({ name, aliases: [], count: 1 })),
  readTerms,
  hasTerm: (term: string) => context.documentFrequency(term) > 0,
  nearestTerm: () => null,
};
const ask = async (text: string) => {
  const answer = await answerQuestion(readQuestion(text, names), {}, context);
  return answer.kind === 'answered' ? answer.findings.map((finding) => finding.text) : answer.reason;
};

describe('what a question is about', () => {
  it.each([
    ['What did Marta Quill say about the tunnel?', 'tunnel'],
    ['What did Quill tell the Lake Ledger on 4 May 2032 about the tunnel vote?', 'tunnel vote'],
    ['What did Marta Quill say?', ''],
    ['Who sold herring?', 'sold herring'],
  ])('is read from “%s” as “%s”', (question, topic) => {
    expect(readQuestion(question, names).topic).toBe(topic);
  });
});

describe('a question for an outlet or a day alone', () => {
  it.each([
    ['What did the Lake Ledger report on 4 May 2032?', ['The council put off the vote on the tunnel.']],
    [
      'What was reported on 4 May 2032?',
      ['The council put off the vote on the tunnel.', 'Fishermen sold a record catch of herring.'],
    ],
    [
      'What did the Lake Ledger report in 2032?',
      ['A barge ran aground near the mill.', 'The council put off the vote on the tunnel.'],
    ],
  ])('“%s” is answered with openings of articles', async (question, texts) => {
    expect(await ask(question)).toEqual(texts);
  });

  it('is declined where the outlet has nothing of that day', async () => {
    expect(await ask('What did the Coast Courier report on 9 June 2032?')).toBe('not-this-date');
  });
});

describe('whoever passed words on', () => {
  it('may be asked for them', async () => {
    expect(await ask('What did Fjord Radio quote Quill as saying?')).toEqual([
      '“We need a month,” Marta Quill told reporters.',
    ]);
  });
});

describe('the addressee of a remark', () => {
  it('is no topic', () => {
    expect(readQuestion('what did Quill tell reporters about the tunnel', names).terms).not.toContain(
      'report',
    );
    expect(readQuestion('which reporters wrote about the tunnel', names).terms).toContain('report');
  });
});

describe('a question in another language than the articles', () => {
  it.each([
    ['Was sagte Quill über den Haushalt?', ['en']],
    ['¿Qué dijo Quill sobre el presupuesto?', ['en']],
    ['Что сказала Квилл о бюджете?', ['en']],
    ['奎尔对预算说了什么？', ['en']],
    ['What did Quill say about the budget?', undefined],
    ['Quill budget', undefined],
  ])('“%s”: %j', async (text, languages) => {
    const answer = await answerQuestion(readQuestion(text, names), {}, context);
    expect(answer.kind === 'abstained' ? answer.languages : 'answered').toEqual(languages);
  });
});

describe('a wish that would leave nothing', () => {
  it.each([
    ['Coast Courier tunnel vote', ['outlet']],
    ['Quill on the herring catch', ['speaker']],
    ['Lake Ledger tunnel vote', []],
  ])('of “%s” is overruled: %j', async (text, overruled) => {
    const answer = await answerQuestion(readQuestion(text, names), {}, context);
    expect(answer.kind === 'answered' ? answer.overruled : answer.reason).toEqual(overruled);
  });

  it.each([
    ['What does the Coast Courier say about the tunnel vote?', 'not-this-outlet'],
    ['What did Quill say about herring?', 'not-this-speaker'],
  ])('holds where it is plainly asked for: “%s”', async (text, reason) => {
    expect(await ask(text)).toBe(reason);
  });
});

describe('a party’s position', () => {
  const told = (text: string): InventedArticle => ({ outlet: 'Lake Ledger', date: '2032-05-04', text });
  it.each([
    ['Norway rejected the fishing treaty on Tuesday.', 'answered'],
    ['The fishing treaty was signed off the coast of Norway.', 'abstained'],
  ])('in “%s” is %s', async (text, kind) => {
    const question = readQuestion('What is Norway’s position on the fishing treaty?', names);
    expect((await answerQuestion(question, {}, inventContext([told(text)]))).kind).toBe(kind);
  });
});
