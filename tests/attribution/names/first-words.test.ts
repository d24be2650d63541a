import { describe, expect, it } from 'vitest';
import { said } from '../said.ts';

const lastName = (text: string): string | undefined => said(text).at(-1)?.[1];

describe('the first word of a longer name', () => {
  it.each([
    ['a given name', 'Alma Ortiz came. “It holds,” Alma said.', 'Alma Ortiz'],
    ['that of a person by the title', 'President Xandu Orpel came. “It holds,” Xandu said.', 'Xandu Orpel'],
    ['that of a person by the age', 'Xandu Orpel, 34, came. “It holds,” Xandu said.', 'Xandu Orpel'],
    ['a family name that stands first', 'Wang Zixo came. “It holds,” Wang said.', 'Wang Zixo'],
    ['initials', 'C.B. Orpel came. “It holds,” C.B. said.', 'C.B. Orpel'],
  ])('stands for the whole as %s', (_, text, name) => {
    expect(lastName(text)).toBe(name);
  });

  it.each([
    ['a firm and its wares', 'Xandu sells Xandu Maps. “It holds,” Xandu said.', 'Xandu'],
    ['an agency and its house', 'The XDA Center opened. “It holds,” the XDA said.', 'XDA'],
    ['a firm and its airline', 'Xandu Airways flew. “It holds,” Xandu said.', 'Xandu'],
  ])('stays as printed: %s', (_, text, name) => {
    expect(lastName(text)).toBe(name);
  });

  it('is no commoner’s behind a royal title', () => {
    const text = 'Alma Ortiz lived there. “It holds,” Princess Alma said.';
    expect(lastName(text)).not.toBe('Alma Ortiz');
  });
});
