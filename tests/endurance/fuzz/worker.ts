// The process that tries the cases: `worker.ts SEED CASES [PART]`. A line of JSON for each chunk, before it is begun and
// after it, so that whoever started this knows where it hangs or dies. Every chunk has a seed of its own.
import fc from 'fast-check';
import { openFileSuite } from './files.ts';
import kept from './seeds.json' with { type: 'json' };
import type { Suite, Target } from './target.ts';
import { openWireSuite } from './wire.ts';
import { openWordSuite } from './words.ts';

const [seedText = '1', casesText = '1000', part = ''] = process.argv.slice(2);
/** Cases of one chunk. */
const CHUNK = 500;
/** A case that takes longer hangs; one that is slow because others use the machine is not so the next time. */
const HANG_MS = 1_000;
const TRIES = 3;
/** Beyond this it hangs, whatever the processor did meanwhile. */
const WAITED_MS = 10_000;

const suites: readonly Suite[] = [await openFileSuite(), await openWordSuite(), await openWireSuite()];
const targets = suites.flatMap((suite) => suite.targets).filter(({ name }) => name.includes(part));
const weights = targets.reduce((sum, { weight }) => sum + weight, 0);

const say = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

let current: object = {};
const unhandled = (error: unknown): void =>
  say({ kind: 'unhandled', ...current, error: error instanceof Error ? error.stack : String(error) });
process.on('unhandledRejection', unhandled);
process.on('uncaughtException', unhandled);

/**
 * Milliseconds of a case: of the processor, where others take it from us, unless it waited far longer than it worked.
 */
async function timeOf(attempt: () => void | Promise<void>): Promise<number> {
  const [startedAt, cpuBefore] = [performance.now(), process.cpuUsage()];
  await attempt();
  const ms = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpuBefore);
  return ms > WAITED_MS ? ms : Math.min(ms, (user + system) / 1_000);
}

/** The shortest time of a case: of the first try where that was short. */
async function shortestTime(attempt: () => void | Promise<void>): Promise<number> {
  let ms = await timeOf(attempt);
  for (let tries = 1; tries < TRIES && ms > HANG_MS; tries += 1) ms = Math.min(ms, await timeOf(attempt));
  return ms;
}

async function runChunk({ name, cases, attempt }: Target<never>, seed: number, numRuns: number) {
  current = { target: name, seed };
  say({ kind: 'begun', target: name, seed });
  let longestMs = 0;
  let tried = 0;
  const property = fc.asyncProperty(cases, async (value) => {
    tried += 1;
    const ms = await shortestTime(() => attempt(value));
    longestMs = Math.max(longestMs, ms);
    if (ms > HANG_MS) throw new Error(`a case took ${Math.round(ms)} ms`);
  });
  const { failed, counterexamplePath, errorInstance } = await fc.check(property, {
    seed,
    numRuns,
    endOnFailure: true,
  });
  const failure = failed
    ? { path: counterexamplePath, error: String(errorInstance instanceof Error ? errorInstance.stack : '') }
    : null;
  say({ kind: 'done', target: name, seed, cases: Math.min(tried, numRuns), longestMs, failure });
}

// What once failed is tried first, with the cases of a whole chunk.
for (const { target, seed } of kept) {
  const found = targets.find(({ name }) => name === target);
  if (found !== undefined) await runChunk(found, seed, Math.min(CHUNK, Number(casesText)));
}
const total = Number(casesText);
for (const [at, target] of targets.entries()) {
  const wanted = Math.max(1, Math.round((total * target.weight) / weights));
  for (let tried = 0, chunk = 0; tried < wanted; tried += CHUNK, chunk += 1) {
    // Seeds of 32 bits that do not meet: a piece, a target and a chunk each have a place.
    const seed = (Number(seedText) * 1_000_003 + at * 10_007 + chunk) | 0;
    await runChunk(target, seed, Math.min(CHUNK, wanted - tried));
  }
}
for (const suite of suites) await suite.close();
say({ kind: 'over' });
process.exit(0);
