// A line with its mentions and cues in, the mentions in the order in which "he" or "she" may stand for them out:
// who speaks, then who acts, then the others. Word order and closed classes alone.
import { ADVERB, AUXILIARY, CONJUNCTION, PREPOSITION, REPORTING, SUBORDINATOR } from '../lexicon/classes.ts';
import { VERB_FORM, verbFormOf } from '../lexicon/verb-forms.ts';
import type { Item, Line } from '../marks/reading.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Parsed } from '../sieves/sieves.ts';

/** How a mention stands in its line, the likeliest antecedent first. */
export const RANK = { speaker: 0, subject: 1, aside: 2, object: 3, hanging: 4, possessor: 5 } as const;
export type Rank = (typeof RANK)[keyof typeof RANK];

const VERBAL = AUXILIARY | ADVERB | REPORTING;

const isVerbal = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  !item.capital &&
  ((item.classes & VERBAL) !== 0 || (item.classes === 0 && verbFormOf(item.low) !== VERB_FORM.none));

const isSubordinate = (item: Item | undefined): boolean => ((item?.classes ?? 0) & SUBORDINATOR) !== 0;

/** "But Lang, a rival, left", "…, but Lang left": a conjunction that joins clauses. */
function joinsClauses({ items }: Line, at: number): boolean {
  const [lead, before] = [items[at], items[at - 1]];
  if (((lead?.classes ?? 0) & CONJUNCTION) === 0) return false;
  return before === undefined || /^[,;:]$/.test(before.low);
}

/** Behind a comma a name that opens its clause is still its subject: "When Lang, a rival, left"; "as the mayor, a rival" is none. */
const opensClause = (line: Line, at: number): boolean =>
  at < 0 || (isSubordinate(line.items[at]) && line.items[at]?.low !== 'as') || joinsClauses(line, at);

/** Most items of "(D-Ohio)" behind a name. */
const MOST_BRACKETED = 6;

/** The item behind a name and what stands in brackets behind it. */
function behindBrackets(items: readonly Item[], to: number): number {
  if (items[to]?.low !== '(') return to;
  for (let at = to + 1; at <= to + MOST_BRACKETED; at++) if (items[at]?.low === ')') return at + 1;
  return to;
}

/** "Lang said", "Lang, a rival, left", "Lang (R-Ohio) left", "Lang — who knew it — left". */
function isSubject(line: Line, mention: Mention): boolean {
  const at = behindBrackets(line.items, mention.to);
  const next = line.items[at];
  if (isVerbal(next)) return true;
  return /^(?:,|—|–)$/.test(next?.low ?? '') && opensClause(line, mention.from - 1);
}

/** Where the main clause begins behind "When Lang left, …"; 0 where the line begins with it. */
function mainStart({ items }: Line): number {
  const first = (items[0]?.classes ?? 0) & CONJUNCTION ? 1 : 0;
  if (!isSubordinate(items[first])) return 0;
  return Math.max(
    0,
    items.findIndex(({ low }) => low === ','),
  );
}

/** Those who speak; a noun may look like a verb of saying ("his promise") where the subject does not stand beside it. */
function speakersOf({ cues }: Parsed): Set<Mention | null> {
  const said = cues.filter(({ verb }) => verb === null || verb.says);
  return new Set(
    said.filter(({ shape }) => shape !== 'main' && shape !== 'climbed').map(({ subject }) => subject),
  );
}

/** Mentions of a line before item `before`, likeliest first, those of one rank as they stand. */
export function rankMentions(parsed: Parsed, before: number): [Mention, Rank][] {
  const { line, mentions, cues } = parsed;
  const speakers = speakersOf(parsed);
  const subjects = new Set(cues.map(({ subject }) => subject));
  const main = mainStart(line);
  let isOpen = true;
  const ranked = mentions
    .filter((mention) => mention.to <= before)
    .map((mention): [Mention, Rank] => {
      const [lead, next] = [line.items[mention.from - 1], line.items[mention.to]];
      if (next?.kind === 'clitic') return [mention, RANK.possessor];
      const isAside = mention.to <= main;
      if (speakers.has(mention)) return [mention, isAside ? RANK.aside : RANK.speaker];
      if (subjects.has(mention)) return [mention, isAside ? RANK.aside : RANK.subject];
      const hangs = lead && (lead.classes & (PREPOSITION | REPORTING)) !== 0;
      if (hangs && !opensClause(line, mention.from - 1)) return [mention, RANK.hanging];
      const acts = isOpen && isSubject(line, mention);
      isOpen &&= !acts || isAside;
      return [mention, !acts ? RANK.object : isAside ? RANK.aside : RANK.subject];
    });
  return ranked.sort((a, b) => a[1] - b[1]);
}
