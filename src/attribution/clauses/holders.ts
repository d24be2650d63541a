// A cue in its line in, whose words or views it reports out: its subject, the one behind "by" where it is
// passive, nobody where the passive names nobody ("was told", "is expected").
import type { Item } from '../marks/reading.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Parsed } from '../sieves/sieves.ts';
import type { ClauseCue } from './learned-cues.ts';

const BE = /^(?:is|are|was|were|be|been|being|'s|'re|got|get)$/;
/** States of mind that look like passives: "is convinced that". */
const STATE =
  /^(?:convinced|concerned|worried|opposed|committed|determined|pleased|prepared|disappointed|inclined|agreed|resolved)$/;
/** How far before a cue its "was" and behind it its "by" may stand, in items. */
const REACH = 3;

function isPassive(items: readonly Item[], cue: ClauseCue): boolean {
  const low = items[cue.from]?.low ?? '';
  if (!cue.verb || cue.verb.form === 'participle' || !/(?:ed|en|id|ld|wn)$/.test(low) || STATE.test(low))
    return false;
  for (let at = cue.from - 1; at >= Math.max(0, cue.from - REACH); at--) {
    const item = items[at];
    if (item && BE.test(item.low)) return true;
    if (
      !item ||
      !(item.low.endsWith('ly') || item.low === 'not' || item.low === 'also' || item.low === 'been')
    )
      return false;
  }
  return false;
}

/** Whose words the cue reports; `null` where the line does not name them. */
export function findHolder(parsed: Parsed, cue: ClauseCue): Mention | null {
  const { items } = parsed.line;
  if (!isPassive(items, cue)) return cue.subject;
  const by = items.findIndex((item, at) => at >= cue.to && at < cue.to + REACH && item.low === 'by');
  if (by < 0) return null;
  return parsed.mentions.find((mention) => mention.from === by + 1) ?? null;
}
