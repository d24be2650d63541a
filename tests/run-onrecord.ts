// Runs `onrecord VERB` as a person would: a process of its own, with an environment that says where
// corpus and data are.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../src/onrecord.mjs', import.meta.url));

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of a child: ours without any setting of the bot, then what is given. */
export function childEnvironment(given: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const cleared = Object.fromEntries(
    [
      'DISCORD_TOKEN',
      'DISCORD_API_URL',
      'HOME_GUILD_ID',
      'SEARCH_URL',
      'PUBLIC_URL',
      'LOG_LEVEL',
      'KEEP_QUESTIONS_DAYS',
    ].map((name) => [name, '']),
  );
  return { ...process.env, ...cleared, PORT: '0', ...given };
}

/** Starts `onrecord` and leaves it running. */
export function startOnRecord(verbs: readonly string[], environment: Readonly<Record<string, string>>) {
  return spawn(process.execPath, [ENTRY, ...verbs], { env: childEnvironment(environment) });
}

/** Runs `onrecord` to its end with `input` on standard input. */
export async function runOnRecord(
  verbs: readonly string[],
  environment: Readonly<Record<string, string>>,
  input = '',
): Promise<Run> {
  const child = startOnRecord(verbs, environment);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => {
    output.stdout += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    output.stderr += data.toString();
  });
  // A process that ends before it has read everything closes the pipe.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, ...output };
}

/** A folder for one test, with the files given by name; remove it with `removeFolder`. */
export async function makeFolder(files: Readonly<Record<string, string | Buffer>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
