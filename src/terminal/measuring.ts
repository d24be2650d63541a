// The verbs that measure: the tables of quality and of speed, printed and, where a file is named, written to it.
import { access, constants, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { renderBench, runBench } from '../bench/bench.ts';
import { sharedDirectory } from '../config.ts';
import { renderEvaluation, runEvaluation } from '../evaluation/evaluation.ts';
import { listFloors } from '../evaluation/floors.ts';
import { renderSummary } from '../evaluation/summary.ts';

const print = (value: string): void => void process.stdout.write(`${value}\n`);
const printJson = (value: unknown): void => print(JSON.stringify(value));

interface TableOutput {
  readonly json?: true;
  /** A file for the table. */
  readonly write?: string;
}

/** Tells before minutes of measuring that a file could not be written after them. */
async function checkWritable(file: string | undefined): Promise<void> {
  if (file === undefined) return;
  const folder = dirname(resolve(file));
  await access(folder, constants.W_OK).catch((cause: unknown) => {
    throw new Error(`Expected --write to name a file in a folder that can be written, got ${file}`, {
      cause,
    });
  });
}

/** The folder of gold and benchmarks. */
async function findShared(): Promise<string> {
  const folder = sharedDirectory();
  await access(join(folder, 'gold')).catch((cause: unknown) => {
    const expected = `Expected a folder with gold, bench and corpus at ${resolve(folder)} (SHARED_DIR)`;
    throw new Error(`${expected}, got one without gold or none`, { cause });
  });
  return folder;
}

/** Prints the tables of quality; exit status 1 where `--check` finds a figure below its floor. */
export async function evaluate(
  suites: readonly string[],
  output: TableOutput & { check?: true; predictions?: string },
): Promise<void> {
  await checkWritable(output.write);
  const { predictions } = output;
  if (predictions !== undefined) await mkdir(predictions, { recursive: true });
  const evaluation = await runEvaluation(suites, await findShared(), { predictions });
  if (output.json) printJson(evaluation);
  else print(renderEvaluation(evaluation));
  if (output.write !== undefined) await writeFileAtomic(output.write, renderSummary(evaluation));
  if (!output.check) return;
  const below = listFloors(evaluation).filter(({ value, floor }) => value < floor);
  for (const { name, value, floor } of below)
    process.stderr.write(`onrecord: ${name}: expected at least ${floor}, got ${value.toFixed(1)}\n`);
  process.exitCode = below.length > 0 ? 1 : 0;
}

/** Prints the table of speed. */
export async function bench({ articles, json, write }: TableOutput & { articles: number }): Promise<void> {
  await checkWritable(write);
  const onStep = (step: string): void => void process.stderr.write(`measuring ${step}\n`);
  const result = await runBench({ articles, sharedDir: sharedDirectory(), onStep });
  if (json) printJson(result);
  else print(renderBench(result));
  if (write !== undefined) await writeFileAtomic(write, `${renderBench(result)}\n`);
}
