// A marked quotation with a credit in its line in, the one who speaks beside that credit out: `Lang replied, "…,"
// according to Ortiz` quotes Lang, and Ortiz tells of it.
import type { Mention } from '../mentions/mentions.ts';
import type { Cue } from '../sieves/cues.ts';
import { isUnreal, leadsTo } from '../sieves/inner.ts';
import type { Attribution, Parsed, Target } from '../sieves/sieves.ts';

/** Confidence before any is measured. */
const LIKELY = 0.9;

const wordsOf = (text: string, { line: { items } }: Parsed, { from, to }: Cue): string =>
  text.slice(items[from]?.start ?? 0, items[to - 1]?.end ?? 0);

/** `Xi indicated, according to a translation, that “…”`: the credit beside a cue of its own is no speaker. */
export function creditedTo(target: Target, mention: Mention, confidence: number): Attribution | undefined {
  const parsed = target.lines[target.at];
  const credit = parsed?.cues.find((cue) => cue.shape === 'according' && cue.subject === mention);
  const own =
    credit &&
    parsed?.cues.findLast((cue) => cue.verb?.says && cue.shape === 'before' && cue.to <= target.item);
  if (!parsed || !own?.subject) return undefined;
  return {
    mention: own.subject,
    cue: wordsOf(target.text, parsed, own),
    sieve: 'beside-credit',
    confidence,
  };
}

/** Verbs whose subject has certainly spoken or written. */
const SPEAKS =
  /^(?:say|tell|reply|respond|answer|ask|write|text|email|tweet|add|shout|yell|scream|whisper|warn|insist|claim|argue|admit|acknowledge|concede|announce|testify|recall|stress|boast|promise|vow|urge|assure|remark|explain|joke|quip|declare|call)$/;
const SHAPES = /^(?:before|apposition|relative|climbed)$/;
const BE = /^(?:is|are|was|were|be|been|being|'s|'re)$/;

/** True for a verb by which its subject has spoken: "Lang told", "Lang wrote back to say", but not "is said to", "was asked". */
export function speaks({ line: { items } }: Parsed, { from, to, verb, shape }: Cue): boolean {
  if (/^(?:for|on)$/.test(items[to]?.low ?? '')) return false;
  if (!verb || !SPEAKS.test(verb.base) || !SHAPES.test(shape) || verb.form === 'participle') return false;
  return ![1, 2].some((back) => BE.test(items[from - back]?.low ?? ''));
}

/** `Lang replied, "…," according to Ortiz`, `Lang told them to "…," according to a memo`. */
export function spokenBeforeCredit(target: Target): Attribution | undefined {
  const parsed = target.lines[target.at];
  const credit = parsed?.cues.find((cue) => cue.from > target.item && cue.subject !== null);
  if (!parsed || credit?.shape !== 'according') return undefined;
  const own = parsed.cues.findLast(({ to, verb, subject }) => to <= target.item && verb && subject);
  if (!own?.subject || !speaks(parsed, own) || !leadsTo(parsed, own, target.item) || isUnreal(parsed, own))
    return undefined;
  const cue = wordsOf(target.text, parsed, own);
  return { mention: own.subject, cue, sieve: 'beside-credit', confidence: LIKELY };
}
