// Whether the gateway takes a bot that identifies: its token, its shard, its intents.

import { asList, CloseCode, type JsonObject, KNOWN_INTENTS, PRIVILEGED_INTENTS } from '../wire.ts';

export interface IdentifyOptions {
  /** Any token will do when undefined. */
  readonly token: string | undefined;
  /** Privileged intents that were granted, as bits. */
  readonly privilegedIntents: number;
}

/** Why the socket is to be closed. */
export interface IdentifyFault {
  readonly code: number;
  readonly reason: string;
}

/** What is wrong with the `d` of an IDENTIFY, `undefined` when nothing is. */
export function identifyFault(body: JsonObject, options: IdentifyOptions): IdentifyFault | undefined {
  const { token } = body;
  if (typeof token !== 'string' || token === '' || token !== (options.token ?? token)) {
    return { code: CloseCode.authenticationFailed, reason: 'Authentication failed.' };
  }
  const { shard, shards } = shardOf(body);
  if (shard >= shards) return { code: CloseCode.invalidShard, reason: 'Invalid shard.' };
  return intentFault(Number(body['intents']), options.privilegedIntents);
}

function intentFault(intents: number, granted: number): IdentifyFault | undefined {
  if (!Number.isInteger(intents) || (intents & ~KNOWN_INTENTS) !== 0) {
    return { code: CloseCode.invalidIntents, reason: 'Invalid intent(s).' };
  }
  if ((intents & PRIVILEGED_INTENTS & ~granted) === 0) return undefined;
  return { code: CloseCode.disallowedIntents, reason: 'Disallowed intent(s).' };
}

/** The shard that identifies and how many there are, one when it does not say. */
export function shardOf(body: JsonObject): { readonly shard: number; readonly shards: number } {
  const [shard = 0, shards = 1] = asList(body['shard']).map(Number);
  return { shard, shards };
}
