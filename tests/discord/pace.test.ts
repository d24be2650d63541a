import { expect, it } from 'vitest';
import { createPace } from '../../src/discord/keeping/pace.ts';

it('foretells the rest of a stage from what it has done, and nothing too early', () => {
  let now = 0;
  const pace = createPace(() => now);
  const at = (ms: number, stage: 'read' | 'index', done: number) => {
    now = ms;
    return pace.secondsLeft({ stage, done, total: 100 });
  };
  expect(at(0, 'read', 0)).toBeNull();
  expect(at(500, 'read', 10)).toBeNull();
  expect(at(2_000, 'read', 20)).toBe(8);
  expect(at(9_990, 'read', 99)).toBe(1);
  expect(at(10_000, 'read', 100)).toBeNull();
  expect(at(10_100, 'index', 0)).toBeNull();
  expect(at(12_100, 'index', 50)).toBe(2);
});
