// A query and an offset -> what is shown for it: the one place that commands and buttons share.
import { randomInt } from 'node:crypto';
import { wordsOf } from '../../text.ts';
import { type Asker, type Result, refusal, type Tools } from '../command.ts';
import type { Query } from '../custom-id.ts';
import { renderAnswer, sayHeading } from '../render/answer.ts';
import { renderComparison } from '../render/comparison.ts';
import { renderMatches } from '../render/match.ts';
import { renderNames } from '../render/names.ts';
import { renderTimeline } from '../render/timeline.ts';
import { compareOutlets } from './compare.ts';
import { fetchPage, findIn } from './query.ts';
import { drawPicture, readTimeline } from './timeline.ts';
import { markedWords } from './words/fragments.ts';
import { judge } from './words/match.ts';

/** Names listed at most; more than anybody pages through. */
const NAMES = 3_000;

async function showAnswer(query: Query, offset: number, asker: Asker, tools: Tools): Promise<Result> {
  const words = query.view === 'quote' ? markedWords(query.text) : null;
  if (words !== null) return showWords({ query, words, offset }, asker, tools);
  const found = await fetchPage(tools.service, query, offset);
  const page = { ...found, query, isPrivate: asker.isPrivate };
  return {
    outcome: found.answer.kind,
    reply: (surface) => renderAnswer(page, surface, asker.catalogue),
  };
}

/** Who said given words, page by page; else what comes close to them, or that it is not there. */
async function showWords(
  { query, words, offset }: { readonly query: Query; readonly words: string; readonly offset: number },
  asker: Asker,
  tools: Tools,
): Promise<Result> {
  const { catalogue, isPrivate } = asker;
  const found = await findIn(tools.service, query, words, offset);
  if (found.isTooShort) return refusal(catalogue.lookup.tooShort);
  const { exact } = found;
  if (exact.kind === 'answered' && exact.findings.length === 0 && offset > 0)
    return showWords({ query, words, offset: 0 }, asker, tools);
  // With a topic it may be the topic alone that they are not about: nothing is said of the words then.
  const isLost = exact.kind === 'abstained' && exact.reason === 'nothing-on-topic' && query.about === null;
  if (!isLost) {
    const page = { query, answer: exact, offset, isPrivate };
    return { outcome: exact.kind, reply: (surface) => renderAnswer(page, surface, catalogue) };
  }
  const match = judge(words, found);
  const matches = { matches: [match], heading: sayHeading(query, catalogue), notes: [] };
  return {
    outcome: match.kind === 'not-found' ? 'abstained' : 'answered',
    reply: (surface) => renderMatches(matches, surface, catalogue),
  };
}

async function showComparison(query: Query, asker: Asker, tools: Tools): Promise<Result> {
  const comparison = await compareOutlets(tools.service, query);
  const { answer, wordings } = comparison;
  const { catalogue, isPrivate } = asker;
  if (wordings.length === 0) {
    const page = { query, answer, offset: 0, isPrivate };
    return { outcome: answer.kind, reply: (surface) => renderAnswer(page, surface, catalogue) };
  }
  const reply: Result['reply'] = (surface) =>
    renderComparison({ ...comparison, isPrivate }, surface, catalogue);
  return { outcome: 'answered', reply };
}

async function showNames(query: Query, offset: number, asker: Asker, tools: Tools): Promise<Result> {
  const view = query.view === 'speakers' ? 'speakers' : 'outlets';
  const { service } = tools;
  const names = await (view === 'speakers'
    ? service.suggestSpeakers('', NAMES)
    : service.suggestOutlets('', NAMES));
  const list = { query: { ...query, view }, names, offset, isPrivate: asker.isPrivate } as const;
  return { outcome: 'shown', reply: (surface) => renderNames(list, surface, asker.catalogue) };
}

async function showTimeline(query: Query, offset: number, asker: Asker, tools: Tools): Promise<Result> {
  const { catalogue, isPrivate } = asker;
  const timeline = await readTimeline(tools, query);
  if (timeline.findings.length === 0) {
    const page = { query, answer: timeline.answer, offset: 0, isPrivate };
    return { outcome: 'abstained', reply: (surface) => renderAnswer(page, surface, catalogue) };
  }
  const shown = { ...timeline, picture: await drawPicture(timeline, tools, catalogue), offset, isPrivate };
  return { outcome: 'answered', reply: (surface) => renderTimeline(shown, surface, catalogue) };
}

/** The words of a topic that are none of the speaker's name, whose words these are anyway; `null` where none is left. */
function withoutName(topic: string, speaker: string): string | null {
  const own = new Set(wordsOf(speaker).map(({ folded }) => folded));
  const left = wordsOf(topic).filter(({ folded }) => !own.has(folded));
  return left.length === 0 ? null : left.map(({ start, end }) => topic.slice(start, end)).join(' ');
}

/** The timeline of whoever a query is about: its speaker, or the one whose words answer it first. */
export async function showTimelineOf(query: Query, asker: Asker, tools: Tools): Promise<Result> {
  const own = { ...query, owner: asker.userId, view: 'timeline', order: null } as const;
  const isOfSpeaker = query.view === 'quote' && markedWords(query.text) === null;
  if (isOfSpeaker) return showTimeline(own, 0, asker, tools);
  const { answer } = await fetchPage(tools.service, query, 0);
  const findings = answer.kind === 'answered' ? answer.findings : [];
  const speaker = query.speaker ?? findings.find((finding) => finding.speaker !== null)?.speaker?.name;
  if (speaker === undefined) return showAnswer(query, 0, asker, tools);
  const topic = answer.kind === 'answered' ? answer.topic : undefined;
  const about = topic === undefined ? query.text : withoutName(topic, speaker);
  return showTimeline({ ...own, text: speaker, about, speaker: null }, 0, asker, tools);
}

/** What is shown for a query, from `offset` on. */
export function showQuery(query: Query, offset: number, asker: Asker, tools: Tools): Promise<Result> {
  if (query.view === 'compare') return showComparison(query, asker, tools);
  if (query.view === 'timeline') return showTimeline(query, offset, asker, tools);
  if (query.view === 'speakers' || query.view === 'outlets') return showNames(query, offset, asker, tools);
  return showAnswer(query, offset, asker, tools);
}

/** One quotation of those that a query finds, any of them with the same chance but the one at `besides`. */
export async function showRandom(
  query: Query,
  asker: Asker,
  tools: Tools,
  besides: number | null = null,
): Promise<Result> {
  const { answer } = await fetchPage(tools.service, query, 0);
  if (answer.kind === 'abstained' || answer.total === 0) return showAnswer(query, 0, asker, tools);
  const left = besides === null || besides >= answer.total ? answer.total : answer.total - 1;
  const drawn = randomInt(Math.max(1, left));
  const at = left < answer.total && besides !== null && drawn >= besides ? drawn + 1 : drawn;
  return showAnswer(query, Math.min(at, answer.total - 1), asker, tools);
}

/** A query of this view without any wish. */
export function plainQuery(view: Query['view'], owner: string, text: string): Query {
  return {
    view,
    owner,
    text,
    speaker: null,
    about: null,
    outlet: null,
    since: null,
    until: null,
    order: null,
  };
}
