import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../src/attribution/extract.ts';
import type { Document, Quotation } from '../../src/model.ts';
import { splitSentences } from '../../src/segment/sentences.ts';

function documentOf(text: string, kind: Document['kind'] = 'article'): Document {
  return {
    id: 'd',
    title: null,
    outlet: null,
    outletAliases: [],
    alsoCredited: [],
    author: null,
    published: { date: '2024-03-06', basis: 'given' },
    eventDate: { date: '2024-03-05', basis: 'text' },
    url: null,
    path: 'd.txt',
    kind,
    language: 'en',
    text,
  };
}

const extract = (text: string, kind?: Document['kind']): readonly Quotation[] =>
  extractQuotations(documentOf(text, kind), splitSentences(text));

const said = (text: string): [string, string | undefined][] =>
  extract(text).map((quotation) => [quotation.text, quotation.speaker?.name]);

describe('extractQuotations', () => {
  it('names the speaker before and behind the cue', () => {
    expect(said('Mayor Alma Ortiz opened the bridge. “It will hold,” Ortiz said.')).toEqual([
      ['It will hold,', 'Alma Ortiz'],
    ]);
    expect(said('“It will hold,” said Alma Ortiz, the mayor.')).toEqual([['It will hold,', 'Alma Ortiz']]);
    expect(said('Alma Ortiz said: “It will hold.”')).toEqual([['It will hold.', 'Alma Ortiz']]);
  });

  it('reads a pronoun as the last subject of its gender', () => {
    const text = 'Mayor Alma Ortiz met Peter Lang on Monday. “The bridge will hold,” she said.';
    expect(said(text)).toEqual([['The bridge will hold,', 'Alma Ortiz']]);
  });

  it('reports a clause without marks', () => {
    const [first] = extract('Peter Lang said that the bridge would open in May.');
    expect(first).toMatchObject({ kind: 'indirect', text: 'the bridge would open in May' });
    expect(first?.speaker?.name).toBe('Peter Lang');
  });

  it('gives every paragraph of a transcript to its label', () => {
    const text =
      'Alma Ortiz: Good morning.\n\nPeter Lang: Good morning to you.\n\nThe bridge is open.\n\nAlma Ortiz: Fine.';
    expect(extract(text, 'transcript').map((each) => [each.kind, each.text, each.speaker?.name])).toEqual([
      ['turn', 'Good morning.', 'Alma Ortiz'],
      ['turn', 'Good morning to you.', 'Peter Lang'],
      ['turn', 'The bridge is open.', 'Peter Lang'],
      ['turn', 'Fine.', 'Alma Ortiz'],
    ]);
  });

  it('gives spans whose text stands word for word in the document', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      "'",
      ' ',
      '\n',
      ', ',
      '. ',
      'Ortiz',
      'said',
      'the mayor',
      'he',
      'A: ',
      '«',
      '»',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const quotation of extract(text)) {
          expect(text.slice(quotation.start, quotation.end)).toBe(quotation.text);
          expect(quotation.end).toBeGreaterThan(quotation.start);
        }
      }),
    );
  });
});
