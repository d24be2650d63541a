import { describe, expect, it } from 'vitest';
import { extracted } from '../said.ts';

const lastName = (text: string): string | undefined => extracted(text).at(-1)?.speaker?.name;
const FILLER = 'The ferry left the harbour. '.repeat(40);

describe('an office without a name', () => {
  it.each([
    [
      'the only one who bears it, named before',
      'Gov. Alma Ortiz came. “It holds,” the governor said.',
      'Alma Ortiz',
    ],
    [
      'of several the one of the paragraph',
      'Lund: Gov. Bo Lang came.\nBrede: Gov. Alma Ortiz came. “It holds,” the governor said.',
      'Alma Ortiz',
    ],
    [
      'the one of that country',
      'Chilean President Alma Ortiz met Peruvian President Bo Lang.\n“It holds,” the Chilean president said.',
      'Alma Ortiz',
    ],
    ['somebody’s wife', 'Bo Lang and his wife Alma Ortiz came. “It holds,” his wife said.', 'Alma Ortiz'],
  ])('is held by %s', (_, text, name) => {
    expect(lastName(text)).toBe(name);
  });

  it.each([
    ['an article names only later', '“It holds,” the governor said. Gov. Alma Ortiz came.'],
    [
      'another paragraph names beside one like it',
      'Gov. Bo Lang came. Democratic Gov. Alma Ortiz came.\n“It holds,” the Democratic governor said.',
    ],
    ['was named far before', `Gov. Alma Ortiz came. ${FILLER}“It holds,” the governor said.`],
    ['leads another body', 'President Alma Ortiz came. “It holds,” said the head of the club.'],
    ['is another man’s lawyer', 'Attorney Alma Ortiz spoke for Bo Lang. “It holds,” his attorney said.'],
    [
      'holds an office of that name',
      'Sheriff’s Office Chief Alma Ortiz came. Bo Lang left. “It holds,” his office said.',
    ],
    [
      'may not be the one who spoke unnamed',
      'Adviser Alma Ortiz came. “It fell,” one adviser said. “It holds,” the adviser added.',
    ],
    ['has “State” before the name', 'State Treasurer Alma Ortiz came. “It holds,” the state said.'],
  ])('is not given to whom %s', (_, text) => {
    expect(lastName(text)).not.toBe('Alma Ortiz');
  });
});

describe('a paper of one noun', () => {
  it.each([
    [
      'the paper just spoken of',
      'The Lund audit report came. “It holds,” the report said.',
      'Lund audit report',
    ],
    [
      'itself behind an indefinite article',
      'The Lund audit report came. “It holds,” a report said.',
      'report',
    ],
    [
      'itself where two papers are spoken of',
      'The Lund audit report and the Brede flood report came. “It holds,” the report said.',
      'report',
    ],
    [
      'itself far from the paper',
      `The Lund audit report came. ${FILLER}“It holds,” the report said.`,
      'report',
    ],
  ])('is %s', (_, text, name) => {
    expect(lastName(text)).toBe(name);
  });
});
