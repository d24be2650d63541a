// A marked quotation in its place in, its attribution out: the most precise sieves decide alone, the
// ranker chooses where they leave a choice, and below a threshold nobody is named.

import { undergoneAt } from '../doubts/agents.ts';
import { creditedTo, spokenBeforeCredit } from '../doubts/credits.ts';
import { isBareName } from '../doubts/names.ts';
import { echoed, isOutlet, quotedAs, reportedBy } from '../doubts/passed-on.ts';
import { isVoiceless } from '../doubts/things.ts';
import { isNeverSaid } from '../doubts/unsaid.ts';
import { verbsOf } from '../features/clause-features.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { People } from '../mentions/people.ts';
import { owns } from '../mentions/possessives.ts';
import { findInner, isUnreal } from './inner.ts';
import { likeliestPhrase } from './phrases.ts';
import { listCandidates } from './ranker.ts';
import { type Attribution, cueAfter, nextLine, SIEVES, type Target } from './sieves.ts';
import { calibrate, SPEAKER_MODEL } from './speaker-model.ts';
import { chooseAmong } from './trees.ts';

const NOBODY: Attribution = { mention: null, cue: null, sieve: 'none', confidence: 0 };

/**
 * Confidence of a choice in a line without any verb of saying: the most that is stated, and the least from which on
 * somebody is named for a few words. By reading 50 of them in news of other kinds than the development articles.
 */
const MOST_UNCUED = 0.8;
const LEAST_UNCUED = 0.65;
/** So many words are rather a term than a remark. */
const FEW_WORDS = 3;

/** `The chain offers a “care kit” to guests`: nothing in the line says that anybody speaks. */
function withoutCue({ lines, at, item, text }: Target, attribution: Attribution): Attribution {
  const parsed = lines[at];
  const isCued = parsed?.cues.some(({ verb }) => verb === null || verb.says);
  const hasOwnWords = parsed?.line.items.some(({ kind }) => kind === 'word');
  if (isCued || !hasOwnWords) return attribution;
  const { confidence } = attribution;
  const marked = parsed?.line.items[item]?.marked;
  const words = marked ? text.slice(marked.start, marked.end).split(/\s+/u, FEW_WORDS + 1).length : 0;
  if (words <= FEW_WORDS && confidence < LEAST_UNCUED) return { ...NOBODY, sieve: 'unsure' };
  return { ...attribution, confidence: Math.min(confidence, MOST_UNCUED) };
}

/** The sieve that agrees with the ranker names the attribution and its cue. */
function explain(target: Target, mention: Mention, confidence: number): Attribution {
  for (const sieve of SIEVES) {
    const attribution = sieve(target);
    if (attribution?.mention && attribution.mention === mention) return { ...attribution, confidence };
  }
  return withoutCue(target, { mention, cue: null, sieve: 'ranker', confidence });
}

/** `China’s president said that … “exceeds it,” Ushakov said`: the first speaks, the second tells of it. */
function toldBy(target: Target): Attribution | undefined {
  const parsed = target.lines[target.at];
  const teller = cueAfter(target);
  if (!parsed || !teller?.mention || teller.mention.kind === 'pronoun') return undefined;
  const inner = parsed.cues.find((cue) => cue.shape === 'before' && cue.verb?.says && cue.to < target.item);
  // "Lang cannot say that": what is denied to somebody is not told of them.
  if (!inner?.subject || inner.verb?.form === 'base' || parsed.line.items[inner.to]?.low !== 'that')
    return undefined;
  if (parsed.line.items.slice(0, target.item).some((item) => item.kind === 'quote')) return undefined;
  const cue = target.text.slice(
    parsed.line.items[inner.from]?.start ?? 0,
    parsed.line.items[inner.to - 1]?.end ?? 0,
  );
  return { mention: inner.subject, cue, sieve: 'told-by', confidence: 0.85 };
}

/** "Although", "when": a line that opens with one has its main clause behind a comma. */
const OPENS_SIDE = /^(?:although|though|when|while|if|because|even)$/;

/**
 * `Although Lang had “been friends” with her, he claimed they never met`: the cue behind the quotation has a clause
 * of its own, and the quotation stands in another.
 */
