import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { listCoreWords } from '../../src/answer/demands/core-words.ts';
import { findCountries, isCountryName } from '../../src/answer/demands/countries.ts';
import { findDetails, readDetail } from '../../src/answer/demands/detail.ts';
import { findPlaces } from '../../src/answer/demands/places.ts';
import { readDeed, tellsOfOthers } from '../../src/answer/demands/roles.ts';
import { readTerms } from '../../src/retrieval/terms.ts';
import { type InventedArticle, inventContext, inventQuestion } from './invented-corpus.ts';

describe('the words that say what happened', () => {
  it.each([
    ['Where was Ilse Brandt born?', ['ilse', 'brandt', 'born']],
    ['Which popular singer will open the festival?', ['open', 'festival']],
    ['Which ferry sank?', ['sank']],
    ['How many berths does the new harbour have?', ['harbour']],
    ['how many berths has the harbour opened by Brandt', ['harbour', 'brandt']],
    ['Which harbour was opened by Brandt?', ['opened', 'brandt']],
  ])('of “%s” are %j', (question, words) => {
    expect(listCoreWords(question)).toEqual(words);
  });
});

describe('places in a text', () => {
  it.each([
    ['The ferry sank near Brackwater.', true],
    ['They met in the old capital.', true],
    ['She stood outside 14 Gull Street.', true],
    ['The ferry sank in March.', false],
    ['The king of Norway sank a ferry.', false],
    ['The ferry sank quickly.', false],
  ])('“%s”: %s', (text, stands) => {
    expect(findPlaces(text).length > 0).toBe(stands);
  });
});

describe('countries', () => {
  it('are found by name, people and adjective, with a capital only', () => {
    expect(findCountries('Norwegian crews left Sri Lanka; the turkey stayed.')).toEqual([
      { start: 0, end: 9 },
      { start: 21, end: 30 },
    ]);
    expect(isCountryName('Norline')).toBe(false);
  });
});

describe('a deed told of others', () => {
  const tells = (question: string, text: string) => {
    const deed = readDeed(question, readTerms);
    const asked = new Set(readTerms(question));
    const isAsked = (word: string) => readTerms(word).some((term) => asked.has(term));
    return deed !== null && tellsOfOthers(text, deed, { readTerms, isAsked });
  };
  it.each([
    ['Who built the pier?', 'The pier was built in 2031.', true],
    ['Who built the pier?', 'The pier was built by Norline.', false],
    ['Who built the pier?', 'Norline built the pier.', false],
    ['Who opened the pier?', 'They met at the opening of the pier.', true],
    ['Who translated the letter?', 'A translation of the letter was found.', true],
    ['Why did Lund sue Brandt?', 'Brandt sued Lund over the pier.', true],
    ['Why did Lund sue Brandt?', 'Lund sued Brandt over the pier.', false],
    ['Why did Lund sue Brandt?', 'Brandt was sued by Lund.', false],
    ['When did Norway boycott the games?', 'Two teams boycotted the games in Norway.', true],
    ['When will Lund visit Norway?', 'Lund will visit Denmark in May.', true],
    ['When will Lund visit Norway?', 'In May Brandt visited Norway.', true],
    ['When will Lund visit Norway?', 'He will visit Norway in May.', false],
  ])('“%s” by “%s”: %s', (question, text, others) => {
    expect(tells(question, text)).toBe(others);
  });
});

describe('questions close to what the corpus covers', () => {
  const article: InventedArticle = {
    outlet: 'Coast Courier',
    date: '2031-03-04',
    text: [
      'Mayor Ilse Brandt opened the new harbour in Brackwater on Tuesday.',
      'Norline will run the ferry to Norway from May. The ferry carries 300 passengers.',
    ].join('\n\n'),
  };
  const context = inventContext([article]);
  it.each([
    ['Where did Ilse Brandt open the harbour?', 'answered'],
    ['Where was Ilse Brandt born?', 'abstained'],
    ['Who opened the new harbour?', 'answered'],
    ['Who painted the new harbour?', 'abstained'],
    ['Which company will run the ferry?', 'answered'],
    ['Which country does the ferry run to?', 'answered'],
    ['Which country banned the ferry?', 'abstained'],
    ['How many passengers does the ferry carry?', 'answered'],
    ['How tall is the ferry?', 'abstained'],
    ['Which company painted the ferry to Norway?', 'abstained'],
    ['When will the ferry run?', 'answered'],
    ['When was the ferry painted?', 'abstained'],
  ])('“%s” is %s', async (text, kind) => {
    expect((await answerQuestion(inventQuestion(text), {}, context)).kind).toBe(kind);
  });
});

describe('who somebody is', () => {
  it.each([
    ['Who is Marta Quill?', 'The bridge is safe, said Marta Quill, head of the harbour council.', true],
    ['Who is Marta Quill?', 'Harbour director Marta Quill opened the pier.', true],
    ['who’s Marta Quill', 'Marta Quill is a potter.', true],
    ['Who is Marta Quill?', 'Marta Quill, who chairs the council, left.', true],
    ['Who is Marta Quill?', 'Marta Quill, speaking in May, praised the pier.', false],
    ['Who is Marta Quill?', 'The pier is safe, Marta Quill said.', false],
  ])('“%s” in “%s”: %s', (question, text, stands) => {
    const detail = readDetail(inventQuestion(question));
    expect(detail?.kind).toBe('identity');
    expect(findDetails(text, detail!).length > 0).toBe(stands);
  });

  it.each(['Who is the mayor of Brackwater?', 'Who was elected?', 'Who is Marta Quill’s aide?'])(
    'is not asked by “%s”',
    (question) => {
      expect(readDetail(inventQuestion(question))?.kind).not.toBe('identity');
    },
  );
});
