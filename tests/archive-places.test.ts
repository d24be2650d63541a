import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchiveData } from '../src/archive/data.ts';
import { PlaceFinder } from '../src/archive/places.ts';
import type { Document } from '../src/model.ts';
import { splitSentences } from '../src/segment/sentences.ts';
import { fingerprint } from '../src/text.ts';

const TEXT =
  'The harbour reopened on Monday. Mayor Ines Falk called it overdue. Ferries sail again.\n\nTickets cost nine crowns.';

function archiveOf(text: string): ArchiveData {
  const document: Document = {
    id: 'harbour',
    title: null,
    outlet: 'Coast Courier',
    outletAliases: [],
    alsoCredited: [],
    author: null,
    published: null,
    eventDate: null,
    url: null,
    path: 'harbour.txt',
    kind: 'article',
    language: 'en',
    text,
  };
  return {
    corpusDir: '/corpus',
    documents: [document],
    sentences: [splitSentences(text)],
    passages: [[]],
    quotations: [[]],
    hashes: ['0'],
    names: [],
    samples: [],
    nearDuplicates: [],
    ownNames: [[]],
    aliases: {},
    problems: [],
    builtAt: '2024-01-01T00:00:00.000Z',
  };
}

const placeOf = (start: number, end: number) => ({
  document: fingerprint('harbour'),
  span: { start, end },
  words: fingerprint(TEXT.slice(start, end)),
});

describe('places', () => {
  it('shows whole sentences around the words, as many as fit', () => {
    const finder = new PlaceFinder(archiveOf(TEXT));
    const start = TEXT.indexOf('overdue');
    const shown = finder.showSurroundings(placeOf(start, start + 7), 80);
    expect(shown?.text).toBe('Mayor Ines Falk called it overdue. Ferries sail again.');
    expect(shown?.focus).toEqual({ start, end: start + 7 });
  });

  it('gives nothing when other words stand there now, or the document is gone', () => {
    const finder = new PlaceFinder(archiveOf(TEXT.replace('overdue', 'welcome')));
    const start = TEXT.indexOf('overdue');
    expect(finder.showSurroundings(placeOf(start, start + 7), 200)).toBeNull();
    expect(finder.showSurroundings({ ...placeOf(0, 3), document: fingerprint('elsewhere') }, 200)).toBeNull();
  });

  it('always shows the focus, verbatim, and never more than asked for unless the focus is longer', () => {
    const finder = new PlaceFinder(archiveOf(TEXT));
    const spans = fc
      .tuple(fc.nat({ max: TEXT.length - 1 }), fc.integer({ min: 1, max: 60 }))
      .map(([start, length]) => ({ start, end: Math.min(TEXT.length, start + length) }));
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 300 }), (span, maxChars) => {
        const shown = finder.showSurroundings(placeOf(span.start, span.end), maxChars);
        expect(shown).not.toBeNull();
        if (shown === null) return;
        expect(TEXT.slice(shown.span.start, shown.span.end)).toBe(shown.text);
        expect(shown.span.start).toBeLessThanOrEqual(span.start);
        expect(shown.span.end).toBeGreaterThanOrEqual(span.end);
        expect(shown.text.length).toBeLessThanOrEqual(Math.max(maxChars, span.end - span.start));
      }),
    );
  });
});
