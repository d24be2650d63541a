// "What did the Ledger report on 4 May?": a question that names an outlet or a day and no topic -> the opening
// sentence of each article that fits, newest first.
import type { Document, Filters, Passage } from '../../model.ts';
import type { AnswerContext } from '../context.ts';
import { fitDate } from '../matching/dates.ts';
import { resolveName } from '../matching/names.ts';
import type { Focus } from '../question/focus.ts';
import { factsOf } from './facts.ts';
import type { Gathered } from './gather.ts';
import { type Scored, scoreUnit } from './score.ts';
import type { Unit } from './units.ts';

/** Articles whose openings are shown. */
const MOST = 40;
/** Sentences within which an article's opening is looked for: a headline and a dateline may stand before. */
const OPENING = 4;

/** True when nothing but an outlet, a day or both is asked about, and nobody's words. */
export function asksForNews(focus: Focus): boolean {
  const isNamed = focus.outlets.length > 0 || focus.period !== null;
  const nobody = focus.speakers.length === 0 && focus.strangeSpeaker === null && focus.teller === null;
  return isNamed && nobody && focus.terms.length === 0 && focus.phrases.length === 0;
}

/** One unit an article, as evidence. Linear in the number of documents. */
export function gatherLeads(focus: Focus, filters: Filters, context: AnswerContext): Gathered {
  const fitting = context.documents.flatMap((document, index) =>
    fits(document, focus, filters, context) ? [{ index, day: dayOf(document) }] : [],
  );
  const newest = fitting.sort((a, b) => b.day.localeCompare(a.day) || a.index - b.index).slice(0, MOST);
  const leads = newest.flatMap(({ index }) => readLead(index, context) ?? []);
  const scored = leads.flatMap((unit, at) => scoreLead(unit, at, focus, context) ?? []);
  return { passages: leads.map((unit, at) => ({ passage: toPassage(unit), score: 1 / (1 + at) })), scored };
}

function fits(document: Document, focus: Focus, filters: Filters, context: AnswerContext): boolean {
  const wished =
    filters.outlet === undefined ? focus.outlets : resolveName(filters.outlet, context.outletNames);
  if (wished.length > 0 && (document.outlet === null || !wished.includes(document.outlet))) return false;
  const dates = [document.published, document.eventDate];
  return [focus.period, focus.bounds].every(
    (period) => period === null || dates.some((date) => fitDate(date, period) === 'inside'),
  );
}

function dayOf({ published, eventDate }: Document): string {
  return (published ?? eventDate)?.date ?? '';
}

/** The first whole sentence: it ends as sentences do. */
function readLead(index: number, context: AnswerContext): Unit | undefined {
  const opening = context.sentences[index]?.[OPENING];
  const facts = factsOf(context, index);
  const end = opening?.end ?? context.documents[index]?.text.length ?? 0;
  const singles = (facts?.unitsWithin({ start: 0, end }) ?? []).filter(({ first, last }) => first === last);
  const isWhole = ({ start, end: stop }: Unit) =>
    /[.!?…]["”’»)]*$/u.test(context.documents[index]?.text.slice(start, stop).trim() ?? '');
  return singles.find(isWhole) ?? singles[0];
}

function scoreLead(unit: Unit, at: number, focus: Focus, context: AnswerContext): Scored | undefined {
  const facts = factsOf(context, unit.documentIndex);
  const setting = { standing: 1 / (1 + at), settingNames: 1, gravestGap: 0, nameGap: 0 };
  return facts === undefined
    ? undefined
    : { ...scoreUnit(unit, focus, facts, setting), fit: 1, score: 1 - at / MOST };
}

function toPassage({ documentIndex, start, end }: Unit): Passage {
  return { id: `${documentIndex}:lead`, documentIndex, start, end };
}
