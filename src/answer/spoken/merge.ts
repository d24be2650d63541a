// A speaker's utterances in the order they will be shown -> the same without repetitions: what an article says
// twice, or two outlets took from one agency, is one with the other places beside it.
import type { AnswerContext } from '../context.ts';
import { overlaps, type Unit } from '../evidence/units.ts';
import { findNewest } from '../evidence/versions.ts';
import {
  isSameWording,
  mayBeSameWording,
  placesOf,
  readWording,
  type Worded,
} from '../matching/same-wording.ts';

/** One utterance to be shown and the other places where it stands. */
export interface Merged {
  readonly unit: Unit;
  readonly others: readonly Unit[];
}

/** Utterances that are compared share one of so many of their rarest words. */
const KEYS = 3;

/**
 * Keeps the order; of those that say the same the first is shown. How many come out depends on the utterances
 * alone, not on their order. Near linear: only those that share a rare word are compared.
 */
export function mergeSpoken<T extends { readonly unit: Unit }>(
  spoken: readonly T[],
  context: AnswerContext,
): readonly Merged[] {
  if (spoken.length < 2) return spoken.map(({ unit }) => ({ unit, others: [] }));
  const groupOf = groupSame(
    spoken.map(({ unit }) => unit),
    context,
  );
  const merged = new Map<Unit, { readonly unit: Unit; readonly others: Unit[] }>();
  const withdrawn = findWithdrawn(groupOf, context);
  for (const { unit } of spoken) {
    if (withdrawn.has(unit)) continue;
    const head = groupOf.get(unit) ?? unit;
    const known = merged.get(head);
    if (known === undefined) merged.set(head, { unit, others: [] });
    else known.others.push(unit);
  }
  return [...merged.values()];
}

/** The units that a later version of their article has otherwise, where that is among them. */
function findWithdrawn(groupOf: ReadonlyMap<Unit, Unit>, context: AnswerContext): ReadonlySet<Unit> {
  const { newest } = context.versions();
  const units = [...groupOf.keys()];
  const old = newest.size === 0 ? [] : units.filter(({ documentIndex }) => newest.has(documentIndex));
  return new Set(
    old.filter((unit) => {
      const later = findNewest(unit, context);
      return (
        later !== null &&
        units.some((each) => each.documentIndex === later.documentIndex && overlaps(each, later))
      );
    }),
  );
}

/** For every unit the first, by document and place, that says the same. */
function groupSame(units: readonly Unit[], context: AnswerContext): ReadonlyMap<Unit, Unit> {
  const shelves = new Map<string, Worded[]>();
  const groupOf = new Map<Unit, Unit>();
  const inPlace = units.toSorted((a, b) => a.documentIndex - b.documentIndex || a.start - b.start);
  const company = findCompany(inPlace, context);
  for (const unit of inPlace) {
    if (!company.has(unit)) {
      groupOf.set(unit, unit);
      continue;
    }
    const { worded, keys } = readKeyed(unit, context);
    const candidates = keys.flatMap((key) => shelves.get(key) ?? []);
    const head = candidates.find((each) => isSame(each, worded, context));
    groupOf.set(unit, head?.unit ?? unit);
    if (head === undefined) for (const key of keys) shelves.set(key, [...(shelves.get(key) ?? []), worded]);
  }
  return groupOf;
}

/** The units that some other one may be the same as, as far as can be told without reading their words. */
function findCompany(units: readonly Unit[], context: AnswerContext): ReadonlySet<Unit> {
  const byPlace = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const place of placesOf(unit, context)) {
      const there = byPlace.get(place);
      if (there === undefined) byPlace.set(place, [unit]);
      else there.push(unit);
    }
  }
  const company = new Set(
    units.filter(({ documentIndex }) => context.carrySameText(documentIndex, documentIndex)),
  );
  for (const there of byPlace.values()) for (const unit of listOfLikeLength(there)) company.add(unit);
  return company;
}

/** Those whose next longer or shorter neighbour has nearly the same length. */
function listOfLikeLength(units: readonly Unit[]): readonly Unit[] {
  const byLength = units.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return byLength.filter((unit, at) =>
    [byLength[at - 1], byLength[at + 1]].some(
      (other) => other !== undefined && mayBeSameWording(unit, other),
    ),
  );
}

function isSame(left: Worded, right: Worded, context: AnswerContext): boolean {
  return mayBeSameWording(left.unit, right.unit) && isSameWording(left, right, context);
}

interface Keyed {
  readonly worded: Worded;
  readonly keys: readonly string[];
}

/** What was read of units that are still in use: joint speakers share them, and a page is turned with the same. */
const keyedUnits = new WeakMap<Unit, Keyed>();

function readKeyed(unit: Unit, context: AnswerContext): Keyed {
  const known = keyedUnits.get(unit);
  if (known !== undefined) return known;
  const worded = readWording(unit, unit.quotations[0]?.speaker?.name ?? null, context);
  const keyed = { worded, keys: pickKeys(worded, context) };
  keyedUnits.set(unit, keyed);
  return keyed;
}

function pickKeys({ words }: Worded, context: AnswerContext): readonly string[] {
  const byRarity = [...words].map((word) => ({ word, count: context.documentFrequency(word) }));
  const rarest = byRarity.sort((a, b) => a.count - b.count || a.word.localeCompare(b.word)).slice(0, KEYS);
  // A few everyday words have none that an index keeps; a copy of them is found all the same.
  return rarest.length === 0 ? [''] : rarest.map(({ word }) => word);
}
