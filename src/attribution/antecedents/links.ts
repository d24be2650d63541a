// How a pronoun and the person it stands for are linked, in signs of how sure that is: how far apart, who else might
// be meant, how the name stands in its line.
import type { GroupContext } from '../mentions/groups.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Entity } from '../mentions/people.ts';
import { type Gender, isHuman, namesPerson } from '../mentions/persons.ts';
import type { Rank } from './ranks.ts';

/** Of the first pronoun behind the name, except where it says otherwise. */
export interface Link {
  /** Lines between the name and the pronoun; 0 in one line. */
  readonly lines: number;
  readonly paragraphs: number;
  /** How the name, or the noun that stands for it, stands in its line. */
  readonly rank: Rank;
  readonly isNoun: boolean;
  /** The gender of the bearer is known, not only not against it. */
  readonly isGenderKnown: boolean;
  /** The document has one word of the name alone. */
  readonly isShort: boolean;
  /** Others of a fitting gender named from the name's line on. */
  readonly rivals: number;
  /** "The candidate said" stands between: perhaps the same, perhaps somebody without a name. */
  readonly isSpokenBetween: boolean;
  /** Further pronouns up to the one that is asked for. */
  readonly hops: number;
  /** Most lines between two of these. */
  readonly widest: number;
}

interface Named {
  readonly entity: Entity;
  readonly mention: Mention;
  readonly rank: Rank;
}

/** Persons of a fitting gender, other than the one found, named from its line up to the pronoun. */
function countRivals(
  { lines, people }: GroupContext,
  from: number,
  pronoun: Mention,
  wanted: Gender,
  own: Entity,
): number {
  const rivals = new Set<Entity>();
  for (let at = from; at <= pronoun.line; at++) {
    for (const mention of lines[at]?.mentions ?? []) {
      const entity = mention.start < pronoun.start ? people.of.get(mention) : undefined;
      const fits = entity && (entity.gender === wanted || entity.gender === 'unknown');
      if (fits && entity !== own && isHuman(entity, true)) rivals.add(entity);
    }
  }
  return rivals.size;
}

/** Somebody called by a noun for a person speaks behind the name and before the pronoun. */
function isSpokenBetween({ lines }: GroupContext, name: Mention, pronoun: Mention): boolean {
  for (let at = name.line; at <= pronoun.line; at++) {
    const { line, cues } = lines[at] ?? { line: undefined, cues: [] };
    for (const { subject, verb } of cues) {
      const isBetween = subject && subject.start > name.end && subject.end < pronoun.start;
      if (!isBetween || subject.kind !== 'nominal' || !verb?.says) continue;
      if (namesPerson(line?.items[subject.to - 1]?.low ?? '')) return true;
    }
  }
  return false;
}

/** The link of a pronoun to a name before it. */
export function linkTo(
  context: GroupContext,
  { pronoun, gender }: { readonly pronoun: Mention; readonly gender: Gender },
  { entity, mention, rank }: Named,
): Link {
  const paragraphOf = (line: number): number => context.lines[line]?.line.paragraph ?? 0;
  return {
    lines: pronoun.line - mention.line,
    paragraphs: paragraphOf(pronoun.line) - paragraphOf(mention.line),
    rank,
    isNoun: mention.kind === 'nominal',
    isGenderKnown: entity.gender === gender,
    isShort: entity.words.length === 1,
    rivals: countRivals(context, mention.line, pronoun, gender, entity),
    isSpokenBetween: isSpokenBetween(context, mention, pronoun),
    hops: 0,
    widest: 0,
  };
}

/** The link of a pronoun to one before it that is linked already. */
export function linkOn(before: Link, mention: Mention, pronoun: Mention): Link {
  const widest = Math.max(before.widest, pronoun.line - mention.line);
  return { ...before, hops: before.hops + 1, widest };
}
