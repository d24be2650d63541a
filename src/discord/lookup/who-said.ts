// Quoted words -> who said them, as a reply: each stretch beside what the articles have.
import type { ArchiveService } from '../../service.ts';
import type { Result } from '../command.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { renderMatches } from '../render/match.ts';
import { matchFragment } from './match.ts';

/** Looks every fragment up; answered where the articles have at least one of them. */
export async function showWhoSaid(
  fragments: readonly string[],
  service: ArchiveService,
  catalogue: Catalogue,
): Promise<Result> {
  const matches = await Promise.all(fragments.map((fragment) => matchFragment(service, fragment)));
  const found = matches.some(({ kind }) => kind !== 'not-found');
  return {
    outcome: found ? 'answered' : 'abstained',
    reply: (surface) => renderMatches(matches, surface, catalogue),
  };
}
