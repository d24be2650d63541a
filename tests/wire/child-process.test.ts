// The bot as people run it: a process of its own, steered by environment variables alone.
import { spawn } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MODERATOR, type StandIn, startStandIn } from '../../src/playground/stand-in.ts';
import { fingerprint } from '../../src/text.ts';
import { childEnvironment, makeFolder, removeFolder, runOnRecord, startOnRecord } from '../run-onrecord.ts';
import { textOf, violationsOf } from './bot.ts';

const ARTICLE = `The harbour bridge will open in June

LONDON, May 2 (Reuters) - The new harbour bridge will open in June, the council said on Monday.

"We have tested every bolt," said Ines Falk, the mayor of Oster.
`;
const TOKEN = 'a-token-nobody-may-read';

/** A line of a `.jsonl` file: an article with a dozen quotations, none like another. */
function articleOf(number: number): string {
  const said = Array.from(
    { length: 12 },
    (_, at) => `"Pier ${number} needs plank ${at}," said Vera Holm ${number}, who keeps the piers.`,
  );
  return JSON.stringify({ id: `pier-${number}`, title: `Pier ${number}`, text: said.join('\n\n') });
}

let corpusDir = '';
let dataDir = '';
let standIn: StandIn;
beforeAll(async () => {
  corpusDir = await makeFolder({ 'bridge.txt': ARTICLE });
  dataDir = await makeFolder();
  standIn = await startStandIn({ token: TOKEN });
});
afterAll(async () => {
  await standIn.close();
  await removeFolder(corpusDir);
  await removeFolder(dataDir);
});

const environment = () => ({
  CORPUS_DIR: corpusDir,
  DATA_DIR: dataDir,
  DISCORD_TOKEN: TOKEN,
  DISCORD_API_URL: standIn.apiUrl,
});

/** Resolves when the log says that the bot is ready. */
const whenReady = (child: ReturnType<typeof startOnRecord>): Promise<void> =>
  new Promise((resolve) => {
    child.stderr.on('data', (data: Buffer) => {
      if (data.includes('"msg":"ready"')) resolve();
    });
  });

