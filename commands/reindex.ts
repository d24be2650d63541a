// /reindex: reads all articles anew beside the live archive and says what became of it.
import { type Command, type Request, refusal, type Tools } from '../src/discord/command.ts';
import { renderProgress, renderReindex } from '../src/discord/render/reindex.ts';
import { throttle } from '../src/discord/throttle.ts';
import { slashCommand } from './define.ts';

/** At most one edit of the progress a second. */
const PROGRESS_MS = 1_000;

/** Why this member may not reindex here, `null` where they may. Discord's own check can be overridden. */
function refuseReindex(request: Request, tools: Tools): string | null {
  if (!request.mayManage) return request.catalogue.moderatorsOnly;
  const elsewhere = tools.homeGuildId !== null && request.guildId !== tools.homeGuildId;
  return elsewhere ? request.catalogue.homeOnly : null;
}

export const reindex = {
  data: slashCommand('reindex', 'moderators'),
  audience: 'moderators',
  privacy: 'always',
  async execute(request, tools) {
    const refused = refuseReindex(request, tools);
    if (refused !== null) return refusal(refused);
    const { catalogue } = request;
    const progress = throttle(PROGRESS_MS, request.report);
    const outcome = await tools.service.reindex((step) => progress.call(renderProgress(step, catalogue)));
    await progress.end();
    return { outcome: 'shown', reply: renderReindex(outcome, catalogue) };
  },
} satisfies Command;
