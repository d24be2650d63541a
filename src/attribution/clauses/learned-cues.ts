// A parsed line in, the cues that only the development articles taught out: words outside the lexicon behind
// which clauses were reported often enough, each with the mention that most likely stands behind it.
import { ADVERB, AUXILIARY, PREPOSITION } from '../lexicon/classes.ts';
import type { Item } from '../marks/reading.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Cue, CueShape } from '../sieves/cues.ts';
import type { Parsed } from '../sieves/sieves.ts';

/** A cue that may report a clause; one that was learned has no verb of the lexicon. */
export interface ClauseCue extends Omit<Cue, 'shape'> {
  readonly shape: CueShape | 'learned';
}

/** The key of a learned cue's weight: its word behind this mark. */
export const LEARNED = '~';

/** Base form of a cue's verb, or a learned word, to how often it reports a clause, 0 to 60. */
export type CueLexicon = Readonly<Record<string, number>>;

/** Words of appearance: whoever seems does not say. */
const APPEARING = /^(?:seem|appear|look|sound|feel)(?:s|ed|ing)?$/;
const WORDS = new WeakMap<CueLexicon, ReadonlySet<string>>();

function learnedWords(lexicon: CueLexicon): ReadonlySet<string> {
  const known = WORDS.get(lexicon);
  if (known) return known;
  const keys = Object.keys(lexicon).filter((key) => key.startsWith(LEARNED));
  const words = new Set(keys.map((key) => key.slice(LEARNED.length)));
  WORDS.set(lexicon, words);
  return words;
}

const isBare = (item: Item): boolean =>
  (item.classes & (AUXILIARY | ADVERB)) !== 0 || item.low.endsWith('ly') || item.kind === 'clitic';

/** The phrase before the word at `at`, its auxiliaries or its possessive; else the last one that hangs on nothing. */
function findSubject(parsed: Parsed, at: number): Mention | null {
  const { items } = parsed.line;
  if (APPEARING.test(items[at]?.low ?? '')) return null;
  let before = at - 1;
  for (let item = items[before]; item && isBare(item); item = items[before]) before--;
  const near = parsed.mentions.find((mention) => mention.from <= before && before < mention.to);
  const isFree = (mention: Mention): boolean =>
    mention.to <= at && ((items[mention.from - 1]?.classes ?? 0) & PREPOSITION) === 0;
  return near ?? parsed.mentions.findLast(isFree) ?? null;
}

/** The learned cues of a line, left to right. */
export function findLearnedCues(parsed: Parsed, lexicon: CueLexicon): ClauseCue[] {
  const { items } = parsed.line;
  const words = learnedWords(lexicon);
  const cues: ClauseCue[] = [];
  for (let at = 0; at + 1 < items.length; at++) {
    if (!words.has(items[at]?.low ?? '') || parsed.cues.some(({ from }) => from === at)) continue;
    cues.push({ from: at, to: at + 1, verb: null, shape: 'learned', subject: findSubject(parsed, at) });
  }
  return cues;
}
