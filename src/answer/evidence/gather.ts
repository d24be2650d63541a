// A focus -> every unit of evidence in the passages that retrieval offers, scored. Asks retrieval once for
// the question as it stands and once for each wished speaker and outlet, which may rank low on words alone.
import type { Filters, RankedPassage, Span } from '../../model.ts';
import type { AnswerContext } from '../context.ts';
import { findGravestGap, shareOf } from '../matching/coverage.ts';
import type { Focus } from '../question/focus.ts';
import { type DocumentFacts, factsOf } from './facts.ts';
import { asksForNews, gatherLeads } from './leads.ts';
import { type Scored, type Setting, scoreUnit } from './score.ts';

/** Passages looked at for the question, and for each wish; more cost time and find no more right documents. */
const PASSAGES = 16;
const WISH_PASSAGES = 10;
/** Wished speakers, and outlets, that are looked up: a first name alone may mean hundreds. */
const WISHES = 3;

export interface Gathered {
  /** Best first. */
  readonly passages: readonly RankedPassage[];
  readonly scored: readonly Scored[];
}

/** Passages and scored units, both best first. */
export async function gatherEvidence(
  focus: Focus,
  filters: Filters,
  context: AnswerContext,
): Promise<Gathered> {
  if (asksForNews(focus)) return gatherLeads(focus, filters, context);
  const passages = await retrieveAll(focus, filters, context);
  const scored = passages.length === 0 ? [] : scorePassages(passages, focus, context);
  return { passages, scored };
}

async function retrieveAll(
  focus: Focus,
  filters: Filters,
  context: AnswerContext,
): Promise<readonly RankedPassage[]> {
  const wishes: Filters[] = [];
  if (filters.speaker === undefined)
    for (const speaker of focus.speakers.slice(0, WISHES)) wishes.push({ ...filters, speaker });
  if (filters.outlet === undefined)
    for (const outlet of focus.outlets.slice(0, WISHES)) wishes.push({ ...filters, outlet });
  const lists = await Promise.all([
    context.retrieve(focus.question, filters, PASSAGES),
    ...wishes.map((wish) => context.retrieve(focus.question, wish, WISH_PASSAGES)),
  ]);
  const seen = new Map<string, RankedPassage>();
  for (const ranked of lists.flat()) if (!seen.has(ranked.passage.id)) seen.set(ranked.passage.id, ranked);
  return [...seen.values()];
}

function scorePassages(
  passages: readonly RankedPassage[],
  focus: Focus,
  context: AnswerContext,
): readonly Scored[] {
  const scored: Scored[] = [];
  const standings = rateDocuments(passages);
  for (const [index, spans] of mergeByDocument(passages)) {
    const facts = factsOf(context, index);
    if (facts === undefined) continue;
    const around = readSetting(facts, spans, standings.get(index) ?? 0, focus);
    const seen = new Set<string>();
    for (const unit of spans.flatMap((span) => facts.unitsWithin(span))) {
      const place = `${unit.start}-${unit.end} ${unit.quotations[0]?.utterance}`;
      if (seen.has(place) || !(focus.terms.length === 0 || facts.isTouched(unit, focus))) continue;
      seen.add(place);
      scored.push(scoreUnit(unit, focus, facts, around));
    }
  }
  return scored.sort((a, b) => b.score - a.score);
}

function readSetting(facts: DocumentFacts, spans: readonly Span[], standing: number, focus: Focus): Setting {
  const { weights } = focus;
  const strengths = facts.strengthsAround(spans, focus);
  return {
    standing,
    settingNames: shareOf(weights.proper, strengths),
    gravestGap: findGravestGap(weights.plain, strengths),
    nameGap: findGravestGap(weights.proper, strengths),
  };
}

/** How well retrieval thinks of each document: its best passage's score as a part of the best of all. */
function rateDocuments(passages: readonly RankedPassage[]): ReadonlyMap<number, number> {
  const best = passages.reduce((top, { score }) => Math.max(top, score), 0);
  const standings = new Map<number, number>();
  for (const { passage, score } of passages) {
    const known = standings.get(passage.documentIndex) ?? 0;
    standings.set(passage.documentIndex, Math.max(known, score / best));
  }
  return standings;
}

/** The passages of each document, neighbours joined so that no sentence is read twice. */
function mergeByDocument(passages: readonly RankedPassage[]): ReadonlyMap<number, readonly Span[]> {
  const groups = new Map<number, Span[]>();
  for (const { passage } of [...passages].sort((a, b) => a.passage.start - b.passage.start)) {
    const group = groups.get(passage.documentIndex) ?? [];
    groups.set(passage.documentIndex, group);
    const last = group.at(-1);
    const touches = last !== undefined && passage.start - last.end <= GAP;
    if (touches) group[group.length - 1] = { start: last.start, end: Math.max(last.end, passage.end) };
    else group.push({ start: passage.start, end: passage.end });
  }
  return groups;
}

/** Characters between two passages that count as neighbours: white space. */
const GAP = 4;
