import { describe, expect, it } from 'vitest';
import { findDetails, readDetail } from '../../src/answer/demands/detail.ts';
import { listSameName, resolveName } from '../../src/answer/matching/names.ts';
import { containsPhrase } from '../../src/answer/matching/phrases.ts';
import { findAbsentOutlets } from '../../src/answer/question/asked-outlets.ts';
import { inventQuestion } from './invented-corpus.ts';

describe('the asked detail', () => {
  it.each([
    ['how long did the strike last', 'The strike lasted six weeks.', true],
    ['how long did the strike last', 'The mill opened 20 years ago.', false],
    ['how long did the strike last', 'Workers met for a second time.', false],
    ['what price did the town pay', 'The town paid 3 million euros.', true],
    ['what price did the town pay', 'The town bought 3 buses.', false],
    ['how many bridges were closed', 'Police closed four old bridges.', true],
    ['how many bridges were closed', 'Four people saw the bridges.', false],
    ['which section number allows it', 'Section 14 allows it.', true],
    ['which section number allows it', 'The section allows it since 2030.', false],
    ['what exact date was the vote', 'The vote was on 4 May.', true],
    ['what exact date was the vote', 'The vote was last week.', false],
    ['how old was the captain', 'The captain died at the age of 61.', true],
    ['how old was the captain', 'The captain died in March.', false],
    ['Which company runs the ferry?', 'The ferry is run by Norline.', true],
    ['Which company runs the Bo ferry?', 'The company runs the Bo ferry on Monday.', false],
  ])('of “%s” stands in “%s”: %s', (question, text, stands) => {
    const detail = readDetail(inventQuestion(question));
    expect(detail).not.toBeNull();
    expect(findDetails(text, detail!).length > 0).toBe(stands);
  });
});

describe('outlets the corpus does not hold', () => {
  const outlets = [{ name: 'Harbour News - Local', aliases: ['HN'] }];
  it.each([
    ['What did Reuters report about the storm?', ['reuters']],
    ['considering a Bloomberg article on rates', ['bloomberg']],
    ['What does the Harbour News article say?', []],
    ['Did the bloomberg of the lilacs begin?', []],
    ['Who said that the ferry is a sign of the times?', []],
    ['Who swore to row until the dawn?', []],
    ['What did the mayor build on the hill?', []],
    ['Did the times report on the ferry?', ['the times']],
    ['What does the ferry cost according to the times?', ['the times']],
    ['Who is quoted by readers of The Times?', ['the times']],
    ['What was said of the ferry in the Guardian?', ['the guardian']],
  ])('in “%s” are %j', (question, absent) => {
    expect(findAbsentOutlets(question, outlets, new Set())).toEqual(absent);
  });
});

describe('names and phrases', () => {
  const known = [
    { name: 'Ingrid Solberg', aliases: ['the harbour master'] },
    { name: 'Ola Solberg', aliases: [] },
  ];
  it.each([
    ['Ingrid Solberg', ['Ingrid Solberg']],
    ['solberg', ['Ingrid Solberg', 'Ola Solberg']],
    ['Ingird Solberg', ['Ingrid Solberg']],
    ['The Harbour Master', ['Ingrid Solberg']],
    ['Hansen', []],
  ])('reads “%s” as %j', (typed, names) => {
    expect(resolveName(typed, known)).toEqual(names);
  });

  it('counts titles and spellings as one name, not others who share it', () => {
    const names = ['Oleksandr Varga', 'Mayor Olexandr Varga', 'aide to Oleksandr Varga', 'Ilona Varga'].map(
      (name) => ({ name, aliases: [] }),
    );
    expect(listSameName('Oleksandr Varga', names)).toEqual(['Oleksandr Varga', 'Mayor Olexandr Varga']);
    expect(listSameName('Varga', names)).toEqual(['Varga']);
  });

  it('finds a phrase in spite of marks and a slip, not in other order', () => {
    expect(containsPhrase('He was “patiently waiting, for rain”.', 'patiently waitng for rain')).toBe(true);
    expect(containsPhrase('Rain was waiting.', 'waiting rain')).toBe(false);
  });
});
