// One interaction on the bot's desk: what was asked, where, and everything that has come of it so far.

import { randomBytes } from 'node:crypto';
import type { Choice, Exchange, OpenModal, Place, Refusal, StoredMessage } from '../contract.ts';
import { CallbackType, type JsonObject } from '../wire.ts';
import type { Channel } from './world.ts';

/** Where an interaction happens, with everything looked up. */
export interface Setting {
  readonly place: Place;
  readonly channel: Channel;
  readonly userId: string;
  /** By the user's own install alone: follow-ups are counted. */
  readonly userInstall: boolean;
}

/** One interaction and what has come of it so far. */
export interface Pending {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: number;
  readonly setting: Setting;
  /** The message a component or a modal hangs on. */
  readonly messageId: string | null;
  readonly sentAt: number;
  readonly messageIds: string[];
  readonly refusals: Refusal[];
  tokenExpiresAt: number;
  ackMs: number | null;
  ackType: number | null;
  ephemeral: boolean;
  /** What `@original` stands for. */
  originalId: string | null;
  edits: number;
  followUps: number;
  /** The first response did not come in time: the token is void. */
  missed: boolean;
  /** Something was done with the deferred answer: edited, followed up or deleted. */
  answered: boolean;
  modal: OpenModal | undefined;
  choices: readonly Choice[] | undefined;
}

/** What the bot is asked: the `type`, the `data` and the message it hangs on. */
export interface Request {
  readonly type: number;
  readonly setting: Setting;
  readonly messageId: string | null;
  readonly payload: JsonObject;
}

/** An interaction as it is when it is sent. */
export function newPending(request: Request, id: string, tokenMs: number): Pending {
  const { type, setting, messageId } = request;
  const sentAt = performance.now();
  return {
    ...{ id, type, setting, messageId, sentAt },
    token: `aW50ZXJhY3Rpb24${randomBytes(48).toString('base64url')}`,
    tokenExpiresAt: sentAt + tokenMs,
    messageIds: [],
    refusals: [],
    ackMs: null,
    ackType: null,
    ephemeral: false,
    originalId: null,
    edits: 0,
    followUps: 0,
    missed: false,
    answered: false,
    modal: undefined,
    choices: undefined,
  };
}

/** Whether its token is void. */
export function isExpired(pending: Pending): boolean {
  return performance.now() >= pending.tokenExpiresAt;
}

/** Whether a member has an answer, or none can come any more. */
export function isFinished(pending: Pending): boolean {
  if (pending.missed) return true;
  const deferred =
    pending.ackType === CallbackType.deferredReply || pending.ackType === CallbackType.deferredUpdate;
  return deferred ? pending.answered : pending.ackType !== null;
}

/** What an exchange looks messages up with and waits through. */
export interface ExchangeTools {
  message(id: string): StoredMessage | undefined;
  /** Whether `test` held before `timeoutMs` were over. */
  settled(test: () => boolean, timeoutMs: number): Promise<boolean>;
}

/** How long `until` waits when nothing else is said. */
const UNTIL_MS = 10_000;

/** The live view of an interaction that callers are given. */
export function exchangeOf(pending: Pending, tools: ExchangeTools): Exchange {
  return {
    interactionId: pending.id,
    get acked() {
      return pending.ackType !== null;
    },
    get ackMs() {
      return pending.ackMs;
    },
    get ackType() {
      return pending.ackType;
    },
    get ephemeral() {
      return pending.ephemeral;
    },
    get messages() {
      return pending.messageIds.flatMap((id) => tools.message(id) ?? []);
    },
    get edits() {
      return pending.edits;
    },
    get refusals() {
      return pending.refusals;
    },
    get modal() {
      return pending.modal;
    },
    get choices() {
      return pending.choices;
    },
    async until(test, timeoutMs = UNTIL_MS) {
      if (await tools.settled(() => test(this), timeoutMs)) return this;
      throw new Error(`Expected the exchange to change within ${timeoutMs} ms`);
    },
  };
}
