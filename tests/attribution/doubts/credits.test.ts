import { describe, expect, it } from 'vitest';
import { extracted, speakers } from '../said.ts';

describe('a credit behind the marks', () => {
  it.each([
    'Paul Lang replied, “Hold the gate,” according to Alma Ortiz.',
    'Paul Lang also said, “Hold the gate,” according to Ortiz.',
    'The dam held after Paul Lang told them in a meeting to “hold the gate,” according to testimony.',
    'Paul Lang, the engineer, wrote that the gate “must hold,” according to court papers.',
  ])('does not speak beside one who does: %s', (text) => {
    expect(speakers(text)).toEqual(['Paul Lang']);
  });

  it('is shown as the one who tells of it', () => {
    const [quotation] = extracted('Paul Lang replied, “Hold the gate,” according to Alma Ortiz.');
    expect(quotation?.via).toBe('Alma Ortiz');
  });

  it.each([
    'The gate was “badly built,” according to Alma Ortiz.',
    'Paul Lang left the meeting. The gate would “never hold,” according to Alma Ortiz.',
    'Shares rose as the works were said to be “on course,” according to Alma Ortiz.',
    'The plan by Paul Lang calls for “steady gates,” according to Alma Ortiz.',
  ])('speaks where nobody else does: %s', (text) => {
    expect(speakers(text)).toEqual(['Alma Ortiz']);
  });
});
