import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../src/attribution/extract.ts';
import type { Document, Quotation } from '../../src/model.ts';
import { splitSentences } from '../../src/segment/sentences.ts';

function extract(text: string): readonly Quotation[] {
  const document: Document = {
    ...{ id: 'd', title: null, outlet: null, outletAliases: [], alsoCredited: [], author: null },
    ...{ published: null, eventDate: null, url: null, path: 'd', kind: 'article', language: 'en', text },
  };
  return extractQuotations(document, splitSentences(text));
}

const spoken = (text: string): (string | undefined)[][] =>
  extract(text).map((each) => [each.text, each.speaker?.name]);

describe('a marked quotation', () => {
  it.each([
    ['“The dam holds,” Alma Ortiz said.', 'The dam holds,', 'Alma Ortiz'],
    ['“The dam holds,” said Alma Ortiz.', 'The dam holds,', 'Alma Ortiz'],
    ['Alma Ortiz said: “The dam holds.”', 'The dam holds.', 'Alma Ortiz'],
    ['“The dam holds,” said Marlow Falls Mayor Paul Lang.', 'The dam holds,', 'Paul Lang'],
    ['«The dam holds», said Alma Ortiz.', 'The dam holds', 'Alma Ortiz'],
    ['„The dam holds“, said Alma Ortiz.', 'The dam holds', 'Alma Ortiz'],
    ['‘The dam isn’t safe,’ said Alma Ortiz.', 'The dam isn’t safe,', 'Alma Ortiz'],
    ['「The dam holds」, said Alma Ortiz.', 'The dam holds', 'Alma Ortiz'],
  ])('is read with its speaker: %s', (text, words, name) => {
    expect(spoken(text)).toEqual([[words, name]]);
  });

  it.each([
    'The list has “Northern Light,” by Alma Ortiz.',
    'They did it under the guise of “order” all the same.',
  ])('is said by nobody where it names or mocks: %s', (text) => {
    expect(extract(text).filter((each) => each.kind !== 'indirect')).toEqual([]);
  });

  it('is one utterance with its second half', () => {
    const [first, second] = extract('“The dam holds,” Alma Ortiz said. “It will hold for years.”');
    expect(first?.utterance).toBe(second?.utterance);
    expect(second?.speaker?.name).toBe('Alma Ortiz');
  });

  it('gives “they” the name of those who were spoken of', () => {
    expect(spoken('Two officials came to the dam. “It holds,” they said.')).toEqual([
      ['It holds,', 'two officials'],
    ]);
  });
});

describe('reported speech', () => {
  it.each([
    ['Alma Ortiz said that the dam would hold for years.', 'the dam would hold for years'],
    ['The dam would hold for years, Alma Ortiz said.', 'The dam would hold for years'],
    ['According to Alma Ortiz, the dam would hold for years.', 'the dam would hold for years'],
    ['Alma Ortiz told reporters that the dam would hold for years.', 'the dam would hold for years'],
  ])('is found in %j', (text, clause) => {
    expect(spoken(text)).toEqual([[clause, 'Alma Ortiz']]);
  });

  it.each(['Those are the songs you can expect to hear.', 'Alma Ortiz said in a statement.'])(
    'is not found in %j',
    (text) => {
      expect(extract(text)).toEqual([]);
    },
  );
});

describe('a transcript', () => {
  it('is not seen in a listing with colons', () => {
    const rows = ['Details: noon, hall two', 'Sizes: four', 'Details: noon, hall six', 'Sizes: nine'];
    expect(extract(rows.join('\n\n')).filter((each) => each.kind === 'turn')).toEqual([]);
  });

  it('is seen in questions and answers', () => {
    const turns = extract('Q. Will it hold?\n\nA. It will.\n\nQ. For long?\n\nA. For years.');
    expect(turns.map((each) => [each.kind, each.text])).toEqual([
      ['turn', 'Will it hold?'],
      ['turn', 'It will.'],
      ['turn', 'For long?'],
      ['turn', 'For years.'],
    ]);
  });
});

const PIECES = [
  '“',
  '”',
  '"',
  '‘',
  '’',
  '«',
  '»',
  ' ',
  '. ',
  ', ',
  '\n\n',
  'Ortiz',
  ' said',
  'he',
  'the dam',
  ': ',
];
const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('any text', () => {
  it('gives spans that hold their words and mentions that hold theirs', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, text: words, speaker, confidence } of extract(text)) {
          expect(text.slice(start, end)).toBe(words);
          if (speaker) expect(text.slice(speaker.span.start, speaker.span.end)).toBe(speaker.mention);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('gives direct quotations that do not cross one another', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const direct = extract(text).filter((each) => each.kind === 'direct');
        for (const a of direct) {
          for (const b of direct) expect(a.start < b.start && b.start < a.end && a.end < b.end).toBe(false);
        }
      }),
    );
  });

  it('gives a paragraph with its own cue the same quotations alone and among others', () => {
    const names = fc.constantFrom('Alma Ortiz', 'Peter Lang', 'Greta Holm');
    const paragraph = fc
      .tuple(fc.constantFrom('It holds', 'We wait'), names)
      .map(([a, b]) => `“${a},” said ${b}.`);
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        expect(spoken(paragraphs.join('\n\n'))).toEqual(paragraphs.flatMap(spoken));
      }),
    );
  });
});
