import { describe, expect, it } from 'vitest';
import { extracted } from '../said.ts';

const first = (text: string): string | null | undefined => {
  const quotation = extracted(text).find(({ kind }) => kind !== 'indirect');
  return quotation && (quotation.speaker?.name ?? null);
};

describe('words in which something is done to somebody', () => {
  it.each([
    ['Labelled “a clown” by Senator Paul Lang, Governor Alma Ortiz smiled.', 'Paul Lang'],
    ['Branded by President Paul Lang “a traitor”, the writer Alma Ortiz left.', 'Paul Lang'],
    ['Accused by Minister Paul Lang of being “in foreign pay”, activist Alma Ortiz laughed.', 'Paul Lang'],
    ['Dismissed by critics as “a clown”, Alma Ortiz won the vote.', 'critics'],
    ['Told that critics call the deal “a ruin”, Alma Ortiz smiled.', 'critics'],
    ['The dam was called “a ruin” by Paul Lang.', 'Paul Lang'],
    ['The dam was described by Paul Lang as “a ruin”.', 'Paul Lang'],
    ['Alma Ortiz said she was told by Paul Lang that the dam was “a ruin”.', 'Paul Lang'],
  ])('are the agent’s: %j of %s', (text, speaker) => {
    expect(first(text)).toBe(speaker);
  });

  it.each([
    'Asked about claims that she was “a traitor”, Alma Ortiz laughed.',
    'Described as “a ruin of a man”, Paul Lang left the hall.',
    'Paul Lang was widely described as “a ruin of a man”.',
    'Accused of being “a traitor,” Alma Ortiz said nothing.',
  ])('are nobody’s without one: %s', (text) => {
    expect(first(text)).toBeNull();
  });

  it.each([
    'Asked about the dam, Alma Ortiz said “it will hold”.',
    'Accused of theft, Alma Ortiz called the charge “absurd”.',
    'The dam was criticised, and Alma Ortiz called it “a ruin”.',
    'Alma Ortiz was mocked for what she calls “old debts”.',
  ])('leave those of the one who has said them alone: %s', (text) => {
    expect(first(text)).toBe('Alma Ortiz');
  });

  it.each([
    'Alma Ortiz was criticised by Paul Lang for calling the dam “a ruin”.',
    'Criticised by Paul Lang for calling the dam “a ruin”, Alma Ortiz left.',
  ])('are not of one who blames another for them: %s', (text) => {
    expect(first(text)).not.toBe('Paul Lang');
  });
});
