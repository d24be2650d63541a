// A mention that the forest has chosen in, whether it is a thing or a place that says nothing out: without a verb of
// saying of its own "the installation", "Lund" and "you" are what the words are about.
import { DOCUMENT, ORGANISATION, PLACE, REPORTING, ROLE, TITLE } from '../lexicon/classes.ts';
import { DEMONYMS } from '../lexicon/names.ts';
import { PLURAL } from '../mentions/groups.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { People } from '../mentions/people.ts';
import { isCalling } from '../mentions/persons.ts';
import type { Parsed, Target } from '../sieves/sieves.ts';

const VOICES = ROLE | TITLE | ORGANISATION | DOCUMENT;
/** What the reader or the matter is called; nobody speaks as these without a verb. */
const NEVER = /^(?:you|it|this|that|these|those|which|none|nothing|something|everything)$/;

/** "the installation", "a typical price range": no noun for people, bodies or papers. */
function isThing({ line: { items } }: Parsed, { from, to }: Mention): boolean {
  const last = items[to - 1];
  if (last?.kind !== 'word' || last.capital || last.classes & VOICES) return false;
  // "said one confidant", "the two write".
  if ((items[from - 1]?.classes ?? 0) & REPORTING || last.classes & REPORTING) return false;
  if (DEMONYMS.has(last.low) || isCalling(last.low)) return false;
  return to - from > 1 && !PLURAL.test(last.low);
}

/** "Lund", "North Norda": a name of places alone that never says anything in the document. */
function isPlace({ line: { items } }: Parsed, mention: Mention, people: People): boolean {
  const entity = people.of.get(mention);
  if (entity && (entity.says > 0 || entity.shown > 0)) return false;
  return items.slice(mention.nameFrom, mention.to).every(({ classes }) => classes & PLACE);
}

/** True where the mention is no subject of a verb of saying or doing and nothing that speaks by itself. */
export function isVoiceless({ lines }: Target, mention: Mention, people: People): boolean {
  const parsed = lines[mention.line];
  if (!parsed || parsed.cues.some(({ subject }) => subject === mention)) return false;
  const low = parsed.line.items[mention.from]?.low ?? '';
  if (mention.to - mention.from === 1 && NEVER.test(low)) return true;
  if (mention.kind === 'nominal') return isThing(parsed, mention);
  return mention.kind === 'name' && isPlace(parsed, mention, people);
}
