import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBot } from '../../src/discord/client.ts';
import {
  type AttachmentValue,
  MEMBER,
  MODERATOR,
  PLAYGROUND_GUILD,
  type Place,
  type SlashCall,
} from '../../src/playground/stand-in.ts';
import { FakeKeeper } from '../discord/fake-keeper.ts';
import { FakeService } from '../discord/fake-service.ts';
import { buttonOf, controlsOf, type Setting, startSetting, TOKEN, textOf } from './bot.ts';

const HOME = PLAYGROUND_GUILD.id;
const ELSEWHERE = '1000000000000000002';
const GUILDS = [
  PLAYGROUND_GUILD,
  { id: ELSEWHERE, name: 'Elsewhere', channels: [{ id: '1000000000000000020', name: 'general', type: 0 }] },
];

function fileOf(text: string, filename = 'ferry.md'): AttachmentValue {
  return { filename, contentType: 'text/markdown', data: Buffer.from(text) };
}

const ARTICLE = fileOf('“The ferry stays,” said Ilse Brandt.');

let setting: Setting;
let keeper: FakeKeeper;

async function start(homeGuildId: string | null): Promise<void> {
  const service = new FakeService();
  // The first message of an act is then its outcome.
  service.steps = [];
  keeper = new FakeKeeper(service);
  setting = await startSetting({ guilds: GUILDS }, { homeGuildId, service, keeper });
}

/** What a part of /corpus answers, and who sees it. */
async function use(subcommand: string, options: SlashCall['options'] = {}, place: Place = {}) {
  const call = { name: 'corpus', subcommand, options, by: MODERATOR, ...place };
  const { messages } = await setting.standIn.invoke(call);
  return { text: textOf(messages[0]), visibleTo: messages[0]?.visibleTo };
}

