// An interaction that was acknowledged -> its handler's reply, shown; and how that ended, for the log.
import type { RepliableInteraction } from 'discord.js';
import type { Outcome, Result } from '../command.ts';
import { type Sent, send } from './send.ts';

/** `late`: Discord no longer took the acknowledgement. `expired`: it took it, but not the answer. */
export type Ending = Outcome | 'suggested' | 'late' | 'expired' | 'failed' | 'stopping';

/** Acknowledges, handles, answers. What `acknowledged` stands for was asked of Discord before the call. */
export async function answer(
  interaction: RepliableInteraction,
  acknowledged: Promise<Sent>,
  handle: () => Promise<Result>,
): Promise<Ending> {
  if ((await acknowledged) === 'expired') return 'late';
  const { outcome, reply } = await handle();
  return (await send(interaction, reply)) === 'expired' ? 'expired' : outcome;
}
