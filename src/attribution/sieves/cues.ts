// One line in, its cues out: reporting verbs and "according to", each with the mention that is its
// subject as far as word order tells.

import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DOCUMENT,
  ORGANISATION,
  PREPOSITION,
  REPORTING,
  ROLE,
  TITLE,
} from '../lexicon/classes.ts';
import { REPORTING_VERBS, type VerbEntry } from '../lexicon/verbs.ts';
import type { Item, Line } from '../marks/reading.ts';
import {
  acrossInsertion,
  actsBefore,
  bareHead,
  besideComma,
  climb,
  isComma,
  overRelative,
  type Scene as Phrases,
  skipTime,
} from '../mentions/heads.ts';
import type { Mention } from '../mentions/mentions.ts';
import { endsPhrase, isNounForm } from '../mentions/phrase-ends.ts';
import { ownedBy, ownerStart } from '../mentions/possessives.ts';

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

interface Scene extends Phrases {
  readonly line: Line;
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
  let before = skipTime(items, at - 1);
  while (before >= 0) {
    const item = items[before];
    if (!item || !(item.classes & (AUXILIARY | ADVERB) || item.low.endsWith('ly'))) break;
    before = skipTime(items, before - 1);
  }
  return before;
}

/** "whom Ortiz called": a subject inside a relative clause is not that of the line. */
const isRelative = (scene: Scene, mention: Mention): boolean =>
  /^(?:whom|which)$/.test(scene.items[ownerStart(scene, mention) - 1]?.low ?? '');

/** The subject of the line's main clause: the first mention that hangs on no preposition and meets a verb. */
function mainSubject(scene: Scene, before: number): Mention | undefined {
  const free = scene.mentions.filter(
    (mention) =>
      mention.to <= before &&
      !hangs(scene, mention) &&
      !isRelative(scene, mention) &&
      ownedBy(scene, mention) === mention,
  );
  return free.find((mention) => meetsVerb(scene.items[mention.to])) ?? free[0];
}

/** "…, Lang closed the meeting by saying": the last mention that opens a clause and meets its verb. */
function clauseHead(scene: Scene, before: number): Mention | undefined {
  return scene.mentions.findLast((mention) => {
    const [left, right] = [scene.items[ownerStart(scene, mention) - 1], scene.items[mention.to]];
    const opens = !left || isComma(left);
    return (
      mention.to < before &&
      opens &&
      meetsVerb(right) &&
      /ed$|^(?:is|was|has|had|will)$/.test(right?.low ?? '')
    );
  });
}

/** "about 200 protesters": no preposition, but part of the number. */
const isRounding = (before: Item, number: Item | undefined): boolean =>
  number?.kind === 'number' && /^(?:about|around|over|under)$/.test(before.low);

function hangs(scene: Scene, mention: Mention): boolean {
  const before = scene.items[ownerStart(scene, mention) - 1];
  if (before === undefined || isRounding(before, scene.items[mention.from])) return false;
  return (before.classes & (PREPOSITION | REPORTING)) !== 0;
}

function meetsVerb(item: Item | undefined): boolean {
  if (item?.kind !== 'word' || item.capital) return false;
  return (item.classes & (PREPOSITION | CONJUNCTION)) === 0;
}

function inverted(scene: Scene, at: number, verb: VerbEntry, before: number): Mention | undefined {
  if (verb.form === 'base' || verb.form === 'participle' || INVERTIBLE.test(verb.base)) return undefined;
  const first = scene.cover[at + 1];
  if (first?.from !== at + 1 || !turnsAround(scene, before)) return undefined;
  const right = ownedBy(scene, first);
  // "Lang, a rival, attacked Ortiz": only a verb of saying has its subject behind a comma.
  if (!verb.says && scene.items[before]?.low === ',') return undefined;
  if (!canFollowVerb(scene, right) && (right === first || scene.items[right.to]?.kind === 'word'))
    return undefined;
  return endsPhrase(scene.items[right.to]) ? right : undefined;
}

/** Words that stand for a person by themselves: "said another". */
const STANDS_FOR = /^(?:another|others|one|some|many|both)$/;

/** "recalled his efforts" and "noted that trading" have an object there, not a subject. */
function canFollowVerb(scene: Scene, right: Mention): boolean {
  const head = scene.items[right.to - 1]?.classes ?? 0;
  return (
    right.kind !== 'nominal' ||
    (STANDS_FOR.test(scene.items[right.from]?.low ?? '') && right.to === right.from + 1) ||
    (head & (ROLE | DOCUMENT | ORGANISATION | TITLE)) !== 0
  );
}

/** Only behind a quotation, a comma or at the start of a line does the subject follow its verb. */
function turnsAround(scene: Scene, before: number): boolean {
  const left = scene.items[before];
  return before < 0 || left?.kind === 'quote' || left?.low === ',';
}

