// A query and an offset -> the page of the answer that the archive gives now.
import type { Answer, Answered, Filters } from '../../model.ts';
import type { ArchiveService } from '../../service.ts';
import type { Query } from '../custom-id.ts';
import { V2 } from '../render/view.ts';

/** The hard filters of a query. */
export function filtersOf({ speaker, outlet, since, until }: Query): Filters {
  return {
    ...(speaker === null ? {} : { speaker }),
    ...(outlet === null ? {} : { outlet }),
    ...(since === null ? {} : { since }),
    ...(until === null ? {} : { until }),
  };
}

async function askFrom(service: ArchiveService, query: Query, offset: number): Promise<Answer> {
  const limit = offset + V2.pageSize;
  const answer = await service.ask(query.text, { ...filtersOf(query), limit });
  return answer.kind === 'abstained' ? answer : { ...answer, findings: answer.findings.slice(offset) };
}

function quoteFrom(service: ArchiveService, query: Query, offset: number): Promise<Answer> {
  const about = query.about === null ? {} : { about: query.about };
  const sort = query.order === null ? {} : { sort: query.order };
  return service.quote(query.text, { ...filtersOf(query), ...about, ...sort, offset, limit: V2.pageSize });
}

function answerFrom(service: ArchiveService, query: Query, offset: number): Promise<Answer> {
  return query.view === 'ask' ? askFrom(service, query, offset) : quoteFrom(service, query, offset);
}

function hasFindings(answer: Answer): answer is Answered {
  return answer.kind === 'answered' && answer.findings.length > 0;
}

/** An answer from `offset` on. */
export interface Found {
  readonly answer: Answer;
  readonly offset: number;
}

/** The answer from `offset` on; from the start where the archive holds fewer findings by now. */
export async function fetchPage(service: ArchiveService, query: Query, offset: number): Promise<Found> {
  const answer = await answerFrom(service, query, offset);
  if (offset === 0 || hasFindings(answer)) return { answer, offset };
  return { answer: await answerFrom(service, query, 0), offset: 0 };
}
