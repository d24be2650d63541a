// A query and an offset -> the page of the answer that the archive gives now.
import type { Answer, Answered, Filters, Finding, FoundWords, QuoteOptions } from '../../model.ts';
import type { ArchiveService } from '../../service/archive.ts';
import type { Query } from '../custom-id.ts';
import { V2 } from '../render/view.ts';
import { markedWords, quotedFragments } from './words/fragments.ts';

/** The hard filters of a query. */
export function filtersOf({ speaker, outlet, since, until }: Query): Filters {
  return {
    ...(speaker === null ? {} : { speaker }),
    ...(outlet === null ? {} : { outlet }),
    ...(since === null ? {} : { since }),
    ...(until === null ? {} : { until }),
  };
}

/** Questions of who said something, in the languages of the catalogues. */
const ASKS_WHO = /\b(?:who|wer|qui[eé]n|qui)\b|(?:^|[^\p{L}])кто(?![\p{L}])|谁/iu;

/** The words in marks of a question of who said them, where the archive does not answer it otherwise. */
function wordsAskedFor({ text }: Query): string | null {
  return ASKS_WHO.test(text) ? (quotedFragments(text)[0] ?? null) : null;
}

async function askFrom(service: ArchiveService, query: Query, offset: number): Promise<Found> {
  const limit = offset + V2.pageSize;
  const answer = await service.ask(query.text, {
    ...filtersOf(query),
    limit,
    ...(query.view === 'check' ? { check: true } : {}),
  });
  if (answer.kind === 'answered') {
    const [before, findings] = [answer.findings.slice(0, offset), answer.findings.slice(offset)];
    return { answer: { ...answer, findings }, offset, before };
  }
  const words = wordsAskedFor(query);
  if (words === null) return { answer, offset };
  const { exact } = await findIn(service, query, words, offset);
  return { answer: exact.kind === 'answered' ? exact : answer, offset };
}

/** A page of the quotations that hold given words, within the wishes of a query; else what comes close. */
export function findIn(
  service: ArchiveService,
  query: Query,
  words: string,
  offset: number,
): Promise<FoundWords> {
  return service.findWords(words, { ...wishesOf(query), offset, limit: V2.pageSize });
}

/** The filters of a query, its topic and its order. */
function wishesOf(query: Query): QuoteOptions {
  const { about, order } = query;
  const topic = about === null ? {} : { about };
  const sort = order === null || order === 'random' ? {} : { sort: order };
  return { ...filtersOf(query), ...topic, ...sort };
}

async function quoteFrom(service: ArchiveService, query: Query, offset: number): Promise<Found> {
  const words = markedWords(query.text);
  if (words !== null) return { answer: (await findIn(service, query, words, offset)).exact, offset };
  const options = { ...wishesOf(query), offset, limit: V2.pageSize };
  return { answer: await service.quote(query.text, options), offset };
}

function answerFrom(service: ArchiveService, query: Query, offset: number): Promise<Found> {
  return query.view === 'ask' || query.view === 'check'
    ? askFrom(service, query, offset)
    : quoteFrom(service, query, offset);
}

function hasFindings(answer: Answer): answer is Answered {
  return answer.kind === 'answered' && answer.findings.length > 0;
}

/** An answer from `offset` on. */
export interface Found {
  readonly answer: Answer;
  readonly offset: number;
  /** The findings before `offset`, where the archive was asked for them. */
  readonly before?: readonly Finding[];
}

/** The answer from `offset` on; from the start where the archive holds fewer findings by now. */
export async function fetchPage(service: ArchiveService, query: Query, offset: number): Promise<Found> {
  const found = await answerFrom(service, query, offset);
  return offset === 0 || hasFindings(found.answer) ? found : answerFrom(service, query, 0);
}
