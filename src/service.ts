// What the Discord side asks of the archive. The archive itself runs in a worker thread, so every call
// is a promise and every value is plain data that survives a message port.
import type {
  Answer,
  AskOptions,
  CorpusOverview,
  DocumentInfo,
  Finding,
  IndexProgress,
  IndexReport,
  NameCount,
  QuoteOptions,
  Span,
} from './model.ts';

/**
 * `swapped`: the new archive answers from now on. `kept`: the new one could not be built (`reason`, one
 * line) and the old one goes on answering.
 */
export type ReindexOutcome =
  | { readonly kind: 'swapped'; readonly report: IndexReport; readonly before: CorpusOverview }
  | { readonly kind: 'kept'; readonly reason: string; readonly before: CorpusOverview };

/**
 * Where words stand, small enough for a button: the document by `fingerprint(document.id)`, the span, and
 * `fingerprint` of the words at the span, so that a place of an older archive is noticed.
 */
export interface Place {
  readonly document: string;
  readonly span: Span;
  readonly words: string;
}

/** A stretch of a document: `text` stands at `span`, which contains `focus`, the span that was asked for. */
export interface Surroundings {
  readonly document: DocumentInfo;
  readonly text: string;
  readonly span: Span;
  readonly focus: Span;
}

/** What one archive answers. The archive itself, its worker thread and its client all have this shape. */
export interface ArchiveQueries {
  /** Answers a question, or abstains with a reason. */
  ask(question: string, options: AskOptions): Promise<Answer>;
  /** Quotations of one speaker, by canonical name, surname or alias; abstains where there are none. */
  quote(speaker: string, options: QuoteOptions): Promise<Answer>;
  /** Speakers that match what was typed (case, accents and small typos forgiven), most quoted first. */
  suggestSpeakers(typed: string, limit: number): Promise<readonly NameCount[]>;
  /** The same for outlets, with their number of documents. */
  suggestOutlets(typed: string, limit: number): Promise<readonly NameCount[]>;
  overview(): Promise<CorpusOverview>;
  /**
   * The words at a place with whole sentences around them, `maxChars` UTF-16 code units at most (the focus
   * itself may be longer and is then given alone). `null`: the place is no longer in the archive.
   */
  surroundings(place: Place, maxChars: number): Promise<Surroundings | null>;
  /** The finding at a place with every other wording of it; `null`: the place is no longer in the archive. */
  wordings(place: Place): Promise<Finding | null>;
}

export interface ArchiveService extends ArchiveQueries {
  /** Builds a new archive beside the live one and swaps when it is complete. A second call joins the first. */
  reindex(onProgress?: (progress: IndexProgress) => void): Promise<ReindexOutcome>;
}

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
