// The servers and members that traffic comes from. A server may ask two questions a second and a member one, after a
// first burst: a load is spread over as many as it needs, so that no question is refused for its pace and no setting
// has to be changed.
import type { FakeGuild, FakeMember, Place } from '../../../src/playground/stand-in.ts';

const FIRST_SERVER = 2_000_000_000_000_000_000n;
const FIRST_MEMBER = 1_300_000_000_000_000_000n;

/** `count` servers with one text channel each. */
export function makeServers(count: number): readonly FakeGuild[] {
  return Array.from({ length: count }, (_, at) => {
    const id = FIRST_SERVER + BigInt(at) * 10n;
    const channels = [{ id: String(id + 1n), name: 'general', type: 0 }];
    return { id: String(id), name: `Server ${at}`, channels };
  });
}

export function memberNumber(at: number): FakeMember {
  return { id: String(FIRST_MEMBER + BigInt(at)), username: `member-${at}`, permissions: 1n << 31n };
}

/** Who asks the question of that number, and where: servers in turn, and no member twice within `members`. */
export function placeOf(question: number, servers: readonly FakeGuild[], members: number): Place {
  const server = servers[question % servers.length];
  return { by: memberNumber(question % members), guildId: server?.id ?? null };
}
