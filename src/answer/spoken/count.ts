// The quotations that answers rest on -> how many there are of each speaker: counted as `/quote` lists them,
// so that no list of the archive says another number than the page it leads to.
import type { AnswerContext } from '../context.ts';
import { factsOf } from '../evidence/facts.ts';
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

/** Counts every speaker's quotations. Linear in the corpus, times the speakers of each article. */
export function countSpoken(context: AnswerContext): SpokenCounts {
  const bySpeaker = new Map<string, number>();
  const listed = new Map<string, Spoken[]>();
  const resolve = rememberNames(context);
  context.documents.forEach((_, index) => {
    const names = namesIn(index, context, resolve);
    const units = names.size === 0 ? [] : (factsOf(context, index)?.units ?? []);
    for (const name of names) {
      const spoken = listSpokenIn(index, resolve(name), context, units);
      const own = listed.get(name) ?? [];
      own.push(...spoken);
      listed.set(name, own);
    }
  });
  const places = new Map<string, readonly string[]>();
  for (const [name, spoken] of listed) {
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
