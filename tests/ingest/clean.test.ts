import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCharacters, cleanLines, unwrapLines } from '../../src/ingest/page/clean.ts';

describe('cleanCharacters', () => {
  it.each([
    ['no-break and narrow spaces', 'the\u00A0harbour\u202Fof\u3000Norda', 'the harbour of Norda'],
    ['zero-width characters and a byte order mark', '\uFEFFhar\u200Bbour\u2060', 'harbour'],
    ['soft hyphens', 'har\u00ADbour', 'harbour'],
    ['line ends of three systems', 'one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
    ['marks of writing direction', 'Norda\u200E (NNA)\u202C', 'Norda (NNA)'],
    ['control characters', 'a\u0000b\u0007c', 'abc'],
    ['a joiner between Latin letters', 'har\u200Dbour', 'harbour'],
  ])('makes %s plain', (_, raw, plain) => {
    expect(cleanCharacters(raw)).toBe(plain);
  });

  it.each(['“Ja”, sagte Özlem – наш мост', '我们的桥', '👩\u200D🚒', 'می\u200Cخواهم'])(
    'leaves %s alone',
    (text) => {
      expect(cleanCharacters(text)).toBe(text);
    },
  );

  it('is idempotent and loses nothing that can be seen', () => {
    const visible = (text: string) => text.match(/[\p{L}\p{N}\p{P}]/gu) ?? [];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (words, noise) => {
        const clean = cleanCharacters(words + noise);
        expect(cleanCharacters(clean)).toBe(clean);
        expect(visible(clean)).toEqual(visible(words + noise));
      }),
    );
  });
});

describe('cleanLines', () => {
  it('leaves one blank line for many and none at either end', () => {
    expect(cleanLines('\n\n one  \n \n\t\n\u00A0\ntwo\nthree\n\n')).toEqual(['one', '', 'two', 'three']);
  });
});

describe('unwrapLines', () => {
  const wrapped = [
    'The harbour bridge of Norda will open again in April, two years after the',
    'storm that took its middle span, the mayor told the council on Monday in a',
    'meeting that had been put off three times because of snow on the roads and',
    'because the ferry that most members take had not been running since May 2.',
    '',
    'Quist: yes.',
    'Roe: no.',
  ];

  it('joins the lines of a paragraph that was broken at a column, not short lines', () => {
    const lines = unwrapLines(wrapped);
    expect(lines[0]?.endsWith('since May 2.')).toBe(true);
    expect(lines.slice(1)).toEqual(['', 'Quist: yes.', 'Roe: no.']);
  });

  it('leaves a paragraph a line as it is', () => {
    const lines = ['The bridge opens.', 'The mayor is glad.', 'So is the harbour.', 'The ferry stops.'];
    expect(unwrapLines(lines)).toBe(lines);
  });
});
