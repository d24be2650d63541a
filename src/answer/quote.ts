// A speaker's name as typed -> that speaker's quotations, newest or best first, narrowed by topic, outlet
// and days. The same utterance is one finding; nothing of another speaker is ever among them.
import type { Abstained, AbstainReason, Answer, Document, Finding, QuoteOptions } from '../model.ts';
import { citeAlsoReported, citeFinding } from './cite.ts';
import type { AnswerContext } from './context.ts';
import { factsOf } from './evidence/facts.ts';
import type { Unit } from './evidence/units.ts';
import { withVersions } from './evidence/versions.ts';
import { boundsOf, fitDate, shownDate } from './matching/dates.ts';
import { buildMatcher } from './matching/match.ts';
import { resolveName } from './matching/names.ts';
import { resolvePerson } from './speakers/titles.ts';
import { findElsewhere } from './spoken/elsewhere.ts';
import { type Merged, mergeSpoken } from './spoken/merge.ts';
import { isBy, listQuoting } from './spoken/said-by.ts';

/** Quotations shown when no limit is set. */
export const DEFAULT_QUOTATIONS = 10;
/** Least weighed share of the topic that a quotation must carry. */
const ABOUT_SHARE = 0.34;

/** One quotation as it is listed. */
export interface Spoken {
  readonly unit: Unit;
  readonly relevance: number;
  readonly day: string;
  /** It is the article's headline, which seldom has the words as they were said. */
  readonly isHeadline: boolean;
}

/**
 * Quotations of one speaker: by canonical name, surname, alias, small typos forgiven. `total` counts all;
 * `offset` and `limit` cut a page. Sorted by date (newest first) unless a topic is given or asked otherwise.
 */
export async function findQuotations(
  speaker: string,
  options: QuoteOptions,
  context: AnswerContext,
): Promise<Answer> {
  if (context.documents.length === 0) return decline(speaker, 'empty-corpus');
  const names = resolvePerson(speaker, context.speakerNames);
  if (names.length === 0 && speaker.trim() === '') return decline(speaker, 'empty-question');
  const all = listSpoken(names, context);
  if (all.length === 0) {
    const elsewhere = await findElsewhere(speaker, options, context);
    return { ...decline(speaker, 'not-this-speaker'), ...elsewhere };
  }
  const placed = all.filter((each) => isOfOutlet(each, options, context));
  if (placed.length === 0) return decline(speaker, 'not-this-outlet');
  const dated = placed.filter((each) => isInPeriod(each, options, context));
  if (dated.length === 0) return decline(speaker, 'not-this-date');
  const found = keepTopic(dated, options.about, context);
  if (found.length === 0) return decline(speaker, 'nothing-on-topic');
  return showPage(speaker, sortSpoken(found, options), options, context);
}

function decline(question: string, reason: AbstainReason): Abstained {
  return { question, kind: 'abstained', reason, closest: [] };
}

/** What one document quotes of the speaker, in the order of its text: each is shown, and counted, as one. */
export function listSpokenIn(
  units: readonly Unit[],
  names: readonly string[],
  context: AnswerContext,
): readonly Spoken[] {
  return dropParts(units.filter((unit) => isSpokenUnit(unit, names))).map((unit) => spokenOf(unit, context));
}

/** Speakers whose quotations are kept at hand: whoever turns a page asks for the same ones again. */
const KEPT_SPEAKERS = 8;
const keptOfContext = new WeakMap<AnswerContext, Map<string, readonly Spoken[]>>();

function listSpoken(names: readonly string[], context: AnswerContext): readonly Spoken[] {
  const kept = keptOfContext.get(context) ?? new Map<string, readonly Spoken[]>();
  keptOfContext.set(context, kept);
  const key = names.join('\n');
  const spoken = kept.get(key) ?? readSpoken(names, context);
  kept.delete(key);
  kept.set(key, spoken);
  const [oldest] = kept.keys();
  if (kept.size > KEPT_SPEAKERS && oldest !== undefined) kept.delete(oldest);
  return spoken;
}

function readSpoken(names: readonly string[], context: AnswerContext): readonly Spoken[] {
  return listQuoting(names, context).flatMap((index) =>
    listSpokenIn(factsOf(context, index)?.spoken ?? [], names, context),
  );
}

/** A unit with the day it is sorted by. */
export function spokenOf(unit: Unit, context: AnswerContext): Spoken {
  const document = context.documents[unit.documentIndex];
  const said = unit.quotations[0]?.saidOn ?? null;
  return {
    unit,
    relevance: 0,
    day: document === undefined ? '' : dayOf(shownDate(said, document)),
    isHeadline: document !== undefined && isHeadline(unit, document),
  };
}

