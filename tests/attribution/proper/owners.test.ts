import { describe, expect, it } from 'vitest';
import { said } from '../said.ts';

const last = (text: string): string | undefined => said(text).at(-1)?.[1];

describe('what belongs to somebody is shown with the owner', () => {
  it.each([
    ['Bruno Poe won. “We checked,” Poe’s office said.', 'Bruno Poe’s office'],
    ['“We closed it,” the governor’s office said.', 'governor’s office'],
    ['“It holds,” the Lund Sheriff’s Office said.', 'Lund Sheriff’s Office'],
    ['“It holds,” the Lund Pilots’ Association said.', 'Lund Pilots’ Association'],
    ['“We buy,” the voters’ families said.', 'voters’ families'],
    ['Alma Ortiz spoke on Monday. “It is late,” her office said.', "Alma Ortiz's office"],
    ['Paul Lang left. Bruno Poe and his allies warned of “consequences.”', "Bruno Poe's allies"],
    ['Bruno Poe, whose critic called it “bad,” left.', "Bruno Poe's critic"],
  ])('%s', (text, name) => {
    expect(last(text)).toBe(name);
  });

  it('and without one where nobody is known', () => {
    expect(last('“No,” said my lawyer.')).toBe('lawyer');
  });

  it('and one of several with the others', () => {
    expect(last('“No,” one of Poe’s daughters said.')).toBe('one of Poe’s daughters');
  });

  it('and the one who is stressed by “himself” is named', () => {
    expect(last('“I know,” Bruno Poe himself said.')).toBe('Bruno Poe');
  });
});

describe('a name beside a noun', () => {
  it.each([
    ['Bruno Poe, brother of the victim, Paul Poe, said it was “over.”', 'Bruno Poe'],
    ['Alma Ortiz, a spokeswoman for the party leader, Otto Hahn, said it was “over.”', 'Alma Ortiz'],
    ['“It is over,” said the commissioner, Tessa Grau.', 'Tessa Grau'],
    ['“It is over,” said her deputy, Bruno Roe.', 'Bruno Roe'],
    ['A spokeswoman for the ferries, Alma Ortiz, said it was “over.”', 'Alma Ortiz'],
  ])('is that of the one who speaks: %s', (text, name) => {
    expect(last(text)).toBe(name);
  });

  it('is not that of somebody the noun is about', () => {
    expect(last('A friend of the missing girl, Maya Lind, said it was “over.”')).toBe('friend');
  });
});
