import { describe, expect, it } from 'vitest';
import { extracted } from './said.ts';

const via = (text: string): string | null | undefined => extracted(text)[0]?.via;

describe('whom the outlet credits', () => {
  it.each([
    ['“It will hold,” said Alma Ortiz, according to state newspaper Lund Times.', 'Lund Times'],
    ['“It will hold,” Alma Ortiz told Reuters.', 'Reuters'],
    ['“It will hold,” Alma Ortiz told the Lund Post on Monday.', 'Lund Post'],
    ['“It will hold,” Alma Ortiz told Radio Lund Monday.', 'Radio Lund'],
    ['“It will hold,” Alma Ortiz told the Sunday Herald.', 'Sunday Herald'],
    ['“It will hold,” Alma Ortiz told Lund Radio 5 Live.', 'Lund Radio 5 Live'],
    ['“It will hold,” Alma Ortiz told LUND TODAY in March.', 'LUND TODAY'],
    ['“It will hold,” Alma Ortiz told the Lund News-Leader.', 'Lund News-Leader'],
    ['“It will hold,” Alma Ortiz told The Sorviker.', 'Sorviker'],
    ['“It will hold,” Alma Ortiz told KXQY-TV.', 'KXQY-TV'],
    ['“It will hold,” Alma Ortiz told the newspaper.', 'the newspaper'],
    ['“It will hold,” Alma Ortiz told Russian state television.', 'Russian state television'],
    ['“It will hold,” Alma Ortiz wrote in a Facebook post.', 'Facebook'],
    ['“It will hold,” Alma Ortiz said in a Radio Lund interview.', 'Radio Lund'],
    ['“It will hold,” Alma Ortiz said in a Monday statement.', 'statement'],
    ['“It will hold,” Alma Ortiz said in a regulatory filing.', 'a regulatory filing'],
    ['“It will hold,” Alma Ortiz said in an interview with El Sur.', 'El Sur'],
    ['“It will hold,” Alma Ortiz said in an interview on Radio Lund.', 'Radio Lund'],
    ['“It will hold,” Alma Ortiz wrote on X.', 'X'],
    ['“It will hold,” Alma Ortiz posted on Truth Social late on Monday.', 'Truth Social'],
    ['“It will hold,” Alma Ortiz said through an interpreter.', 'interpreter'],
    ['“It will hold,” the ministry said in a statement.', 'a statement'],
    ['“It will hold,” the ministry said in a written statement on Monday.', 'a written statement'],
    ['“It will hold,” Alma Ortiz said, as reported by the Lund Post.', 'Lund Post'],
    ['Alma Ortiz said “it will hold,” the paper wrote, citing Radio Lund.', 'Radio Lund'],
  ])('reads %j as %s', (text, credit) => {
    expect(via(text)).toBe(credit);
  });

  it.each([
    '“It will hold,” Alma Ortiz told reporters.',
    '“It will hold,” Alma Ortiz told Peter Lang.',
    '“It will hold,” Alma Ortiz told the Senate.',
    '“It will hold,” Alma Ortiz told the FBI.',
    '“It will hold,” Alma Ortiz told Russian soldiers.',
    '“It will hold,” Alma Ortiz said in an interview on Tuesday.',
    '“It will hold,” Alma Ortiz said in a Lund church.',
    '“It will hold,” Alma Ortiz said on Monday.',
    '“I told Reuters that it will hold,” Alma Ortiz said.',
    '“It will hold,” Alma Ortiz said in a hurry.',
  ])('credits nobody in %j', (text) => {
    expect(via(text)).toBeNull();
  });
});
