// What is kept of servers and their members: settings, verdicts, counts and, where a deployer wants it, questions.

/** What a server's moderators chose; what they left open is the default of `DEFAULT_SETTINGS`. */
export interface GuildSettings {
  /** Answers are shown to the asker alone unless the asker says otherwise. */
  readonly privateByDefault: boolean;
  /** Ids of the channels in which answers are shown to everybody; empty: in all of them. */
  readonly channels: readonly string[];
  /** Id of a role whose members may do what moderators may. */
  readonly moderatorRole: string | null;
  /** One of Discord's locales in which the server is answered; `null`: each member's own. */
  readonly locale: string | null;
  /** Seconds to a question of one member, 0 to 3,600; a minute's worth of them may come at once. */
  readonly cooldownSeconds: number;
}

export const DEFAULT_SETTINGS: GuildSettings = {
  privateByDefault: false,
  channels: [],
  moderatorRole: null,
  locale: null,
  cooldownSeconds: 1,
};

/** Settings by server. Reading is from memory, so that an acknowledgement never waits for it. */
export interface SettingsStore {
  /** The server's settings, the defaults where it has none. */
  get(guildId: string): GuildSettings;
  /** Resolves when they are kept; from then on `get` gives them. */
  set(guildId: string, settings: GuildSettings): Promise<void>;
}

/** A member's verdict on an answer, without the member and without the words of the question. */
export interface Feedback {
  /** ISO instant. */
  readonly at: string;
  readonly verdict: 'helpful' | 'unhelpful';
  /** `fingerprint` of what was asked: the same question has the same one. */
  readonly asked: string;
  /** What the member wrote, 1,000 characters at most; `null` where nothing. */
  readonly reason: string | null;
}

export interface FeedbackStore {
  add(feedback: Feedback): Promise<void>;
}

/** What is counted on a server: neither words nor members. `slow`: answers that took long, whatever they said. */
export const COUNTED = ['answered', 'abstained', 'slow', 'helpful', 'unhelpful'] as const;
export type Counted = (typeof COUNTED)[number];
export type UsageCounts = Readonly<Record<Counted, number>>;

/** Counts by server and day. */
export interface UsageStore {
  /** One more on that server today. Never waits and never fails. */
  count(guildId: string, what: Counted): void;
  /** The sums of the latest `days` days, today included; 90 days are kept. */
  sum(guildId: string, days: number): UsageCounts;
  /** Forgets every server but these, on the disk too. Never rejects. */
  keepOnly(guildIds: readonly string[]): Promise<void>;
}

/** A question in the member's words, without the member. */
export interface KeptQuestion {
  /** ISO instant. */
  readonly at: string;
  readonly text: string;
  /** Whether the articles answered it. */
  readonly answered: boolean;
}

/** Words of questions, by server, where a deployer has switched that on. */
export interface QuestionStore {
  /** For how long they are kept; 0: not at all. */
  readonly days: number;
  /** Keeps a question, or does nothing where none are kept. Never rejects. */
  add(guildId: string, question: KeptQuestion): Promise<void>;
  /** Those of one server that have not expired, oldest first. */
  list(guildId: string): readonly KeptQuestion[];
  /** Forgets what has expired, on the disk too. Never rejects. */
  expire(): Promise<void>;
  /** Forgets every server but these, on the disk too. Never rejects. */
  keepOnly(guildIds: readonly string[]): Promise<void>;
}
