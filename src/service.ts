// What the Discord side asks of the archive. The archive itself runs in a worker thread, so every call
// is a promise and every value is plain data that survives a message port.
import type {
  Answer,
  AskOptions,
  CorpusOverview,
  Document,
  DocumentInfo,
  Finding,
  FoundWords,
  IndexProgress,
  IndexReport,
  NameCount,
  Problem,
  Quotation,
  QuoteOptions,
  Span,
} from './model.ts';

/**
 * `swapped`: the new archive answers from now on. `dry-run`: it would have passed, was thrown away, and the
 * old one goes on answering. `kept`: the new one could not be built (`reason`, one line) and the old one goes
 * on answering. `cancelled`: somebody stopped it, and the old one goes on answering.
 */
export type ReindexOutcome =
  | { readonly kind: 'swapped' | 'dry-run'; readonly report: IndexReport; readonly before: CorpusOverview }
  | { readonly kind: 'kept'; readonly reason: string; readonly before: CorpusOverview }
  | { readonly kind: 'cancelled'; readonly before: CorpusOverview };

/**
 * What becomes of a request to read the corpus. `begins`: it reads. `joins`: one of its kind was under way, whose
 * outcome it shares. `waits`: it begins or joins when the one under way, of another kind or about to end, has ended.
 */
export type ReadingTurn = 'begins' | 'joins' | 'waits';

export interface ReadingOptions {
  /**
   * Once aborted, the reading that the request began ends soon with `cancelled`, and so does its waiting; after the
   * swap, and for a reading that it only joined, it changes nothing.
   */
  readonly signal?: AbortSignal;
  /** Called before the first progress, and again when a wait is over. */
  readonly onTurn?: (turn: ReadingTurn) => void;
}

export interface ReindexOptions extends ReadingOptions {
  /** Builds and checks a new archive, reports what it found, and throws it away. */
  readonly dryRun?: boolean;
}

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
  /** Who said these words: every quotation that holds them, within the filters; else what comes close. */
  findWords(words: string, options: QuoteOptions): Promise<FoundWords>;
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

/** A whole document as the archive has it, for a page on which it is read. */
export interface DocumentText {
  readonly document: Document;
  /** In the order of the text. */
  readonly quotations: readonly Quotation[];
}

/** Gives whole documents. */
export interface DocumentReader {
  /** The document of that `fingerprint(document.id)`; `null`: there is none in the archive. */
  readDocument(id: string): Promise<DocumentText | null>;
}

export interface ArchiveService extends ArchiveQueries {
  /**
   * Builds a new archive beside the live one and swaps when it is complete. One at a time: a second call joins the
   * first where both are rehearsals or neither is, else it waits; only whoever began one can cancel it, for all.
   */
  reindex(onProgress?: (progress: IndexProgress) => void, options?: ReindexOptions): Promise<ReindexOutcome>;
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

/** Who changes the corpus, as the audit log keeps it. */
export interface Actor {
  /** Discord's id of the member. */
  readonly id: string;
  /** The member's user name at that time. */
  readonly name: string;
}

/** What a file may be that is added to the corpus. */
export interface CorpusLimits {
  /** Of the file as it is sent. */
  readonly maxFileBytes: number;
  /** Of everything in it once it is unpacked. */
  readonly maxUnpackedBytes: number;
  /** Lower case with their dot: `.txt`, `.zip`. */
  readonly extensions: readonly string[];
}

/** One line of the audit log. */
export interface CorpusAct {
  /** Counts the acts from 1, without gaps. */
  readonly number: number;
  /** ISO instant. */
  readonly at: string;
  readonly by: Actor;
  readonly kind: 'add' | 'replace' | 'remove' | 'undo' | 'rollback';
  /** Path under `CORPUS_DIR`; `null` for a rollback. */
  readonly path: string | null;
  /** Number of the act that an `undo` took back, else `null`. */
  readonly undoes: number | null;
  /** Id of the snapshot that a `rollback` went to, else `null`. */
  readonly snapshot: string | null;
}

/** One of the archives that are kept, the newest three. */
export interface SnapshotInfo {
  /** At most 100 characters, letters, digits, `.`, `-` and `_`. */
  readonly id: string;
  /** ISO instant. */
  readonly builtAt: string;
  readonly documents: number;
  readonly quotations: number;
  /** Whether it answers now. */
  readonly isLive: boolean;
}

/**
 * An act on the files of the corpus that was done. It stands in the audit log and on the disk, and the corpus
 * has been read anew since: `index` says what became of that.
 */
export interface CorpusChange {
  readonly act: CorpusAct;
  readonly index: ReindexOutcome;
}

/**
 * Why a file was not added. `name`: nothing usable is left of its name. `type`: not one of
 * `CorpusLimits.extensions`, or its bytes are of another type. `too-large`, `too-large-unpacked`: beyond the
 * limits. `unreadable`: no article could be read in it (`detail` says why). `disk`: it could not be written.
 */
export type AddRefusal = 'name' | 'type' | 'too-large' | 'too-large-unpacked' | 'unreadable' | 'disk';

export type AddOutcome =
  | { readonly kind: 'added' | 'replaced'; readonly change: CorpusChange }
  | { readonly kind: 'refused'; readonly reason: AddRefusal; readonly detail: string };

/** `unknown`: no file of the corpus has that path. */
export type RemoveOutcome =
  | { readonly kind: 'removed'; readonly change: CorpusChange }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly detail: string };

