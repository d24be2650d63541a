// What a member of the pretend servers can do, and what becomes of it. Types alone.

import type { APIApplicationCommandOptionChoice, APIModalInteractionResponseCallbackData } from 'discord.js';
import type { FakeMember, StoredMessage } from './contract.ts';

/** A file handed to a command's attachment option. */
export interface AttachmentValue {
  readonly filename: string;
  readonly contentType: string;
  readonly data: Buffer;
}

/** Users, channels and roles are given by id. */
export type OptionValue = string | number | boolean | AttachmentValue;

/** Where and by whom something is done; the playground's first text channel and member when absent. */
export interface Place {
  readonly by?: FakeMember;
  /** `null`: a direct message with the bot. */
  readonly guildId?: string | null;
  readonly channelId?: string;
  /** The member's client language. */
  readonly locale?: string;
  /** Installed in the server (the default there) or by the user alone (the default in `private`). */
  readonly install?: 'guild' | 'user';
  /** A direct message between people rather than with the bot: context 2, user install only. */
  readonly privateChannel?: boolean;
}

export interface SlashCall extends Place {
  readonly name: string;
  readonly subcommandGroup?: string;
  readonly subcommand?: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
}

export interface AutocompleteCall extends SlashCall {
  /** Name of the option being typed; its text so far stands in `options`. */
  readonly focused: string;
}

export interface MenuCall extends Place {
  readonly name: string;
  readonly targetMessage?: StoredMessage;
  readonly targetUser?: FakeMember;
}

export type Choice = APIApplicationCommandOptionChoice<string | number>;

export interface AutocompleteReply {
  readonly choices: readonly Choice[];
  /** `null` when nothing came in time. */
  readonly ackMs: number | null;
  readonly refusals: readonly Refusal[];
}

/** A form the bot opened, with where and for whom. */
export interface OpenModal {
  readonly data: APIModalInteractionResponseCallbackData;
  readonly place: Place;
  /** The message whose button opened it. */
  readonly messageId: string | null;
}

/** A request of the bot that was refused while answering one interaction. */
export interface Refusal {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Discord's error code (50035, 10062 …). */
  readonly code: number;
  readonly body: unknown;
}

/** What became of one interaction. It stays live: late follow-ups and edits show up in it. */
export interface Exchange {
  readonly interactionId: string;
  readonly acked: boolean;
  /** From the dispatch to the first response, milliseconds. */
  readonly ackMs: number | null;
  /** Callback type: 4 reply, 5 deferred, 6 deferred update, 7 update, 8 choices, 9 modal. */
  readonly ackType: number | null;
  /** Whether the first answer is for the asker's eyes alone. */
  readonly ephemeral: boolean;
  readonly modal: OpenModal | undefined;
  readonly choices: readonly Choice[] | undefined;
  /** Present state of the original and the follow-ups, in order; deleted ones are gone. */
  readonly messages: readonly StoredMessage[];
  /** Edits of these messages made through this interaction. */
  readonly edits: number;
  readonly refusals: readonly Refusal[];
  /** Resolves with the exchange as soon as `test` holds; rejects after `timeoutMs` (10 s). */
  until(test: (exchange: Exchange) => boolean, timeoutMs?: number): Promise<Exchange>;
}
