import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../../src/discord/render/text/escape.ts';
import { cost, cutToFit, label, shareBudget } from '../../../src/discord/render/text/limits.ts';
import { anyText } from '../arbitrary.ts';

const within = (max: number) => (shown: string) => cost(escapeText(shown)) <= max;

describe('cutToFit', () => {
  it('leaves what fits as it is', () => {
    expect(cutToFit('The pier is closed.', 40, within(40))).toBe('The pier is closed.');
  });

  it('cuts a tail at a word and marks the cut', () => {
    expect(cutToFit('The pier is closed for repair.', 20, within(20))).toBe('The pier is closed…');
  });

  it('never cuts inside a mention, an address, a hyphenated word or a number', () => {
    expect(cutToFit('See <@123456789012345678> now', 12, within(12))).toBe('See…');
    expect(cutToFit('See https://pier.example/a/b now', 18, within(18))).toBe('See…');
    expect(cutToFit('港口 https://pier.example/港口六月开放', 30, within(30))).toBe('港口…');
    expect(cutToFit('港口 <@港口六月开放>', 10, within(10))).toBe('港口…');
    expect(cutToFit('A well-known pier', 8, within(8))).toBe('A…');
    expect(cutToFit('It cost 3,500.25 crowns', 13, within(13))).toBe('It cost…');
  });

  it('shows nothing of a word that is too long on its own', () => {
    expect(cutToFit('x'.repeat(5_000), 100, within(100))).toBe('…');
  });

  it('cuts scripts without spaces between their words', () => {
    const shown = cutToFit('港口将在六月开放，渡轮照常运行。', 8, (text) => text.length <= 8);
    expect(shown.endsWith('…')).toBe(true);
    expect(shown.length).toBeGreaterThan(3);
  });

  it('keeps any text within any budget, ends at a word, an escape and a character', () => {
    const property = fc.property(anyText, fc.integer({ min: 1, max: 4_000 }), (text, max) => {
      const shown = cutToFit(text, max, within(max));
      expect(cost(escapeText(shown))).toBeLessThanOrEqual(Math.max(max, cost('…')));
      if (shown === text || shown === '…') return;
      const head = shown.slice(0, -1);
      expect(text.startsWith(head)).toBe(true);
      const rest = text.slice(head.length);
      expect(/^\s/u.test(rest) || /[^\p{sc=Latin}\p{sc=Cyrillic}]$/u.test(head)).toBe(true);
      expect(/[\uD800-\uDBFF]$/.test(head) && /^[\uDC00-\uDFFF]/.test(rest)).toBe(false);
      expect(/(?:^|[^\\])(?:\\\\)*\\$/u.test(escapeText(head))).toBe(false);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe('label', () => {
  it('shows a name of 5,000 characters on one short line', () => {
    expect(label('Ana '.repeat(1_250), 20)).toBe('Ana Ana Ana Ana Ana…');
  });

  it('is empty where a name has nothing to see', () => {
    expect(label('\u200B\u202E \u200D\n', 20)).toBe('');
  });
});

describe('shareBudget', () => {
  it('gives what is left over to those who want more', () => {
    expect(shareBudget([10, 500, 500], 410)).toEqual([10, 200, 200]);
  });

  it('never gives more than there is, nor more than is wanted', () => {
    const property = fc.property(
      fc.array(fc.nat(5_000)),
      fc.integer({ min: -100, max: 9_000 }),
      (wants, total) => {
        const shares = shareBudget(wants, total);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(Math.max(0, total));
        for (const [at, share] of shares.entries()) expect(share).toBeLessThanOrEqual(wants[at]!);
      },
    );
    fc.assert(property);
  });
});
