// /stats: how questions went on a server, and what its members ask in vain; for those who may manage it.
import { type Command, refusal } from '../src/discord/command.ts';
import { findCoverageGaps } from '../src/discord/keeping/coverage-gaps.ts';
import { renderStats } from '../src/discord/keeping/stats.ts';
import { choiceOption, slashCommand } from './define.ts';

/** Days behind each choice. */
const PERIODS: Readonly<Record<string, number>> = { week: 7, month: 30, quarter: 90 };
const DEFAULT_DAYS = 30;
const DAY_MS = 86_400_000;
/** Topics shown: with the longest words they fit plain content. */
const GAPS = 6;

export const stats = {
  data: slashCommand('stats', 'moderators', [choiceOption('stats', 'period', Object.keys(PERIODS))]),
  audience: 'server-moderators',
  privacy: 'always',
  async execute(request, { usage, questions }) {
    const { hostId, catalogue } = request;
    if (request.guildId === null) return refusal(catalogue.keeping.serverOnly);
    if (hostId === null || !request.mayManage) return refusal(catalogue.moderatorsOnly);
    const days = PERIODS[request.text('period') ?? ''] ?? DEFAULT_DAYS;
    const since = Date.now() - days * DAY_MS;
    const kept = questions.list(hostId).filter(({ at }) => Date.parse(at) > since);
    const counts = usage.sum(hostId, days);
    const shown = { days, counts, gaps: findCoverageGaps(kept, GAPS), keptDays: questions.days };
    return { outcome: 'shown', reply: renderStats(shown, catalogue) };
  },
} satisfies Command;