describe('the bot as a process', () => {
  it('logs in, answers from its corpus, reindexes, and leaves with status 0 on SIGTERM', async () => {
    const child = startOnRecord(['start'], environment());
    let log = '';
    child.stderr.on('data', (data: Buffer) => {
      log += data.toString();
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await standIn.whenRegistered('ask', 25_000);
    const asked = await standIn.invoke({
      name: 'ask',
      options: { question: 'What did Falk say about bolts?' },
    });
    expect(textOf(asked.messages[0])).toContain('We have tested every bolt');
    expect(textOf(asked.messages[0])).toContain('Ines Falk');
    const reindexed = await standIn.invoke({ name: 'reindex', options: {}, by: MODERATOR });
    expect(textOf(reindexed.messages[0])).toMatch(/1 (document|article)/);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(violationsOf(standIn)).toEqual([]);
    expect(log).not.toContain(TOKEN);
    expect(log).not.toContain('What did Falk say');
  });

  it('acknowledges in time and answers from the old archive while it reads many articles anew', {
    timeout: 90_000,
  }, async () => {
    const corpus = await makeFolder({ 'bridge.txt': ARTICLE });
    const data = await makeFolder();
    const child = startOnRecord(['start'], { ...environment(), CORPUS_DIR: corpus, DATA_DIR: data });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await whenReady(child);
    const many = Array.from({ length: 150 }, (_, at) => articleOf(at)).join('\n');
    await writeFile(join(corpus, 'many.jsonl'), many);
    const reading = await standIn.invoke({ name: 'reindex', by: MODERATOR });
    standIn.faults.delay('/callback', 1_000);
    let asked = 0;
    const isRead = () => textOf(reading.messages[0]).includes('the new archive answers');
    while (!isRead() && asked < 100) {
      const options = { question: 'What did Falk say about bolts?' };
      const exchange = await standIn.invoke({ name: 'ask', options });
      expect(exchange.acked).toBe(true);
      expect(textOf(exchange.messages[0])).toContain('We have tested every bolt');
      asked += 1;
    }
    standIn.faults.clear();
    expect(asked).toBeGreaterThan(0);
    await reading.until(isRead, 60_000);
    expect(textOf(reading.messages[0])).toContain('151 articles');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    await removeFolder(corpus);
    await removeFolder(data);
  });

  it('stops an act at once that waits for the articles to be read, and says what became of it', {
    timeout: 90_000,
  }, async () => {
    const corpus = await makeFolder({ 'bridge.txt': ARTICLE, 'quay.txt': 'The quay opens, Bo Lund said.\n' });
    const data = await makeFolder();
    const child = startOnRecord(['start'], { ...environment(), CORPUS_DIR: corpus, DATA_DIR: data });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await whenReady(child);
    const many = Array.from({ length: 1_000 }, (_, at) => articleOf(at)).join('\n');
    await writeFile(join(corpus, 'many.jsonl'), many);
    const options = { path: 'quay.txt' };
    const act = await standIn.invoke({ name: 'corpus', subcommand: 'remove', options, by: MODERATOR });
    await act.until(() => textOf(act.messages[0]).includes('Reading'), 20_000);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    // Not waited for, it would have been left in the middle of its progress.
    expect(textOf(act.messages[0])).toMatch(/stopped before it was done.*The change of the file stands/su);
    expect(await readdir(corpus)).toEqual(['bridge.txt', 'many.jsonl']);
    await removeFolder(corpus);
    await removeFolder(data);
  });

  it('says what a signal met that came while the articles were being read', async () => {
    const fresh = await makeFolder();
    const child = startOnRecord(['start'], { ...environment(), DATA_DIR: fresh });
    let log = '';
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    // The web server comes before the archive, which takes a thread of its own and longer.
    child.stderr.on('data', (data: Buffer) => {
      log += data.toString();
      if (/"msg":"reader pages/.test(log) && !child.killed) child.kill('SIGTERM');
    });
    expect(await ended).toBe(0);
    expect(log).toContain('stopped before the start was complete');
    expect(log).not.toContain('archive open');
    await removeFolder(fresh);
  });

  it('says in one line that Discord cannot be reached, and at which address', async () => {
    const nowhere = { ...environment(), DISCORD_API_URL: 'http://127.0.0.1:1/api', LOG_LEVEL: 'silent' };
    const run = await runOnRecord(['start'], nowhere);
    // A later start may succeed: the unit starts it again.
    expect(run.status).toBe(1);
    expect(run.stderr.trim()).toBe(
      'onrecord: Expected to reach Discord at DISCORD_API_URL http://127.0.0.1:1/api, got ECONNREFUSED',
    );
  });

  it('says a wrong token in one line that does not hold it', async () => {
    const run = await runOnRecord(['start'], {
      ...environment(),
      DISCORD_TOKEN: 'wrong-and-secret',
      LOG_LEVEL: 'silent',
    });
    expect(run.status).toBe(2);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stderr).toMatch(/DISCORD_TOKEN/);
    expect(run.stdout + run.stderr).not.toContain('wrong-and-secret');
  });
});

describe('the web server of the bot', () => {
  it('serves its documents, says when it is ready, and logs neither token nor question', async () => {
    const child = startOnRecord(['start'], { ...environment(), LOG_LEVEL: 'trace' });
    let log = '';
    child.stderr.on('data', (data: Buffer) => {
      log += data.toString();
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await standIn.whenRegistered('ask', 25_000);
    while (!/"msg":"ready"/.test(log)) await new Promise((resolve) => setTimeout(resolve, 20));
    const port = /"port":(\d+)/.exec(log)?.[1] ?? '';
    const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    await standIn.invoke({ name: 'ask', options: { question: 'Which quibble about zebras was settled?' } });
    await standIn.invoke({ name: 'quote', options: { speaker: 'Quibblington', about: 'zebras' } });
    expect((await get('/readyz')).status).toBe(200);
    const at = ARTICLE.indexOf('We have tested');
    const page = await (await get(`/d/${fingerprint('bridge')}?s=${at}-${at + 3}`)).text();
    expect(page).toContain('title="quoted: Ines Falk"');
    const counted = await (await get('/metrics')).text();
    expect(counted).toMatch(/onrecord_answers_total\{command="ask"/);
    expect(counted).toMatch(/^onrecord_acknowledgement_seconds_count 2$/mu);
    expect(counted).toMatch(/^onrecord_interaction_seconds_count\{command="quote",outcome="\w+"\} 1$/mu);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(log).not.toContain(TOKEN);
    expect(log).not.toMatch(/quibbl|zebra/i);
  });

  it('says a taken port in one line before it logs in', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const run = await runOnRecord(['start'], { ...environment(), PORT: String(port), LOG_LEVEL: 'silent' });
    expect(run.status).toBe(2);
    expect(run.stderr.trim()).toMatch(new RegExp(`^onrecord: Expected to listen on PORT ${port} .*in use$`));
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('the playground', () => {
  const script =
    '/ask What did Falk say about bolts?\n/quote falk\n/ask Who won the chess olympiad?\n/quit\n';

  it('answers typed commands through the same bot and ends with its input', async () => {
    const run = await runOnRecord(['start'], { CORPUS_DIR: corpusDir, DATA_DIR: dataDir }, script);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('We have tested every bolt');
    expect(run.stdout).toContain('Ines Falk');
    expect(run.stdout).toMatch(/not answer this/);
  });

  it('stays for its page where nobody can type, until it is told to end', async () => {
    const child = startOnRecord(['start'], { CORPUS_DIR: corpusDir, DATA_DIR: dataDir });
    child.stdin.end();
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.on('close', () => reject(new Error(`ended after ${said}`)));
      child.stdout.on('data', (data: Buffer) => {
        said += data.toString();
        if (/until it is stopped.*\n/u.test(said)) resolve();
      });
    });
    const address = /Nothing to read .* (http:\/\/\S+)\n/u.exec(said)?.[1] ?? '';
    expect((await fetch(address)).status).toBe(200);
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('ends with the shell of npm, which passes no signal on', async () => {
    const environment = childEnvironment({
      CORPUS_DIR: corpusDir,
      DATA_DIR: dataDir,
      npm_lifecycle_event: 'start',
    });
    // What follows the command keeps the shell from becoming the command.
    const shell = spawn('sh', ['-c', `"${process.execPath}" src/onrecord.mjs start < /dev/null; true`], {
      env: environment,
    });
    const address = await new Promise<string>((resolve) => {
      let said = '';
      shell.stdout.on('data', (data: Buffer) => {
        said += data.toString();
        const found = /Nothing to read .* (http:\/\/\S+)\n/u.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    expect((await fetch(address)).status).toBe(200);
    shell.kill('SIGTERM');
    // The pipe closes when the last process that writes to it has ended.
    await new Promise((resolve) => shell.stdout.on('close', resolve));
    await expect(fetch(address)).rejects.toThrow();
  });

  it('says a taken port in one line', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const run = await runOnRecord(['start'], {
      CORPUS_DIR: corpusDir,
      DATA_DIR: dataDir,
      PORT: String(port),
    });
    expect(run.status).toBe(2);
    expect(run.stderr.trim()).toBe(
      `onrecord: Expected to listen on PORT ${port} of 127.0.0.1, which is in use`,
    );
    await new Promise((resolve) => server.close(resolve));
  });

  it('says a data folder that is none in one line', async () => {
    const file = join(dataDir, 'file');
    await writeFile(file, '');
    const run = await runOnRecord(['start'], { CORPUS_DIR: corpusDir, DATA_DIR: file });
    expect(run.status).toBe(2);
    expect(run.stderr.trim()).toBe(
      `onrecord: Expected DATA_DIR to be a folder that can be written to, got EEXIST at ${file}`,
    );
  });

  it('starts on an empty corpus and says so instead of an answer', async () => {
    const empty = await makeFolder();
    const run = await runOnRecord(
      ['start'],
      { CORPUS_DIR: empty, DATA_DIR: dataDir },
      '/ask Who said it?\n/quit\n',
    );
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/empty|no article/i);
    await removeFolder(empty);
  });
});
