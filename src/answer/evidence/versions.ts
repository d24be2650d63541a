// A unit of an article of which there are several versions -> the same words in the newest one, which are shown
// instead, and what other versions say otherwise. Words that another version has not are left alone.
import type { OtherVersion } from '../../model.ts';
import { citeAlsoReported } from '../cite.ts';
import type { AnswerContext } from '../context.ts';
import { areAtOdds } from '../matching/at-odds.ts';
import { mayBeSameWording, readWording, sharesWords } from '../matching/same-wording.ts';
import { factsOf } from './facts.ts';
import type { Scored } from './score.ts';
import type { Unit } from './units.ts';

/** Versions that are told beside a finding. */
const TOLD = 2;

function textOf({ documentIndex, start, end }: Unit, { documents }: AnswerContext): string {
  return documents[documentIndex]?.text.slice(start, end) ?? '';
}

/** The unit of another version that has nearly the same words, the most alike in length; `null` where none has. */
export function findCounterpart(unit: Unit, index: number, context: AnswerContext): Unit | null {
  const { words } = readWording(unit, null, context);
  const text = textOf(unit, context);
  const length = unit.end - unit.start;
  const isLike = (other: Unit): boolean =>
    mayBeSameWording(unit, other) &&
    (textOf(other, context) === text || sharesWords(words, readWording(other, null, context).words));
  const miss = (other: Unit): number => Math.abs(other.end - other.start - length);
  const alike = (factsOf(context, index)?.units ?? []).filter(isLike);
  return alike.toSorted((a, b) => miss(a) - miss(b))[0] ?? null;
}

/** The same place in the newest version; `null` where the unit is of the newest, or that has not these words. */
export function findNewest(unit: Unit, context: AnswerContext): Unit | null {
  const newest = context.versions().newest.get(unit.documentIndex);
  return newest === undefined ? null : findCounterpart(unit, newest, context);
}

/** Other versions of the article in which the words read otherwise, two at most. */
export function citeVersions(unit: Unit, context: AnswerContext): readonly OtherVersion[] {
  const { newest, earlier } = context.versions();
  const later = newest.get(unit.documentIndex);
  const others = [
    ...(later === undefined ? [] : [{ index: later, is: 'later' as const }]),
    ...(earlier.get(unit.documentIndex) ?? []).map((index) => ({ index, is: 'earlier' as const })),
  ];
  const told = others.flatMap(({ index, is }): readonly OtherVersion[] => {
    const other = findCounterpart(unit, index, context);
    const document = context.documents[index];
    if (other === null || document === undefined) return [];
    const voice = unit.quotations[0]?.speaker?.name ?? null;
    if (!areAtOdds(textOf(unit, context), textOf(other, context), voice)) return [];
    return [{ ...citeAlsoReported(document, other), is }];
  });
  return told.slice(0, TOLD);
}

/** The finding with what other versions of its article say otherwise. */
export function withVersions<T extends object>(
  finding: T,
  unit: Unit,
  context: AnswerContext,
): T & { readonly versions?: readonly OtherVersion[] } {
  const versions = citeVersions(unit, context);
  return versions.length === 0 ? finding : { ...finding, versions };
}

const placeOf = ({ documentIndex, start, end }: Unit): string => `${documentIndex}:${start}-${end}`;

/**
 * Evidence, best first, with the words of the newest version in the place of earlier ones, each once. `isAllowed`:
 * whether a document may be shown, for filters may leave out the newest.
 */
export function preferNewest(
  scored: readonly Scored[],
  context: AnswerContext,
  isAllowed: (documentIndex: number) => boolean,
): readonly Scored[] {
  if (context.versions().newest.size === 0) return scored;
  const own = new Map(scored.map((each) => [placeOf(each.unit), each]));
  const shown = new Map<string, Scored>();
  for (const each of scored) {
    const unit = findNewest(each.unit, context);
    const isSwapped = unit !== null && isAllowed(unit.documentIndex);
    const known = isSwapped ? own.get(placeOf(unit)) : each;
    const quotation = unit?.quotations.find(({ speaker }) => speaker !== null) ?? unit?.quotations[0] ?? null;
    // Words that only the earlier one has, a withdrawn figure say, may be what was asked for.
    const newest = isSwapped
      ? { ...each, unit, quotation: known?.quotation ?? quotation, values: known?.values ?? [] }
      : each;
    const place = placeOf(newest.unit);
    if (!shown.has(place)) shown.set(place, newest);
  }
  return [...shown.values()];
}
