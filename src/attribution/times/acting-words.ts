// Items of a line in, which of their words act out: what stands behind a verb is told of its subject, not of
// the cue. Forms alone are looked at: "hurt" always acts, "reports" never.
import { AUXILIARY, DETERMINER, POSSESSIVE, PREPOSITION } from '../lexicon/classes.ts';
import { VERB_FORM, verbFormOf } from '../lexicon/verb-forms.ts';
import type { Item } from '../marks/reading.ts';

/** What papers and occasions of speaking are by themselves: "in a statement released on Monday". */
export const OF_PAPERS =
  /^(?:dated|posted|published|released|issued|sent|held|aired|broadcast|recorded|taped|given|written|delivered|made|convened|televised|shared|filed|reported|updated|prepared|compiled|drafted)$/;
/** Past forms that look like bases or nouns. */
const UNCHANGED = /^(?:hurt|cut|hit|set|beat|split|shut|cost|left)$/;

/** The word at `at` in lower case, empty outside of the line. */
export const lowAt = (items: readonly Item[], at: number): string => items[at]?.low ?? '';
/** What parts phrases: marks, commas, brackets, the ends of the line. */
export const isBreak = (item: Item | undefined): boolean =>
  item === undefined || item.kind === 'quote' || /^[,;:()[\]–—]$/.test(item.low);

/** Whether the word at `at` acts: an auxiliary, a past form, "saying", "to leave". */
export function isVerb(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'word' || item.capital || OF_PAPERS.test(item.low)) return false;
  if (item.classes & AUXILIARY || UNCHANGED.test(item.low)) return true;
  const form = verbFormOf(item.low);
  const before = items[at - 1];
  // "in prepared remarks".
  const isOwned = (before?.classes ?? 0) & (PREPOSITION | DETERMINER | POSSESSIVE);
  if (isOwned && form === VERB_FORM.past) return false;
  if (form === VERB_FORM.ing)
    return isBreak(before) || /^(?:of|and|without|reporters)$/.test(before?.low ?? '');
  if (form === VERB_FORM.base || form === VERB_FORM.looseBase) return before?.low === 'to';
  return form === VERB_FORM.finite || form === VERB_FORM.past || form === VERB_FORM.participle;
}

/** Behind its noun a word in -ed is no adjective: "the mayor elected on Monday". */
export const isParticiple = (items: readonly Item[], at: number): boolean => {
  const low = lowAt(items, at);
  return isVerb(items, at) || (low.endsWith('ed') && !OF_PAPERS.test(low));
};

/** Whether a word of the half-open stretch acts. */
export function hasVerb(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isVerb(items, at)) return true;
  return false;
}
