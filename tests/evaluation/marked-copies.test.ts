import { describe, expect, it } from 'vitest';
import type { GoldQuote, GoldRecord } from '../../src/evaluation/quotes/gold-quotes.ts';
import { markIndirect } from '../../src/evaluation/quotes/learning/marked-copies.ts';

const text = 'Lang said the dam would hold. Ortiz claimed it would not.';

function indirect(words: string, speaker: string): GoldQuote {
  const start = text.indexOf(words);
  const from = text.indexOf(speaker);
  return {
    text: words,
    ...{ start, end: start + words.length, type: 'indirect', n_words: words.split(' ').length },
    ...{ speaker, speaker_start: from, speaker_end: from + speaker.length, speaker_kind: 'name', cue: null },
    ...{ cue_start: null, cue_end: null },
  };
}

const gold: GoldRecord = {
  ...{ id: 'a', outlet: 'The Dam', date: '2024-03-06', title: null, text, other_quoted_spans: [] },
  quotes: [indirect('the dam would hold', 'Lang'), indirect('it would not.', 'Ortiz')],
};

describe('a copy with indirect speech in marks', () => {
  it('says the same but for the marks', () => {
    for (const copy of markIndirect(gold)) expect(copy.text.replace(/[“”]/gu, '')).toBe(text);
  });

  it('has its gold and its speakers where the words have moved to', () => {
    const quotes = markIndirect(gold).flatMap((copy) =>
      copy.quotes.map(({ start, end, speaker_spans: [[from, to] = [0, 0]] = [] }) => [
        copy.text.slice(start - 1, end + 1),
        copy.text.slice(from, to),
      ]),
    );
    expect(quotes).toEqual([
      ['“the dam would hold”', 'Lang'],
      ['“it would not”', 'Ortiz'],
    ]);
  });
});
