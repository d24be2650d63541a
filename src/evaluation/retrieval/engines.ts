// Articles in, searches to compare out: our ranking, and MiniSearch as it comes, each with and without titles.
import { z } from 'zod';
import { type CorpusNames, readQuestion } from '../../answer/question/read-question.ts';
import { buildDefaultSearch, buildMiniSearchRetriever } from '../../retrieval/minisearch.ts';
import type { RetrievalUnit } from '../../retrieval/retriever.ts';
import { readTerms } from '../../retrieval/terms.ts';
import { splitPassages } from '../../segment/passages.ts';
import { splitSentences } from '../../segment/sentences.ts';
import type { RankedText, RetrievalQuery } from './retrieval-scores.ts';

export const articleSchema = z.object({
  id: z.string(),
  title: z.string(),
  outlet: z.string(),
  published: z.string(),
  text: z.string(),
});
export type Article = z.infer<typeof articleSchema>;

/** At most `HITS` passages, or documents without text, best first. */
export type Search = (query: RetrievalQuery) => Promise<readonly RankedText[]>;

export const HITS = 10;

/**
 * Days before the day of asking that MiniSearch, which knows no dates, is given as a window. Of 7, 10, 14, 21,
 * 30 and 60 the one that serves it best.
 */
const WINDOW_DAYS = 7;
const DAY_MS = 86_400_000;

function* listUnits(articles: readonly Article[], withTitles: boolean): Generator<RetrievalUnit> {
  for (const [index, { text, title, outlet, published }] of articles.entries()) {
    for (const passage of splitPassages(splitSentences(text), index, text)) {
      yield {
        passage,
        text: text.slice(passage.start, passage.end),
        title: withTitles ? title : null,
        speakers: [],
        outlet,
        outletAliases: [],
        published: published.slice(0, 10),
        eventDate: null,
      };
    }
  }
}

function countOutlets(articles: readonly Article[]): CorpusNames['outlets'] {
  const counts = new Map<string, number>();
  for (const { outlet } of articles) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, aliases: [], count }));
}

/** Our search over articles: the question reader and the embedded retriever, without quotations. */
export async function buildSearch(articles: readonly Article[], withTitles: boolean): Promise<Search> {
  const retriever = await buildMiniSearchRetriever(listUnits(articles, withTitles));
  const names = { speakers: [], outlets: countOutlets(articles), readTerms, ...retriever.vocabulary };
  return async ({ question, asked }) => {
    const read = readQuestion(question, names, asked ?? undefined);
    const ranked = await retriever.retrieve(read, {}, HITS);
    return ranked.map(({ passage: { documentIndex, start, end } }) => ({
      document: articles[documentIndex]?.id ?? '',
      text: articles[documentIndex]?.text.slice(start, end) ?? '',
    }));
  };
}

/** MiniSearch with its defaults over whole articles, outlet and date as fields; a window where a day is given. */
export function buildBaseline(articles: readonly Article[], withTitles: boolean): Search {
  const days = new Map(articles.map(({ id, published }) => [id, Date.parse(published.slice(0, 10))]));
  const search = buildDefaultSearch(
    articles.map(({ id, title, text, outlet, published }) => ({
      ...{ id, text, outlet, published: published.slice(0, 10) },
      title: withTitles ? title : '',
    })),
  );
  const isWithin = (id: string, asked: string): boolean => {
    const age = (Date.parse(asked) - (days.get(id) ?? Number.NaN)) / DAY_MS;
    return age >= 0 && age <= WINDOW_DAYS;
  };
  return async ({ question, asked }) =>
    search(question)
      .filter((id) => asked === null || isWithin(id, asked))
      .slice(0, HITS)
      .map((document) => ({ document, text: '' }));
}
