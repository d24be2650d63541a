// A mention in, the name it stands for out, from its own document: short names by surname, pronouns by
// gender and recency, nominals ("the Chinese president") by the titles the document gives.
import { DOCUMENT, ORGANISATION, ROLE } from '../lexicon/classes.ts';
import { DEMONYMS } from '../lexicon/names.ts';
import { DETERMINERS, POSSESSIVES } from '../lexicon/words.ts';
import type { Line } from '../marks/reading.ts';
import type { Parsed } from '../sieves/sieves.ts';
import { nameOfList, nameOfPair } from './groups.ts';
import type { Mention } from './mentions.ts';
import { type Entity, type Gender, isDocumentNoun, type People } from './people.ts';

export interface Resolver {
  /** Canonical name within the document; the mention's own words where nothing better is known. */
  nameOf(mention: Mention): string;
}

/** How many lines back an antecedent is looked for. */
const REACH_LINES = 16;
/** The same for "they" and "it", which stray sooner. */
const REACH_PLURAL = 2;

const GENDERS: Readonly<Record<string, Gender>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  she: 'female',
  her: 'female',
};

/** Who speaks of "I" outside marks has written the article; the byline is not trusted to be that person. */
const NARRATORS: Readonly<Record<string, string>> = { i: 'author', we: 'authors' };

interface Context {
  readonly text: string;
  readonly lines: readonly Parsed[];
  readonly people: People;
}

const wordsOf = (line: Line, mention: Mention): string[] =>
  line.items.slice(mention.from, mention.to).map((item) => item.low);

const fits = (entity: Entity, gender: Gender): boolean =>
  entity.isPerson && (entity.gender === gender || entity.gender === 'unknown');

/** The person a pronoun stands for: subjects of the lines before it, nearest line first. */
function antecedent(context: Context, mention: Mention, gender: Gender): Entity | undefined {
  for (let back = 0; back <= REACH_LINES; back++) {
    const parsed = context.lines[mention.line - back];
    if (!parsed) return undefined;
    const found = antecedentIn(context, parsed, back === 0 ? mention.from : Number.POSITIVE_INFINITY, gender);
    if (found) return found;
  }
  return undefined;
}

function antecedentIn(context: Context, parsed: Parsed, before: number, gender: Gender): Entity | undefined {
  const known: Entity[] = [];
  for (const mention of [...parsed.cues.map((cue) => cue.subject), ...parsed.mentions]) {
    const entity = mention && mention.to <= before ? context.people.of.get(mention) : undefined;
    if (entity && fits(entity, gender)) known.push(entity);
  }
  return known.find((entity) => entity.isCertain || entity.gender === gender) ?? known[0];
}

const KIN: ReadonlyMap<string, readonly string[]> = new Map([
  ['leader', ['president', 'premier', 'chancellor', 'minister', 'king']],
  ['chief', ['president']],
  ['head', ['president']],
]);

function holds(entity: Entity, wanted: readonly string[]): boolean {
  return wanted.every(
    (word) => entity.titles.has(word) || (KIN.get(word)?.some((kin) => entity.titles.has(kin)) ?? false),
  );
}

/** "the Russian president", "China's president", "the Kremlin chief": who bears these titles here. */
function officeHolder(context: Context, mention: Mention, words: readonly string[]): Entity | undefined {
  const own = words.filter((word) => !DETERMINERS.has(word)).map((word) => DEMONYMS.get(word) ?? word);
  const line = context.lines[mention.line]?.line;
  const clitic = line?.items[mention.from - 1];
  const country = clitic?.low === "'s" ? line?.items[mention.from - 2]?.low : undefined;
  const wanted = country ? [...own, country] : own;
  const holders = context.people.entities.filter((entity) => entity.isPerson && holds(entity, wanted));
  return holders.length === 1 ? holders[0] : undefined;
}

/** "the statement" is "the joint statement" when that is what the document has spoken of. */
function fullDocument(context: Context, mention: Mention, head: string): string | undefined {
  for (const parsed of context.lines) {
    for (const other of parsed.mentions) {
      if (other.start >= mention.start) return undefined;
      const words = wordsOf(parsed.line, other);
      if (other.kind === 'nominal' && words.length > 2 && words.at(-1) === head) return bare(words.join(' '));
    }
  }
  return undefined;
}

const bare = (phrase: string): string => phrase.replace(/^(?:the|an?|this|that) /i, '');

function nominalName(context: Context, mention: Mention): string | undefined {
  const line = context.lines[mention.line]?.line;
  if (!line) return undefined;
  const words = wordsOf(line, mention);
  const head = words.at(-1) ?? '';
  const pair = nameOfPair(context, words);
  if (pair) return pair;
  const definite =
    words[0] === 'the' || POSSESSIVES.has(words[0] ?? '') || line.items[mention.from - 1]?.low === "'s";
  if (isDocumentNoun(head))
    return (words.length === 2 ? fullDocument(context, mention, head) : undefined) ?? undefined;
  if (!definite) return undefined;
  const holder = officeHolder(context, mention, words);
  if (holder) return holder.name;
  return undefined;
}

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

