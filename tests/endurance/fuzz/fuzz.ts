// Starts the process that tries the cases, counts what it tells, and ends it where it hangs. The seeds of runs and of
// cases that once failed are kept in `seeds.json`; a run begins with those.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildRow, type Row } from '../row.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
/** A chunk of five hundred cases that takes longer than that has one that never ends. */
const SILENCE_MS = 300_000;

export interface FuzzOptions {
  readonly cases: number;
  readonly seed: number;
  /** Only targets whose name has this in it. */
  readonly part?: string;
  progress?(line: string): void;
}

interface Line {
  readonly kind: 'begun' | 'done' | 'unhandled' | 'over';
  readonly target: string;
  readonly seed: number;
  readonly cases: number;
  readonly longestMs: number;
  readonly failure: { readonly path: string; readonly error: string } | null;
  readonly error?: string;
}

interface Counts {
  readonly cases: Map<string, number>;
  readonly failures: string[];
  hangs: number;
  unhandled: number;
  longestMs: number;
  isOver: boolean;
}

function count(counts: Counts, line: Line): void {
  const where = `${line.target}, seed ${line.seed}`;
  if (line.kind === 'over') counts.isOver = true;
  if (line.kind === 'unhandled') {
    counts.unhandled += 1;
    counts.failures.push(`${where}: unhandled: ${line.error}`);
  }
  if (line.kind !== 'done') return;
  counts.cases.set(line.target, (counts.cases.get(line.target) ?? 0) + line.cases);
  counts.longestMs = Math.max(counts.longestMs, line.longestMs);
  if (line.failure === null) return;
  if (/a case took \d+ ms|was not over after/u.test(line.failure.error)) counts.hangs += 1;
  counts.failures.push(`${where}, path ${line.failure.path}: ${line.failure.error}`);
}

async function follow(counts: Counts, { cases, seed, part = '' }: FuzzOptions): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', WORKER, String(seed), String(cases), part], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last: Line | undefined;
  const end = () => {
    counts.hangs += 1;
    counts.failures.push(`${last?.target}, seed ${last?.seed}: nothing for ${SILENCE_MS} ms`);
    child.kill('SIGKILL');
  };
  let watch = setTimeout(end, SILENCE_MS);
  createInterface({ input: child.stdout }).on('line', (text) => {
    clearTimeout(watch);
    watch = setTimeout(end, SILENCE_MS);
    last = JSON.parse(text) as Line;
    count(counts, last);
  });
  await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(watch);
  if (!counts.isOver) counts.failures.push(`${last?.target}, seed ${last?.seed}: the process ended`);
}

export async function measureFuzz(options: FuzzOptions): Promise<Row> {
  const counts: Counts = {
    ...{ cases: new Map(), failures: [], hangs: 0, unhandled: 0, longestMs: 0, isOver: false },
  };
  const startedAt = performance.now();
  await follow(counts, options);
  for (const failure of counts.failures) options.progress?.(failure);
  for (const [target, cases] of counts.cases) options.progress?.(`${target}: ${cases}`);
  const cases = [...counts.cases.values()].reduce((sum, each) => sum + each, 0);
  const crashes = counts.failures.length - counts.hangs - counts.unhandled;
  return buildRow(
    'fuzz',
    [
      ['cases', cases, cases >= options.cases * 0.99],
      ['crashes', crashes, crashes === 0],
      ['hangs', counts.hangs, counts.hangs === 0],
      ['unhandled rejections', counts.unhandled, counts.unhandled === 0],
    ],
    {
      'longest case ms': Math.round(counts.longestMs),
      targets: counts.cases.size,
      seed: options.seed,
      minutes: Math.round((performance.now() - startedAt) / 6_000) / 10,
    },
  );
}
