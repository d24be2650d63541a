// A nominal in its line in, the person whose name stands beside it out: "his father, Ed Fry, said", "Ed Fry, chairman
// of the ferries, said". Gives up on lists, and where no comma closes the insertion.
import { DOCUMENT, ORGANISATION, PREPOSITION, SUBORDINATOR, TITLE } from '../lexicon/classes.ts';
import type { Item, Line } from '../marks/reading.ts';
import { type GroupContext, PLURAL } from '../mentions/groups.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Entity } from '../mentions/people.ts';
import { isHuman, namesPerson } from '../mentions/persons.ts';
import type { Parsed } from '../sieves/sieves.ts';

/** Most items of "for Castine Ferries" between a noun and the name it is given. */
const MOST_LINKING = 10;

const isComma = (item: Item | undefined): boolean => item?.low === ',';

/** The person a name mention stands for, where the document shows it to be one. */
function personAt({ people }: GroupContext, mention: Mention | undefined): Entity | undefined {
  const entity = mention?.kind === 'name' ? people.of.get(mention) : undefined;
  return entity && isHuman(entity, true) ? entity : undefined;
}

/** A noun for one person: "spokeswoman", "commissioner", "skipper". */
const isForPerson = (head: Item | undefined): boolean =>
  head !== undefined &&
  !head.capital &&
  !PLURAL.test(head.low) &&
  (namesPerson(head.low) || ((head.classes & TITLE) !== 0 && (head.classes & ORGANISATION) === 0));

/** The comma behind the noun, or behind "for the ferries"; -1 for none. "of the victim, Ana Poe," names the victim. */
function commaBehind(items: readonly Item[], mention: Mention): number {
  if (!/^(?:for|of)$/.test(items[mention.to]?.low ?? '')) return isComma(items[mention.to]) ? mention.to : -1;
  let at = mention.to;
  while (at < mention.to + MOST_LINKING && items[at]?.kind !== 'quote' && !isComma(items[at])) at++;
  return isComma(items[at]) && !isForPerson(items[at - 1]) ? at : -1;
}

/** "His father, Ed Fry, said", "A spokeswoman for the ferries, Ana Poe, said": the name beside a noun for one person. */
function nameBehind(context: GroupContext, parsed: Parsed, mention: Mention): string | undefined {
  const { items } = parsed.line;
  const head = items[mention.to - 1];
  const comma = isForPerson(head) ? commaBehind(items, mention) : -1;
  const name = comma < 0 ? undefined : parsed.mentions.find(({ from }) => from === comma + 1);
  if (!head || name?.kind !== 'name') return undefined;
  const end = items[name.to];
  const isClosed = !end || end.kind === 'quote' || /^[,.:;]$/.test(end.low);
  if (!isClosed) return undefined;
  if (!namesPerson(head.low)) return personAt(context, name)?.name;
  const entity = context.people.of.get(name);
  return entity?.isPerson ? entity.name : undefined;
}

/** "Another delegate on the slate, Ed Fry, said": whoever stands between two commas before the verb that the noun speaks. */
function nameBeforeCue(context: GroupContext, parsed: Parsed, mention: Mention): string | undefined {
  const { items } = parsed.line;
  const cue = parsed.cues.find(({ subject, shape }) => subject === mention && shape === 'apposition');
  // "A study by a sociologist, Ed Fry, found": the paper speaks.
  if (!cue || ((items[mention.to - 1]?.classes ?? 0) & (DOCUMENT | ORGANISATION)) !== 0) return undefined;
  const name = parsed.mentions.find(({ to }) => to === cue.from - 1);
  // "A friend of the missing girl, Ana Poe, said": the girl is named.
  const other = name && name.from - 2 >= mention.to ? items[name.from - 2] : undefined;
  if (isForPerson(other)) return undefined;
  const isInserted =
    name && name.from > mention.to && isComma(items[name.from - 1]) && isComma(items[name.to]);
  return isInserted ? personAt(context, name)?.name : undefined;
}

/**
 * "Ed Fry, chairman of the ferries, said": the name right before the noun, where it is not listed. `close` is the item
 * that is to be the comma behind the insertion.
 */
export function nameBefore(context: GroupContext, mention: Mention, close: number): string | undefined {
  const parsed = context.lines[mention.line];
  const items = parsed?.line.items ?? [];
  if (close < mention.to || !isComma(items[close])) return undefined;
  const name = parsed?.mentions.find(({ to }) => to === mention.from - 1);
  if (!name || !isComma(items[name.to]) || isComma(items[name.from - 1])) return undefined;
  return personAt(context, name)?.name;
}

/** "For Ed Fry, the chairman said": a name that hangs on a preposition speaks not. */
function hangs({ items }: Line, mention: Mention): boolean {
  const name = mention.from - 1;
  for (let at = name - 1; at >= 0 && items[at]?.kind === 'word'; at--) {
    const item = items[at];
    if (item && !item.capital)
      return (item.classes & PREPOSITION) !== 0 && (item.classes & SUBORDINATOR) === 0;
  }
  return false;
}

/** Most items from an opening bracket to a name within. */
const MOST_BRACKETED = 4;

/** "Ed Fry (R-S.C.) said": what stands in brackets behind a person is that person's. */
export function nameBeforeBrackets(context: GroupContext, mention: Mention): string | undefined {
  const parsed = context.lines[mention.line];
  const items = parsed?.line.items ?? [];
  const last = items.findLastIndex(
    ({ low }, at) => low === '(' && at < mention.from && at >= mention.from - MOST_BRACKETED,
  );
  const isShut = last >= 0 && items[mention.to]?.low === ')';
  const name = isShut ? parsed?.mentions.find(({ to }) => to === last) : undefined;
  return personAt(context, name)?.name;
}

/** The name that stands beside a nominal; each step looks at one line. */
export function nameApposed(context: GroupContext, mention: Mention): string | undefined {
  const parsed = context.lines[mention.line];
  if (!parsed) return undefined;
  const cue = parsed.cues.find(({ subject }) => subject === mention);
  const isLinked = /^(?:for|of)$/.test(parsed.line.items[mention.to]?.low ?? '');
  return (
    (isLinked ? undefined : nameBehind(context, parsed, mention)) ??
    (hangs(parsed.line, mention) ? undefined : nameBefore(context, mention, (cue?.from ?? 0) - 1)) ??
    nameBehind(context, parsed, mention) ??
    nameBeforeCue(context, parsed, mention)
  );
}
