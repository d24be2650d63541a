// "he" or "she" in its line in, the person it stands for out, with how the two are linked: who speaks or acts in the
// lines before, nearest line first. Gives up where nobody near is known to be a person, or somebody new has no name.
import { type Link, linkOn, linkTo } from '../antecedents/links.ts';
import { RANK, type Rank, rankMentions } from '../antecedents/ranks.ts';
import type { Line } from '../marks/reading.ts';
import type { Parsed } from '../sieves/sieves.ts';
import type { GroupContext } from './groups.ts';
import type { Mention } from './mentions.ts';
import type { Entity } from './people.ts';
import { type Gender, genderOfNoun, isHuman, namesPerson } from './persons.ts';

/** How many lines back an antecedent is looked for; further away every other name was wrong (gold of quotations, 2026-11). */
const REACH_LINES = 4;

const GENDERS: Readonly<Record<string, Gender>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  she: 'female',
  her: 'female',
};

/** "As he left, Lang …": a pronoun that may stand before its name. */
const MAY_PRECEDE = /^(?:as|when|while|after|before|because|if|although|though|since|once)$/;

/** Longest stretch of quoted words that names are looked for in, in code units. */
const MOST_QUOTED = 2000;

/** Names in quoted words, in lower case; none of words with marks inside, where somebody else may be quoted. */
function namesQuoted(text: string, { items }: Line): Set<string> {
  const names = new Set<string>();
  for (const { marked } of items) {
    const quoted = marked ? text.slice(marked.start, Math.min(marked.end, marked.start + MOST_QUOTED)) : '';
    if (/(?:^|[\s,])['‘"“]/u.test(quoted)) continue;
    for (const [name] of quoted.matchAll(/\p{Lu}[\p{L}-]+/gu)) names.add(name.toLowerCase());
  }
  return names;
}

/** Who is not meant: whom the pronoun's own clause names behind it, and whom the quoted words name. */
function barred({ text, lines, people }: GroupContext, pronoun: Mention): (entity: Entity) => boolean {
  const parsed = lines[pronoun.line];
  if (!parsed) return () => false;
  const { items } = parsed.line;
  const behind = new Set<Entity | undefined>();
  const stop = items.findIndex((item, at) => at > pronoun.to && (item.kind === 'quote' || item.low === ','));
  const end = MAY_PRECEDE.test(items[pronoun.from - 1]?.low ?? '') ? 0 : stop < 0 ? items.length : stop;
  for (const mention of parsed.mentions) {
    if (mention.from >= pronoun.to && mention.to <= end) behind.add(people.of.get(mention));
  }
  const words = namesQuoted(text, parsed.line);
  return (entity) =>
    behind.has(entity) || words.has(entity.words[0] ?? '') || words.has(entity.words.at(-1) ?? '');
}

/** Longest chain of pronouns that are looked up one for another; a text without names is one chain. */
const MOST_LINKS = 200;

/** The person a pronoun stands for. */
export interface Antecedent {
  readonly entity: Entity;
  readonly link: Link;
}

/** A person or, where the words before are a pronoun too, whom that stands for. */
interface Referent {
  readonly entity: Entity;
  readonly before?: Link;
}

interface Reading extends GroupContext {
  /** The name of a nominal, where the document gives one. */
  readonly nameOf: (nominal: Mention) => string | undefined;
  readonly byName: ReadonlyMap<string, Entity>;
  /** What pronouns before have been found to stand for; `null` where nobody is known. */
  readonly stands: Map<Mention, Antecedent | null>;
  /** Pronouns being looked up, each for the one behind it. */
  depth: number;
}

/** `null`: somebody whom no name is known of. */
function referentOf(
  reading: Reading,
  mention: Mention,
  rank: Rank,
  gender: Gender,
): Referent | null | undefined {
  const { text, people } = reading;
  if (mention.kind === 'name') {
    const entity = people.of.get(mention);
    return entity && isHuman(entity, rank <= RANK.aside) ? { entity } : undefined;
  }
  if (rank > RANK.aside) return undefined;
  if (mention.kind === 'pronoun') {
    const own = GENDERS[text.slice(mention.start, mention.end).toLowerCase()];
    if (own !== gender) return undefined;
    const found = antecedent(reading, mention, gender);
    return found && { entity: found.entity, before: found.link };
  }
  return nounReferent(reading, mention, rank, gender);
}

/** "a judge said": somebody new without a name; "the judge" has mostly been named before. */
function nounReferent(
  reading: Reading,
  mention: Mention,
  rank: Rank,
  gender: Gender,
): Referent | null | undefined {
  const items = reading.lines[mention.line]?.line.items ?? [];
  const head = items[mention.to - 1]?.low ?? '';
  const noun = genderOfNoun(head);
  const name = reading.nameOf(mention);
  const named = name === undefined ? undefined : reading.byName.get(name);
  const fits = named?.gender === gender || named?.gender === 'unknown';
  if (named && fits && isHuman(named, named.words.length > 1)) return { entity: named };
  if (!namesPerson(head) || (noun !== 'unknown' && noun !== gender)) return undefined;
  const isNew = !/^(?:the|this|that)$/.test(items[mention.from]?.low ?? '');
  return isNew && (rank === RANK.speaker || mention.from === 0) ? null : undefined;
}

/** Said to have spoken so often, one word with a capital is a family name rather than a paper. */
const OFTEN = 3;

const isKnownSpeaker = ({ shown, words, says }: Entity): boolean =>
  shown > 0 || (words.length === 1 && says >= OFTEN);

/** "Lang fits that bill, he added.": what stands before is what he says. */
function closes({ line, cues }: Parsed, pronoun: Mention): boolean {
  const cue = cues.find(({ subject }) => subject === pronoun);
  if (!cue?.verb?.says || line.items[pronoun.from - 1]?.low !== ',') return false;
  const next = line.items[cue.to];
  return next === undefined || next.low === '.';
}

/** `“It is” — that Lang is a snob — “what I hear,” he says`: what stands between the marks is said by the same. */
function isQuotedAside({ line }: Parsed, mention: Mention, pronoun: Mention): boolean {
  const isQuote = ({ kind }: { kind: string }): boolean => kind === 'quote';
  return (
    line.items.slice(0, mention.from).some(isQuote) &&
    line.items.slice(mention.to, pronoun.from).some(isQuote)
  );
}

/** What is looked for: a pronoun's person, of a gender, with whom it cannot be. */
interface Search {
  readonly pronoun: Mention;
  readonly gender: Gender;
  readonly isBarred: (entity: Entity) => boolean;
}

/** False for those whom a pronoun of the same line hardly stands for. */
function mayStandBefore(parsed: Parsed, mention: Mention, rank: Rank, pronoun: Mention): boolean {
  if (rank === RANK.object || rank === RANK.hanging) return false;
  if (isQuotedAside(parsed, mention, pronoun)) return false;
  return rank > RANK.subject || mention.kind !== 'name' || !closes(parsed, pronoun);
}

function antecedentIn(reading: Reading, parsed: Parsed, search: Search): Antecedent | null | undefined {
  const { pronoun, gender, isBarred } = search;
  const isOwn = parsed.line.index === pronoun.line;
  let vague: Antecedent | undefined;
  let spoke = false;
  for (const [mention, rank] of rankMentions(parsed, isOwn ? pronoun.from : Number.POSITIVE_INFINITY)) {
    if (isOwn && !mayStandBefore(parsed, mention, rank, pronoun)) continue;
    if (vague && rank > (spoke ? RANK.speaker : RANK.aside)) break;
    const referent = referentOf(reading, mention, rank, gender);
    if (referent === null) return vague ?? null;
    if (!referent || isBarred(referent.entity)) continue;
    const { entity, before } = referent;
    const link = before
      ? linkOn(before, mention, pronoun)
      : linkTo(reading, search, { entity, mention, rank });
    if (entity.gender === gender) return { entity, link };
    if (entity.gender !== 'unknown') continue;
    vague ??= { entity, link };
    spoke ||= rank === RANK.speaker && isKnownSpeaker(entity);
  }
  return vague;
}

/** The person a pronoun stands for: subjects of the lines before it, nearest line first; `null` where nobody is known. */
function antecedent(reading: Reading, pronoun: Mention, gender: Gender): Antecedent | null {
  const known = reading.stands.get(pronoun);
  if (known !== undefined) return known;
  if (reading.depth >= MOST_LINKS) return null;
  reading.stands.set(pronoun, null);
  reading.depth++;
  const search: Search = { pronoun, gender, isBarred: barred(reading, pronoun) };
  for (let back = 0; back <= REACH_LINES; back++) {
    const parsed = reading.lines[pronoun.line - back];
    if (!parsed) break;
    const found = antecedentIn(reading, parsed, search);
    if (found === undefined) continue;
    reading.stands.set(pronoun, found);
    break;
  }
  reading.depth--;
  return reading.stands.get(pronoun) ?? null;
}

/** Finds the person that "he" or "she" stands for; nothing for other mentions and where the document does not tell. */
export function buildAntecedents(
  context: GroupContext,
  nameOf: (nominal: Mention) => string | undefined,
): (pronoun: Mention) => Antecedent | undefined {
  const byName = new Map(context.people.entities.map((entity) => [entity.name, entity]));
  const reading: Reading = { ...context, nameOf, byName, stands: new Map(), depth: 0 };
  return (pronoun) => {
    const gender = GENDERS[context.text.slice(pronoun.start, pronoun.end).toLowerCase()];
    return gender ? (antecedent(reading, pronoun, gender) ?? undefined) : undefined;
  };
}
