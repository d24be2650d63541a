// A query and an offset -> what is shown for it: the one place that commands and buttons share.
import { randomInt } from 'node:crypto';
import type { Asker, Result, Tools } from '../command.ts';
import type { Query } from '../custom-id.ts';
import { renderAnswer } from '../render/answer.ts';
import { renderComparison } from '../render/comparison.ts';
import { renderNames } from '../render/names.ts';
import { renderTimeline } from '../render/timeline.ts';
import { compareOutlets } from './compare.ts';
import { fetchPage } from './query.ts';
import { drawPicture, readTimeline } from './timeline.ts';

/** Names listed at most; more than anybody pages through. */
const NAMES = 3_000;

async function showAnswer(query: Query, offset: number, asker: Asker, tools: Tools): Promise<Result> {
  const found = await fetchPage(tools.service, query, offset);
  const page = { ...found, query, isPrivate: asker.isPrivate };
  return {
    outcome: found.answer.kind,
    reply: (surface) => renderAnswer(page, surface, asker.catalogue),
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

/** The timeline of whoever a query is about: its speaker, or the one whose words answer it first. */
export async function showTimelineOf(query: Query, asker: Asker, tools: Tools): Promise<Result> {
  const own = { ...query, owner: asker.userId, view: 'timeline', order: null } as const;
  if (query.view === 'quote') return showTimeline(own, 0, asker, tools);
  const { answer } = await fetchPage(tools.service, query, 0);
  const findings = answer.kind === 'answered' ? answer.findings : [];
  const speaker = query.speaker ?? findings.find((finding) => finding.speaker !== null)?.speaker?.name;
  if (speaker === undefined) return showAnswer(query, 0, asker, tools);
  const about = { ...own, text: speaker, about: query.text, speaker: null };
  return showTimeline(about, 0, asker, tools);
}

/** What is shown for a query, from `offset` on. */
export function showQuery(query: Query, offset: number, asker: Asker, tools: Tools): Promise<Result> {
  if (query.view === 'compare') return showComparison(query, asker, tools);
  if (query.view === 'timeline') return showTimeline(query, offset, asker, tools);
  if (query.view === 'speakers' || query.view === 'outlets') return showNames(query, offset, asker, tools);
  return showAnswer(query, offset, asker, tools);
}

/** One quotation of those that a query finds, any of them with the same chance. */
export async function showRandom(query: Query, asker: Asker, tools: Tools): Promise<Result> {
  const { answer } = await fetchPage(tools.service, query, 0);
  if (answer.kind === 'abstained') return showAnswer(query, 0, asker, tools);
  const found = await fetchPage(tools.service, query, randomInt(Math.max(1, answer.total)));
  const one = found.answer.kind === 'answered' ? { findings: found.answer.findings.slice(0, 1) } : {};
  const page = {
    offset: found.offset,
    answer: { ...found.answer, ...one },
    query,
    isPrivate: asker.isPrivate,
  };
  return { outcome: answer.kind, reply: (surface) => renderAnswer(page, surface, asker.catalogue) };
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
