// The quotations that answers rest on -> how many there are of each speaker: counted as `/quote` lists them,
// so that no list of the archive says another number than the page it leads to.
import type { AnswerContext } from '../context.ts';
import { factsOf } from '../evidence/facts.ts';
import type { Unit } from '../evidence/units.ts';
import { findKnown, resolveName, splitJointName } from '../matching/names.ts';
import { listSpokenIn, type Spoken } from '../quote.ts';
import { mergeSpoken } from './merge.ts';

export interface SpokenCounts {
  /** By canonical name; what two said together counts for both, and for the two as they are named. */
  readonly bySpeaker: ReadonlyMap<string, number>;
  /** Those of `names`, each once, whoever of them said it. */
  count(names: ReadonlySet<string>): number;
}

/** Names whose quotations a document holds, each with every name that is typed as it is ("police", "Police"). */
function namesIn(index: number, context: AnswerContext, resolve: Resolve): ReadonlySet<string> {
  const whole = (context.quotations[index] ?? []).flatMap(({ speaker }) => (speaker ? [speaker.name] : []));
  const parts = whole.flatMap(splitJointName).filter((part) => findKnown(part, context.speakerNames));
  const names = new Set([...whole, ...parts]);
  return new Set([...names].flatMap(resolve));
}

/** The canonical names behind a name. */
type Resolve = (name: string) => readonly string[];

/** Each name is looked up once. */
function rememberNames({ speakerNames }: AnswerContext): Resolve {
  const resolved = new Map<string, readonly string[]>();
  return (name) => {
    const known = resolved.get(name) ?? resolveName(name, speakerNames);
    resolved.set(name, known);
    return known;
  };
}

/** Units by each name that their quotations have, joint names by their parts too, in their order. */
function shelveUnits(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const shelves = new Map<string, Unit[]>();
  for (const unit of units) {
    const whole = unit.quotations.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.name]));
    for (const name of new Set(whole.flatMap((each) => [each, ...splitJointName(each)]))) {
      const shelf = shelves.get(name);
      if (shelf === undefined) shelves.set(name, [unit]);
      else shelf.push(unit);
    }
  }
  return shelves;
}

/** What every speaker of the corpus is listed with, before what is said twice is merged. */
function listAll(context: AnswerContext): ReadonlyMap<string, readonly Spoken[]> {
  const listed = new Map<string, Spoken[]>();
  const resolve = rememberNames(context);
  context.documents.forEach((_, index) => {
    const names = namesIn(index, context, resolve);
    const units = names.size === 0 ? [] : (factsOf(context, index)?.spoken ?? []);
    const shelves = shelveUnits(units);
    for (const name of names) {
      const meant = resolve(name);
      const [only] = meant;
      const own = only !== undefined && meant.length === 1 ? (shelves.get(only) ?? []) : units;
      const spoken = listSpokenIn(own, meant, context);
      const known = listed.get(name);
      if (known === undefined) listed.set(name, [...spoken]);
      else known.push(...spoken);
    }
  });
  return listed;
}

/** Counts every speaker's quotations. Linear in the corpus, times the speakers of each article. */
export function countSpoken(context: AnswerContext): SpokenCounts {
  const bySpeaker = new Map<string, number>();
  const places = new Map<string, readonly string[]>();
  for (const [name, spoken] of listAll(context)) {
    const merged = mergeSpoken(spoken, context);
    bySpeaker.set(name, merged.length);
    places.set(
      name,
      merged.map(({ unit }) => `${unit.documentIndex}:${unit.start}-${unit.end}`),
    );
  }
  return {
    bySpeaker,
    count: (names) => new Set([...names].flatMap((name) => places.get(name) ?? [])).size,
  };
}
