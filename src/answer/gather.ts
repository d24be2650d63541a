// A focus -> every unit of evidence in the passages that retrieval offers, scored. Asks retrieval once for
// the question as it stands and once for each wished speaker and outlet, which may rank low on words alone.
import type { Filters, RankedPassage } from '../model.ts';
import type { AnswerContext } from './context.ts';
import { factsOf } from './facts.ts';
import type { Focus } from './focus.ts';
import { type Scored, scoreUnit } from './score.ts';
import { overlaps } from './units.ts';

/** Passages looked at for the question, and for each wish. */
const PASSAGES = 40;
const WISH_PASSAGES = 15;

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
    for (const speaker of focus.speakers) wishes.push({ ...filters, speaker });
  if (filters.outlet === undefined) for (const outlet of focus.outlets) wishes.push({ ...filters, outlet });
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
  const scored = [...groupByDocument(passages)].flatMap(([index, ranked]) => {
    const facts = factsOf(context, index);
    if (facts === undefined) return [];
    const units = facts.units.filter((unit) => ranked.some(({ passage }) => overlaps(unit, passage)));
    const telling = focus.terms.length === 0 ? units : units.filter((unit) => facts.isTouched(unit, focus));
    return telling.map((unit) => scoreUnit(unit, focus, facts, context));
  });
  return scored.sort((a, b) => b.score - a.score);
}

function groupByDocument(passages: readonly RankedPassage[]): ReadonlyMap<number, readonly RankedPassage[]> {
  const groups = new Map<number, RankedPassage[]>();
  for (const ranked of passages) {
    const group = groups.get(ranked.passage.documentIndex) ?? [];
    groups.set(ranked.passage.documentIndex, group);
    group.push(ranked);
  }
  return groups;
}
