// A marked quotation that the forest would give to somebody in, whether its words are rather a name out: words
// with capitals that no cue governs ("the plan, dubbed 'Safe Start'", "a 'Stop Ortiz' movement").
import { PREPOSITION } from '../lexicon/classes.ts';
import type { Item } from '../marks/reading.ts';
import { isShouted, isTitleCase, listHead } from '../marks/titles.ts';
import type { Cue } from '../sieves/cues.ts';
import type { Target } from '../sieves/sieves.ts';

/** Verbs that give somebody or something the words as a name: "called him 'Little Lang'", "rated it 'False'". */
const CALLS =
  /^(?:call|dub|label|brand|deride|mock|taunt|describe|refer|characterize|characterise|hail|rate|deem|coin|term|declare|tout|chant|shout|yell|scream|conclude|suggest|rail|fear|echo|classify|portray|paint|denounce|cite)$/;
/** Items that may stand between such a verb and the marks: who is called so. */
const REACH_CALLED = 7;
/** The same for other verbs of saying: "told reporters", "said that". */
const REACH_SAID = 3;

/** Longest part of a quotation that is looked at, in code units. */
const MOST_BODY = 200;

/** The cue leads to the marks: no comma, no other marks, no phrase between but the one addressed or called so. */
function governs(items: readonly Item[], item: number, { to, verb, subject }: Cue): boolean {
  if (!verb || !subject || to > item) return false;
  const isCall = CALLS.test(verb.base);
  const end = /^[,:]$/.test(items[item - 1]?.low ?? '') ? item - 1 : item;
  if (!(isCall || verb.says) || end - to > (isCall ? REACH_CALLED : REACH_SAID)) return false;
  const between = items.slice(to, end);
  return between.every(
    ({ kind, classes }) =>
      (kind === 'word' || kind === 'number' || kind === 'clitic') && (isCall || !(classes & PREPOSITION)),
  );
}

/** `“Never!”` in a sentence of its own: an exclamation, whatever its capitals. */
function standsAlone({ lines, at, item, text }: Target): boolean {
  const items = lines[at]?.line.items ?? [];
  const marked = items[item]?.marked;
  const isAlone = items.every(({ kind }, other) => other === item || (kind !== 'word' && kind !== 'quote'));
  return (
    isAlone &&
    marked !== null &&
    marked !== undefined &&
    /[.!?,…]$/u.test(text.slice(marked.start, marked.end))
  );
}

/** "the word 'Norda'": the word itself is meant, as somebody used it. */
const USES = /^(?:word|term|phrase)s?$/;

/** True where nothing shows that words with capitals were said: they name something then. */
export function isBareName(target: Target): boolean {
  const parsed = target.lines[target.at];
  const marked = parsed?.line.items[target.item]?.marked;
  if (!parsed || !marked) return false;
  const body = target.text.slice(marked.start, Math.min(marked.end, marked.start + MOST_BODY));
  const { items } = parsed.line;
  if (!isTitleCase(body) || standsAlone(target) || isShouted(parsed.line, target.item)) return false;
  const lead = items[target.item - 1]?.low ?? '';
  if (USES.test(lead) || (lead === ':' && /[.!?]$/.test(body))) return false;
  const heads = [target.item, listHead(items, target.item)];
  return !parsed.cues.some((cue) => heads.some((head) => governs(items, head, cue)));
}
