import { expect, it, vi } from 'vitest';
import { throttle } from '../../src/discord/keeping/throttle.ts';

it('lets the first through at once, then the latest of each stretch, and nothing after the end', async () => {
  vi.useFakeTimers();
  const seen: number[] = [];
  const calls = throttle<number>(1_000, async (value) => void seen.push(value));
  for (const value of [1, 2, 3]) calls.call(value);
  expect(seen).toEqual([1]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(seen).toEqual([1, 3]);
  calls.call(4);
  await calls.end();
  calls.call(5);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(seen).toEqual([1, 3]);
  vi.useRealTimers();
});
