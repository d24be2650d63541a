// A marked quotation in its line in, who speaks words that another passes on out: "Radio Lund quoted Ortiz as saying",
// "Ortiz was quoted by the Herald as saying", "…, Lang said, Interfax reported", "repeated Lang's words that".
import { MEDIA_NOUN, MEDIA_WORDS, OUTLETS } from '../lexicon/outlets.ts';
import type { Item } from '../marks/reading.ts';
import type { Mention } from '../mentions/mentions.ts';
import { isUnreal, leadsTo } from '../sieves/inner.ts';
import { type Attribution, cueAfter, type Parsed, type Target } from '../sieves/sieves.ts';
import { speaks } from './credits.ts';

const QUOTES = /^(?:quot|cit)(?:e|es|ed|ing)$/;
const SAYING = /^(?:saying|telling|calling|describing|writing|adding|warning|stating|claiming)$/;
const BE = /^(?:is|are|was|were|been|being)$/;
/** Items between "quoted" and "as saying", at most. */
const REACH = 16;
const LIKELY = 0.85;

const isOutletWord = (item: Item): boolean =>
  MEDIA_NOUN.test(item.low) || (item.capital && (OUTLETS.has(item.low) || MEDIA_WORDS.has(item.low)));

/** "Interfax", "the official Lund Daily", "state media": the last word tells an outlet from a person. */
export function isOutlet({ line: { items } }: Parsed, { from, to }: Mention): boolean {
  const last = items[to - 1];
  return (
    last !== undefined && (isOutletWord(last) || (to - from === 1 && OUTLETS.has(items[from]?.low ?? '')))
  );
}

const endingAt = ({ mentions }: Parsed, to: number): Mention | undefined =>
  mentions.findLast((mention) => mention.to === to);

/** The verb of quoting before "as saying" at `as`, -1 for none. */
function quotingBefore(items: readonly Item[], as: number): number {
  for (let at = as - 1; at >= Math.max(0, as - REACH); at--) {
    const item = items[at];
    if (!item || item.kind === 'quote' || item.low === ';') return -1;
    if (QUOTES.test(item.low)) return at;
  }
  return -1;
}

/** The marks stand right before the clause `[from, …)`, or behind `as` with nothing but words between. */
function reaches(items: readonly Item[], item: number, from: number, as: number): boolean {
  if (item > as) return items.slice(as + 2, item).every(({ kind, low }) => kind !== 'quote' && low !== ';');
  return items.slice(item + 1, from).every(({ kind }) => kind === 'punctuation' || kind === 'mark');
}

function quotedAt(parsed: Parsed, item: number, as: number): Mention | undefined {
  const { items } = parsed.line;
  const verb = quotingBefore(items, as);
  if (verb < 0) return undefined;
  const subject = parsed.mentions.findLast((mention) => mention.to <= verb);
  const isPassive = BE.test(items[verb - 1]?.low ?? '');
  if (!subject || !reaches(items, item, subject.from, as)) return undefined;
  if (isPassive) return subject.to >= verb - 2 ? subject : undefined;
  const object = endingAt(parsed, items[as - 1]?.low === ',' ? as - 1 : as);
  return object && object.from > verb ? object : undefined;
}

/** `Bloomberg quoted Ortiz as saying “…”`, `“…,” Ortiz was quoted as saying by Interfax`. */
export function quotedAs(target: Target): Attribution | undefined {
  const parsed = target.lines[target.at];
  const items = parsed?.line.items ?? [];
  const as = items.findLastIndex(
    ({ low }, at) => low === 'as' && SAYING.test(items[at + 1]?.low ?? '') && quotingBefore(items, at) >= 0,
  );
  const speaker = parsed && as > 0 ? quotedAt(parsed, target.item, as) : undefined;
  if (!parsed || !speaker) return undefined;
  const cue = parsed.cues.find(({ subject, from }) => subject === speaker && from > as);
  // "quoted Ortiz as saying Lang had called it": another report holds the marks.
  const own = parsed.cues.findLast(({ to, verb, subject }) => to <= target.item && verb && subject);
  if (own && target.item > as && own.from > as + 1 && own.subject !== speaker) return undefined;
  return {
    mention: speaker,
    cue: cue ? (items[cue.from]?.low ?? null) : (items[as + 1]?.low ?? null),
    sieve: 'passed-on',
    confidence: LIKELY,
  };
}

/** Verbs that give words, not what somebody wants done: "urged them to move" holds none yet. */
const TOLD =
  /^(?:say|tell|call|argue|warn|insist|claim|write|add|announce|reply|admit|acknowledge|concede|explain|declare|stress|testify)$/;

