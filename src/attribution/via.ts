// A line in, whom the outlet credits for the words out: "…, said the president, according to Global Times".
import type { Mention } from './mentions.ts';
import type { Parsed } from './sieves.ts';

/** Words of the credited body: the name proper, without "state newspaper" before it. */
function creditedName(text: string, parsed: Parsed, mention: Mention): string {
  const first = parsed.line.items[mention.kind === 'name' ? mention.nameFrom : mention.from];
  return text
    .slice(first?.start ?? mention.start, mention.end)
    .replace(/\s+/gu, ' ')
    .replace(/^(?:the|an?) /i, '');
}

/** The one credited besides the speaker in this line, `null` where there is none. */
export function findVia(text: string, parsed: Parsed, speaker: Mention | null): string | null {
  const credit = parsed.cues.find((cue) => cue.shape === 'according' && cue.subject !== null);
  if (!credit?.subject || !speaker || credit.subject === speaker) return null;
  return creditedName(text, parsed, credit.subject);
}
