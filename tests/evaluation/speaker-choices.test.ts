import { describe, expect, it } from 'vitest';
import type { GoldQuote, GoldRecord } from '../../src/evaluation/quotes/gold-quotes.ts';
import { collectChoices } from '../../src/evaluation/quotes/learning/speaker-choices.ts';

const TEXT = 'On Friday, Alma Ortiz’s allies of old called the dam “a wreck.”';

function recordOf(speaker: string): GoldRecord {
  const [start, from] = [TEXT.indexOf('a wreck'), TEXT.indexOf(speaker)];
  const quote: GoldQuote = {
    ...{
      start,
      end: start + 7,
      text: 'a wreck',
      type: 'mixed',
      n_words: 2,
      speaker,
      speaker_kind: 'nominal',
    },
    ...{ speaker_start: from, speaker_end: from + speaker.length, cue: null, cue_start: null, cue_end: null },
  };
  const about = { id: 'a', outlet: 'o', date: '2024-03-06', title: null };
  return { ...about, text: TEXT, quotes: [quote], other_quoted_spans: [] };
}

const countRight = (speaker: string): number =>
  collectChoices(recordOf(speaker), 0).flatMap(({ right }) => right.filter(Boolean)).length;

describe('a choice of speakers', () => {
  it('takes the owner for wrong where the owned speaks', () => {
    expect(countRight('Alma Ortiz’s allies')).toBe(1);
  });

  it('takes the owner for right where the owner speaks', () => {
    expect(countRight('Alma Ortiz')).toBeGreaterThan(0);
  });
});
