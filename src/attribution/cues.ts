// One line in, its cues out: reporting verbs and "according to", each with the mention that is its
// subject as far as word order tells.

import { REPORTING_VERBS, type VerbEntry } from './lexicon/verbs.ts';
import { ADVERBS, AUXILIARIES, CONJUNCTIONS, PREPOSITIONS } from './lexicon/words.ts';
import type { Mention } from './mentions.ts';
import type { Item, Line } from './reading.ts';

/** How the subject was found, most reliable first. */
export type CueShape =
  | 'according'
  | 'before'
  | 'inverted'
  | 'relative'
  | 'apposition'
  | 'climbed'
  | 'main'
  | 'none';

export interface Cue {
  /** Item indexes within the line, half-open. */
  readonly from: number;
  readonly to: number;
  readonly verb: VerbEntry | null;
  readonly shape: CueShape;
  readonly subject: Mention | null;
}

interface Scene {
  readonly line: Line;
  readonly items: readonly Item[];
  /** Mention that covers an item, by item index. */
  readonly cover: readonly (Mention | undefined)[];
  readonly mentions: readonly Mention[];
}

const INVERTIBLE = /^(?:tell|talk|speak|inform|assure|remind|accuse|call|refer)$/;

function coverOf(line: Line, mentions: readonly Mention[]): (Mention | undefined)[] {
  const cover: (Mention | undefined)[] = new Array(line.items.length).fill(undefined);
  for (const mention of mentions) cover.fill(mention, mention.from, mention.to);
  return cover;
}

/** Index of the last item before `at` that is neither auxiliary nor adverb. */
function skipVerbGroup(items: readonly Item[], at: number): number {
  let before = at - 1;
  while (before >= 0) {
    const item = items[before];
    if (!item || !(AUXILIARIES.has(item.low) || ADVERBS.has(item.low) || item.low.endsWith('ly'))) break;
    before--;
  }
  return before;
}

/** "a spokesman for the campaign": the phrase that the prepositional one hangs on. */
function climb(scene: Scene, mention: Mention): Mention {
  let current = mention;
  for (let step = 0; step < 4; step++) {
    const link = scene.items[current.from - 1];
    const head = scene.cover[current.from - 2];
    if (!link || !head) break;
    const joins = PREPOSITIONS.has(link.low) && link.low !== 'as' && link.low !== 'after';
    if (!joins && link.low !== "'s") break;
    current = head;
  }
  return current;
}

function isComma(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    (item.low === ',' || item.low === '—' || item.low === '–' || item.low === '-' || item.low === ')')
  );
}

/** "Li Ziguo, director of the institute, said": the phrase before the comma that opens the insertion. */
function acrossInsertion(scene: Scene, comma: number): Mention | undefined {
  for (let at = comma - 1; at > 0; at--) {
    const item = scene.items[at];
    if (item?.kind === 'quote') return undefined;
    if (!isComma(item) && item?.low !== '(') continue;
    const mention = scene.cover[at - 1];
    if (mention && !PREPOSITIONS.has(scene.items[mention.from - 1]?.low ?? '')) return mention;
    if (mention) return climb(scene, mention);
  }
  return undefined;
}

/** The subject of the line's main clause: the first mention that hangs on no preposition and meets a verb. */
function mainSubject(scene: Scene, before: number): Mention | undefined {
  const free = scene.mentions.filter((mention) => mention.to <= before && !hangs(scene, mention));
  return free.find((mention) => meetsVerb(scene.items[mention.to])) ?? free[0];
}

function hangs(scene: Scene, mention: Mention): boolean {
  const before = scene.items[mention.from - 1];
  return before !== undefined && (PREPOSITIONS.has(before.low) || REPORTING_VERBS.has(before.low));
}

function meetsVerb(item: Item | undefined): boolean {
  if (item?.kind !== 'word' || item.capital) return false;
  if (AUXILIARIES.has(item.low)) return true;
  return !PREPOSITIONS.has(item.low) && !CONJUNCTIONS.has(item.low);
}

function inverted(scene: Scene, at: number, verb: VerbEntry, before: number): Mention | undefined {
  if (verb.form === 'base' || verb.form === 'participle' || INVERTIBLE.test(verb.base)) return undefined;
  const left = scene.items[before];
  const opened = before < 0 || left?.kind === 'quote' || isComma(left);
  const right = scene.cover[at + 1];
  return opened && right?.from === at + 1 ? right : undefined;
}

function subjectOf(scene: Scene, at: number, verb: VerbEntry): { shape: CueShape; subject: Mention | null } {
  const before = skipVerbGroup(scene.items, at);
  const turned = inverted(scene, at, verb, before);
  if (turned) return { shape: 'inverted', subject: turned };
  const near = scene.cover[before];
  if (near && verb.form !== 'participle') {
    const low = scene.items[before]?.low;
    if (low === 'who') return { shape: 'relative', subject: near };
    const top = climb(scene, near);
    return { shape: top === near ? 'before' : 'climbed', subject: top };
  }
  if (isComma(scene.items[before]) && verb.form !== 'participle') {
    const across = acrossInsertion(scene, before);
    if (across) return { shape: 'apposition', subject: across };
  }
  const main = mainSubject(scene, at);
  return main ? { shape: 'main', subject: main } : { shape: 'none', subject: null };
}

function accordingTo(scene: Scene, at: number): Cue | undefined {
  if (scene.items[at]?.low !== 'according' || scene.items[at + 1]?.low !== 'to') return undefined;
  const subject = scene.cover[at + 2] ?? scene.cover[at + 3] ?? null;
  return { from: at, to: at + 2, verb: null, shape: 'according', subject };
}

function cueAt(scene: Scene, at: number): Cue | undefined {
  const item = scene.items[at];
  if (item?.kind !== 'word') return undefined;
  const according = accordingTo(scene, at);
  if (according) return according;
  const verb = REPORTING_VERBS.get(item.low);
  if (!verb || (item.capital && at > 0) || (scene.cover[at] && scene.items[at - 1]?.kind !== 'quote'))
    return undefined;
  return { from: at, to: at + 1, verb, ...subjectOf(scene, at, verb) };
}

/** Cues of one line, left to right. At most linear in items times mentions of the line. */
export function findCues(line: Line, mentions: readonly Mention[]): Cue[] {
  const scene: Scene = { line, items: line.items, cover: coverOf(line, mentions), mentions };
  const cues: Cue[] = [];
  for (let at = 0; at < line.items.length; at++) {
    const cue = cueAt(scene, at);
    if (cue) cues.push(cue);
  }
  return cues;
}
