// A line in, whom the outlet credits for the words out: "…, said the president, according to Global
// Times", "…, the ministry said in a statement", "…, she told Radio Lund".
import type { Mention } from './mentions/mentions.ts';
import type { Parsed } from './sieves/sieves.ts';

/** Words of the credited body: the name proper, without "state newspaper" before it. */
function creditedName(text: string, parsed: Parsed, mention: Mention): string {
  const first = parsed.line.items[mention.kind === 'name' ? mention.nameFrom : mention.from];
  return text
    .slice(first?.start ?? mention.start, mention.end)
    .replace(/\s+/gu, ' ')
    .replace(/^(?:the|an?) /i, '');
}

/** `according to …` beside a speaker of its own. */
function accordingCredit(parsed: Parsed, speaker: Mention): Mention | null {
  const credit = parsed.cues.find((cue) => cue.shape === 'according' && cue.subject !== null);
  return credit?.subject && credit.subject !== speaker ? credit.subject : null;
}

/** `China’s president said that …, Ushakov said`: the one who tells of it. */
function teller(parsed: Parsed, speaker: Mention): Mention | null {
  const cue = parsed.cues.find(
    (each) => each.verb?.says && each.subject && each.subject.from > speaker.to && each.shape === 'before',
  );
  return cue?.subject ?? null;
}

/** The one credited besides the speaker in this line, `null` where there is none. `told`: somebody tells of it. */
export function findVia(text: string, parsed: Parsed, speaker: Mention | null, told = false): string | null {
  if (!speaker || speaker.line !== parsed.line.index) return null;
  const credit = accordingCredit(parsed, speaker) ?? (told ? teller(parsed, speaker) : null);
  return credit && creditedName(text, parsed, credit);
}
