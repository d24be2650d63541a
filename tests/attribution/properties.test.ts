import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quotation } from '../../src/model.ts';
import { extracted } from './said.ts';

const people = ['Alma Ortiz', 'Peter Lang', 'Maria Berg', 'Paul Stone', 'Anna Field'];
const words = [
  'the bridge will hold',
  'nobody paid for the road',
  'it rained for two days',
  'we are proud of it',
];
const person = fc.constantFrom(...people);
const remark = fc.constantFrom(...words);

/** Paragraphs that name whoever speaks in full, so that no context crosses. */
const paragraph = fc.oneof(
  fc.tuple(remark, person).map(([what, who]) => `“${what[0]?.toUpperCase()}${what.slice(1)},” ${who} said.`),
  fc.tuple(remark, person).map(([what, who]) => `${who} said: “${what[0]?.toUpperCase()}${what.slice(1)}.”`),
  fc.tuple(remark, person).map(([what, who]) => `${who} said that “${what}” in May.`),
  remark.map((what) => `The council heard on Tuesday evening that ${what}.`),
);

const shape = ({ text, kind, speaker, cue }: Quotation, start: number): unknown => [
  start,
  text,
  kind,
  speaker?.name ?? null,
  cue,
];

describe('properties of extraction', () => {
  it('reads a text as it reads its paragraphs where no context crosses', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        let from = 0;
        const apart = paragraphs.flatMap((text) => {
          const found = extracted(text).map((each) => shape(each, each.start + from));
          from += text.length + 2;
          return found;
        });
        const together = extracted(paragraphs.join('\n\n')).map((each) => shape(each, each.start));
        expect(together).toEqual(apart);
      }),
    );
  });

  it('lets no two direct quotations overlap unless one holds the other', () => {
    const piece = fc.constantFrom(
      ...['“', '”', '"', '‘', '’', "''", '«', '»', '„', '「', '」', '— ', '> ', '\n\n', ', ', '. ', ' '],
      ...['Ortiz ', 'said ', 'the bridge ', 'A: ', '**Q:** '],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const direct = extracted(pieces.join('')).filter(({ kind }) => kind === 'direct');
        for (const [index, a] of direct.entries()) {
          for (const b of direct.slice(index + 1)) {
            const apart = a.end <= b.start || b.end <= a.start;
            const nested = (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
            expect(apart || nested).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
