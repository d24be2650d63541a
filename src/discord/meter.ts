// How long members wait, measured where it happens and told to whoever counts: one meter a client, none by default.
import type { Client, Interaction } from 'discord.js';

/** What is told of every interaction; seconds from its arrival here. */
export interface InteractionMeter {
  /** Discord has taken the first answer ("is thinking"), which it waits three seconds for. */
  acknowledged(seconds: number): void;
  /** It was handled to its end. `command` and `outcome` are those of the log line: few and fixed. */
  ended(command: string, outcome: string, seconds: number): void;
}

const meters = new WeakMap<Client, InteractionMeter>();
const arrivals = new WeakMap<Interaction, number>();

const secondsSince = (startedMs: number): number => (performance.now() - startedMs) / 1000;

/** Tells the meter of the client's interactions from now on. */
export function attachMeter(client: Client, meter: InteractionMeter): void {
  meters.set(client, meter);
}

/** Call it when an interaction arrives. */
export function markArrival(interaction: Interaction): void {
  arrivals.set(interaction, performance.now());
}

export function markAcknowledged(interaction: Interaction): void {
  const arrived = arrivals.get(interaction);
  if (arrived !== undefined) meters.get(interaction.client)?.acknowledged(secondsSince(arrived));
}

export function markEnd(interaction: Interaction, command: string, outcome: string): void {
  const arrived = arrivals.get(interaction);
  if (arrived !== undefined) meters.get(interaction.client)?.ended(command, outcome, secondsSince(arrived));
}
