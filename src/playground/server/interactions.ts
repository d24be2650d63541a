// Every interaction sent to the bot, from its dispatch to the last follow-up: its token, its deadline, what
// the bot answered, what was refused. The REST routes write into it, the callers of `invoke` wait on it.

import { randomBytes } from 'node:crypto';
import type { Choice, Exchange, OpenModal, Place, Refusal } from '../contract.ts';
import { CallbackType, ErrorCode, type JsonObject } from '../wire.ts';
import { ApiError } from './api-error.ts';
import type { Channel, World } from './world.ts';

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

export interface DeskOptions {
  readonly deadlineMs: number;
  readonly tokenMs: number;
  readonly answerMs: number;
}

/** What the bot is asked: the `type`, the `data` and the message it hangs on. */
export interface Request {
  readonly type: number;
  readonly setting: Setting;
  readonly messageId: string | null;
  readonly payload: JsonObject;
}

export class InteractionDesk {
  readonly #world: World;
  readonly #options: DeskOptions;
  readonly #send: (guildId: string | null, payload: JsonObject) => void;
  readonly #byToken = new Map<string, Pending>();
  readonly #watchers = new Set<() => void>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #closed = false;

  constructor(
    world: World,
    options: DeskOptions,
    send: (guildId: string | null, payload: JsonObject) => void,
  ) {
    this.#world = world;
    this.#options = options;
    this.#send = send;
  }

  /** Sends an interaction and waits until it is answered, or until the deadline. */
  async open(request: Request): Promise<Exchange> {
    const pending = this.#enter(request);
    const exchange = this.#exchange(pending);
    this.#later(this.#options.deadlineMs, () => {
      pending.missed = pending.ackType === null;
      this.changed();
    });
    this.#send(request.setting.channel.guildId, {
      ...request.payload,
      id: pending.id,
      token: pending.token,
      type: pending.type,
    });
    await this.#settled(() => isFinished(pending), this.#options.answerMs);
    return exchange;
  }

  #enter(request: Request): Pending {
    const pending: Pending = {
      id: this.#world.newId(),
      token: `aW50ZXJhY3Rpb24${randomBytes(48).toString('base64url')}`,
      type: request.type,
      setting: request.setting,
      messageId: request.messageId,
      sentAt: performance.now(),
      messageIds: [],
      refusals: [],
      tokenExpiresAt: performance.now() + this.#options.tokenMs,
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
    this.#byToken.set(pending.token, pending);
    return pending;
  }

  /** The interaction a callback answers; throws 10062 where it is unknown or too late, 40060 where answered. */
  forCallback(id: string, token: string): Pending {
    const pending = this.#byToken.get(token);
    if (pending === undefined || pending.id !== id || pending.missed || isExpired(pending)) {
      throw new ApiError(404, ErrorCode.unknownInteraction, 'Unknown interaction');
    }
    if (pending.ackType !== null) {
      const message = 'Interaction has already been acknowledged.';
      throw new ApiError(400, ErrorCode.acknowledged, message);
    }
    return pending;
  }

  /** The interaction behind a webhook token; throws 10015 before its first response, 50027 when expired. */
  forWebhook(token: string): Pending {
    const pending = this.#byToken.get(token);
    if (pending === undefined || pending.ackType === null) {
      throw new ApiError(404, ErrorCode.unknownWebhook, 'Unknown Webhook');
    }
    if (isExpired(pending)) {
      throw new ApiError(401, ErrorCode.invalidWebhookToken, 'Invalid Webhook Token');
    }
    return pending;
  }

  /** Notes the first response. */
  acknowledge(pending: Pending, type: number): void {
    pending.ackType = type;
    pending.ackMs = performance.now() - pending.sentAt;
  }

  /** Notes a refused request against the interaction whose token is in its path. */
  refused(refusal: Refusal): void {
    for (const [token, pending] of this.#byToken) {
      if (refusal.path.includes(token)) pending.refusals.push(refusal);
    }
    this.changed();
  }

  /** Every token given out so far is void from now on. */
  expireTokens(): void {
    for (const pending of this.#byToken.values()) pending.tokenExpiresAt = 0;
  }

  /** To be called after every change of a `Pending`: wakes those who wait. */
  changed(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#closed = true;
    this.changed();
  }

  #later(ms: number, act: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    this.#timers.add(timer);
    return timer;
  }

  /** Whether `test` held before `timeoutMs` were over. */
  #settled(test: () => boolean, timeoutMs: number): Promise<boolean> {
    if (test()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const done = (held: boolean) => {
        this.#watchers.delete(watcher);
        clearTimeout(timer);
        this.#timers.delete(timer);
        resolve(held);
      };
      const watcher = () => {
        if (this.#closed || test()) done(!this.#closed);
      };
      const timer = this.#later(timeoutMs, () => done(false));
      this.#watchers.add(watcher);
    });
  }

  #exchange(pending: Pending): Exchange {
    const world = this.#world;
    const settled = (test: () => boolean, timeoutMs: number) => this.#settled(test, timeoutMs);
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
        return pending.messageIds.flatMap((id) => world.message(id) ?? []);
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
      async until(test, timeoutMs = 10_000) {
        if (await settled(() => test(this), timeoutMs)) return this;
        throw new Error(`Expected the exchange to change within ${timeoutMs} ms`);
      },
    };
  }
}

function isExpired(pending: Pending): boolean {
  return performance.now() >= pending.tokenExpiresAt;
}

function isFinished(pending: Pending): boolean {
  if (pending.missed) return true;
  const deferred =
    pending.ackType === CallbackType.deferredReply || pending.ackType === CallbackType.deferredUpdate;
  return deferred ? pending.answered : pending.ackType !== null;
}
