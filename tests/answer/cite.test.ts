import { describe, expect, it } from 'vitest';
import { citeFinding } from '../../src/answer/cite.ts';
import type { Document, Quotation, QuotationKind } from '../../src/model.ts';

const TEXT =
  'Falk called the plan "a gift" to Oster. She said that work starts in May. "We are ready," she said.';
const document: Document = {
  id: 'plan',
  title: null,
  outlet: 'Coast Courier',
  outletAliases: [],
  alsoCredited: [],
  author: null,
  published: null,
  eventDate: null,
  url: null,
  path: 'plan.txt',
  kind: 'article',
  language: 'en',
  text: TEXT,
};

function quote(words: string, kind: QuotationKind): Quotation {
  const start = TEXT.indexOf(words);
  return {
    text: words,
    start,
    end: start + words.length,
    kind,
    utterance: words,
    speaker: null,
    cue: null,
    via: null,
    saidOn: null,
    sieve: 'cue-after',
    confidence: 1,
  };
}

const gift = quote('a gift', 'mixed');
const works = quote('work starts in May', 'indirect');
const ready = quote('We are ready,', 'direct');

describe('the kind of a finding', () => {
  it.each([
    ['a direct quotation alone', ready, [ready], 'direct'],
    ['a direct quotation beside reported speech', ready, [gift, works, ready], 'mixed'],
    ['reported speech beside marked words', works, [works, ready], 'mixed'],
    ['reported speech alone', works, [works], 'indirect'],
  ])('%s is called what all of it is', (_, best, quotations, kind) => {
    const span = { start: 0, end: TEXT.length, quotations };
    expect(citeFinding(document, span, best).kind).toBe(kind);
  });

  it("is a report where nothing is anybody's words", () => {
    expect(citeFinding(document, { start: 0, end: 10, quotations: [] }, null).kind).toBe('report');
  });
});
