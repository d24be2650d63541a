// A mention in, the name it stands for out, from its own document: short names by surname, pronouns by
// gender and recency, nominals ("the Chinese president") by the titles the document gives.

import { nameApposed, nameBefore, nameBeforeBrackets } from '../antecedents/appositions.ts';
import { nameOfBody } from '../antecedents/bodies.ts';
import { CERTAINTY_MODEL, certaintyOf, stepCertainty } from '../antecedents/certainty.ts';
import { officeHolder } from '../antecedents/holders.ts';
import type { Link } from '../antecedents/links.ts';
import { nameOfPair, singleSpeaker } from '../antecedents/pairs.ts';
import { fullDocument } from '../antecedents/papers.ts';
import { bodyOnly, namesPeople, peopleOnly, properOnly } from '../antecedents/plurals.ts';
import { classesOf, ORGANISATION, TITLE } from '../lexicon/classes.ts';
import { DEMONYMS, PLACES } from '../lexicon/names.ts';
import { VERB_FORM, verbFormOf } from '../lexicon/verb-forms.ts';
import { POSSESSIVES } from '../lexicon/words.ts';
import type { Item, Line } from '../marks/reading.ts';
import { type Naming, nameOfOwned, nameOfOwnedBody, nameOfStressed } from '../proper/owners.ts';
import type { Parsed } from '../sieves/sieves.ts';
import { bare, bodyBefore, collective, groupBefore, nameOfList, PLURAL, thingBefore } from './groups.ts';
import type { Mention } from './mentions.ts';
import { isDocumentNoun, type People } from './people.ts';
import { isHuman, namesPerson } from './persons.ts';
import { buildAntecedents } from './pronouns.ts';

export interface Resolver {
  /** Canonical name within the document; the mention's own words where nothing better is known. */
  nameOf(mention: Mention): string;
  /** Probability, 0 to 1, that `nameOf` names the one whom the mention means. */
  certaintyOf(mention: Mention): number;
  /** How "he" or "she" is linked to the person it stands for; nothing where nobody is known, and for other mentions. */
  linkOf(mention: Mention): Link | undefined;
}

/** Who speaks of "I" outside marks has written the article; the byline is not trusted to be that person. */
const NARRATORS: Readonly<Record<string, string>> = { i: 'author', we: 'authors' };

interface Context {
  readonly text: string;
  readonly lines: readonly Parsed[];
  readonly people: People;
}

const wordsOf = (line: Line, mention: Mention): string[] =>
  line.items.slice(mention.from, mention.to).map((item) => item.low);

function isForOne(head: string): boolean {
  const classes = classesOf(head);
  const isTitle = (classes & TITLE) !== 0 && (classes & ORGANISATION) === 0;
  return (namesPerson(head) || isTitle) && !PLURAL.test(head);
}

const KIN = /^(?:wife|husband|mother|father|son|daughter|brother|sister|girlfriend|boyfriend)$/;

function nominalName(context: Context, mention: Mention): string | undefined {
  const line = context.lines[mention.line]?.line;
  if (!line) return undefined;
  const words = wordsOf(line, mention);
  const head = words.at(-1) ?? '';
  const pair = nameOfPair(context, mention, words);
  if (pair) return pair;
  const given = nameApposed(context, mention);
  if (given) return given;
  // "Her lawyer", "her office": everybody may have one, and the document names that of somebody else.
  const isKin = POSSESSIVES.has(words[0] ?? '') && KIN.test(head);
  const definite = words[0] === 'the' || isKin || line.items[mention.from - 1]?.low === "'s";
  if (isDocumentNoun(head)) return fullDocument(context, mention, words);
  if (!definite) return undefined;
  // "Clinton's campaign" is not her campaign manager, "the senators" are no single one.
  if (!isForOne(head)) return nameOfBody(context, mention, words);
  return officeHolder(context, mention, words)?.name;
}

/** Most nouns behind the name of a people that are read with it. */
const MOST_NOUNS = 2;

/** "German authorities", "State television": the name of a people or a state alone is nobody's. */
function nameOfPeople({ text, lines }: Context, mention: Mention): string | undefined {
  const { items } = lines[mention.line]?.line ?? { items: [] };
  const [first, last] = [items[mention.nameFrom], items[mention.to - 1]];
  if (
    !first ||
    first !== last ||
    !(DEMONYMS.has(first.low) || first.low === 'state') ||
    PLACES.has(first.low)
  )
    return undefined;
  let to = mention.to;
  while (to < mention.to + MOST_NOUNS && isBareNoun(items[to])) to++;
  return to === mention.to ? undefined : text.slice(first.start, items[to - 1]?.end ?? mention.end);
}

const isBareNoun = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  !item.capital &&
  item.classes === 0 &&
  !/(?:ed|ing|ly)$/.test(item.low) &&
  (verbFormOf(item.low) === VERB_FORM.none || verbFormOf(item.low) === VERB_FORM.looseThird);

