// Kills a process that looks after a corpus at a random moment, then looks whether everything it had confirmed is
// there, nothing is half there, and the archive answers. A few rounds by default; CRASH_ROUNDS=200 for the figure.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ArchiveClient } from '../../src/archive/client.ts';
import { openArchive } from '../../src/archive/open.ts';
import { openCorpusKeeper } from '../../src/store/corpus-keeper.ts';
import { openSettings } from '../../src/store/settings.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';

const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 4);
/**
 * When a process is killed: after so many lines at most, and then so many milliseconds at most, both by chance. Counted
 * in what it has done, so that a round is in the middle of something on a busy machine too.
 */
const LATEST = { files: { lines: 200, ms: 40 }, all: { lines: 8, ms: 1_500 } };
type Mode = keyof typeof LATEST;
const VICTIM = fileURLToPath(new URL('./victim.ts', import.meta.url));
const LIMITS = { maxFileBytes: 100_000, maxUnpackedBytes: 100_000, extensions: ['.txt'] };
const SERVER = '100000000000000002';
const HARBOUR = 'The harbour reopens\n\n"We are ready," said Ines Falk, the mayor of Oster, on Monday.\n';

interface Confirmed {
  readonly kind: 'begun' | 'opened' | 'file' | 'settings' | 'rollback';
  readonly path?: string;
  readonly content?: string | null;
  readonly number?: number;
  readonly value?: number;
}

let corpusDir = '';
let dataDir = '';
beforeEach(async () => {
  corpusDir = await makeFolder({ 'harbour.txt': HARBOUR });
  dataDir = await makeFolder();
});
afterEach(async () => {
  await removeFolder(corpusDir);
  await removeFolder(dataDir);
});

/** Kills the process by chance, as `LATEST` says; resolves with its lines once it has ended, by that and nothing else. */
async function killSomewhere(child: ChildProcessByStdio<null, Readable, null>, mode: Mode): Promise<string> {
  const { lines, ms } = LATEST[mode];
  const enough = Math.floor(Math.random() * lines) + 1;
  let output = '';
  let seen = 0;
  child.stdout.on('data', (data: Buffer) => {
    const before = seen;
    output += data.toString();
    seen += data.toString().split('\n').length - 1;
    if (before < enough && seen >= enough) setTimeout(() => child.kill('SIGKILL'), Math.random() * ms);
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  return output;
}

/** The lines that the process wrote before it was killed; one cut short was not confirmed. */
async function runAndKill(seed: number, mode: Mode): Promise<readonly Confirmed[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', VICTIM, corpusDir, dataDir, String(seed), mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output = await killSomewhere(child, mode);
  const whole = output.slice(0, output.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Confirmed);
}

/** Recovers as a start does. */
async function recover() {
  const archive = new ArchiveClient({ corpusDir, dataDir }, pino({ level: 'silent' }));
  const { keeper } = await openCorpusKeeper({ corpusDir, dataDir }, LIMITS, archive);
  return keeper.log(Number.MAX_SAFE_INTEGER);
}

async function checkFiles(confirmed: readonly Confirmed[]): Promise<void> {
  const acts = await recover();
  const numbers = acts.map(({ number }) => number).reverse();
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  for (const { number } of confirmed) if (number !== undefined) expect(numbers).toContain(number);
  const latest = new Map(confirmed.filter(({ kind }) => kind === 'file').map((act) => [act.path, act]));
  for (const [path, { content, number }] of latest) {
    // An act that was done but not confirmed before the kill may have come after it.
    const isLast = !acts.some((act) => act.path === path && act.number > (number ?? 0));
    const found = await readFile(join(corpusDir, path ?? ''), 'utf8').catch(() => null);
    if (isLast) expect(found).toBe(content);
  }
  for (const name of await readdir(corpusDir)) expect(name).not.toMatch(/^\./);
}

async function checkSettings(before: number | undefined, confirmed: readonly Confirmed[]): Promise<number> {
  const { store, warning } = await openSettings(dataDir);
  expect(warning).toBeNull();
  const kept = store.get(SERVER).cooldownSeconds;
  const values = confirmed.flatMap(({ kind, value }) => (kind === 'settings' ? [value] : []));
  // One more may have been on the disk before it could be confirmed.
  const last = values.at(-1) ?? before;
  if (last !== undefined) expect(kept).toBeGreaterThanOrEqual(last);
  return kept;
}

async function checkAnswers(): Promise<void> {
  const { archive } = await openArchive({ corpusDir, dataDir }, 'reuse');
  const answer = await archive.ask('What did Falk say about being ready?', {});
  expect(answer.kind).toBe('answered');
  const names = await readdir(dataDir);
  expect(names.filter((name) => name.endsWith('.unusable'))).toEqual([]);
}

describe('a process killed at a random moment', () => {
  it(
    `starts, answers, and has lost nothing it confirmed, ${ROUNDS} times`,
    async () => {
      let confirmedActs = 0;
      let within = 0;
      let settings: number | undefined;
      for (let round = 0; round < ROUNDS; round += 1) {
        const confirmed = await runAndKill(round * 1000, round % 4 === 3 ? 'all' : 'files');
        const acts = confirmed.filter(({ kind }) => kind !== 'begun' && kind !== 'opened').length;
        confirmedActs += acts;
        within += acts > 0 ? 1 : 0;
        await checkFiles(confirmed);
        const isWrapped = Math.floor((round * 1000) / 3600) !== Math.floor(((round - 1) * 1000) / 3600);
        settings = await checkSettings(isWrapped ? undefined : settings, confirmed);
        await checkAnswers();
      }
      process.stderr.write(
        `crash: ${ROUNDS} of ${ROUNDS} rounds start and answer, ${within} killed among acts, the rest before the first; ${confirmedActs} confirmed acts, none lost\n`,
      );
    },
    60_000 + ROUNDS * 60_000,
  );
});
