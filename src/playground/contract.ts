// The nouns of the stand-in: who is in the pretend servers, what was seen on the wire, what can go wrong there,
// and the stand-in itself. Types alone; the wire's own shapes come from Discord's published types.

import type { APIApplicationCommand, APIEmbed, APIMessageTopLevelComponent } from 'discord.js';
import type {
  AutocompleteCall,
  AutocompleteReply,
  Exchange,
  MenuCall,
  OpenModal,
  Place,
  SlashCall,
} from './acts.ts';

export type * from './acts.ts';

/** Someone who writes, types commands and presses buttons. */
export interface FakeMember {
  /** Snowflake. */
  readonly id: string;
  /** Lower case, as Discord's user names are. */
  readonly username: string;
  readonly displayName?: string;
  /** Permission bits in the guild; in a direct message nobody has any. */
  readonly permissions?: bigint;
  /** Client language, `en-US` when absent; a call may say otherwise. */
  readonly locale?: string;
}

/** `type` is the wire's: 0 text, 5 announcement, 11 public thread, 15 forum. */
export interface FakeChannel {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  /** The text channel or forum a thread hangs in. */
  readonly parentId?: string;
  /** What the bot may do here; everything a bot needs when absent. */
  readonly botPermissions?: bigint;
}

export interface FakeGuild {
  readonly id: string;
  readonly name: string;
  /** `preferred_locale`, `en-US` when absent. */
  readonly locale?: string;
  readonly channels: readonly FakeChannel[];
}

/** A file as it was uploaded. */
export interface UploadedFile {
  /** Form field, `files[0]`. */
  readonly field: string;
  readonly filename: string;
  readonly contentType: string;
  readonly data: Buffer;
}

