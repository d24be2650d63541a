import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MEMBER, MODERATOR, PLAYGROUND_GUILD, type SlashCall } from '../../src/playground/stand-in.ts';
import { openQuestions } from '../../src/store/members/questions.ts';
import { type JsonUsageStore, openUsage } from '../../src/store/members/usage.ts';
import { buttonOf, type Setting, startSetting, textOf } from './bot.ts';

const ELSEWHERE = '1000000000000000002';
const GUILDS = [
  PLAYGROUND_GUILD,
  { id: ELSEWHERE, name: 'Elsewhere', channels: [{ id: '1000000000000000020', name: 'general', type: 0 }] },
];

let dataDir = '';
let setting: Setting;
let usage: JsonUsageStore;

async function start(days: number): Promise<void> {
  const onTrouble = (reason: string) => expect.unreachable(reason);
  usage = await openUsage(dataDir, { onTrouble });
  const questions = await openQuestions(dataDir, { days, onTrouble });
  setting = await startSetting({ guilds: GUILDS }, { usage, questions });
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'onrecord-stats-'));
});
afterEach(async () => {
  await setting.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** Counting and keeping come after the answer: waits for the line in the log, which comes last. */
async function settled<T>(act: () => Promise<T>): Promise<T> {
  const lines = () => setting.log.filter(({ msg }) => msg === 'interaction').length;
  const before = lines();
  const result = await act();
  while (lines() === before) await new Promise((resolve) => setTimeout(resolve, 2));
  return result;
}

const ask = (question: string, rest: Partial<SlashCall> = {}) =>
  settled(() => setting.standIn.invoke({ ...rest, name: 'ask', options: { question, ...rest.options } }));

async function stats(rest: Partial<SlashCall> = {}) {
  const shown = await setting.standIn.invoke({ name: 'stats', by: MODERATOR, ...rest });
  return { text: textOf(shown.messages[0]), visibleTo: shown.messages[0]?.visibleTo };
}

const onDisk = () => readFile(join(dataDir, 'questions.jsonl'), 'utf8').catch(() => '');

describe('/stats', () => {
  it('counts what was answered, what was not, and verdicts, for moderators alone', async () => {
    await start(0);
    const [asked] = (await ask('When will the harbour open?')).messages;
    await ask('Who won the regatta?');
    await settled(() => setting.standIn.press(asked!, buttonOf(asked, '👍 Helpful')));
    const opened = await settled(() => setting.standIn.press(asked!, buttonOf(asked, '👎 Not helpful')));
    await settled(() => setting.standIn.submitModal(opened.modal!, { reason: 'Too short' }));
    const { text, visibleTo } = await stats();
    expect(text).toContain('2 questions: 1 answered, 1 not answered by the articles');
    expect(text).toContain('Feedback: 👍 1, 👎 1');
    expect(text).toContain('0 answers took longer than 3 seconds');
    expect(visibleTo).toBe(MODERATOR.id);
    expect((await stats({ by: MEMBER })).text).toBe('Only members who may manage this server can do that.');
  });

  it('is not there in direct messages, nor for an install of one’s own', async () => {
    await start(0);
    const { standIn } = setting;
    expect(standIn.visibleCommands({ guildId: null, by: MODERATOR }).map(({ name }) => name)).not.toContain(
      'stats',
    );
    await expect(stats({ guildId: null })).rejects.toThrow();
  });

  it('counts for the server in which it was asked, and for none in direct messages', async () => {
    await start(7);
    await ask('When will the harbour open?', { guildId: ELSEWHERE });
    await ask('When will the harbour open?', { guildId: null });
    await ask('When will the harbour open?', { install: 'user' });
    expect((await stats()).text).toContain('No question was asked.');
    expect((await stats({ guildId: ELSEWHERE })).text).toContain('1 question: 1 answered');
    expect((await onDisk()).trim().split('\n')).toHaveLength(1);
  });

  it('knows its counts after a restart', async () => {
    await start(0);
    await ask('When will the harbour open?');
    await usage.save();
    await setting.close();
    await start(0);
    expect((await stats({ options: { period: 'week' } })).text).toContain('last 7 days');
    expect((await stats({ options: { period: 'quarter' } })).text).toContain('1 question: 1 answered');
  });
});

describe('where questions are kept', () => {
  it('shows what is asked in vain, grouped by topic, without who asked', async () => {
    await start(30);
    await ask('Who won the regatta?');
    await ask('who won the REGATTA in the end', { by: MODERATOR });
    await ask('Who paid for the lighthouse?');
    await ask('When will the harbour open?');
    await ask('when will the harbour open');
    const { text } = await stats();
    expect(text).toMatch(/“who won the REGATTA in the end” 2 times, last <t:\d+:f>/u);
    expect(text).not.toContain('lighthouse');
    expect(text).not.toContain('harbour');
    expect(text).toContain('kept for 30 days, without who asked');
    const kept = await onDisk();
    expect(kept).toContain('lighthouse');
    for (const { id, username } of [MEMBER, MODERATOR]) {
      expect(kept).not.toContain(id);
      expect(kept).not.toContain(username);
    }
    expect(JSON.stringify(setting.log)).not.toMatch(/regatta|lighthouse/iu);
  });

  it('keeps nothing that was asked in private, and no words of somebody’s message', async () => {
    await start(30);
    await ask('Who won the regatta?', { options: { private: true } });
    const targetMessage = setting.standIn.say('I heard that the regatta was “rigged from the start”');
    for (const name of ['Find who said this', 'Check against the corpus'])
      await settled(() => setting.standIn.menu({ name, targetMessage }));
    expect(await onDisk()).toBe('');
    expect((await stats()).text).toContain('3 questions');
  });

  it('says so to members in /help', async () => {
    await start(30);
    const help = async () => textOf((await setting.standIn.invoke({ name: 'help' })).messages[0]);
    expect(await help()).toContain('The words of questions on servers are kept for 30 days');
    await setting.close();
    await start(0);
    expect(await help()).not.toContain('are kept');
  });

  it('forgets a server that removes the bot, on the disk too', async () => {
    await start(30);
    await ask('Who won the regatta?');
    await ask('Who won the election?', { guildId: ELSEWHERE });
    await usage.save();
    setting.standIn.faults.removeBot(ELSEWHERE);
    while ((await onDisk()).includes('election')) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await onDisk()).toContain('regatta');
    expect(usage.sum(ELSEWHERE, 90).abstained).toBe(0);
  });

  it('forgets a server that removed the bot while it was away', async () => {
    await start(30);
    await ask('Who won the election?', { guildId: ELSEWHERE });
    expect(await onDisk()).toContain('election');
    await setting.close();
    const questions = await openQuestions(dataDir, { days: 30, onTrouble: expect.unreachable });
    setting = await startSetting({ guilds: [PLAYGROUND_GUILD] }, { questions });
    expect(await onDisk()).toBe('');
  });

  it('renders harmless what members typed', async () => {
    await start(30);
    for (let times = 0; times < 2; times += 1) await ask('Why @everyone ||zzz|| [x](https://bad.example)?');
    const { text } = await stats();
    expect(text).toContain('\\@everyone \\|\\|zzz\\|\\| \\[x\\](https\\://bad.example)');
  });
});

it('where they are not kept, says who can change that', async () => {
  await start(0);
  await ask('Who won the regatta?');
  expect((await stats()).text).toContain('can switch that on with `KEEP_QUESTIONS_DAYS`');
  expect(await readdir(dataDir)).not.toContain('questions.jsonl');
});
