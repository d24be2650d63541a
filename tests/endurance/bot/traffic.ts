// Questions at a steady pace, whether or not the earlier ones have been answered; what became of each is counted.
import type { Exchange, StandIn, StoredMessage } from '../../../src/playground/stand-in.ts';
import { textOf } from '../../wire/bot.ts';

/** What timers that fire late may add up to before the pace forgets it, in milliseconds. */
const MOST_BEHIND_MS = 50;
/** Discord's code for an interaction that is no longer waited for. */
const UNKNOWN_INTERACTION = 10_062;

export interface Tally {
  sent: number;
  acked: number;
  /** Never acknowledged; `late` of them: acknowledged when the three seconds were over. */
  lost: number;
  late: number;
  /** Acknowledged, and then a message with words in it. */
  told: number;
  /** Acknowledged, and nothing after that. */
  silent: number;
  /** More than one message for one interaction. */
  doubled: number;
  /** Milliseconds from the sending to the acknowledgement, and to the words. */
  readonly ackMs: number[];
  readonly toldMs: number[];
}

export const newTally = (): Tally => ({
  ...{ sent: 0, acked: 0, lost: 0, late: 0, told: 0, silent: 0, doubled: 0 },
  ackMs: [],
  toldMs: [],
});

function isTold(message: StoredMessage): boolean {
  return !message.loading && (textOf(message) !== '' || message.attachments.length > 0);
}

/** Counts what became of an interaction that is over. Choices and forms are answers too. */
export function countExchange(tally: Tally, exchange: Exchange, sentAt: number): void {
  const { acked, ackMs, messages, refusals, choices, modal } = exchange;
  if (!acked) {
    tally.lost += 1;
    if (refusals.some(({ code }) => code === UNKNOWN_INTERACTION)) tally.late += 1;
    return;
  }
  tally.acked += 1;
  if (ackMs !== null) tally.ackMs.push(ackMs);
  if (messages.length > 1) tally.doubled += 1;
  if (choices === undefined && modal === undefined && !messages.some(isTold)) tally.silent += 1;
  else {
    tally.told += 1;
    tally.toldMs.push(performance.now() - sentAt);
  }
}

export interface TrafficOptions {
  readonly perSecond: number;
  /** How many times that pace what fell behind is caught up with; as fast as it goes where absent. */
  readonly catchUp?: number;
  /** Sends the interaction of that number and resolves when it is over. */
  send(number: number): Promise<Exchange>;
  /** Looked at before each one. */
  isOver(sent: number): boolean;
  /** Whether no more may be under way just now; always room where absent. */
  isFull?(): boolean;
  /** Told of each one that was counted. */
  counted?(exchange: Exchange): void;
}

async function follow(tally: Tally, number: number, options: TrafficOptions): Promise<void> {
  const sentAt = performance.now();
  const exchange = await options.send(number);
  countExchange(tally, exchange, sentAt);
  options.counted?.(exchange);
}

/** Sends until it is over, then waits for the last answer. What falls behind the pace is caught up with. */
export async function sendSteadily(tally: Tally, options: TrafficOptions): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const begunAt = performance.now();
  const first = tally.sent;
  const leastMs = options.catchUp === undefined ? 0 : 1_000 / (options.perSecond * options.catchUp);
  let sentAt = begunAt;
  while (!options.isOver(tally.sent)) {
    const dueAt = begunAt + ((tally.sent - first) * 1_000) / options.perSecond;
    const waitMs = Math.max(dueAt, sentAt + leastMs) - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    while (options.isFull?.()) await new Promise((resolve) => setTimeout(resolve, 5));
    // Paced by what was planned, not by when a timer fired: those fire a millisecond late.
    sentAt = Math.max(sentAt + leastMs, performance.now() - MOST_BEHIND_MS);
    const following = follow(tally, tally.sent, options);
    tally.sent += 1;
    underWay.add(following);
    void following.finally(() => underWay.delete(following)).catch(() => undefined);
  }
  await Promise.all(underWay);
}

/** Lets go of what the stand-in has recorded so far: a long run would fill its memory. */
export function forgetRequests(standIn: StandIn): void {
  (standIn.requests as unknown[]).length = 0;
}
