// What a command is: what Discord is told of it, and a function from a member's request to a reply. It
// never sees the interaction, so it can neither answer late nor forget to close the mentions.
import type { APIApplicationCommandOptionChoice, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Logger } from 'pino';
import type { ArchiveService } from '../service/archive.ts';
import type { Actor, CorpusKeeper } from '../service/corpus.ts';
import type { FeedbackStore, QuestionStore, SettingsStore, UsageStore } from '../service/members.ts';
import type { Download } from './keeping/download.ts';
import type { ReindexDesk } from './keeping/reindex-desk.ts';
import type { MessageText } from './lookup/words/message-text.ts';
import type { Catalogue } from './messages/catalogue.ts';
import type { Reply } from './render/view.ts';

/** How an interaction ended, for its line in the log. */
export type Outcome = 'answered' | 'abstained' | 'shown' | 'refused' | 'stale';

export interface Result {
  readonly outcome: Outcome;
  readonly reply: Reply;
}

/** What every handler may use. */
export interface Tools {
  readonly service: ArchiveService;
  /** Where moderators look after the corpus; `null`: on every server. */
  readonly homeGuildId: string | null;
  readonly settings: SettingsStore;
  readonly feedback: FeedbackStore;
  readonly usage: UsageStore;
  readonly questions: QuestionStore;
  /** Looks after the files of the corpus; `null`: they cannot be changed from Discord. */
  readonly keeper: CorpusKeeper | null;
  readonly desk: ReindexDesk;
  /** Fetches a file that Discord holds; never anything else. */
  fetchFile(url: string, maxBytes: number): Promise<Download>;
  /** Every line it writes carries the number that a member is told when something fails. */
  readonly log: Logger;
}

/** A file that a member handed over, as Discord describes it. */
export interface FileInfo {
  readonly name: string;
  readonly bytes: number;
  readonly url: string;
}

/** Who wants something, where, and who sees the answer. */
export interface Asker {
  readonly userId: string;
  /** `null` in a direct message. */
  readonly guildId: string | null;
  /** The server that has the bot; `null` in direct messages and where a member alone has installed it. */
  readonly hostId: string | null;
  /** Whether the reply is shown to the asker alone. */
  readonly isPrivate: boolean;
  /** Whether the member may manage the server, as Discord said with this very interaction. */
  readonly mayManage: boolean;
  readonly catalogue: Catalogue;
}

/** One member's wish, read from an interaction that is already acknowledged. */
export interface Request extends Asker {
  /** As the audit log names the member. */
  readonly actor: Actor;
  /** The part of the command that was used; `null` for a command without parts. */
  readonly part: string | null;
  /** What the message says on which a menu was opened; `null` for a slash command. */
  readonly message: MessageText | null;
  /** A text option, or the id that stands in a channel or role option. */
  text(option: string): string | null;
  number(option: string): number | null;
  flag(option: string): boolean | null;
  file(option: string): FileInfo | null;
  /** Shows something for now; the result replaces it. Never throws. */
  report(reply: Reply): Promise<void>;
}

export type Choice = APIApplicationCommandOptionChoice<string>;

export interface Command {
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  /** What is registered outside the home server, where there is one; absent: as `audience` says. */
  readonly dataAway?: RESTPostAPIApplicationCommandsJSONBody;
  /**
   * `moderators`: of the corpus; registered in the home server alone where there is one.
   * `server-moderators`: of any server, for that server.
   */
  readonly audience: 'everyone' | 'moderators' | 'server-moderators';
  /** `option`: as the member's `private` option says, else as the server's settings do. */
  readonly privacy: 'always' | 'option';
  /** Parts of a command with `option` that are private always. */
  readonly privateParts?: readonly string[];
  execute(request: Request, tools: Tools): Promise<Result>;
  /** Choices for the option that is being typed. */
  autocomplete?(option: string, typed: string, tools: Tools, asker: Asker): Promise<Choice[]>;
}

/** A reply of one text. */
export function sentence(text: string): Reply {
  return () => ({ parts: [{ text }] });
}

/** A refusal: a sentence and nothing done. */
export function refusal(text: string): Result {
  return { outcome: 'refused', reply: sentence(text) };
}
