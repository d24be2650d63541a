// One line in, its verbs out, each with the mention that is its subject as far as word order tells: what
// the ranker knows of clauses. A shallow reading by closed classes and word forms; no parse.
import {
  ADVERB,
  AUXILIARY,
  DETERMINER,
  POSSESSIVE,
  PREPOSITION,
  REPORTING,
  SUBORDINATOR,
} from '../lexicon/classes.ts';
import { VERB_FORM, type VerbForm, verbFormOf } from '../lexicon/verb-forms.ts';
import { REPORTING_VERBS } from '../lexicon/verbs.ts';
import type { Item, Line } from '../marks/reading.ts';
import { bareHead, climb, type Scene, skipTime } from '../mentions/heads.ts';
import type { Mention } from '../mentions/mentions.ts';

/** What a verb is in its place. */
export const MOOD = { none: 0, finite: 1, infinitive: 2, participle: 3, passive: 4, reduced: 5 } as const;
export type Mood = (typeof MOOD)[keyof typeof MOOD];

export interface Verb {
  /** Item index of the verb itself, auxiliaries left out. */
  readonly at: number;
  readonly mood: Mood;
  /** 2 for a verb that takes a quotation, 1 for another reporting verb, 0 for all others. */
  readonly force: number;
  readonly subject: Mention | null;
  /** True where the subject stands before this very verb, not before one that it is joined to. */
  readonly isOwn: boolean;
  /** True in a clause that hangs on another: "when she left", "which reached". */
  readonly isHung: boolean;
}

