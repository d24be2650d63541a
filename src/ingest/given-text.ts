// A record whose text is taken as it is -> Document: nothing is cleaned away, so that offsets are the sender's.
import type { Document } from '../model.ts';

export interface GivenText {
  readonly id: string | number;
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  /** ISO date or date-time; anything else counts as not given. */
  readonly published?: string | null | undefined;
}

/** The document of a record, with what the record gives and nothing read from the text. */
export function takeGivenText(record: GivenText): Document {
  const day = record.published?.match(/^\d{4}-\d{2}-\d{2}/)?.[0];
  return {
    id: String(record.id),
    title: record.title ?? null,
    outlet: record.outlet ?? null,
    outletAliases: [],
    alsoCredited: [],
    author: null,
    published: day === undefined ? null : { date: day, basis: 'given' },
    eventDate: null,
    url: null,
    path: String(record.id),
    kind: 'article',
    language: 'en',
    text: record.text,
  };
}
