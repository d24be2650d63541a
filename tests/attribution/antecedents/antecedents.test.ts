import { describe, expect, it } from 'vitest';
import { resolveSpeakers } from '../../../src/attribution/speakers.ts';
import { documentOf, extracted } from '../said.ts';

/** Name of the last speaker in marks; `null` where nobody is named. */
function last(text: string): string | null | undefined {
  const marked = extracted(text).filter(({ kind }) => kind !== 'indirect');
  return resolveSpeakers([documentOf(text)], [marked])
    .flat()
    .map(({ speaker }) => speaker?.name ?? null)
    .at(-1);
}

describe('the one whom "he" stands for', () => {
  it.each([
    [
      'is the one who speaks, not one whose noun looks like a verb of saying',
      'Paul Lang met Bruno Poe. Lang won them with speeches and promises to end the strike, Poe said.\n\n“It held,” he said.',
      'Bruno Poe',
    ],
    [
      'is the subject of the main clause',
      'Bruno Poe met Paul Lang. When Lang said that the dam was old, Poe shut the gate.\n\n“It held,” he said.',
      'Bruno Poe',
    ],
    [
      'may have an insertion behind the name',
      'Paul Lang spoke. But Bruno Poe, who runs the dam, knew better.\n\n“It held,” he said.',
      'Bruno Poe',
    ],
    [
      'may have brackets behind the name',
      'Paul Lang spoke. Sen. Bruno Poe (D-Ohio), chairman of the Lund Dam Committee, did not follow Lang’s plan, but he did wait. “It held,” he said.',
      'Bruno Poe',
    ],
    [
      'is not the one whom his own words name',
      'Bruno Poe was late. “It held,” Poe said. “It is old.”\n\nPaul Lang, who wants it shut, has friends there, he added.\n\n“It held,” he said.',
      'Bruno Poe',
    ],
    [
      'is not named between two pieces of his words',
      'The pollster Bruno Poe waited. “I think the rumour” that Lang is late “will pass,” he said. Paul Lang was late.',
      'Bruno Poe',
    ],
    [
      'may bear a name that men and women bear',
      'Justice Paula Lang came late. The dam is old, Professor Lee Ostrow said. “It held,” she said.',
      'Lee Ostrow',
    ],
    [
      'may be known by his family name alone',
      '“It is old,” Ostrow said. “It is late,” Ostrow said. Ostrow laughed.\n\nPaul Lang, Ostrow said, has shut the dam. “It held,” he said.',
      'Ostrow',
    ],
  ])('%s', (_, text, name) => {
    expect(last(text)).toBe(name);
  });
});

describe('a noun beside a name', () => {
  it.each([
    ['Bruno Poe, chairman of the board of Lund Ferries, a rival, said: “It held.”', 'Bruno Poe'],
    ['Another delegate on the slate, Bruno Poe, said: “It held.”', 'Bruno Poe'],
    ['Bruno Poe, chairman of Lund Ferries, said it was old.\n\n“It held,” he added.', 'Bruno Poe'],
    ['Sen. Bruno Poe (R-S.C.), a rival, said: “It held.”', 'Bruno Poe'],
    ['A study by a sociologist, Bruno Poe, found: “It held.”', 'study'],
  ])('is called by it, unless it is a paper: %s', (text, name) => {
    expect(last(text)).toBe(name);
  });

  it.each([
    ['Alma Ortiz’s campaign manager Bruno Poe was there. “It held,” the campaign said.', 'campaign'],
    ['Senator Bruno Poe was there. “It held,” the senators said.', 'senators'],
    ['Vice President Bruno Poe was there. “It held,” the president said.', 'president'],
    [
      'Alma Ortiz met her lawyer Bruno Poe. Paul Lang came. “It held,” his lawyer said.',
      "Paul Lang's lawyer",
    ],
    ['President Bruno Poe was there. “It held,” the president said.', 'Bruno Poe'],
  ])('takes the name of one person whose title it is: %s', (text, name) => {
    expect(last(text)).toBe(name);
  });
});

describe('"who", "they" and "it"', () => {
  /** Name behind the mention of the last quotation that is given to this word. */
  const named = (text: string, word: string): string | undefined =>
    extracted(text).findLast(({ speaker }) => speaker?.mention.toLowerCase() === word)?.speaker?.name;

  it.each([
    ['Senator Bruno Poe of Ohio, who said that the dam was old, came late.', 'Bruno Poe'],
    ['It was Bruno Poe, the leader of the crew, who said that the dam was old.', 'Bruno Poe'],
    ['There were voters in the country who said that the dam was old.', 'voters'],
    ['Alma Ortiz met a linguist who said that the dam was old.', 'linguist'],
  ])('"who" is a person rather than a place: %s', (text, name) => {
    expect(named(text, 'who')).toBe(name);
  });

  it.each([
    ['Three senators came to advance their careers. They said that the dam was old.', 'three senators'],
    ['All depends on a few decisions. They said that the dam was old.', 'They'],
    ['It rained in Ohio. They said that the dam was old.', 'They'],
  ])('"they" are people: %s', (text, name) => {
    expect(named(text, 'they')).toBe(name);
  });

  it.each([
    ['The Lund Ferry Company was late. It said that the dam was old.', 'Lund Ferry Company'],
    ['Alma Ortiz was born in Marlow Falls. It said that the dam was old.', 'It'],
  ])('"it" is a body or a paper: %s', (text, name) => {
    expect(named(text, 'it')).toBe(name);
  });
});
