// Settings, feedback and counts in memory, for a bot that was given no stores: forgotten when it stops.
import {
  type Counted,
  DEFAULT_SETTINGS,
  type Feedback,
  type FeedbackStore,
  type GuildSettings,
  type QuestionStore,
  type SettingsStore,
  type UsageStore,
} from '../service/members.ts';

export function createMemorySettings(): SettingsStore {
  const kept = new Map<string, GuildSettings>();
  return {
    get: (guildId) => kept.get(guildId) ?? DEFAULT_SETTINGS,
    async set(guildId, settings) {
      kept.set(guildId, settings);
    },
  };
}

/** Keeps the latest only, so that it never grows without end. */
export function createMemoryFeedback(keep = 1_000): FeedbackStore & { readonly kept: readonly Feedback[] } {
  const kept: Feedback[] = [];
  return {
    kept,
    async add(feedback) {
      kept.push(feedback);
      if (kept.length > keep) kept.shift();
    },
  };
}

/** Counts without days: everything since the start. */
export function createMemoryUsage(): UsageStore {
  const kept = new Map<string, Record<Counted, number>>();
  const nothing = { answered: 0, abstained: 0, slow: 0, helpful: 0, unhelpful: 0 };
  return {
    count(guildId, what) {
      const counts = kept.get(guildId) ?? { ...nothing };
      counts[what] += 1;
      kept.set(guildId, counts);
    },
    sum: (guildId) => kept.get(guildId) ?? nothing,
    async keepOnly(guildIds) {
      for (const id of kept.keys()) if (!guildIds.includes(id)) kept.delete(id);
    },
  };
}

/** Keeps no question at all. */
export const NO_QUESTIONS: QuestionStore = {
  days: 0,
  async add() {},
  list: () => [],
  async expire() {},
  async keepOnly() {},
};