function saysElse(target: Target, mention: Mention | null): boolean {
  const parsed = target.lines[target.at];
  const items = parsed?.line.items ?? [];
  if (!parsed || !items.slice(0, target.item).some(({ kind }) => kind === 'word')) return false;
  const cue = parsed.cues.find((each) => each.from > target.item && each.subject === mention);
  if (!cue || cue.shape === 'inverted') return false;
  const comma = items.findIndex(({ low }) => low === ',');
  const isSide = [0, 1].some((at) => at < target.item && OPENS_SIDE.test(items[at]?.low ?? ''));
  const inner = parsed.cues.find((each) => each.to <= target.item && each.subject !== null);
  if (isSide && inner && (comma < 0 || inner.from < comma)) return true;
  if (items[cue.to]?.low === 'that') return true;
  return verbsOf(parsed).some(({ subject, isOwn, at }) => isOwn && at > cue.to && subject?.from === cue.to);
}

/** `"Why now?" Ortiz asked.`: a question or an exclamation leaves its cue to the line behind it. */
function askedBehind(target: Target): Attribution | undefined {
  const marked = target.lines[target.at]?.line.items[target.item]?.marked;
  return marked && /[?!…,—-]\s*$/u.test(target.text.slice(marked.end - 2, marked.end))
    ? nextLine(target)
    : undefined;
}

/** `Lang said Ortiz had called him “a fool”`: Ortiz has; `Lang denied that …`: nobody is known to have. */
function within(target: Target): Attribution | undefined {
  const parsed = target.lines[target.at];
  const found = findInner(target);
  if (!parsed || !found) return undefined;
  const { inner, outer } = found;
  // "Asked if she thought so, Lang said": what is supposed stands in a clause of its own.
  const isParted = parsed.line.items[(inner.subject?.from ?? 0) - 1]?.low === ',';
  if (isParted && isUnreal(parsed, outer)) return undefined;
  if (outer.verb?.base === 'deny' || isUnreal(parsed, inner) || isUnreal(parsed, outer))
    return { ...NOBODY, sieve: 'unreal' };
  const [first, last] = [parsed.line.items[inner.from], parsed.line.items[inner.to - 1]];
  const cue = target.text.slice(first?.start ?? 0, last?.end ?? 0);
  return { mention: inner.subject, cue, sieve: 'within', confidence: 0.85 };
}

/** `Lang never said it was “over”`: the cue before the marks is negated or supposed. */
function isUnsaid(target: Target, mention: Mention): boolean {
  const parsed = target.lines[target.at];
  // "Lang did not comment but said", "instead tweeting": the verb nearest to the marks decides.
  const cue = parsed?.cues.findLast(
    ({ subject, to, verb }) => subject === mention && to <= target.item && verb !== null,
  );
  return parsed !== undefined && cue?.verb?.says === true && cue.shape !== 'main' && isUnreal(parsed, cue);
}

/** Longest answer in a dialogue, in code units. */
const MAX_ANSWER = 80;

/** `“And then?”` in a paragraph of its own behind `“Once,” she replied`: in a dialogue the other one speaks. */
function isAnswer(target: Target, mention: Mention): boolean {
  const [own, before] = [target.lines[target.at]?.line, target.lines[target.at - 1]];
  const marked = own?.items[target.item]?.marked;
  if (!own || !before || !marked || own.items.length > 2 || before.line.paragraph === own.paragraph)
    return false;
  const told = before.cues.find(({ subject }) => subject === mention);
  const last = before.line.items[0]?.marked;
  if (!told || !last || last.unclosed || marked.end - marked.start > MAX_ANSWER) return false;
  const isReply = /^(?:reply|answer|respond|ask)$/.test(told.verb?.base ?? '');
  const earlier = target.lines[target.at - 2];
  const isDialogue =
    earlier?.line.items[0]?.kind === 'quote' &&
    earlier.line.paragraph === before.line.paragraph - 1 &&
    earlier.cues.some(({ subject, verb }) => verb?.says && subject !== null && subject.kind !== 'pronoun');
  return isReply || (isDialogue && last.end - last.start <= MAX_ANSWER);
}

/** Cues of one who tells of words, not of what would be: "the plan would go". */
const TELLS =
  /^(?:say|says|said|tells|told|writes|wrote|adds|added|argues|argued|claims|claimed|warns|warned|testified|announced|insists|insisted|explains|explained|notes|noted)$/i;

