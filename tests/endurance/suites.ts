// Measures that the tests make as they are: who may do what, and what a disk that takes nothing more does. Runs those
// tests alone and takes their counts as figures.
import { spawn } from 'node:child_process';
import { buildRow, type Row } from './row.ts';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
    }[];
  }[];
}

interface Run {
  readonly report: Report;
  /** What the tests printed. */
  readonly printed: string;
}

/** Vitest on these files, only tests whose names match; prints its report as JSON after what the tests print. */
async function runTests(files: readonly string[], names: string): Promise<Run> {
  const child = spawn('npx', ['vitest', 'run', '--reporter=json', ...files, '-t', names], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CI: 'false' },
  });
  let printed = '';
  child.stdout.on('data', (data: Buffer) => {
    printed += data.toString();
  });
  await new Promise((resolve) => child.on('close', resolve));
  const report = printed.split('\n').find((line) => line.startsWith('{"numTotal'));
  if (report === undefined) throw new Error(`Expected a report, got ${printed.slice(0, 500)}`);
  return { report: JSON.parse(report) as Report, printed };
}

const testsOf = ({ testResults }: Report, status: string) =>
  testResults.flatMap(({ assertionResults }) => assertionResults).filter((each) => each.status === status);

/** Every act of a moderator, tried by those who may not; the tests print how many were done of how many. */
export async function measurePermissions(): Promise<Row> {
  const { report, printed } = await runTests(['tests/wire/permissions.test.ts'], '');
  const tried = [...printed.matchAll(/^(.+): (\d+) of (\d+) (?:moderators’ )?acts/gmu)];
  const sum = (group: number) => tried.reduce((total, found) => total + Number(found[group]), 0);
  const forged = testsOf(report, 'passed').filter(({ fullName }) => /forge/u.test(fullName)).length;
  return buildRow(
    'permissions',
    [
      ['acts x places tried', sum(3), tried.length > 0],
      ['succeeded', sum(2), sum(2) === 0],
      ['forged ids refused', forged, forged > 0],
      ['tests failed', report.numFailedTests, report.numFailedTests === 0],
    ],
    { places: tried.length, 'tests passed': report.numPassedTests },
  );
}

const DISK_FILES = ['tests/store/full-disk.test.ts', 'tests/archive-client.test.ts'];

/** A small tmpfs that is full, without inodes or read-only, and folders that vanish. Needs root to mount. */
export async function measureDisk(): Promise<Row> {
  const { report } = await runTests(DISK_FILES, 'that is full|without inodes|read-only|vanished');
  const passed = testsOf(report, 'passed');
  return buildRow(
    'disk',
    [
      ['kinds of trouble lived through', passed.length, passed.length >= 4],
      ['failed', report.numFailedTests, report.numFailedTests === 0],
    ],
    { kinds: passed.map(({ fullName }) => fullName.replace(/:.*/u, '')).join('; ') },
  );
}
