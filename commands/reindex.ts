// /reindex: reads all articles anew beside the live archive and says what became of it.
import { type Command, refusal } from '../src/discord/command.ts';
import { refuseKeeping } from '../src/discord/keeping/may-keep.ts';
import { createPace } from '../src/discord/keeping/pace.ts';
import { throttle } from '../src/discord/keeping/throttle.ts';
import { renderProgress, renderReindex } from '../src/discord/render/moderators/reindex.ts';
import { flagOption, slashCommand } from './define.ts';

/** At most one edit of the progress a second. */
const PROGRESS_MS = 1_000;

export const reindex = {
  data: slashCommand('reindex', 'moderators', [flagOption('reindex', 'dry_run')]),
  audience: 'moderators',
  privacy: 'always',
  async execute(request, tools) {
    const refused = refuseKeeping(request, tools);
    if (refused !== null) return refusal(refused);
    const { catalogue } = request;
    const joined = tools.desk.isRunning;
    const pace = createPace(() => performance.now());
    const progress = throttle(PROGRESS_MS, request.report);
    const outcome = await tools.desk.start(request.flag('dry_run') ?? false, (step) =>
      progress.call(renderProgress(step, { secondsLeft: pace.secondsLeft(step), joined }, catalogue)),
    );
    await progress.end();
    return { outcome: 'shown', reply: renderReindex(outcome, catalogue) };
  },
} satisfies Command;
