import { describe, expect, it } from 'vitest';
import { resolveSpeakers } from '../../../src/attribution/speakers.ts';
import { documentOf, extracted } from '../said.ts';

/** Names of all speakers of a corpus, in order. */
function speakers(texts: readonly string[], aliases = {}): (string | undefined)[] {
  const quotations = texts.map((text) => extracted(text).filter(({ kind }) => kind !== 'indirect'));
  return resolveSpeakers(
    texts.map((text) => documentOf(text)),
    quotations,
    aliases,
  )
    .flat()
    .map(({ speaker }) => speaker?.name);
}

/** An article in which somebody of this name speaks of an affair. */
const of = (name: string, affair = 'the dam that Corvel and Ostrow built at Marlow'): string =>
  `This is about ${affair}. “It holds,” said ${name}.`;

describe('several ways to write a name', () => {
  it.each([
    ['an initial', 'Alma B. Ortiz', 'Alma Ortiz'],
    ['two initials', 'Alma B. C. Ortiz', 'Alma Ortiz'],
    ['the order of its words', 'Lan Wenbo', 'Wenbo Lan'],
    ['a hyphen', 'Kim Yun-Ho', 'Kim Yun Ho'],
    ['an apostrophe', "Conor O'Hanley", 'Conor O’Hanley'],
    ['an accent', 'Viktor Orvardi', 'Viktor Orvárdi'],
  ])('are one by the commonest, whatever %s does', (_, rare, common) => {
    expect(speakers([of(rare), of(common), of(common)])).toEqual([common, common, common]);
  });

  it('are two people where the initials differ', () => {
    const names = ['Alma B. Ortiz', 'Alma C. Ortiz', 'Alma Ortiz'];
    expect(speakers(names.map((name) => of(name)))).toEqual(names);
  });

  it('are father and son where "Jr." stands behind one', () => {
    const names = ['Paul Lang', 'Paul Lang Jr.', 'Paul Lang'];
    expect(speakers(names.map((name) => of(name)))).toEqual(names);
  });

  it('are two people where no affair joins them', () => {
    const texts = [of('Alma B. Ortiz'), of('Alma Ortiz', 'a choir that Brevik and Holm lead in Lund')];
    expect(speakers(texts)).toEqual(['Alma B. Ortiz', 'Alma Ortiz']);
  });

  it('are two people where both words are given names', () => {
    const names = ['Paul Ryan', 'Ryan Paul', 'Paul Ryan'];
    expect(speakers(names.map((name) => of(name)))).toEqual(names);
  });

  it('stay as the deployer has them', () => {
    const aliases = { 'alma b. ortiz': 'Alma B. Ortiz' };
    expect(speakers([of('Alma B. Ortiz'), of('Alma Ortiz'), of('Alma Ortiz')], aliases)[0]).toBe(
      'Alma B. Ortiz',
    );
  });
});
