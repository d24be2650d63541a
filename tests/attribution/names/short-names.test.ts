import { describe, expect, it } from 'vitest';
import { lastNames } from './corpus.ts';

const known = [
  'The ferry to Lund stopped when Corveld closed. “It holds,” said Alma Ortiz.',
  'In Corveld the ferry to Lund ran again. “It floats,” said Alma Ortiz.',
];
const PLACES = 'The ferry from Lund reached Corveld.';

describe('a family name alone', () => {
  it.each([
    `${PLACES} “It fell,” President Ortiz said.`,
    `${PLACES} “It fell,” said Ortiz, who left.`,
    `${PLACES} “It fell,” Ortiz said of his ship.`,
    'The ferry from Lund reached Corveld. “It fell,” Ortiz said.\nThe envoy of Lund met those of Norvia and Corveld in Brede.',
  ])('takes the full name of like articles: %s', (text) => {
    const others = known.map((each) => `${each}\nThose of Norvia met in Brede.`);
    expect(lastNames([...others, text])).toEqual(['Alma Ortiz']);
  });

  it.each([
    [
      'where the article gives it another given name',
      `${PLACES} Then Brutus Ortiz came. “It fell,” Ortiz said of his ship.`,
    ],
    ['of a paper', `${PLACES} “It fell,” said the Ortiz. He who reads the Ortiz, knows it.`],
    ['of a firm', `${PLACES} “It fell,” Ortiz said of his ship. The Ortiz Dairy plant closed.`],
    ['that is a common word there', `${PLACES} “It fell,” Ortiz said of his ship. An ortiz is a herb.`],
    ['of nobody shown to be a person, in little company', `${PLACES} “It fell,” Ortiz said.`],
  ])('stays as printed %s', (_, text) => {
    expect(lastNames([...known, text])).not.toContain('Alma Ortiz');
  });

  it('may come first: a title before the whole name shows a person too', () => {
    const like = known.map((each) =>
      each.replace('said Alma Ortiz', 'said President Tan Weilu. “It runs,” Tan said'),
    );
    const others = like.map((each) => `${each}\nThose of Norvia met in Brede.`);
    expect(lastNames([...others, `${PLACES} “It fell,” Tan said of his ship.`])).toEqual(['Tan Weilu']);
  });

  it('takes no name that the corpus does not show to be that of a person', () => {
    const texts = known.map((each) => each.replace('Alma Ortiz', 'Tempest Ortiz'));
    expect(lastNames([...texts, `${PLACES} “It fell,” Ortiz said of his ship.`])).toEqual(['Ortiz']);
  });

  it('is not known by the company that every article keeps', () => {
    const common = Array.from({ length: 12 }, () => 'The ferry from Lund to Corveld ran.');
    const texts = [...known, ...common, `${PLACES} “It fell,” Ortiz said of his ship.`];
    const dates = texts.map(() => '2024-03-01');
    expect(lastNames(texts, dates)).toEqual(['Ortiz']);
  });
});
