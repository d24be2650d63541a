import { describe, expect, it } from 'vitest';
import { said } from '../said.ts';

const last = (text: string): string | undefined => said(text).at(-1)?.[1];

describe('a noun for a body', () => {
  it.each([
    ['The Lund Department of Tides met. “It held,” the department said.', 'Lund Department of Tides'],
    ['Corveld University was shut.\n\n“It held,” the university said.', 'Corveld University'],
  ])('is the one whose name has it: %s', (text, name) => {
    expect(last(text)).toBe(name);
  });

  it.each([
    ['Corveld University and Lund University met. “It held,” the university said.', 'university'],
    ['Corveld University was shut. “It held,” the department said.', 'department'],
    ['Corveld University was shut.\n\nIt rained.\n\n“It held,” the university said.', 'university'],
  ])('stays where none or several near have it: %s', (text, name) => {
    expect(last(text)).toBe(name);
  });
});
