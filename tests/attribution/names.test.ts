import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveSpeakers } from '../../src/attribution/speakers.ts';
import { documentOf, extracted } from './said.ts';

const names = (text: string): (string | undefined)[] =>
  resolveSpeakers([documentOf(text)], [extracted(text)])
    .flat()
    .map(({ speaker }) => speaker?.name);

describe('the name of a speaker', () => {
  it.each([
    ['“The dam holds,” said Norvia Gov. Alma Ortiz.', 'Alma Ortiz'],
    ['“The dam holds,” President Alma Ortiz said.', 'Alma Ortiz'],
    ['“The dam holds,” said former Lund Education Secretary Paul Lang.', 'Paul Lang'],
    ['“The dam holds,” said Sen. Alma Ortiz (D-Lund).', 'Alma Ortiz'],
  ])('bears no title: %s', (text, name) => {
    expect(names(text)).toEqual([name]);
  });

  it.each([
    ['Mayor Paul Lang spoke first. “The dam holds,” he said.', 'Paul Lang'],
    ['“The dam holds,” I said.', 'author'],
    ['“The dam holds,” they said.', undefined],
    ['“The dam holds,” we said.', 'authors'],
    ['“The dam holds,” it said.', undefined],
  ])('is that of somebody or nothing, never a pronoun: %s', (text, name) => {
    expect(names(text)).toEqual([name]);
  });

  it('is that of all who are joined before the verb', () => {
    const text = 'Canada, Australia and Britain announced that the games would be shunned.';
    expect(names(text)).toEqual(['Canada, Australia and Britain']);
  });

  it('is that of two countries where the article joins them and speaks of both sides', () => {
    const text = 'Envoys of Canada and Australia met. The two sides agreed that the dam must hold.';
    expect(names(text)).toEqual(['Canada and Australia']);
  });

  it('is not that of who stands before a verb that others have done', () => {
    const text = 'Lund is announced by countries like Canada as the host.';
    expect(names(text)).not.toContain('Lund');
  });

  it('does not take a country for a party that is named after it', () => {
    const text =
      'The Labour Party of Norway met on Monday. Norway said that the dam must hold. “It holds,” Norway said.';
    expect(names(text)).not.toContain('Labour Party of Norway');
  });

  it('is never a pronoun, whatever the order of the words', () => {
    const piece = fc.constantFrom(
      ...['I', 'we', 'it', 'he', 'they', 'who', 'you', 'Lang', 'the mayor', 'said', 'told', 'that'],
      ...['“The dam holds,”', ',', 'and', 'the dam', 'holds', 'according to', 'them'],
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 2, maxLength: 14 }), (pieces) => {
        for (const name of names(`${pieces.join(' ')}.`)) {
          expect(name ?? '').not.toMatch(/^(?:i|we|it|he|she|they|who|you|him|her|them)$/i);
        }
      }),
    );
  });
});
