// A marked quotation in its line in, the one who calls another so out: "was called '…' by Lang", "Labelled '…' by
// Lang, Ortiz smiled". Of a passive without an agent nobody is known; its subject has said nothing.
import { ADVERB } from '../lexicon/classes.ts';
import type { Item } from '../marks/reading.ts';
import type { Mention } from '../mentions/mentions.ts';
import { ownedBy } from '../mentions/possessives.ts';
import { leadsTo } from '../sieves/inner.ts';
import type { Parsed, Target } from '../sieves/sieves.ts';

/** Participles of what is done to somebody in words. */
const NAMED =
  /^(?:called|described|labell?ed|branded|accused|critici[sz]ed|praised|hailed|denounced|condemned|slammed|mocked|derided|ridiculed|dismissed|characteri[sz]ed|portrayed|lauded|rebuked|scolded|chided|warned|told|blasted|lambasted|taunted|reprimanded|acclaimed|vilified)$/;
/** What opens a line in the same way: "Asked about '…', Lang laughed". */
const CHALLENGED = /^(?:asked|pressed|questioned|quizzed|challenged|confronted|convicted|charged)$/;
const BE = /^(?:is|are|was|were|be|been|being|'re|gets?|got|isn't|wasn't|weren't|aren't)$/;
/** "was called for", "was called off". */
const PARTICLE = /^(?:for|on|off|into|up|out|in|to|back|upon)$/;
/** Items between a participle and the marks, at most. */
const REACH = 20;
const LIKELY = 0.85;

export interface Undergone {
  /** Who does it, `null` where the line does not tell. */
  readonly agent: Mention | null;
  /** True in a clause that opens the line: the subject behind its comma is the one it is done to. */
  readonly opens: boolean;
  readonly confidence: number;
}

const coverAt = ({ mentions }: Parsed, item: number): Mention | undefined =>
  mentions.find(({ from, to }) => from <= item && item < to);

/** "by Lang", "by Lang's lawyer", with "by" at `item`. */
function doer(parsed: Parsed, item: number): Mention | undefined {
  const { items } = parsed.line;
  if (items[item]?.low !== 'by') return undefined;
  const first = coverAt(parsed, item + 1);
  if (!first) return undefined;
  const cover: (Mention | undefined)[] = new Array(items.length).fill(undefined);
  for (const mention of parsed.mentions) cover.fill(mention, mention.from, mention.to);
  return ownedBy({ items, cover }, first);
}

/** The agent between the participle and the marks, else the one right behind them. */
function agentOf(parsed: Parsed, participle: number, item: number): Mention | null {
  for (let at = participle + 1; at < item; at++) {
    const found = doer(parsed, at);
    if (found) return found;
  }
  return doer(parsed, item + 1) ?? null;
}

/** The last item before `at` that is no adverb. */
function beforeAdverbs(items: readonly Item[], at: number): Item | undefined {
  let index = at - 1;
  while ((items[index]?.classes ?? 0) & ADVERB || items[index]?.low.endsWith('ly')) index--;
  return items[index];
}

/** Nothing but words stands between. */
const isPlain = (items: readonly Item[], from: number, to: number): boolean =>
  items.slice(from, to).every(({ kind, low }) => (kind !== 'punctuation' || low === '.') && kind !== 'quote');

/** The passive that leads to the marks, by its participle. */
function passiveBefore({ line: { items }, cues }: Parsed, item: number): number {
  for (let at = item - 1; at >= Math.max(0, item - REACH); at--) {
    const each = items[at];
    if (!each || each.kind === 'quote' || each.kind === 'punctuation') return -1;
    if (/^(?:and|but|or|who|what|which|while|when)$/.test(each.low)) return -1;
    if (!NAMED.test(each.low)) continue;
    // "was criticised by Ortiz for calling her": whoever is criticised has called.
    const isParted = cues.some(({ from, to, verb }) => from > at && to <= item && verb !== null);
    if (each.low === 'called' && PARTICLE.test(items[at + 1]?.low ?? '')) return -1;
    return !isParted && BE.test(beforeAdverbs(items, at)?.low ?? '') ? at : -1;
  }
  return -1;
}

/** The marks close the clause that a participle opens the line with: "Labelled '…' by Lang, Ortiz smiled". */
function opensWith({ lines, at, text }: Target, item: number): number {
  const items = lines[at]?.line.items ?? [];
  const first = (items[0]?.classes ?? 0) & ADVERB ? 1 : 0;
  const low = items[first]?.low ?? '';
  if (!(NAMED.test(low) || CHALLENGED.test(low)) || first >= item || !isPlain(items, first, item)) return -1;
  const marked = items[item]?.marked;
  const endsIn = marked ? text.slice(Math.max(marked.start, marked.end - 3), marked.end) : '';
  const comma = items.findIndex((each, index) => index > item && each.low === ',');
  const closes = /,\W*$/u.test(endsIn) || (comma > 0 && isPlain(items, item + 1, comma));
  const isOwn = lines[at]?.cues.some(
    ({ from, to, verb, subject }) =>
      from > first && to <= item && verb?.form === 'participle' && subject?.to !== from,
  );
  return closes && !isOwn && items.length > item + 2 ? first : -1;
}

/** "Told that critics call it '…', Lang laughed": whose words the clause itself tells. */
function tellerWithin(parsed: Parsed, item: number): Mention | null {
  const cue = parsed.cues.findLast(({ to, verb }) => to <= item && verb !== null);
  const isWithin =
    cue?.subject &&
    cue.subject.from > 0 &&
    cue.subject.to <= cue.from &&
    !/^(?:if|whether)$/.test(parsed.line.items[cue.subject.from - 1]?.low ?? '') &&
    leadsTo(parsed, cue, item);
  return isWithin ? cue.subject : null;
}

/** What is done to somebody in the words of the marks; nothing where no passive holds them. Linear in the line. */
export function undergoneAt(target: Target): Undergone | undefined {
  const parsed = target.lines[target.at];
  if (!parsed) return undefined;
  const opener = opensWith(target, target.item);
  if (opener >= 0) {
    const agent = agentOf(parsed, opener, target.item);
    return { agent: tellerWithin(parsed, target.item) ?? agent, opens: true, confidence: LIKELY };
  }
  const passive = passiveBefore(parsed, target.item);
  if (passive < 0) return undefined;
  return { agent: agentOf(parsed, passive, target.item), opens: false, confidence: LIKELY };
}