describe('looking after the corpus', () => {
  beforeEach(() => start(HOME));
  afterEach(() => setting.close());

  it('adds a file that a moderator attaches, and says what the archive holds since', async () => {
    const { text, visibleTo } = await use('add', { file: ARTICLE });
    expect(text).toContain('Added: ferry.md');
    expect(text).toContain('3 articles, 9 passages, 14 quotations');
    expect(visibleTo).toBe(MODERATOR.id);
    expect(keeper.files.get('ferry.md')).toBe('“The ferry stays,” said Ilse Brandt.');
    expect(keeper.acts[0]?.by).toEqual({ id: MODERATOR.id, name: MODERATOR.username });
  });

  it.each([
    ['of another type', fileOf('MZ', 'ferry.exe'), 'I cannot read files of that type'],
    ['too large', fileOf('x'.repeat(2_001)), 'That file is too large'],
  ])('refuses a file %s before it is fetched', async (_, file, sentence) => {
    const { text } = await use('add', { file });
    expect(text).toContain(sentence);
    expect(text).toContain('I take `.txt`, `.md`, `.zip`, up to 2 kB');
    expect(setting.standIn.requests.filter(({ path }) => path.includes('/attachments/'))).toEqual([]);
    expect(keeper.acts).toEqual([]);
  });

  it('says why a file holds no article, the reason rendered harmless', async () => {
    const { text } = await use('add', { file: fileOf('') });
    expect(text).toContain('No article could be read in that file.');
    expect(text).toContain('got \\`\\@everyone\\`');
  });

  it('says so where the file cannot be fetched', async () => {
    setting.standIn.faults.failNext('/attachments/', 404, 1);
    const { text } = await use('add', { file: ARTICLE });
    const line = setting.log.find(({ msg }) => msg === 'attachment not fetched');
    expect(text).toContain(`Please attach it again.\n-# ${line?.interaction}`);
  });

  it('takes a file out, brings it back, and keeps a log of both', async () => {
    expect((await use('remove', { path: 'harbour.md' })).text).toContain('Removed: harbour.md');
    expect((await use('undo')).text).toContain('Taken back: removed harbour.md');
    const { text } = await use('log');
    expect(text).toContain('#2 · <t:1683360000:f> (<t:1683360000:R>) · oduya: took back \\#1 harbour.md');
    expect(text).toContain('oduya: removed harbour.md');
  });

  it('shows how the reading after an act goes, and says what is done where it is stopped', async () => {
    const { standIn, service } = setting;
    const { before } = service.outcome;
    service.reindex = (onProgress, options) => {
      onProgress?.({ stage: 'attribute', done: 50, total: 200 });
      return new Promise((resolve) =>
        options?.signal?.addEventListener('abort', () => resolve({ kind: 'cancelled', before })),
      );
    };
    const options = { path: 'harbour.md' };
    const call = { name: 'corpus', subcommand: 'remove', options, by: MODERATOR };
    const running = await standIn.invoke(call);
    expect(textOf(running.messages[0])).toContain('Finding speakers: 50 of 200 articles');
    await standIn.press(running.messages[0]!, buttonOf(running.messages[0], 'Stop'), MODERATOR);
    await running.until(({ messages }) => textOf(messages[0]).includes('Removed: harbour.md'));
    const said = textOf(running.messages[0]);
    expect(said).toContain('was stopped before it was done');
    expect(said).toContain('I go on answering and citing as before. `/reindex` reads them');
    expect(said).not.toContain('Nothing has changed');
    expect(keeper.files.has('harbour.md')).toBe(false);
  });

  it('says that a change stands where the new archive could not be built', async () => {
    const { service } = setting;
    service.outcome = { kind: 'kept', reason: 'Expected room on the disk', before: service.outcome.before };
    const { text } = await use('remove', { path: 'harbour.md' });
    expect(text).toContain('Reason: Expected room on the disk');
    expect(text).toContain('The change of the file stands, but I do not know of it yet');
  });

  it('knows when there is nothing to take back or to take out', async () => {
    expect((await use('undo')).text).toContain('nothing to take back');
    expect((await use('remove', { path: '../secrets.env' })).text).toContain('no such article file');
    expect((await use('log')).text).toContain('Nothing has been changed from Discord yet');
  });

  it('leafs through a long log, and shows nothing of it to a member', async () => {
    for (let at = 0; at < 10; at += 1) keeper.files.set(`${at}.md`, 'x');
    for (let at = 0; at < 10; at += 1) await use('remove', { path: `${at}.md` });
    const { messages } = await setting.standIn.invoke({ name: 'corpus', subcommand: 'log', by: MODERATOR });
    const [log] = messages;
    expect(textOf(log)).toContain('#10 ·');
    expect(textOf(log)).not.toContain('#2 ·');
    expect(controlsOf(log).map(({ label }) => label)).toEqual(['Page 1 of 2', 'More']);
    const more = buttonOf(log, 'More');
    const older = await setting.standIn.press(log!, more, MODERATOR);
    await older.until(() => textOf(setting.standIn.message(log!.id)).includes('#1 ·'));
    expect(controlsOf(setting.standIn.message(log!.id)).map(({ label }) => label)).toEqual([
      'Previous',
      'Page 2 of 2',
    ]);
    const channel = setting.bot.client.channels.cache.get(PLAYGROUND_GUILD.channels[0]!.id);
    if (!channel?.isSendable()) throw new Error('Expected a channel to post in');
    const button = { type: 2, style: 2, label: 'More', custom_id: more } as const;
    await channel.send({ content: 'Forged', components: [{ type: 1, components: [button] }] });
    const forged = setting.standIn.messagesIn(channel.id).at(-1);
    const pressed = await setting.standIn.press(forged!, more, MEMBER);
    expect(textOf(pressed.messages[0])).toContain('Only members who may manage this server');
  });

  it('goes back to an earlier archive that is offered while typing', async () => {
    const call = { name: 'corpus', subcommand: 'rollback', options: {}, focused: 'archive', by: MODERATOR };
    const { choices } = await setting.standIn.autocomplete(call);
    expect(choices).toEqual([
      { name: '5 May 2023, 08:00 UTC: 3 articles (answers now)', value: 'snap-2' },
      { name: '4 May 2023, 08:00 UTC: 2 articles', value: 'snap-1' },
    ]);
    expect((await use('rollback', { archive: 'snap-1' })).text).toContain('answers again');
    expect((await use('rollback', { archive: 'snap-2' })).text).toContain('answers already');
    expect((await use('rollback', { archive: '../x' })).text).toContain('no longer kept');
  });

  it('shows files, archives and what undo would do', async () => {
    await use('remove', { path: 'harbour.md' });
    const { text } = await use('status');
    expect(text).toContain('0 files with 0 kB');
    expect(text).toContain('3 articles (answers now)');
    expect(text).toContain('`/corpus undo` would take back: removed harbour.md');
  });

  it('stays open to members as an overview', async () => {
    const { text, visibleTo } = await use('about', {}, { by: MEMBER });
    expect(text).toContain('What is in the archive');
    expect(visibleTo).toBeNull();
  });
});