const BE =
  /^(?:is|are|was|were|be|been|being|'s|'re|'m|am|get|gets|got|getting|isn't|aren't|wasn't|weren't)$/;
const HAVE = /^(?:has|have|had|having|'ve|'d|hasn't|haven't|hadn't)$/;
const MODAL =
  /^(?:will|would|can|could|may|might|must|shall|should|cannot|do|does|did|'ll|'d|(?:do|does|did|wo|would|ca|could|should)n't|won't|can't)$/;
const RELATIVE = /^(?:who|which|that)$/;
const OPENS = /^(?:who|which|that|when|where|while|because|if|whom|what|how|why)$/;
const JOINS = /^(?:and|but|or)$/;

const isAdverb = (item: Item): boolean =>
  (item.classes & ADVERB) !== 0 || (item.low.length > 4 && item.low.endsWith('ly'));

/** Index of the last item before `at` that is no adverb. */
function before(items: readonly Item[], at: number): number {
  let index = at - 1;
  for (let item = items[index]; item?.kind === 'word' && isAdverb(item); item = items[index]) index--;
  return index;
}

function moodOfPast(items: readonly Item[], at: number, left: Item | undefined): Mood {
  if (left && BE.test(left.low)) return MOOD.passive;
  if (left && HAVE.test(left.low)) return MOOD.finite;
  if (!left || left.classes & (DETERMINER | POSSESSIVE)) return MOOD.none;
  return items[at + 1]?.low === 'by' ? MOOD.reduced : MOOD.finite;
}

function moodOfBase(left: Item | undefined, isLoose: boolean): Mood {
  if (!left) return MOOD.none;
  if (left.low === 'to') return MOOD.infinitive;
  if (MODAL.test(left.low) || /^(?:they|we|i|you|who|not)$/.test(left.low)) return MOOD.finite;
  const plural = left.kind === 'word' && /[^su]s$/.test(left.low);
  if (plural) return MOOD.finite;
  return isLoose || left.classes & (DETERMINER | POSSESSIVE | PREPOSITION) ? MOOD.none : MOOD.infinitive;
}

/** "Has said" is finite, "was said" passive; without either it is `alone`. */
function moodBehindAuxiliary(left: Item | undefined, alone: Mood): Mood {
  if (left && HAVE.test(left.low)) return MOOD.finite;
  return left && BE.test(left.low) ? MOOD.passive : alone;
}

function moodOf(items: readonly Item[], at: number, form: VerbForm): Mood {
  const left = items[before(items, at)];
  switch (form) {
    case VERB_FORM.finite:
      return moodBehindAuxiliary(left, MOOD.finite);
    case VERB_FORM.past:
      return moodOfPast(items, at, left);
    case VERB_FORM.participle:
      return moodBehindAuxiliary(left, MOOD.reduced);
    case VERB_FORM.ing:
      return left && BE.test(left.low) ? MOOD.finite : MOOD.participle;
    case VERB_FORM.base:
    case VERB_FORM.looseBase:
      return moodOfBase(left, form === VERB_FORM.looseBase);
    case VERB_FORM.looseThird:
      return left && (left.capital || /^(?:he|she|it|who|which|that)$/.test(left.low))
        ? MOOD.finite
        : MOOD.none;
    default:
      return MOOD.none;
  }
}

/** "was a", "has no": an auxiliary that no verb follows is the verb. */
function isFullAuxiliary(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || !(BE.test(item.low) || HAVE.test(item.low)) || item.low === "'s" || item.low === "'d")
    return false;
  let next = at + 1;
  for (let after = items[next]; after?.kind === 'word' && isAdverb(after); after = items[next]) next++;
  const after = items[next];
  return !after || (!(after.classes & AUXILIARY) && verbFormOf(after.low) === VERB_FORM.none);
}

function formAt(item: Item): VerbForm {
  if (item.classes & REPORTING) {
    const entry = REPORTING_VERBS.get(item.low);
    const form = verbFormOf(item.low);
    if (form !== VERB_FORM.none || !entry) return form;
    if (entry.form === 'past') return item.low.endsWith('ed') ? VERB_FORM.past : VERB_FORM.finite;
    if (entry.form === 'participle') return VERB_FORM.ing;
    return entry.form === 'third' ? VERB_FORM.looseThird : VERB_FORM.looseBase;
  }
  return verbFormOf(item.low);
}

function skipGroup(items: readonly Item[], at: number): number {
  let index = skipTime(items, at - 1);
  for (let item = items[index]; item; item = items[index]) {
    const inGroup =
      (item.classes & AUXILIARY) !== 0 ||
      item.low === 'to' ||
      isAdverb(item) ||
      /^'(?:s|d|ll|ve|re|m)$/.test(item.low);
    if (!inGroup || item.kind === 'quote') break;
    index = skipTime(items, index - 1);
  }
  return index;
}

function isBreak(item: Item | undefined): boolean {
  return item !== undefined && /^[,—–)-]$/.test(item.low);
}

/** "Lang (R), an ally, acknowledged": the first phrase before the insertion that hangs on nothing. */
function acrossInsertion(scene: Scene, comma: number): Mention | undefined {
  for (let at = comma - 1; at > 0 && comma - at < 40; at--) {
    const item = scene.items[at];
    if (item?.kind === 'quote') return undefined;
    if (!isBreak(item) && item?.low !== '(') continue;
    const mention = scene.cover[at - 1];
    if (!mention || isBreak(scene.items[mention.from - 1])) continue;
    return climb(scene, mention);
  }
  return undefined;
}

/** The subject right before a verb group, else that of the verb it is joined to. */
function subjectOf(scene: Scene, at: number, mood: Mood, verbs: readonly Verb[]): [Mention | null, boolean] {
  const { items, cover } = scene;
  const left = skipGroup(items, at);
  const near = cover[left] ?? bareHead(scene, left);
  const item = items[left];
  if (mood === MOOD.finite || mood === MOOD.passive) {
    if (near) return [climb(scene, near), true];
    if (item && RELATIVE.test(item.low)) {
      const head = cover[left - 1] ?? (isBreak(items[left - 1]) ? cover[left - 2] : undefined);
      if (head) return [head, true];
    }
    const across = isBreak(item) ? acrossInsertion(scene, left) : undefined;
    if (across) return [across, true];
  }
  if ((mood === MOOD.reduced || mood === MOOD.participle) && near && left === at - 1) return [near, true];
  if (mood === MOOD.infinitive && near && items[left + 1]?.low === 'to') return [near, true];
  return [joinedTo(items, left, verbs)?.subject ?? null, false];
}

/** "Lang left when Ortiz came, and called it": behind a comma it goes on with the clause that hangs on none. */
function joinedTo(items: readonly Item[], left: number, verbs: readonly Verb[]): Verb | undefined {
  const isJoined = JOINS.test(items[left]?.low ?? '') && items[left - 1]?.low === ',';
  const free = isJoined ? verbs.findLast(({ isHung }) => !isHung) : undefined;
  return free ?? verbs.at(-1);
}

/** Whether a verb stands in a clause that a relative or a subordinator opens right before its subject. */
function hangs({ items }: Scene, subject: Mention | null, isOwn: boolean, verbs: readonly Verb[]): boolean {
  if (!subject || !isOwn) return verbs.findLast((verb) => verb.subject === subject)?.isHung ?? false;
  const opener = items[subject.from - 1];
  const after = items[subject.to];
  return (
    RELATIVE.test(items[subject.from]?.low ?? '') ||
    RELATIVE.test((after?.low === ',' ? items[subject.to + 1] : after)?.low ?? '') ||
    (opener !== undefined && ((opener.classes & SUBORDINATOR) !== 0 || OPENS.test(opener.low)))
  );
}

/** The verbs of a line, left to right; a mention holds no verb but for what it begins with. Linear. */
export function findVerbs(line: Line, cover: readonly (Mention | undefined)[]): Verb[] {
  const verbs: Verb[] = [];
  const scene: Scene = { items: line.items, cover };
  for (let at = 0; at < line.items.length; at++) {
    const item = line.items[at];
    if (item?.kind !== 'word' || cover[at] || (item.capital && at > 0)) continue;
    const isAuxiliary = (item.classes & AUXILIARY) !== 0;
    const form = isAuxiliary ? VERB_FORM.none : formAt(item);
    const mood = isAuxiliary
      ? isFullAuxiliary(line.items, at)
        ? MOOD.finite
        : MOOD.none
      : form === VERB_FORM.looseThird && cover[at - 1]
        ? MOOD.finite
        : moodOf(line.items, at, form);
    if (mood === MOOD.none) continue;
    const force = item.classes & REPORTING ? (REPORTING_VERBS.get(item.low)?.says ? 2 : 1) : 0;
    const [subject, isOwn] = subjectOf(scene, at, mood, verbs);
    verbs.push({ at, mood, force, subject, isOwn, isHung: hangs(scene, subject, isOwn, verbs) });
  }
  return verbs;
}
