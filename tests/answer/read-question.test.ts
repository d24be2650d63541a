import { describe, expect, it } from 'vitest';
import { type CorpusNames, readQuestion } from '../../src/answer/question/read-question.ts';

const VOCABULARY = `bridge repairs ferry harbour prices herring varga ilse marlow anders cooperation statement
joint waiting excitedly stabilising pipeline relations council secret ties`.split(/\s+/u);
const STOPPED = new Set(
  'what did the about in of who said is on a to was for how much which does do at with'.split(' '),
);

/** A small invented corpus: its words are its index terms. */
const NAMES: CorpusNames = {
  speakers: [
    { name: 'Ilse Varga', aliases: [], count: 9 },
    { name: 'Anders Marlow', aliases: ['the mayor'], count: 5 },
    { name: 'joint statement', aliases: [], count: 2 },
  ],
  outlets: [
    { name: 'Northern Courier', aliases: ['Courier'], count: 3 },
    { name: 'HP', aliases: ['Harbour Post'], count: 2 },
  ],
  readTerms: (text) =>
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== 's' && !STOPPED.has(word)),
  hasTerm: (term) => VOCABULARY.includes(term),
  nearestTerm: (term) =>
    VOCABULARY.find((known) => known.slice(0, -2) === term.slice(0, known.length - 2)) ?? null,
};

describe('readQuestion', () => {
  it.each([
    ['What did Varga say about the bridge?', ['Ilse Varga']],
    ['what did ilse varga say about repairs', ['Ilse Varga']],
    ['What has Varga said about prices?', ['Ilse Varga']],
    ['what did Varga and Marlow say about ferries?', ['Ilse Varga', 'Anders Marlow']],
    ['According to Marlow, what did Varga say about the bridge?', ['Ilse Varga']],
    ['whats the secret of the ties according to marlow', ['Anders Marlow']],
    ['how does each outlet word Varga’s line about the bridge?', ['Ilse Varga']],
    ['compare the wording: varga on cooperation', ['Ilse Varga']],
    ['What did the joint statement say about herring?', ['joint statement']],
    ['what did vagra say about prices', ['Ilse Varga']],
    ['Who said the bridge was unsafe?', []],
    ['How long did the bridge serve Varga?', []],
  ])('reads whose words are asked in "%s"', (text, speakers) => {
    expect(readQuestion(text, NAMES).speakers).toEqual(speakers);
  });

  it.each([
    ['What did Varga say, per HP?', ['HP']],
    ["the Courier's story on herring", ['Northern Courier']],
    ['compare the Harbour Post with the Northern Courier on herring', ['HP', 'Northern Courier']],
    ['is the ferry safe', []],
  ])('reads the outlets of "%s"', (text, outlets) => {
    expect(readQuestion(text, NAMES).outlets).toEqual(outlets);
  });

  it.each([
    ['Who said the bridge was unsafe?', 'who-said'],
    ['who said "we cannot wait"', 'completion'],
    ['What did Varga say about prices?', 'say'],
    ['When did the bridge close?', 'when'],
    ['what exact date did it close', 'when'],
    ['how much will repairs cost', 'how-much'],
    ['What is the record price of herring?', 'how-much'],
    ['Which outlet reported the cracks?', 'which-outlet'],
    ['How is it worded in HP and in the Courier?', 'compare'],
    ['Compare HP with the Courier on the bridge', 'compare'],
    ['Why did the bridge close?', 'fact'],
  ])('reads the kind of "%s"', (text, kind) => {
    expect(readQuestion(text, NAMES).kind).toBe(kind);
  });

  it.each([
    ['straight marks', 'who said "we cannot wait"', ['we cannot wait']],
    ['curly marks', 'who said “we cannot wait”?', ['we cannot wait']],
    ['single marks', "who said 'we cannot wait'?", ['we cannot wait']],
    ['an apostrophe, which is none', "what is Varga's view of Marlow's plan?", []],
    ['the name of an outlet, which is none', "Did 'Northern Courier' report it?", []],
  ])('reads phrases in %s', (_, text, phrases) => {
    expect(readQuestion(text, NAMES).phrases).toEqual(phrases);
  });

  it('leaves outlets, days and the words of asking out of the terms', () => {
    const { terms } = readQuestion(
      'pls, according to HP, what did Varga say about herring in June 2031?',
      NAMES,
    );
    expect(terms).toEqual(['varga', 'herring']);
  });

  it('repairs words of asking and words that the corpus knows', () => {
    expect(readQuestion('what did varga say abuot repairz', NAMES).terms).toEqual(['varga', 'repairs']);
  });

  it('leaves an unknown name as it is', () => {
    expect(readQuestion('What did Varga tell Repairo?', NAMES).terms).toContain('repairo');
  });

  it('keeps the words of asking where nothing else is left', () => {
    expect(readQuestion('HP article', NAMES).terms).toEqual(['hp', 'article']);
  });

  it('keeps the day of asking', () => {
    expect(readQuestion('bridge', NAMES, '2031-03-04').asked).toBe('2031-03-04');
    expect(readQuestion('bridge', NAMES).asked).toBeNull();
  });
});