/** "…, with her aide calling it": the participle's own subject stands right before it. */
function absoluteSubject(scene: Scene, near: Mention | undefined): Mention | undefined {
  const head = near && climb(scene, near);
  return head && scene.items[head.from - 1]?.low === 'with' ? head : undefined;
}

/** "said Lang, who praised it and called …": a verb without a subject goes on with that of the cue before. */
function goesOn(scene: Scene, cues: readonly Cue[], before: number): Mention | undefined {
  const isJoined = ((scene.items[before]?.classes ?? 0) & CONJUNCTION) !== 0;
  const last = cues.findLast(
    ({ subject, shape }) =>
      subject !== null && shape !== 'according' && (isJoined || !isRelative(scene, subject)),
  );
  return last?.subject ?? undefined;
}

/** "was announced by Lang", "measures added by Lang": what stands before the verb has not said it. */
function isDoneBy(scene: Scene, at: number, verb: VerbEntry): boolean {
  return verb.form === 'past' && scene.items[at + 1]?.low === 'by' && scene.cover[at + 2] !== undefined;
}

interface Subject {
  readonly shape: CueShape;
  readonly subject: Mention | null;
}

const NO_SUBJECT: Subject = { shape: 'none', subject: null };

/** The subject where a mention stands right before a finite verb. */
function subjectBeside(scene: Scene, near: Mention, before: number): Subject {
  if (scene.items[before]?.low === 'who') return { shape: 'relative', subject: near };
  const whole = overRelative(scene, near);
  if (whole) return { shape: 'climbed', subject: whole };
  const top = climb(scene, near);
  if (top === near) return { shape: 'before', subject: top };
  const beside = besideComma(scene, top);
  return beside ? { shape: 'apposition', subject: beside } : { shape: 'climbed', subject: top };
}

function subjectOf(scene: Scene, at: number, verb: VerbEntry, cues: readonly Cue[]): Subject {
  const before = skipVerbGroup(scene.items, at);
  if (isDoneBy(scene, at, verb)) return NO_SUBJECT;
  const turned = inverted(scene, at, verb, before);
  if (turned) return { shape: 'inverted', subject: turned };
  const near = scene.cover[before] ?? bareHead(scene, before);
  const absolute = verb.form === 'participle' ? absoluteSubject(scene, near) : undefined;
  if (absolute) return { shape: 'before', subject: absolute };
  if (near && verb.form !== 'participle') return subjectBeside(scene, near, before);
  if (near && verb.form === 'participle' && before === at - 1) return { shape: 'climbed', subject: near };
  if (isComma(scene.items[before]) && verb.form !== 'participle') {
    const across = acrossInsertion(scene, before);
    if (across) return { shape: 'apposition', subject: across };
  }
  const joined = verb.form === 'participle' ? actsBefore(scene, at) : undefined;
  if (joined) return { shape: 'climbed', subject: joined };
  const byActing = scene.items[at - 1]?.low === 'by';
  const main = byActing
    ? (clauseHead(scene, at) ?? goesOn(scene, cues, before))
    : (goesOn(scene, cues, before) ?? mainSubject(scene, at));
  return main ? { shape: 'main', subject: main } : NO_SUBJECT;
}

function accordingTo(scene: Scene, at: number): Cue | undefined {
  if (scene.items[at]?.low !== 'according' || scene.items[at + 1]?.low !== 'to') return undefined;
  const named = scene.cover[at + 2] ?? scene.cover[at + 3];
  const subject = named ? ownedBy(scene, named) : null;
  return { from: at, to: at + 2, verb: null, shape: 'according', subject };
}

function cueAt(scene: Scene, at: number, cues: readonly Cue[]): Cue | undefined {
  const item = scene.items[at];
  if (item?.kind !== 'word') return undefined;
  const according = accordingTo(scene, at);
  if (according) return according;
  const verb = (item.classes & REPORTING) === 0 ? undefined : REPORTING_VERBS.get(item.low);
  if (!verb || (item.capital && at > 0) || (scene.cover[at] && scene.items[at - 1]?.kind !== 'quote'))
    return undefined;
  if (isNounForm(scene.items, at, verb)) return undefined;
  return { from: at, to: at + 1, verb, ...subjectOf(scene, at, verb, cues) };
}

/** Cues of one line, left to right. At most linear in items times mentions of the line. */
export function findCues(line: Line, mentions: readonly Mention[]): Cue[] {
  const scene: Scene = { line, items: line.items, cover: coverOf(line, mentions), mentions };
  const cues: Cue[] = [];
  for (let at = 0; at < line.items.length; at++) {
    const cue = cueAt(scene, at, cues);
    if (cue) cues.push(cue);
  }
  return cues;
}