describe('whoever may not look after the corpus', () => {
  afterEach(() => setting.close());

  const acts: readonly (readonly [string, SlashCall['options']])[] = [
    ['add', { file: ARTICLE }],
    ['remove', { path: 'harbour.md' }],
    ['undo', {}],
    ['log', {}],
    ['rollback', { archive: 'snap-1' }],
    ['status', {}],
  ];

  it.each(acts)('is refused /corpus %s as a member', async (part, options) => {
    await start(HOME);
    const { text, visibleTo } = await use(part, options, { by: MEMBER });
    expect(text).toBe('Only members who may manage this server can do that.');
    expect(visibleTo).toBe(MEMBER.id);
    expect(keeper.acts).toEqual([]);
  });

  it.each(acts)('finds no /corpus %s on another server or in a direct message', async (part, options) => {
    await start(HOME);
    await expect(use(part, options, { guildId: ELSEWHERE })).rejects.toThrow('to have a subcommand');
    await expect(use(part, options, { guildId: null })).rejects.toThrow('to have a subcommand');
    expect(keeper.acts).toEqual([]);
  });

  it.each(acts)('is refused /corpus %s in a direct message where there is no home', async (part, options) => {
    await start(null);
    const { text } = await use(part, options, { guildId: null });
    expect(text).toBe('This works on a server only, not in direct messages.');
    expect(keeper.acts).toEqual([]);
  });

  it.each(acts)('is refused /corpus %s by an install of their own', async (part, options) => {
    await start(null);
    const { text } = await use(part, options, { install: 'user' });
    expect(text).toContain('Only members who may manage this server');
    expect(keeper.acts).toEqual([]);
  });

  it('is refused on another server though Discord still holds the commands there', async () => {
    await start(null);
    const { standIn } = setting;
    await setting.bot.stop();
    standIn.faults.failNext(/^PUT/u, 403, 9, { code: 50_001, message: 'Missing Access' });
    const bot = await startBot({
      token: TOKEN,
      apiUrl: standIn.apiUrl,
      homeGuildId: ELSEWHERE,
      publicUrl: null,
      service: setting.service,
      keeper,
      log: pino({ level: 'silent' }),
    });
    for (const [part, options] of acts) {
      expect((await use(part, options)).text).toContain('looked after on another server');
    }
    const reindex = await standIn.invoke({ name: 'reindex', by: MODERATOR });
    expect(textOf(reindex.messages[0])).toContain('looked after on another server');
    expect(keeper.acts).toEqual([]);
    await bot.stop();
  });

  it('is not told which files there are', async () => {
    await start(null);
    const typing = { name: 'corpus', subcommand: 'remove', options: { path: 'h' }, focused: 'path' };
    expect((await setting.standIn.autocomplete({ ...typing, by: MEMBER })).choices).toEqual([]);
    expect((await setting.standIn.autocomplete({ ...typing, by: MODERATOR, guildId: null })).choices).toEqual(
      [],
    );
    const known = await setting.standIn.autocomplete({ ...typing, by: MODERATOR });
    expect(known.choices).toEqual([{ name: 'harbour.md', value: 'harbour.md' }]);
  });

  it('cannot change anything where nobody looks after the corpus', async () => {
    await start(null);
    await setting.close();
    setting = await startSetting();
    expect((await use('undo')).text).toContain('cannot be changed from Discord');
  });
});