/** One REST request as it arrived, and what was answered. */
export interface RecordedRequest {
  readonly method: string;
  /** Decoded, without `/api/v10` and without the query: `/webhooks/1/abc/messages/@original`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** JSON body; of a multipart body the `payload_json`; `null` without a body. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** Whether a bot token came along (the interaction routes need none). */
  readonly authorized: boolean;
  /** 0 until answered. */
  readonly status: number;
  /** What was answered, `null` without a body. */
  readonly reply: unknown;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface StoredAttachment {
  readonly id: string;
  readonly filename: string;
  readonly description: string | null;
  readonly contentType: string;
  readonly url: string;
  readonly data: Buffer;
}

/** Whom a message pings once `allowed_mentions` had its say. */
export interface Pings {
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

/** One state of a message; an edit makes another object with the same `id`. */
export interface StoredMessage {
  readonly id: string;
  readonly channelId: string;
  /** `null` in a direct message. */
  readonly guildId: string | null;
  readonly authorId: string;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly attachments: readonly StoredAttachment[];
  /** Wire bits: 4 no previews, 64 ephemeral, 128 loading, 32768 Components V2. */
  readonly flags: number;
  readonly ephemeral: boolean;
  /** "… is thinking": deferred and not yet edited. */
  readonly loading: boolean;
  /** Who alone can see it, `null` when everybody can. */
  readonly visibleTo: string | null;
  readonly pings: Pings;
  /** Times it was edited. */
  readonly edits: number;
  /** ISO instant of the last edit, `null` before the first. */
  readonly editedAt: string | null;
  /** The interaction it answers, `null` for an ordinary message. */
  readonly interactionId: string | null;
  /** The message it replies to or hangs under. */
  readonly referenceId: string | null;
}

/** A part of `METHOD /path` as recorded, or an expression it matches. */
export type RequestMatch = string | RegExp;

export interface RateLimit {
  readonly times: number;
  readonly retryAfterS: number;
  readonly global?: boolean;
}

/** Trouble on the wire, to be had on demand. */
export interface Faults {
  /** Answers the next `times` matching requests with 429 and `Retry-After`. */
  rateLimit(match: RequestMatch, limit: RateLimit): void;
  /** Answers the next `times` matching requests with this status. */
  failNext(match: RequestMatch, status: number, times: number, body?: unknown): void;
  /** Holds every matching request back by `ms` before it is handled; 0 lifts it. */
  delay(match: RequestMatch, ms: number): void;
  /** Closes the bot's sockets; 4000 lets it resume. */
  dropSocket(code?: number): void;
  /** Op 7: the bot is asked to reconnect and resume. */
  reconnect(): void;
  /** Op 9: the session is invalid. */
  invalidSession(resumable: boolean): void;
  /** Every interaction token given out so far is expired from now on. */
  expireTokens(): void;
  /** Heartbeats go unanswered on the sockets open now: a zombie connection. */
  muteHeartbeats(): void;
  /** A server removes the bot. */
  removeBot(guildId: string): void;
  /** A moderator deletes a message. */
  deleteMessage(id: string): void;
  /** Takes back every fault on REST that is still pending. */
  clear(): void;
}

export interface StandInOptions {
  /** 0: any free port. */
  readonly port?: number;
  /** Any token is accepted when absent. */
  readonly token?: string;
  /** How long the first response may take, 3000. */
  readonly deadlineMs?: number;
  /** How long an interaction token lives, 15 minutes. */
  readonly tokenMs?: number;
  /** How long `invoke` and its kin wait for a deferred answer, 30 s. */
  readonly answerMs?: number;
  /** Heartbeat interval the bot is told, 41,250. */
  readonly heartbeatMs?: number;
  /** Intents granted beyond the unprivileged ones, as bits. */
  readonly privilegedIntents?: number;
  readonly guilds?: readonly FakeGuild[];
  /** Serves a page at `/` where commands are typed and messages seen in a browser; not when absent. */
  readonly page?: boolean;
}

/** Something that happened to a message. */
export interface MessageEvent {
  readonly kind: 'created' | 'updated' | 'deleted';
  readonly message: StoredMessage;
}

export interface StandIn {
  /** `http://127.0.0.1:PORT/api`, for a client's `rest.api`. */
  readonly apiUrl: string;
  readonly guilds: readonly FakeGuild[];
  /** Every REST request, in order of arrival. */
  readonly requests: readonly RecordedRequest[];
  readonly faults: Faults;
  /** Resolves once a bot has identified and was told it is ready. */
  whenReady(): Promise<void>;
  /** Resolves once a global or guild command of that name is registered. */
  whenRegistered(name: string, timeoutMs?: number): Promise<void>;
  /** Registered commands: global ones, or those of one guild. */
  commands(guildId?: string): readonly APIApplicationCommand[];
  /** What a member finds in that place: global and guild commands, by context and permission. */
  visibleCommands(place?: Place): readonly APIApplicationCommand[];
  /**
   * Types a slash command. Resolves when it is answered (a reply, a modal, a deferral that was
   * edited) or when the deadline has passed. Rejects where Discord's client would not send it:
   * unknown command, missing or unfit option. Hidden commands are sent all the same, as if an
   * administrator had granted them to everybody.
   */
  invoke(call: SlashCall): Promise<Exchange>;
  autocomplete(call: AutocompleteCall): Promise<AutocompleteReply>;
  /** Presses a button. Rejects where there is none of that `custom_id`, or it is disabled. */
  press(message: StoredMessage, customId: string, by?: FakeMember, place?: Place): Promise<Exchange>;
  select(
    message: StoredMessage,
    customId: string,
    values: readonly string[],
    by?: FakeMember,
  ): Promise<Exchange>;
  /** Sends a form; `values` by `custom_id`. Rejects where a required field is missing. */
  submitModal(
    modal: OpenModal,
    values: Readonly<Record<string, string | readonly string[]>>,
    by?: FakeMember,
  ): Promise<Exchange>;
  menu(call: MenuCall): Promise<Exchange>;
  /** An ordinary message of a member. */
  say(content: string, place?: Place): StoredMessage;
  /** The channel something done in that place happens in. */
  channelOf(place?: Place): FakeChannel;
  /** A message's present state. */
  message(id: string): StoredMessage | undefined;
  /** Messages of one channel, oldest first. */
  messagesIn(channelId: string): readonly StoredMessage[];
  /** Calls back on each change of a message; returns what ends it. */
  onMessage(listener: (event: MessageEvent) => void): () => void;
  close(): Promise<void>;
}
