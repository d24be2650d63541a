// What an interaction takes out of the token buckets of its member and its server, and the private refusal
// that says when the next one may come. Nothing that makes the bot work is free.
import type { Interaction, RepliableInteraction } from 'discord.js';
import { type Result, refusal, type Tools } from '../../command.ts';
import type { Pressed } from '../../custom-id.ts';
import type { Catalogue } from '../../messages/catalogue.ts';
import { deferReply } from '../acknowledge.ts';
import { answer, type Ending } from '../answer.ts';
import { catalogueOf, settingsOf } from '../asker.ts';
import type { Cooldown, Pace, Withdrawal } from './cooldown.ts';

/**
 * `question`: a question is answered anew, at the pace that the server's settings say. `look`: more of an answer,
 * or a word on it. `duty`: a moderator's command, which must work to mend a pace that was set too slow.
 * `typing`: choices while a name is typed.
 */
export type Toll = 'question' | 'look' | 'duty' | 'typing';

/** A member may ask a minute's worth at once, but never fewer than this. */
const MIN_BURST = 3;
const MAX_BURST = 60;
/** A member may leaf as fast as anybody reads, act on the server, and type on some keyboard. */
const PACES: Readonly<Record<Exclude<Toll, 'question'>, Pace>> = {
  look: { burst: 30, refillMs: 2_000 },
  duty: { burst: 30, refillMs: 1_000 },
  typing: { burst: 60, refillMs: 100 },
};
/** What all members of a server may ask: so many at once, then two a second. Names come from memory. */
const SERVER_PACE = { burst: 120, refillMs: 500 };
const SERVER_TYPING_PACE = { burst: 1_200, refillMs: 20 };
/** What a toll takes of the server's bucket, where a question takes 1. */
const SERVER_COST: Readonly<Record<Toll, number>> = { question: 1, look: 0.25, duty: 0.25, typing: 1 };

function questionPace(cooldownSeconds: number): Pace {
  const minute = cooldownSeconds === 0 ? MAX_BURST : Math.floor(60 / cooldownSeconds);
  return { burst: Math.min(MAX_BURST, Math.max(MIN_BURST, minute)), refillMs: cooldownSeconds * 1_000 };
}

function memberPace(toll: Toll, cooldownSeconds: number): Pace {
  if (toll === 'question') return questionPace(cooldownSeconds);
  // A server that wants no cooldown wants none on pages either.
  return toll === 'look' && cooldownSeconds === 0 ? { burst: 1, refillMs: 0 } : PACES[toll];
}

/** The toll of a pressed button: those that lead to another view ask anew. */
export function tollOf(pressed: Pressed | null): Toll {
  if (pressed?.kind === 'cancel') return 'duty';
  const asksAnew = pressed?.kind === 'query' && ['compare', 'timeline'].includes(pressed.control.action);
  return asksAnew ? 'question' : 'look';
}

/** Takes the toll, or none of it. Milliseconds the member has to wait; 0 where it was taken. */
export function takeToll(interaction: Interaction, toll: Toll, tools: Tools, cooldown: Cooldown): number {
  const { guildId, user } = interaction;
  const pace = memberPace(toll, settingsOf(interaction, tools).cooldownSeconds);
  const wanted: Withdrawal[] = [{ key: `${toll} ${guildId} ${user.id}`, pace, cost: 1 }];
  // Moderators are not to be held up by the members of their server.
  if (guildId !== null && toll !== 'duty') {
    const isTyping = toll === 'typing';
    const key = isTyping ? `typing ${guildId}` : guildId;
    wanted.push({ key, pace: isTyping ? SERVER_TYPING_PACE : SERVER_PACE, cost: SERVER_COST[toll] });
  }
  return cooldown.take(wanted);
}

/** `in 10 minutes`, rounded up, as the language says it. */
export function sayWait(waitMs: number, { locale }: Catalogue): string {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  if (seconds < 120) return format.format(seconds, 'second');
  if (seconds < 7_200) return format.format(Math.ceil(seconds / 60), 'minute');
  return format.format(Math.ceil(seconds / 3_600), 'hour');
}

function tooSoon(waitMs: number, catalogue: Catalogue): Result {
  const at = Math.ceil((Date.now() + waitMs) / 1_000);
  return refusal(`${catalogue.tooSoon(sayWait(waitMs, catalogue))}\n-# <t:${at}:T> · <t:${at}:R>`);
}

/** Says in private when the member may come again. The acknowledgement leaves before this returns. */
export function refuseForNow(
  interaction: RepliableInteraction,
  waitMs: number,
  tools: Tools,
): Promise<Ending> {
  const acknowledged = deferReply(interaction, true);
  return answer(interaction, acknowledged, async () => tooSoon(waitMs, catalogueOf(interaction, tools)));
}