/** A first sentence without a full stop, or words of the title. */
function isHeadline(unit: Unit, { text, title }: Document): boolean {
  const words = text.slice(unit.start, unit.end).trim();
  return (unit.first === 0 && !/[.!?…]["”’»)]*$/u.test(words)) || (title?.includes(words) ?? false);
}

/** Sentences, and runs that are one utterance. */
function isSpokenUnit(unit: Unit, names: readonly string[]): boolean {
  const spoken = unit.quotations.some((each) => isBy(each.speaker?.name, names));
  if (!spoken) return false;
  const utterances = new Set(unit.quotations.map((each) => each.utterance));
  const whole = unit.first === unit.last || utterances.size === 1;
  return whole && unit.quotations.every((each) => each.speaker === null || isBy(each.speaker.name, names));
}

/** Longest units first; what lies in one already kept is dropped. */
function dropParts(units: readonly Unit[]): readonly Unit[] {
  if (units.length < 2) return units;
  const kept: Unit[] = [];
  for (const unit of [...units].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every((each) => unit.end <= each.start || each.end <= unit.start)) kept.push(unit);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function dayOf(dated: { readonly date: string } | null): string {
  return (dated === null ? null : boundsOf(dated.date)?.first) ?? '';
}

/** Whether the outlet is the one that is asked for, if one is. */
export function isOfOutlet(spoken: Spoken, options: QuoteOptions, context: AnswerContext): boolean {
  if (options.outlet === undefined) return true;
  const outlet = context.documents[spoken.unit.documentIndex]?.outlet ?? null;
  return outlet !== null && resolveName(options.outlet, context.outletNames).includes(outlet);
}

/** Whether it fell within the days that are asked for, if any are. */
export function isInPeriod(spoken: Spoken, options: QuoteOptions, context: AnswerContext): boolean {
  if (options.since === undefined && options.until === undefined) return true;
  const document = context.documents[spoken.unit.documentIndex];
  if (document === undefined) return false;
  const period = { since: options.since ?? null, until: options.until ?? null };
  const saidOn = spoken.unit.quotations[0]?.saidOn ?? null;
  return fitDate(shownDate(saidOn, document), period) === 'inside';
}

/** Those that are about a topic, with how much; all of them where none is asked for. */
export function keepTopic(
  spoken: readonly Spoken[],
  about: string | undefined,
  context: AnswerContext,
): readonly Spoken[] {
  const matchers = [...new Set(context.readTerms(about ?? ''))].map((term) => ({
    weight: Math.log(1 + context.passageCount / (1 + context.documentFrequency(term))),
    match: buildMatcher(term, context.documentFrequency(term) === 0, context.readTerms),
  }));
  if (matchers.length === 0) return spoken;
  const total = matchers.reduce((sum, each) => sum + each.weight, 0);
  return spoken
    .map((each) => ({ ...each, relevance: relevanceOf(each.unit, matchers, context) / total }))
    .filter((each) => each.relevance >= ABOUT_SHARE);
}

function relevanceOf(
  unit: Unit,
  matchers: readonly { readonly weight: number; readonly match: (other: string) => number }[],
  context: AnswerContext,
): number {
  const text = context.documents[unit.documentIndex]?.text.slice(unit.start, unit.end) ?? '';
  const terms = context.readTerms(text);
  return matchers.reduce(
    (sum, each) => sum + each.weight * terms.reduce((best, term) => Math.max(best, each.match(term)), 0),
    0,
  );
}

/** Newest first, or those first that are most about the topic. */
export function sortSpoken(spoken: readonly Spoken[], options: QuoteOptions): readonly Spoken[] {
  const byDate = options.sort === 'date' || (options.sort === undefined && options.about === undefined);
  return [...spoken].sort((a, b) => {
    const newer = b.day.localeCompare(a.day);
    if (a.isHeadline !== b.isHeadline) return a.isHeadline ? 1 : -1;
    return byDate ? newer : b.relevance - a.relevance || newer;
  });
}

/** The findings from `offset` on, `limit` of them, and how many there are; what is said twice is one. */
export function showPage(
  speaker: string,
  found: readonly Spoken[],
  options: QuoteOptions,
  context: AnswerContext,
): Answer {
  const offset = Math.max(options.offset ?? 0, 0);
  const merged = mergeSpoken(found, context);
  const page = merged.slice(offset, offset + Math.max(options.limit ?? DEFAULT_QUOTATIONS, 1));
  const findings = page.flatMap((each) => citeSpoken(each, context));
  return { question: speaker, kind: 'answered', findings, total: merged.length, overruled: [] };
}

function citeSpoken({ unit, others }: Merged, context: AnswerContext): readonly Finding[] {
  const document = context.documents[unit.documentIndex];
  const named = unit.quotations.filter((each) => each.speaker !== null);
  // Words that are looked for may be quoted of nobody who is known; a speaker's list holds none such.
  const pool = named.length > 0 ? named : unit.quotations;
  const longest = pool.toSorted((a, b) => b.text.length - a.text.length)[0];
  if (document === undefined || longest === undefined) return [];
  const also = others.flatMap((other) => {
    const place = context.documents[other.documentIndex];
    return place === undefined ? [] : [citeAlsoReported(place, other)];
  });
  return [withVersions(citeFinding(document, unit, longest, also), unit, context)];
}