/** `Lang said it was “over”, Interfax reported`: the outlet behind the marks tells of one who speaks before them. */
export function reportedBy(target: Target): Attribution | undefined {
  const parsed = target.lines[target.at];
  const teller = cueAfter(target);
  if (!parsed || !teller?.mention || !isOutlet(parsed, teller.mention)) return undefined;
  const own = parsed.cues.findLast(
    (cue) =>
      cue.to <= target.item &&
      cue.subject !== null &&
      speaks(parsed, cue) &&
      TOLD.test(cue.verb?.base ?? '') &&
      cue.verb?.form !== 'base',
  );
  if (!own?.subject || !leadsTo(parsed, own, target.item) || isUnreal(parsed, own)) return undefined;
  const { items } = parsed.line;
  const cue = target.text.slice(items[own.from]?.start ?? 0, items[own.to - 1]?.end ?? 0);
  return { mention: own.subject, cue, sieve: 'told-by', confidence: LIKELY };
}

const ECHOES =
  /^(?:repeat|echo|recall|reject|dismiss|deny|denie|dispute|refute|rebut|criticise|criticize|condemn|mock|cite|quote|welcome|defend|question|denounce|deride|invoke)(?:e?d|s|es|ing)?$/;
const SPEECH =
  /^(?:words?|claims?|remarks?|assertions?|statements?|comments?|warnings?|accusations?|allegations?|suggestions?|argument|promise|boast|view|charges?|complaints?)$/;

/** `repeated Lang's words that the sea was “for sale”`: the owner's. */
export function echoed(target: Target): Attribution | undefined {
  const parsed = target.lines[target.at];
  const items = parsed?.line.items ?? [];
  const noun = items.findLastIndex(({ low }, at) => at < target.item - 1 && SPEECH.test(low));
  if (!parsed || noun < 3 || items[noun + 1]?.low !== 'that') return undefined;
  const ending = [noun - 1, noun - 2].find((at) => items[at]?.kind === 'clitic') ?? -1;
  const owner = endingAt(parsed, ending);
  if (!owner || owner.kind === 'pronoun' || !ECHOES.test(items[owner.from - 1]?.low ?? '')) return undefined;
  const behind = items.slice(noun + 1, target.item);
  if (behind.some(({ kind, low }) => kind === 'quote' || kind === 'punctuation' || low === 'as'))
    return undefined;
  return { mention: owner, cue: items[noun]?.low ?? null, sieve: 'echoed', confidence: LIKELY };
}

const PASSES = /^(?:say|report|add|write|claim|note|reveal)$/;

/** "…, Lang said, Interfax reported": an outlet that tells of it behind a comma or the marks. */
function telling(parsed: Parsed, speaker: Mention): Mention | undefined {
  const { items } = parsed.line;
  const cue = parsed.cues.find(
    ({ subject, verb }) =>
      subject !== null &&
      subject.from > speaker.to &&
      PASSES.test(verb?.base ?? '') &&
      isOutlet(parsed, subject),
  );
  const from = cue?.subject?.from ?? 0;
  const opener = items[/^(?:the|a|an)$/.test(items[from - 1]?.low ?? '') ? from - 2 : from - 1];
  return opener?.low === ',' || opener?.kind === 'quote' ? (cue?.subject ?? undefined) : undefined;
}

/** "by the Herald", "in the newspaper Dagen" about "as saying". */
function quoting(parsed: Parsed, verb: number, as: number): Mention | undefined {
  const { items } = parsed.line;
  if (!BE.test(items[verb - 1]?.low ?? '')) {
    const subject = parsed.mentions.findLast(({ to }) => to <= verb);
    // "a story published on Nov. 2 quoted": a day quotes nobody.
    return items.slice(subject?.to, verb).every(({ kind }) => kind === 'word') ? subject : undefined;
  }
  const link = [verb + 1, as + 2].find((at) => /^(?:by|in)$/.test(items[at]?.low ?? ''));
  const next = link === undefined ? undefined : parsed.mentions.find(({ from }) => from > link);
  return next && link !== undefined && next.from <= link + 2 ? next : undefined;
}

/** The whole name of an outlet about a mention: "RIA news agency", "State media", "Delaware State News". */
function outletWords({ line: { items } }: Parsed, { from, to }: Mention): readonly Item[] {
  let [start, end] = [from, to];
  if (items[end]?.kind === 'clitic') return [];
  if (MEDIA_NOUN.test(items[end - 1]?.low ?? '') && items[start - 1]?.capital) start--;
  while (MEDIA_NOUN.test(items[end]?.low ?? '')) end++;
  if (/^(?:the|an?)$/.test(items[start]?.low ?? '')) start++;
  return items.slice(start, end);
}

/**
 * The words that name who passes the words of the speaker on: an outlet that tells of them, or whoever quotes them;
 * empty for neither.
 */
export function passerOf(parsed: Parsed, speaker: Mention): readonly Item[] {
  const { items } = parsed.line;
  const as = items.findLastIndex(({ low }, at) => low === 'as' && SAYING.test(items[at + 1]?.low ?? ''));
  const verb = as > 0 ? quotingBefore(items, as) : -1;
  const quoted = verb < 0 ? undefined : quoting(parsed, verb, as);
  const passer = quoted && quoted !== speaker ? quoted : telling(parsed, speaker);
  return passer ? outletWords(parsed, passer) : [];
}