/** "In the joint statement, Russia speaks of …": the paper speaks, unless a person is named. */
function statementOf(context: Context, mention: Mention): string | undefined {
  const parsed = context.lines[mention.line];
  if (parsed?.line.items[0]?.low !== 'in' || context.people.of.get(mention)?.isPerson) return undefined;
  const paper = parsed.mentions[0];
  if (!paper || paper === mention || paper.from !== 1 || parsed.line.items[paper.to]?.low !== ',')
    return undefined;
  const head = parsed.line.items[paper.to - 1]?.low ?? '';
  return isDocumentNoun(head) ? bare(wordsOf(parsed.line, paper).join(' ')) : undefined;
}

/** "Her office": a wrong owner is worse than none, and the words stand without one. */
const SURE_OWNER = 0.9;

/** Builds the resolver of one document; each look-up is linear in the lines it may reach. */
export function buildResolver(text: string, lines: readonly Parsed[], people: People): Resolver {
  const context: Context = { text, lines, people };
  const known = new Map<Mention, string | undefined>();
  const antecedents = buildAntecedents(context, (mention) => nominalName(context, mention));
  const resolve = (mention: Mention): string | undefined => {
    if (mention.kind === 'name') {
      const several =
        nameBeforeBrackets(context, mention) ?? statementOf(context, mention) ?? nameOfList(context, mention);
      return several ?? nameOfPeople(context, mention) ?? people.of.get(mention)?.name;
    }
    if (mention.kind === 'nominal') return nominalName(context, mention);
    const low = text.slice(mention.start, mention.end).toLowerCase();
    if (low === 'who') return antecedentBefore(context, mention);
    const one = low === 'they' ? singleSpeaker(context, mention, isForOne) : undefined;
    if (one) return nameOf(one);
    if (low === 'they') return peopleOnly(collective(context, mention) ?? groupBefore(context, mention));
    if (low === 'it') return bodyBefore(context, mention) ?? bodyOnly(thingBefore(context, mention));
    if (NARRATORS[low]) return NARRATORS[low];
    return personOf(mention) ?? nameOfStressed(context, mention, naming);
  };
  const personOf = (pronoun: Mention, least = CERTAINTY_MODEL.threshold): string | undefined => {
    const found = antecedents(pronoun);
    return found && certaintyOf(found.link) >= least ? found.entity.name : undefined;
  };
  const lookUp = (mention: Mention): string | undefined => {
    if (!known.has(mention)) known.set(mention, resolve(mention));
    return known.get(mention);
  };
  const nameOf = (mention: Mention): string =>
    nameOfOwnedBody(context, mention, naming) ??
    lookUp(mention) ??
    nameOfOwned(context, mention, naming) ??
    bare(text.slice(ownStart(context, mention), mention.end).replace(/\s+/gu, ' '));
  const ownerOf = (possessive: Mention): string | undefined =>
    text.slice(possessive.start, possessive.end).toLowerCase() === 'whose'
      ? properOnly(antecedentBefore(context, possessive))
      : personOf(possessive, SURE_OWNER);
  const naming: Naming = { nameOf, ownerOf };
  return {
    certaintyOf: (mention) => {
      const name = lookUp(mention);
      if (name === undefined) return 1;
      const link = mention.kind === 'pronoun' ? antecedents(mention)?.link : undefined;
      return link ? certaintyOf(link) : stepCertainty(text.slice(mention.start, mention.end), mention.kind);
    },
    linkOf: (mention) => (mention.kind === 'pronoun' ? antecedents(mention)?.link : undefined),
    nameOf,
  };
}

/** Titles before a name are no part of it. */
function ownStart(context: Context, mention: Mention): number {
  const first = mention.kind === 'name' ? mention.nameFrom : mention.from;
  return context.lines[mention.line]?.line.items[first]?.start ?? mention.start;
}

/** "of Ohio", "in the country" between a person and "who". */
const PLACING = /^(?:of|in|at|from|on|near)$/;

/** "an analyst who said", "Lang of Ohio, who said", "Lang, a rival, who said": the one before "who". */
function antecedentBefore(context: Context, who: Mention): string | undefined {
  const parsed = context.lines[who.line];
  const before = parsed?.mentions.filter((each) => each.to <= who.from) ?? [];
  const isPlace = (each: Mention): boolean =>
    !isPersonal(context, each) && PLACING.test(parsed?.line.items[each.from - 1]?.low ?? '');
  const mention = before.findLast((each) => !isPlace(each)) ?? before.at(-1);
  if (!parsed || !mention || mention.kind === 'pronoun') return undefined;
  const apposed = mention.kind === 'nominal' ? nameBefore(context, mention, who.from - 1) : undefined;
  return apposed ?? context.people.of.get(mention)?.name ?? bare(wordsOf(parsed.line, mention).join(' '));
}

/** A person by name, or a noun for people: "black voters", "the linguist". */
function isPersonal({ lines, people }: Context, mention: Mention): boolean {
  if (mention.kind === 'pronoun') return false;
  const entity = people.of.get(mention);
  const head = lines[mention.line]?.line.items[mention.to - 1]?.low ?? '';
  return (entity !== undefined && isHuman(entity, true)) || namesPeople(head);
}
