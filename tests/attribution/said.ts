// Shared by the tests of attribution: invented text in, its quotations out.
import { extractQuotations } from '../../src/attribution/extract.ts';
import type { Document, Quotation } from '../../src/model.ts';
import { splitSentences } from '../../src/segment/sentences.ts';

/** Published on a Wednesday, about the day before. */
export function documentOf(text: string, kind: Document['kind'] = 'article'): Document {
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

export const extracted = (text: string, kind?: Document['kind']): readonly Quotation[] =>
  extractQuotations(documentOf(text, kind), splitSentences(text));

/** Words and speaker of every quotation. */
export const said = (text: string): [string, string | undefined][] =>
  extracted(text).map((quotation) => [quotation.text, quotation.speaker?.name]);

/** Names of the speakers of marked quotations, in their order. */
export const speakers = (text: string): (string | null)[] =>
  extracted(text)
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ speaker }) => speaker?.name ?? null);