/** Builds the resolver of one document; each look-up is linear in the lines it may reach. */
export function buildResolver(text: string, lines: readonly Parsed[], people: People): Resolver {
  const context: Context = { text, lines, people };
  const known = new Map<Mention, string | undefined>();
  const resolve = (mention: Mention): string | undefined => {
    if (mention.kind === 'name') {
      const several = statementOf(context, mention) ?? nameOfList(context, mention);
      return several ?? people.of.get(mention)?.name;
    }
    if (mention.kind === 'nominal') return nominalName(context, mention);
    const low = text.slice(mention.start, mention.end).toLowerCase();
    if (low === 'who') return antecedentBefore(context, mention);
    if (low === 'they') return collective(context, mention) ?? groupBefore(context, mention);
    if (low === 'it') return bodyBefore(context, mention) ?? thingBefore(context, mention);
    if (NARRATORS[low]) return NARRATORS[low];
    const gender = GENDERS[low];
    return gender ? antecedent(context, mention, gender)?.name : undefined;
  };
  const lookUp = (mention: Mention): string | undefined => {
    if (!known.has(mention)) known.set(mention, resolve(mention));
    return known.get(mention);
  };
  return {
    nameOf: (mention) =>
      lookUp(mention) ?? bare(text.slice(ownStart(context, mention), mention.end).replace(/\s+/gu, ' ')),
  };
}

/** Titles before a name are no part of it. */
function ownStart(context: Context, mention: Mention): number {
  const first = mention.kind === 'name' ? mention.nameFrom : mention.from;
  return context.lines[mention.line]?.line.items[first]?.start ?? mention.start;
}

/** "an analyst who said": the words before "who" where they are no name. */
function antecedentBefore(context: Context, who: Mention): string | undefined {
  const parsed = context.lines[who.line];
  const mention = parsed?.mentions.findLast((each) => each.to <= who.from);
  if (!parsed || !mention || mention.kind === 'pronoun') return undefined;
  return context.people.of.get(mention)?.name ?? bare(wordsOf(parsed.line, mention).join(' '));
}

/** The nearest earlier subject of a verb of saying, else mention, that satisfies `fits`. */
function nearestBefore(
  context: Context,
  from: Mention,
  name: (parsed: Parsed, mention: Mention) => string | undefined,
): string | undefined {
  for (let back = 0; back <= REACH_PLURAL; back++) {
    const parsed = context.lines[from.line - back];
    if (!parsed) return undefined;
    const earlier = parsed.mentions.filter((mention) => back > 0 || mention.to <= from.from);
    const subjects = parsed.cues.flatMap(({ subject }) =>
      subject && earlier.includes(subject) ? [subject] : [],
    );
    for (const mention of [...subjects, ...earlier]) {
      const found = name(parsed, mention);
      if (found) return found;
    }
  }
  return undefined;
}

const PLURAL = /(?:[^s'u]s|people|police|men|women)$/;

/** "they": the officials of the lines before, or two people whom they join. */
function collective(context: Context, they: Mention): string | undefined {
  return nearestBefore(context, they, ({ line, mentions }, mention) => {
    const next = mentions[mentions.indexOf(mention) + 1];
    const [one, two] = [context.people.of.get(mention), next && context.people.of.get(next)];
    const joined = line.items[mention.to]?.low === 'and' && next?.from === mention.to + 1;
    if (joined && one?.isPerson && two?.isPerson && one !== two) return `${one.name} and ${two.name}`;
    const words = wordsOf(line, mention);
    const isRole = (line.items[mention.to - 1]?.classes ?? 0) & ROLE;
    return mention.kind === 'nominal' && isRole && PLURAL.test(words.at(-1) ?? '')
      ? bare(words.join(' '))
      : undefined;
  });
}

/** "it": the body that spoke last. */
function bodyBefore(context: Context, it: Mention): string | undefined {
  return nearestBefore(context, it, (_, mention) => {
    const entity = context.people.of.get(mention);
    return entity && !entity.isPerson && entity.says > 0 ? entity.name : undefined;
  });
}

/** "it" where no body has spoken: the nearest body or paper. */
function thingBefore(context: Context, it: Mention): string | undefined {
  return nearestBefore(context, it, ({ line }, mention) => {
    const entity = context.people.of.get(mention);
    if (entity) return entity.isPerson ? undefined : entity.name;
    const words = wordsOf(line, mention);
    const head = line.items[mention.to - 1]?.classes ?? 0;
    return mention.kind === 'nominal' && head & (DOCUMENT | ORGANISATION) ? bare(words.join(' ')) : undefined;
  });
}

/** "they" where no officials stand near: the nearest other people, else the nearest body. */
function groupBefore(context: Context, they: Mention): string | undefined {
  return nearestBefore(context, they, ({ line }, mention) => {
    const words = wordsOf(line, mention);
    const isPlural = mention.kind === 'nominal' && PLURAL.test(words.at(-1) ?? '');
    const entity = context.people.of.get(mention);
    return isPlural ? bare(words.join(' ')) : entity && !entity.isPerson ? entity.name : undefined;
  });
}
