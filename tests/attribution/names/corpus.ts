// Invented articles, a year given for each, in; the names of their speakers over the whole corpus out.
import { extractQuotations } from '../../../src/attribution/extract.ts';
import { resolveSpeakers } from '../../../src/attribution/speakers.ts';
import type { Document } from '../../../src/model.ts';
import { splitSentences } from '../../../src/segment/sentences.ts';

const documentOf = (id: string, text: string, date: string): Document => ({
  ...{ id, title: null, outlet: null, outletAliases: [], alsoCredited: [], author: null, eventDate: null },
  ...{ published: { date, basis: 'given' }, url: null, path: id, kind: 'article', language: 'en', text },
});

/** Names of the speakers of the last text, in its order; `null` for nobody. Dates default to days of one month. */
export function lastNames(texts: readonly string[], dates: readonly string[] = []): (string | null)[] {
  const documents = texts.map((text, at) => documentOf(`d${at}`, text, dates[at] ?? `2024-03-0${at + 1}`));
  const quotations = documents.map((each) => extractQuotations(each, splitSentences(each.text)));
  return (resolveSpeakers(documents, quotations).at(-1) ?? []).map(({ speaker }) => speaker?.name ?? null);
}
