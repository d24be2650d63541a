// Settings and feedback in memory, for a bot that was given no stores: forgotten when it stops.
import {
  DEFAULT_SETTINGS,
  type Feedback,
  type FeedbackStore,
  type GuildSettings,
  type SettingsStore,
} from '../service.ts';

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
