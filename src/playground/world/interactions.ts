// Every interaction sent to the bot, from its dispatch to the last follow-up: its token, its deadline, what
// the bot answered, what was refused. The REST routes write into it, the callers of `invoke` wait on it.

import type { Exchange, Refusal } from '../contract.ts';
import { ErrorCode, type JsonObject } from '../wire.ts';
import { ApiError } from './api-error.ts';
import { exchangeOf, isExpired, isFinished, newPending, type Pending, type Request } from './pending.ts';
import type { World } from './world.ts';

export interface DeskOptions {
  readonly deadlineMs: number;
  readonly tokenMs: number;
  readonly answerMs: number;
}

export class InteractionDesk {
  readonly #world: World;
  readonly #options: DeskOptions;
  readonly #send: (guildId: string | null, payload: JsonObject) => void;
  readonly #byToken = new Map<string, Pending>();
  readonly #watchers = new Map<Pending, Set<() => void>>();
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
    const pending = newPending(request, this.#world.newId(), this.#options.tokenMs);
    this.#byToken.set(pending.token, pending);
    this.#later(this.#options.deadlineMs, () => {
      pending.missed = pending.ackType === null;
      this.changed(pending);
    });
    this.#send(request.setting.channel.guildId, {
      ...request.payload,
      id: pending.id,
      token: pending.token,
      type: pending.type,
    });
    await this.#settled(pending, () => isFinished(pending), this.#options.answerMs);
    return exchangeOf(pending, {
      message: (id) => this.#world.message(id),
      settled: (test, timeoutMs) => this.#settled(pending, test, timeoutMs),
    });
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
    for (const part of refusal.path.split(/[/?]/)) {
      const pending = this.#byToken.get(part);
      if (pending === undefined) continue;
      pending.refusals.push(refusal);
      this.changed(pending);
    }
  }

  /** Every token given out so far is void from now on. */
  expireTokens(): void {
    for (const pending of this.#byToken.values()) pending.tokenExpiresAt = 0;
  }

  /** To be called after every change of a `Pending`: wakes those who wait for it. */
  changed(pending: Pending): void {
    for (const watcher of [...(this.#watchers.get(pending) ?? [])]) watcher();
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#closed = true;
    for (const pending of [...this.#watchers.keys()]) this.changed(pending);
  }

  #later(ms: number, act: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    this.#timers.add(timer);
    return timer;
  }

  #watch(pending: Pending, watcher: () => void): void {
    const watchers = this.#watchers.get(pending) ?? new Set();
    this.#watchers.set(pending, watchers.add(watcher));
  }

  #unwatch(pending: Pending, watcher: () => void): void {
    const watchers = this.#watchers.get(pending);
    watchers?.delete(watcher);
    if (watchers?.size === 0) this.#watchers.delete(pending);
  }

  /** Whether `test`, of what has come of `pending`, held before `timeoutMs` were over. */
  #settled(pending: Pending, test: () => boolean, timeoutMs: number): Promise<boolean> {
    if (test()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const done = (held: boolean) => {
        this.#unwatch(pending, watcher);
        clearTimeout(timer);
        this.#timers.delete(timer);
        resolve(held);
      };
      const watcher = () => {
        if (this.#closed || test()) done(!this.#closed);
      };
      const timer = this.#later(timeoutMs, () => done(false));
      this.#watch(pending, watcher);
    });
  }
}
