// Somebody's message -> who said what it quotes, as a reply: each stretch beside what the articles have.

import type { ArchiveService } from '../../../service/archive.ts';
import { type Result, refusal } from '../../command.ts';
import type { Catalogue } from '../../messages/catalogue.ts';
import { renderMatches } from '../../render/match.ts';
import { fragmentsOf } from './fragments.ts';
import { type Match, matchFragment } from './match.ts';
import type { MessageText } from './message-text.ts';

/** What a reader has to know of what was not read or not looked up. */
function sayNotes(files: number, left: number, catalogue: Catalogue): string[] {
  const { filesNotRead, notLookedUp } = catalogue.lookup;
  return [...(left > 0 ? [notLookedUp(left)] : []), ...(files > 0 ? [filesNotRead(files)] : [])];
}

const isFound = ({ kind }: Match): boolean => kind !== 'not-found' && kind !== 'too-short';

/** Looks every stretch of a message up; answered where the articles have at least one of them. */
export async function showWhoSaid(
  { text, files }: MessageText,
  service: ArchiveService,
  catalogue: Catalogue,
): Promise<Result> {
  const { looked, left } = fragmentsOf(text);
  const notes = sayNotes(files, left, catalogue);
  if (looked.length === 0) return refusal([catalogue.match.noWords, ...notes].join('\n'));
  const judged = await Promise.all(looked.map((fragment) => matchFragment(service, fragment)));
  const matches = judged.filter(({ kind }) => kind !== 'too-short');
  if (matches.length === 0) return refusal([catalogue.lookup.tooShort, ...notes].join('\n'));
  return {
    outcome: matches.some(isFound) ? 'answered' : 'abstained',
    reply: (surface) => renderMatches({ matches, heading: null, notes }, surface, catalogue),
  };
}
