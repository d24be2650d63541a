// Who may look after the corpus: checked here for every command and button, whatever Discord let through.
import type { Asker, Tools } from '../command.ts';

/**
 * Why this member may not change or look after the corpus here; `null` where they may. On the home server
 * alone where there is one, never in direct messages, never by a member's own install.
 */
export function refuseKeeping(asker: Asker, { homeGuildId }: Pick<Tools, 'homeGuildId'>): string | null {
  const { catalogue, guildId } = asker;
  if (guildId === null) return catalogue.keeping.serverOnly;
  if (homeGuildId !== null && guildId !== homeGuildId) return catalogue.homeOnly;
  return asker.mayManage ? null : catalogue.moderatorsOnly;
}
