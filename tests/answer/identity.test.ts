import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../src/answer/demands/identity.ts';
import type { Question } from '../../src/model.ts';

const ask = (text: string): Question => ({
  text,
  kind: 'say',
  terms: [],
  phrases: [],
  speakers: [],
  outlets: [],
  period: null,
  asked: null,
});

describe('readIdentity', () => {
  it.each([
    ['Who is Marta Quill?', 'Quill'],
    ['who was Dr. Bo Hansen ? ?', 'Hansen'],
    ['Who is the mayor of Lund?', null],
    ['Who said that the mill would close?', null],
  ])('reads "%s" as %s', (text, name) => {
    expect(readIdentity(ask(text))).toBe(name);
  });

  it('takes no square of the time for a question that is mostly blank', () => {
    const timeOf = (blanks: number): number => {
      const question = ask(`Who is ${' '.repeat(blanks)}!`);
      const times = [0, 1, 2].map(() => {
        const before = process.cpuUsage();
        readIdentity(question);
        return process.cpuUsage(before).user;
      });
      return Math.min(...times);
    };
    timeOf(2000);
    // Eight times as long: 8 where time is linear, 64 where it is quadratic.
    expect(timeOf(16_000) / Math.max(timeOf(2000), 1000)).toBeLessThan(30);
  });
});
