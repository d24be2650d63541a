// Every interaction comes in here: it is acknowledged before anything else, handled, answered, and leaves
// one line in the log. Whatever fails, the member gets a true sentence and the process lives on.
import { randomBytes } from 'node:crypto';
import type { Interaction } from 'discord.js';
import type { Logger } from 'pino';
import { type Command, sentence, type Tools } from '../command.ts';
import { markArrival, markEnd } from '../meter.ts';
import { deferReply } from './acknowledge.ts';
import { answer, type Ending } from './answer.ts';
import { catalogueOf } from './asker.ts';
import { createCooldown } from './cooldown/cooldown.ts';
import { refuseForNow } from './cooldown/tolls.ts';
import { describeError } from './errors.ts';
import { type Handler, routeInteraction } from './route.ts';
import { readRefusal, send } from './send.ts';

export interface Dispatcher {
  /** Handles one interaction to its end. Never rejects. */
  handle(interaction: Interaction): Promise<void>;
  /** Refuses what comes from now on and waits for what is under way, `waitMs` at most. */
  stop(waitMs: number): Promise<void>;
}

export interface DispatchOptions {
  readonly commands: readonly Command[];
  readonly tools: Tools;
  readonly log: Logger;
  /** Milliseconds of a clock that never goes back. */
  clock(): number;
}

/**
 * Interactions under way at one time. More than that come faster than they can be answered: they would wait until
 * Discord no longer takes an answer, fifteen minutes later.
 */
const MOST_UNDER_WAY = 1_000;
/** When to come again then, in milliseconds. */
const BUSY_MS = 30_000;

/** The number in a member's error message, which finds the line in the log. */
function newId(): string {
  return randomBytes(5).toString('hex');
}

/** Tells the member that it failed; where even that fails, the log has to do. */
async function apologize(interaction: Interaction, id: string, tools: Tools, log: Logger): Promise<void> {
  if (!interaction.isRepliable()) return;
  const reply = sentence(catalogueOf(interaction, tools).failed(id));
  try {
    const isLate =
      !interaction.deferred && !interaction.replied && (await deferReply(interaction, true)) === 'expired';
    if (isLate) return;
    await send(interaction, reply);
  } catch (error) {
    log.error({ err: describeError(error) }, 'the member could not be told');
  }
}

async function refuseStopping(interaction: Interaction, tools: Tools): Promise<Ending> {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  if (!interaction.isRepliable()) return 'stopping';
  const reply = sentence(catalogueOf(interaction, tools).stopping);
  return answer(interaction, deferReply(interaction, true), async () => ({ outcome: 'refused', reply }));
}

async function refuseBusy(interaction: Interaction, tools: Tools): Promise<Ending> {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  return interaction.isRepliable() ? refuseForNow(interaction, BUSY_MS, tools) : 'refused';
}

/** Handles interactions with these commands until it is stopped. */
export function createDispatcher(options: DispatchOptions): Dispatcher {
  const { commands, tools } = options;
  const routing = { commands, tools, cooldown: createCooldown(options.clock) };
  const underWay = new Set<Promise<void>>();
  let stopping = false;

  async function endingOf(
    interaction: Interaction,
    handler: Handler,
    id: string,
    log: Logger,
  ): Promise<Ending> {
    try {
      if (stopping) return await refuseStopping(interaction, tools);
      if (underWay.size >= MOST_UNDER_WAY) return await refuseBusy(interaction, tools);
      return await handler(log);
    } catch (error) {
      if (readRefusal(error) === 'expired') return 'expired';
      log.error({ err: describeError(error) }, 'interaction failed');
      await apologize(interaction, id, tools, log);
      return 'failed';
    }
  }

  async function run(interaction: Interaction): Promise<void> {
    const started = performance.now();
    markArrival(interaction);
    const id = newId();
    const log = options.log.child({ interaction: id });
    const found = routeInteraction(interaction, routing);
    if (found === null) return log.warn({ type: interaction.type }, 'unknown interaction');
    const outcome = await endingOf(interaction, found.handler, id, log);
    markEnd(interaction, found.name, outcome);
    log.info({ command: found.name, outcome, ms: Math.round(performance.now() - started) }, 'interaction');
  }

  return {
    async handle(interaction) {
      const running = run(interaction);
      underWay.add(running);
      await running.catch((error: unknown) =>
        options.log.error({ err: describeError(error) }, 'dispatch failed'),
      );
      underWay.delete(running);
    },
    async stop(waitMs) {
      stopping = true;
      const { promise, resolve } = deadline(waitMs);
      await Promise.race([Promise.allSettled(underWay), promise]);
      resolve();
    },
  };
}

function deadline(ms: number): { readonly promise: Promise<void>; resolve(): void } {
  let finish = (): void => {};
  const promise = new Promise<void>((done) => {
    const timer = setTimeout(done, ms);
    finish = () => {
      clearTimeout(timer);
      done();
    };
  });
  return { promise, resolve: finish };
}
