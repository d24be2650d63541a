import { describe, expect, it } from 'vitest';
import { createCooldown } from '../../src/discord/interaction/cooldown/cooldown.ts';

const pace = { burst: 2, refillMs: 1_000 };

function clocked() {
  let now = 0;
  const cooldown = createCooldown(() => now);
  return {
    cooldown,
    pass: (ms: number) => {
      now += ms;
    },
    take: (key: string) => cooldown.take([{ key, pace, cost: 1 }]),
  };
}

describe('a cooldown', () => {
  it('lets a burst through and says how long to wait for the next', () => {
    const { take, pass } = clocked();
    expect([take('ana'), take('ana'), take('ana')]).toEqual([0, 0, 1_000]);
    pass(400);
    expect(take('ana')).toBe(600);
    pass(600);
    expect([take('ana'), take('ana')]).toEqual([0, 1_000]);
  });

  it('counts each member by themselves', () => {
    const { take } = clocked();
    expect([take('ana'), take('ana'), take('ben')]).toEqual([0, 0, 0]);
  });

  it('takes nothing from the member where the server has to wait', () => {
    const { cooldown, take } = clocked();
    const server = { key: 'server', pace: { burst: 1, refillMs: 5_000 }, cost: 1 };
    expect(cooldown.take([{ key: 'ana', pace, cost: 1 }, server])).toBe(0);
    expect(cooldown.take([{ key: 'ana', pace, cost: 1 }, server])).toBe(5_000);
    expect(take('ana')).toBe(0);
  });

  it('lets more through of what costs less, and says how long to wait for that', () => {
    const { cooldown, pass } = clocked();
    const look = () => cooldown.take([{ key: 'ana', pace, cost: 0.5 }]);
    expect([look(), look(), look(), look(), look()]).toEqual([0, 0, 0, 0, 500]);
    pass(500);
    expect(look()).toBe(0);
  });

  it('never holds back where the pace is 0', () => {
    const { cooldown } = clocked();
    const free = { key: 'ana', pace: { burst: 1, refillMs: 0 }, cost: 1 };
    expect([cooldown.take([free]), cooldown.take([free])]).toEqual([0, 0]);
  });
});