/** The one who tells of words behind the marks; an outlet has not said them. */
function tellerBehind(target: Target): Attribution | undefined {
  const [parsed, teller] = [target.lines[target.at], cueAfter(target)];
  if (!parsed || !teller?.mention || isOutlet(parsed, teller.mention)) return undefined;
  return TELLS.test(teller.cue ?? '') ? teller : undefined;
}

/** What is done to somebody in words is its agent's; what was never said is nobody's but another's who tells of it. */
function undone(target: Target): Attribution | undefined {
  const undergone = undergoneAt(target);
  if (undergone?.agent && !isBareName(target))
    return { mention: undergone.agent, cue: null, sieve: 'agent', confidence: undergone.confidence };
  if (undergone?.opens) return { ...NOBODY, sieve: 'unreal' };
  return isNeverSaid(target) ? (tellerBehind(target) ?? { ...NOBODY, sieve: 'unreal' }) : undefined;
}

/** "Ortiz was accused of being '…'": of a passive without an agent only one who tells of it behind the marks speaks. */
function isAccused(target: Target, mention: Mention): boolean {
  const undergone = undergoneAt(target);
  const isBehind = mention.line === target.at && mention.from > target.item;
  return undergone !== undefined && !isBehind;
}

/** The sieves precise enough to decide alone, with their measured confidence. */
export function decideAlone(target: Target, model = SPEAKER_MODEL): Attribution | undefined {
  const attribution =
    echoed(target) ??
    undone(target) ??
    quotedAs(target) ??
    reportedBy(target) ??
    toldBy(target) ??
    spokenBeforeCredit(target) ??
    cueAfter(target) ??
    askedBehind(target) ??
    within(target);
  if (!attribution || (attribution.sieve === 'cue-after' && saysElse(target, attribution.mention)))
    return undefined;
  return { ...attribution, confidence: model.sieves[attribution.sieve] ?? attribution.confidence };
}

/** Longest heading between paragraphs, in code units. */
const MAX_HEADING = 120;

/** `Against “attempts at delay”` on a line of its own: a heading, whose words the outlet took from somewhere. */
function isHeading({ text, lines, at }: Target): boolean {
  const line = lines[at]?.line;
  if (!line || line.end - line.start > MAX_HEADING) return false;
  const alone =
    lines[at - 1]?.line.paragraph !== line.paragraph && lines[at + 1]?.line.paragraph !== line.paragraph;
  // Words outside the marks tell a heading from a paragraph that is all quotation.
  const hasOwnWords = line.items.some((item) => item.kind === 'word');
  return alone && hasOwnWords && !/[.!?:;,…]["'”’»)\]]*\s*$/u.test(text.slice(line.start, line.end));
}

/** "Lang's lawyer": Lang is not the one who speaks. */
function isOwner({ lines }: Target, mention: Mention | null): boolean {
  const parsed = mention && lines[mention.line];
  if (!parsed) return false;
  const next = parsed.mentions[parsed.mentions.indexOf(mention) + 1];
  return owns(parsed.line.items, mention, next);
}

/** The speaker of one quotation; a null mention where the text does not tell with enough certainty. */
export function decideSpeaker(target: Target, people: People, model = SPEAKER_MODEL): Attribution {
  const certain = decideAlone(target, model);
  if (certain) return certain;
  if (isBareName(target)) return { ...NOBODY, sieve: 'name' };
  const candidates = listCandidates(target, people).filter(({ mention }) => !isOwner(target, mention));
  const rows = candidates.map(({ features }) => features);
  const top = likeliestPhrase(target.lines, candidates, chooseAmong(model, rows));
  if (!top) return NOBODY;
  const confidence = calibrate(model.calibration, top.probability);
  if (!top.mention) return { ...NOBODY, sieve: 'nobody', confidence };
  const isGuess = top.mention.line !== target.at && isHeading(target);
  if (isGuess || confidence < model.threshold) return { ...NOBODY, sieve: 'unsure', confidence: 0 };
  if (isVoiceless(target, top.mention, people)) return { ...NOBODY, sieve: 'voiceless' };
  if (isAnswer(target, top.mention)) return { ...NOBODY, sieve: 'unsure' };
  if (isUnsaid(target, top.mention) || isAccused(target, top.mention)) return { ...NOBODY, sieve: 'unreal' };
  return creditedTo(target, top.mention, confidence) ?? explain(target, top.mention, confidence);
}
