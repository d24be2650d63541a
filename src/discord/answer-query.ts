// The options of /ask and /quote -> a query, or the sentence that says what is wrong with them.
import type { Request, Result, Tools } from './command.ts';
import { refusal } from './command.ts';
import type { Query, QueryView } from './custom-id.ts';
import { parsePeriod } from './period.ts';
import { fetchPage } from './query.ts';
import { renderAnswer } from './render/answer.ts';
import { label } from './render/limits.ts';
import { nameFrom } from './suggest.ts';

/** Units of a wrong date that are repeated to the member. */
const SHOWN_DATE = 60;

function nameOption(request: Request, option: string): string | null {
  const typed = request.text(option);
  return typed === null ? null : nameFrom(typed);
}

function queryFrom(request: Request, view: QueryView, text: string): Omit<Query, 'since' | 'until'> {
  return {
    view,
    owner: request.userId,
    text,
    speaker: view === 'ask' ? nameOption(request, 'speaker') : null,
    about: request.text('about'),
    outlet: nameOption(request, 'outlet'),
  };
}

/** Answers a query with its first page, or refuses it where its dates cannot be read. */
export async function answerQuery(
  request: Request,
  tools: Tools,
  view: QueryView,
  text: string,
): Promise<Result> {
  const { catalogue } = request;
  const period = parsePeriod(request.text('since'), request.text('until'));
  if (period.kind === 'bad-date') return refusal(catalogue.badDate(label(period.given, SHOWN_DATE)));
  if (period.kind === 'reversed') return refusal(catalogue.datesReversed);
  const { since, until } = period;
  const query = { ...queryFrom(request, view, text), since, until };
  const page = await fetchPage(tools.service, query, 0);
  return {
    outcome: page.answer.kind,
    reply: (surface) => renderAnswer(page, surface, catalogue),
  };
}
