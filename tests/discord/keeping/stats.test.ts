import { describe, expect, it } from 'vitest';
import { renderStats } from '../../../src/discord/keeping/stats.ts';
import { catalogueFor, LANGUAGES } from '../../../src/discord/messages/languages.ts';
import { cost } from '../../../src/discord/render/text/limits.ts';
import { PLAIN, V2 } from '../../../src/discord/render/view.ts';

const counts = { answered: 12_345, abstained: 2, slow: 1, helpful: 5, unhelpful: 21 };

function textIn(locale: string, words: string, gaps: number, keptDays: number): string {
  const gap = { words, times: 1_234, lastAt: '2024-03-10T12:00:00.000Z' };
  const shown = { days: 90, counts, gaps: Array.from({ length: gaps }, () => gap), keptDays };
  return renderStats(
    shown,
    catalogueFor(locale),
  )(PLAIN)
    .parts.map(({ text }) => text)
    .join('\n\n');
}

describe.each(LANGUAGES)('the counts of a server in %s', (locale) => {
  it.each([
    ['long words', 'a'.repeat(250)],
    ['words that are all markup', '*_~`|[]<>@#'.repeat(25)],
    ['Chinese', '谁赢得了帆船赛'.repeat(40)],
    ['line breaks', 'who\nwon\n# the regatta\n'.repeat(12)],
  ])('fit a message of either kind with %s', (_, words) => {
    const text = textIn(locale, words, 6, 90);
    expect(cost(text)).toBeLessThanOrEqual(Math.min(PLAIN.budget, V2.budget));
    expect(text).not.toContain('\n#');
  });

  it('say in words of their own what there is, and what is kept', () => {
    const { stats, info } = catalogueFor(locale);
    const text = textIn(locale, 'regatta', 1, 30);
    expect(text).toContain(stats.questions(12_345, 2));
    expect(text).toContain(info.kept(30));
    expect(text).toMatch(/regatta.*<t:1710072000:f> \(<t:1710072000:R>\)/u);
    expect(textIn(locale, 'regatta', 0, 30)).toContain(stats.noGaps);
    expect(textIn(locale, 'regatta', 0, 0)).toContain(stats.notKept);
    expect(textIn(locale, 'regatta', 0, 0)).not.toContain(info.kept(0));
  });
});
