// "the department", "the university" in its line in, the body whose name has the noun out: named in its paragraph or
// the one before, and no other of that noun. Gives up on nouns that are no part of names.
import { classesOf, ORGANISATION } from '../lexicon/classes.ts';
import type { GroupContext } from '../mentions/groups.ts';
import type { Mention } from '../mentions/mentions.ts';

/** Words of bodies' names that mean something else by themselves. */
const OTHERWISE =
  /^(?:act|apple|bank|channel|forces?|fox|google|house|inc|initiative|journal|kingdom|magazine|news|post|press|project|radio|school|services?|states?|street|times|treaty)$/;

/** The only body of that noun named before the mention in its paragraph, else in the one before. Linear in their lines. */
export function nameOfBody(
  context: GroupContext,
  mention: Mention,
  words: readonly string[],
): string | undefined {
  const [article, head = ''] = words;
  const isBody = (classesOf(head) & ORGANISATION) !== 0 && !OTHERWISE.test(head);
  if (words.length !== 2 || article !== 'the' || !isBody) return undefined;
  const { lines, people } = context;
  const paragraph = lines[mention.line]?.line.paragraph ?? 0;
  const found = new Set<string>();
  for (let at = mention.line; at >= 0; at--) {
    const parsed = lines[at];
    if (!parsed || parsed.line.paragraph < paragraph - 1) break;
    if (parsed.line.paragraph < paragraph && found.size > 0) break;
    for (const each of parsed.mentions) {
      const entity = each.start < mention.start ? people.of.get(each) : undefined;
      if (entity && !entity.isPerson && entity.words.length > 1 && entity.words.includes(head))
        found.add(entity.name);
    }
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
