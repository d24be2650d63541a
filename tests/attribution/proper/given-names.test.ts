import { describe, expect, it } from 'vitest';
import { said } from '../said.ts';

const last = (text: string): string | undefined => said(text).at(-1)?.[1];

describe('a given name that is a verb or a month as well', () => {
  it.each([
    [
      'Will Fry apologised to Bo Rock and to his wife, Alma Pell Fry. “I was wrong,” Will Fry wrote.',
      'Will Fry',
    ],
    ['Will Fry was late. Alma Pell Fry was not there. “I was wrong,” said Will Fry.', 'Will Fry'],
    ['“It was like a war,” author Bruno Will said.', 'Bruno Will'],
    ['Prime Minister Alma May arrived in Lund. “We will stay,” May said.', 'Alma May'],
    ['Jan Fry of Lund Ferries spoke first. “We are safe,” Jan Fry said.', 'Jan Fry'],
    ['The plan was made in April. “We are ready,” said April Fry.', 'April Fry'],
    ['Alma and June Poe came. The nurse June Poe sat down. “We go,” June Poe said.', 'June Poe'],
    ['Vice Premier He Lanfu spoke in Lund. “We agree,” He Lanfu said.', 'He Lanfu'],
    ['“We are ready,” Will said.', 'Will'],
  ])('is part of the name: %s', (text, name) => {
    expect(last(text)).toBe(name);
  });

  it.each([
    ['In May Fry called the plan “dead.”', 'Fry'],
    ['Last June President Bruno Poe called the plan “dead.”', 'Bruno Poe'],
    ['Will Fry resign? “Maybe,” said Fry.', 'Fry'],
    ['May 5 was warm. Since April Fry has called it “dead.”', 'Fry'],
  ])('stays what it is elsewhere: %s', (text, name) => {
    expect(last(text)).toBe(name);
  });
});
