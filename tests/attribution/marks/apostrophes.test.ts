import { describe, expect, it } from 'vitest';
import { quotesInSingles } from '../../../src/attribution/marks/singles.ts';
import { extracted } from '../said.ts';

const words = (text: string): string[] =>
  extracted(text)
    .filter(({ kind }) => kind !== 'indirect')
    .map((quotation) => quotation.text);

describe('a mark behind “s”', () => {
  it.each([
    ["'It's the riders' patience I worry about,' said Lang. 'It is the drivers' job,' he added."],
    ['‘It’s the riders’ patience I worry about,’ said Lang. ‘It is the drivers’ job,’ he added.'],
  ])('is an apostrophe where a later one closes: %s', (text) => {
    expect(words(text).map((each) => each.replaceAll('’', "'"))).toEqual([
      "It's the riders' patience I worry about,",
      "It is the drivers' job,",
    ]);
  });

  it('closes where nothing else does', () => {
    expect(words("Lang blamed 'the riders' for it. 'They wait,' he said.")).toEqual([
      'the riders',
      'They wait,',
    ]);
  });
});

describe('quotesInSingles', () => {
  it('leaves out double marks inside single ones', () => {
    expect(quotesInSingles('\'He said "no" and "never" to us,\' said Lang. \'Then "yes",\' he added.')).toBe(
      true,
    );
  });

  it('leaves texts in double marks alone', () => {
    expect(quotesInSingles('"He said \'no\' to us," said Lang. "Then \'yes\'," he added.')).toBe(false);
  });
});
