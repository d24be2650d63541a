// "the governor", "the Russian president" in its line in, the person out who bears these titles in the document and was
// named before. Gives up on somebody's lawyer, on several bearers, and behind "a governor" without a name.
import { DEMONYMS, PLACES } from '../lexicon/names.ts';
import { DETERMINERS, POSSESSIVES } from '../lexicon/words.ts';
import type { GroupContext } from '../mentions/groups.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Entity, People } from '../mentions/people.ts';

const KIN: ReadonlyMap<string, readonly string[]> = new Map([
  ['leader', ['president', 'premier', 'chancellor', 'minister', 'king']],
  ['chief', ['president']],
  ['head', ['president']],
  ['governor', ['gov.']],
  ['general', ['gen.']],
  ['colonel', ['col.']],
  ['professor', ['prof.']],
  ['reverend', ['rev.']],
]);

/** "The president" is neither the vice president nor a former one. */
const SHORT_OF = /^(?:vice|deputy|assistant|associate|under|former|ex)(?:-|$)/;
/** Items behind "of" in which a name is looked for: "of the Lund Council". */
const REACH_OF = 3;
/** Lines back in which the holder must have been named; of those further away hardly one was meant. */
const REACH_NAMED = 12;
/** The same for one whom the document names so often, where nobody else has an office like it. */
const REACH_OFTEN = 33;
const OFTEN = 5;
/** Titles that are no office by themselves: "the state announced", "the defense said". */
const NO_OFFICE = /^(?:state|defen[cs]e|interior|house|senate|treasury|finance|campaign|press)$/;

/** The word as a title: "Russian" and "Russia" are one. */
const asTitle = (low: string): string => DEMONYMS.get(low) ?? low;

function holds(entity: Entity, wanted: readonly string[]): boolean {
  for (const title of entity.titles) if (SHORT_OF.test(title) && !wanted.includes(title)) return false;
  return wanted.every(
    (word) => entity.titles.has(word) || (KIN.get(word)?.some((kin) => entity.titles.has(kin)) ?? false),
  );
}

/** What the office is of: "China" in "China's president" and "president of China"; `undefined` where that is no name. */
function bodiesOf({ lines }: GroupContext, mention: Mention): readonly string[] | undefined {
  const items = lines[mention.line]?.line.items ?? [];
  const owner = items[mention.from - 1]?.low === "'s" ? items[mention.from - 2]?.low : undefined;
  const before = owner === undefined ? [] : [owner];
  if (!/^(?:of|for)$/.test(items[mention.to]?.low ?? '')) return before;
  const body = items.slice(mention.to + 1, mention.to + 1 + REACH_OF).find((item) => item.capital);
  return body && [...before, body.low];
}

const LINES = new WeakMap<People, ReadonlyMap<Entity, readonly number[]>>();

/** Lines in which each entity is named, in the order of the text; read once for a document. */
function linesOf(people: People): ReadonlyMap<Entity, readonly number[]> {
  const known = LINES.get(people);
  if (known) return known;
  const lines = new Map<Entity, number[]>();
  for (const [mention, entity] of people.of) {
    const list = lines.get(entity);
    if (list) list.push(mention.line);
    else lines.set(entity, [mention.line]);
  }
  for (const list of lines.values()) list.sort((a, b) => a - b);
  LINES.set(people, lines);
  return lines;
}

/** How many lines back the entity was named last; infinite where it was not. */
function distanceTo(people: People, entity: Entity, line: number): number {
  return (
    line -
    (linesOf(people)
      .get(entity)
      ?.findLast((each) => each <= line) ?? Number.NEGATIVE_INFINITY)
  );
}

/** "One adviser said …": the adviser of the lines behind is that one. */
function isUnnamed({ lines }: GroupContext, mention: Mention, head: string, back: number): boolean {
  return lines
    .slice(Math.max(0, mention.line - back), mention.line + 1)
    .some(({ line: { items }, mentions }) =>
      mentions.some(
        ({ kind, start, from, to }) =>
          kind === 'nominal' &&
          start < mention.start &&
          items[to - 1]?.low === head &&
          /^(?:an?|one|another)$/.test(items[from]?.low ?? ''),
      ),
    );
}

/** How many lines back the paragraph of a line begins, as far as a name is looked for. */
function paragraphBack({ lines }: GroupContext, line: number): number {
  const own = lines[line]?.line.paragraph;
  let back = 0;
  while (back < REACH_OFTEN && lines[line - back - 1]?.line.paragraph === own) back++;
  return back;
}

/** How far back the holder of an office is looked for; no further than the paragraph where others hold one like it. */
function reachOf(context: GroupContext, mention: Mention, holder: Entity, hasRivals: boolean): number {
  if (hasRivals) return paragraphBack(context, mention.line);
  return holder.count >= OFTEN ? REACH_OFTEN : REACH_NAMED;
}

/**
 * Who bears the titles `words` of a nominal in its document and was named not far before; of several the only one of its
 * paragraph. `words` are in lower case, with their determiner. Linear in the people of the document.
 */
export function officeHolder(
  context: GroupContext,
  mention: Mention,
  words: readonly string[],
): Entity | undefined {
  const { entities } = context.people;
  const [bodies, head] = [bodiesOf(context, mention), words.at(-1) ?? ''];
  if (!bodies || NO_OFFICE.test(head)) return undefined;
  const own = words.filter((word) => !DETERMINERS.has(word) && !POSSESSIVES.has(word));
  const wanted = [...own, ...bodies].map(asTitle);
  const holders = entities.filter((entity) => entity.isPerson && holds(entity, wanted));
  const isSpecific = wanted.some((word) => PLACES.has(word) || SHORT_OF.test(word));
  const hasRivals =
    holders.length > 1 ||
    (!isSpecific &&
      entities.some((entity) => entity !== holders[0] && entity.isPerson && holds(entity, [head])));
  const near = holders.filter((entity) => {
    const away = distanceTo(context.people, entity, mention.line);
    return away <= reachOf(context, mention, entity, hasRivals) && !isUnnamed(context, mention, head, away);
  });
  return near.length === 1 ? near[0] : undefined;
}