/** `nothing`: no act is left that could be taken back. `taken`: the file has been changed since by other means. */
export type UndoOutcome =
  | { readonly kind: 'undone'; readonly undone: CorpusAct; readonly change: CorpusChange }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'taken'; readonly undone: CorpusAct }
  | { readonly kind: 'failed'; readonly detail: string };

/** `unknown`: no such snapshot is kept. `live`: it answers already. `unfit`: it did not pass its checks. */
export type RollbackOutcome =
  | { readonly kind: 'rolled-back'; readonly act: CorpusAct; readonly snapshot: SnapshotInfo }
  | { readonly kind: 'unknown' | 'live' }
  | { readonly kind: 'unfit'; readonly detail: string };

export interface CorpusStatus {
  readonly overview: CorpusOverview;
  /** Progress of the reindex under way, `null` where there is none. */
  readonly reindexing: IndexProgress | null;
  /** Files of the corpus and their bytes on the disk. */
  readonly files: number;
  readonly bytes: number;
  /** Newest first, three at most. */
  readonly snapshots: readonly SnapshotInfo[];
  /** What the last reading could not read or had remarks on. */
  readonly problems: readonly Problem[];
  /** The act that `undo` would take back, `null` where there is none. */
  readonly undoable: CorpusAct | null;
}

/** How an act goes while the corpus is read anew for it; a signal stops that reading, never the act itself. */
export interface ActOptions extends ReadingOptions {
  readonly onProgress?: (progress: IndexProgress) => void;
}

/**
 * Looks after the files of the corpus. Acts are done one at a time in the order of the calls; each is on the
 * disk and in the append-only audit log before it resolves, so that none that was confirmed is lost. Whoever
 * calls has checked that the actor may do it. Expected failures are outcomes; a rejection is a bug.
 */
export interface CorpusKeeper {
  readonly limits: CorpusLimits;
  /**
   * Puts a file into the corpus, over one of the same name that was added before, and reads the corpus anew.
   * `name` is what the member's client sent: it is cleaned and never leads out of `CORPUS_DIR`.
   */
  add(name: string, bytes: Uint8Array, by: Actor, options?: ActOptions): Promise<AddOutcome>;
  /** Takes a file out of the corpus, keeps it for `undo`, and reads the corpus anew. `path` as `listPaths` gives it. */
  remove(path: string, by: Actor, options?: ActOptions): Promise<RemoveOutcome>;
  /** Takes back the latest add, replace or remove that has not been taken back, and reads the corpus anew. */
  undo(by: Actor, options?: ActOptions): Promise<UndoOutcome>;
  /** Lets an older archive answer until the next reindex; the files of the corpus stay as they are. */
  rollback(snapshot: string, by: Actor): Promise<RollbackOutcome>;
  /** The latest acts, newest first, `limit` at most, without the `offset` newest. */
  log(limit: number, offset?: number): Promise<readonly CorpusAct[]>;
  /** Paths of the corpus's files that contain what was typed (case and accents forgiven), `limit` at most. */
  listPaths(typed: string, limit: number): Promise<readonly string[]>;
  /** The archives that are kept, newest first. */
  listSnapshots(): Promise<readonly SnapshotInfo[]>;
  status(): Promise<CorpusStatus>;
}
