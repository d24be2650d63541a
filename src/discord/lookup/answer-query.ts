// The options of a command -> a query and what is shown for it, or the sentence that says what is wrong.
import { type Request, type Result, refusal, type Tools } from '../command.ts';
import { ORDERS, type QueryView } from '../custom-id.ts';
import { label } from '../render/text/limits.ts';
import { parsePeriod } from './period.ts';
import { showQuery, showRandom } from './show.ts';
import { nameFrom } from './suggest.ts';

/** Units of a wrong date that are repeated to the member. */
const SHOWN_DATE = 60;

function nameOption(request: Request, option: string): string | null {
  const typed = request.text(option);
  return typed === null ? null : nameFrom(typed);
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
  const speaker = view === 'quote' || view === 'timeline' ? null : nameOption(request, 'speaker');
  const wishes = { speaker, about: request.text('about'), outlet: nameOption(request, 'outlet') };
  const order = ORDERS.find((known) => known === request.text('order')) ?? null;
  const query = { view, owner: request.userId, text, ...wishes, since, until, order };
  return order === 'random' ? showRandom(query, request, tools) : showQuery(query, 0, request, tools);
}
