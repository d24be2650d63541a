// Mentions of several at once in, one name for all of them out: "Lang and Ortiz announced", "the two
// leaders", "both countries". Gives up where the document joins nobody.
import { DOCUMENT, ORGANISATION, ROLE, TITLE } from '../lexicon/classes.ts';
import type { Line } from '../marks/reading.ts';
import type { Parsed } from '../sieves/sieves.ts';
import type { Mention } from './mentions.ts';
import type { People } from './people.ts';

/** What names of groups are read from. */
export interface GroupContext {
  readonly text: string;
  readonly lines: readonly Parsed[];
  readonly people: People;
}

/** Most names of one list; more are a roll, not a subject. */
const MAX_LISTED = 6;

/** "Corvel CEO and director Alma Ortiz": an office of the one who is named behind it. */
const isOffice = ({ items }: Line, { to }: Mention): boolean =>
  ((items[to - 1]?.classes ?? 0) & (TITLE | ROLE)) !== 0;

/** The names that commas and "and" join to the mention at `last`, first to last. */
function listEndingAt({ line, mentions }: Parsed, last: number): readonly Mention[] {
  let first = last;
  while (first > 0 && last - first < MAX_LISTED) {
    const [one, next] = [mentions[first - 1], mentions[first]];
    const between = line.items.slice(one?.to, next?.from).map(({ low }) => low);
    if (one?.kind !== 'name' || isOffice(line, one) || !/^(?:,|and|, and)$/.test(between.join(' '))) break;
    first--;
  }
  return mentions.slice(first, last + 1);
}

/** At the start of a line, or behind the marks that it speaks. */
function opensClause({ items }: Line, at: number): boolean {
  const before = items[at - 1];
  return before === undefined || before.kind === 'quote';
}

/**
 * "Norvia, Corvel and Lund announced": all of the list that opens a line or stands right behind marks and ends with
 * this mention, where a verb follows; nothing where the mention stands alone.
 */
export function nameOfList(context: GroupContext, mention: Mention): string | undefined {
  const parsed = context.lines[mention.line];
  if (parsed?.line.items[mention.from - 1]?.low !== 'and' || mention.kind !== 'name') return undefined;
  const after = parsed.line.items[mention.to];
  if (after?.kind !== 'word' || after.capital || mention.nameFrom !== mention.from) return undefined;
  const listed = listEndingAt(parsed, parsed.mentions.indexOf(mention));
  const [first] = listed;
  if (!first || listed.length < 2 || !opensClause(parsed.line, first.from)) return undefined;
  const names = listed.map((each) => context.people.of.get(each)?.name ?? textOf(context, each));
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const textOf = (context: GroupContext, mention: Mention): string =>
  context.text
    .slice(mention.start, mention.end)
    .replace(/\s+/gu, ' ')
    .replace(/^[Tt]he /u, '');

/** How many lines back an antecedent of "they" and "it" is looked for; both stray soon. */
const REACH_PLURAL = 2;

const wordsOf = (line: Line, mention: Mention): string[] =>
  line.items.slice(mention.from, mention.to).map((item) => item.low);

/** A phrase without its article. */
export const bare = (phrase: string): string => phrase.replace(/^(?:the|an?|this|that) /i, '');

/** The nearest earlier subject of a verb of saying, else mention, that satisfies `fits`. */
function nearestBefore(
  context: GroupContext,
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

export const PLURAL = /(?:[^s'u]s|people|police|men|women)$/;

/** "they": the officials of the lines before, or two people whom they join. */
export function collective(context: GroupContext, they: Mention): string | undefined {
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
export function bodyBefore(context: GroupContext, it: Mention): string | undefined {
  return nearestBefore(context, it, (_, mention) => {
    const entity = context.people.of.get(mention);
    return entity && !entity.isPerson && entity.says > 0 ? entity.name : undefined;
  });
}

/** "it" where no body has spoken: the nearest body or paper. */
export function thingBefore(context: GroupContext, it: Mention): string | undefined {
  return nearestBefore(context, it, ({ line }, mention) => {
    const entity = context.people.of.get(mention);
    if (entity) return entity.isPerson ? undefined : entity.name;
    const words = wordsOf(line, mention);
    const head = line.items[mention.to - 1]?.classes ?? 0;
    return mention.kind === 'nominal' && head & (DOCUMENT | ORGANISATION) ? bare(words.join(' ')) : undefined;
  });
}

/** "they" where no officials stand near: the nearest other people, else the nearest body. */
export function groupBefore(context: GroupContext, they: Mention): string | undefined {
  return nearestBefore(context, they, ({ line }, mention) => {
    const words = wordsOf(line, mention);
    const isPlural = mention.kind === 'nominal' && PLURAL.test(words.at(-1) ?? '');
    const entity = context.people.of.get(mention);
    return isPlural ? bare(words.join(' ')) : entity && !entity.isPerson ? entity.name : undefined;
  });
}
