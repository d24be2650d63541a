// What was counted and kept on a server -> a message for its moderators.
import type { UsageCounts } from '../../service/members.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { sayInstant } from '../render/info.ts';
import { label } from '../render/text/limits.ts';
import type { Reply } from '../render/view.ts';
import type { CoverageGap } from './coverage-gaps.ts';

/** Units of the budget for the words of a topic. */
const WORDS = 120;

export interface Stats {
  /** Days that are looked back on, today included. */
  readonly days: number;
  readonly counts: UsageCounts;
  readonly gaps: readonly CoverageGap[];
  /** Days for which questions are kept; 0: not at all. */
  readonly keptDays: number;
}

function sayCounts({ counts }: Stats, { stats }: Catalogue): string[] {
  const { answered, abstained, slow, helpful, unhelpful } = counts;
  return [
    answered + abstained === 0 ? stats.nothing : stats.questions(answered, abstained),
    stats.slow(slow),
    stats.feedback(helpful, unhelpful),
  ];
}

function sayGaps({ gaps, keptDays }: Stats, { stats }: Catalogue): string[] {
  if (keptDays === 0) return [stats.notKept];
  const lines = gaps.map(({ words, times, lastAt }) =>
    stats.gap(label(words, WORDS), times, sayInstant(lastAt)),
  );
  return lines.length === 0 ? [stats.noGaps] : lines;
}

/** Counts, topics without an answer, and what is kept for how long. */
export function renderStats(shown: Stats, catalogue: Catalogue): Reply {
  const { stats, info } = catalogue;
  const counts = [`**${stats.title(shown.days)}**`, ...sayCounts(shown, catalogue)].join('\n- ');
  const gaps = [`**${stats.gapsTitle}**`, ...sayGaps(shown, catalogue)].join('\n- ');
  const footer = shown.keptDays === 0 ? '' : `\n-# ${info.kept(shown.keptDays)}`;
  return () => ({ parts: [{ text: counts }, { text: `${gaps}${footer}` }] });
}
