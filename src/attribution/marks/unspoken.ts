// A marked stretch in its line in, whether anybody says it out: titles, nicknames, names of programmes
// and initiatives and scare quotes are marked and said by nobody.

import type { Parsed } from '../sieves/sieves.ts';
import type { Item, Line } from './reading.ts';
import { isName, isNickname, isTitleCase } from './titles.ts';

const NAMING =
  /^(?:titled|entitled|named|nicknamed|hashtag|subtitled|so-called|dubbed|known|slogan|song|film|movie|book|show|program|programme|documentary|episode|series|album|initiative|headlined)$/;
const GUISE = /^(?:guise|pretext|banner|umbrella|rubric|moniker|label|pseudonym|alias|nickname)$/;

const lowAt = (line: Line, at: number): string => line.items[at]?.low ?? '';

function isNamed(line: Line, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 3); before--)
    if (NAMING.test(lowAt(line, before))) return true;
  return false;
}

function besidesCue(parsed: Parsed, at: number): boolean {
  return parsed.cues.some(
    (cue) =>
      cue.verb !== null &&
      (cue.to === at || (cue.to === at - 1 && /^[,:]$/.test(lowAt(parsed.line, at - 1)))),
  );
}

/** Verbs whose object is as often a name as it is a remark: "titled 'Low Tide'", "found it in 'Low Tide'". */
const NAMES_WORKS =
  /^(?:title|headline|show|find|post|offer|volunteer|read|see|begin|finish|nickname|dub|call)$/;

/** `she replied, "Never"`: a verb of saying right before the marks. */
function saidRightBefore(parsed: Parsed, at: number): boolean {
  const end = /^[,:]$/.test(lowAt(parsed.line, at - 1)) ? at - 1 : at;
  return parsed.cues.some(
    ({ to, verb }) => to === end && verb?.says === true && !NAMES_WORKS.test(verb.base),
  );
}

function followedByCue(parsed: Parsed, at: number): boolean {
  return parsed.cues.some(
    (cue) => cue.from > at && cue.from <= at + 4 && cue.verb?.says === true && (cue.subject?.from ?? 0) > at,
  );
}

/** False where the marks name or mock something and nobody is quoted. */
export function isSpoken(text: string, parsed: Parsed, at: number): boolean {
  const item: Item | undefined = parsed.line.items[at];
  const marked = item?.marked;
  if (!marked || marked.end <= marked.start) return false;
  // 《…》 names a work.
  if (text[item.start] === '《') return false;
  const body = text.slice(marked.start, Math.min(marked.end, marked.start + 200));
  if (!/[\p{L}\p{N}]/u.test(body)) return false;
  if (lowAt(parsed.line, at - 1) === 'of' && GUISE.test(lowAt(parsed.line, at - 2))) return false;
  if (isReckoned(parsed.line, at)) return false;
  if (isGuised(parsed.line, at)) return false;
  if (isTitleCase(body) && isAuthored(parsed.line, at) && !besidesCue(parsed, at)) return false;
  if (!isTitleCase(body)) return true;
  if (isNickname(parsed.line, at, body)) return false;
  if (!saidRightBefore(parsed, at) && isName(parsed.line, at)) return false;
  if (besidesCue(parsed, at) || followedByCue(parsed, at)) return true;
  const words = body.split(/\s+/u).length;
  const before = lowAt(parsed.line, at - 1);
  if (isNamed(parsed.line, at)) return false;
  if (before === "'s" || before === "'") return words > 9;
  return words === 1 || words > 6 ? true : !/^(?:the|on|in|of|at|and|,|from|for)$/.test(before);
}

/** `"Northern Light," by Alma Ortiz`: a work and who made it. */
function isAuthored(line: Line, at: number): boolean {
  return lowAt(line, at + 1) === 'by' && line.items[at + 2]?.capital === true;
}

/** `under the guise of "order" and "peace"`: the second goes with the first. */
function isGuised(line: Line, at: number): boolean {
  const joined = /^(?:and|or|,)$/.test(lowAt(line, at - 1)) && line.items[at - 2]?.kind === 'quote';
  return joined && lowAt(line, at - 3) === 'of' && GUISE.test(lowAt(line, at - 4));
}

/** `what they consider their “internal matters”`: the outlet's reading of them, not their words. */
function isReckoned(line: Line, at: number): boolean {
  const verb = [2, 1, 3].find((back) => /^(?:consider|regard|see)(?:s|ed)?$/.test(lowAt(line, at - back)));
  if (verb === undefined) return false;
  return [1, 2, 3].some((back) => lowAt(line, at - verb - back) === 'what');
}
