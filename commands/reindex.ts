// /reindex: reads all articles anew beside the live archive and says what became of it.
import { type Command, refusal } from '../src/discord/command.ts';
import { refuseKeeping } from '../src/discord/keeping/may-keep.ts';
import { watchReading } from '../src/discord/keeping/watch-reading.ts';
import { renderReindex } from '../src/discord/render/moderators/reindex.ts';
import { flagOption, slashCommand } from './define.ts';

export const reindex = {
  data: slashCommand('reindex', 'moderators', [flagOption('reindex', 'dry_run')]),
  audience: 'moderators',
  privacy: 'always',
  async execute(request, tools) {
    const refused = refuseKeeping(request, tools);
    if (refused !== null) return refusal(refused);
    const dryRun = request.flag('dry_run') ?? false;
    const outcome = await watchReading(request, tools, ({ onProgress, ...options }) =>
      tools.service.reindex(onProgress, { ...options, dryRun }),
    );
    return { outcome: 'shown', reply: renderReindex(outcome, request.catalogue) };
  },
} satisfies Command;
