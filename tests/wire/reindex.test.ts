import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CANCEL_ID } from '../../src/discord/custom-id.ts';
import { MEMBER, MODERATOR, PLAYGROUND_GUILD } from '../../src/playground/stand-in.ts';
import { buttonOf, controlsOf, holdBack, type Setting, startSetting, textOf } from './bot.ts';

let setting: Setting;

describe('a reindex', () => {
  beforeEach(async () => {
    setting = await startSetting();
  });
  afterEach(() => setting.close());

  it('can be rehearsed', async () => {
    const { standIn, service } = setting;
    const wished: unknown[] = [];
    service.reindex = async (_, options) => {
      wished.push(options?.dryRun);
      return { ...service.outcome, kind: 'dry-run' } as typeof service.outcome;
    };
    const done = await standIn.invoke({ name: 'reindex', options: { dry_run: true }, by: MODERATOR });
    expect(textOf(done.messages[0])).toContain('nothing has changed');
    expect(textOf(done.messages[0])).toContain('New: 1, changed: 0, gone: 0.');
    expect(wished).toEqual([true]);
  });

  it('shows a bar and is stopped by its button', async () => {
    const { standIn, service } = setting;
    const { before } = service.outcome;
    service.reindex = (onProgress, options) => {
      onProgress?.({ stage: 'read', done: 50, total: 100 });
      return new Promise((resolve) =>
        options?.signal?.addEventListener('abort', () => resolve({ kind: 'cancelled', before })),
      );
    };
    const running = await standIn.invoke({ name: 'reindex', by: MODERATOR });
    const shown = running.messages[0];
    expect(textOf(shown)).toContain('▰▰▰▰▰▰▰▰▰▰▱▱▱▱▱▱▱▱▱▱');
    const stopped = await standIn.press(shown!, buttonOf(shown, 'Stop'), MODERATOR);
    expect(textOf(stopped.messages[0])).toContain('It is being stopped');
    await running.until(({ messages }) => textOf(messages[0]).includes('Cancelled'));
  });

  it('is not stopped by another moderator’s button', async () => {
    const { standIn, service } = setting;
    const { before } = service.outcome;
    service.reindex = (onProgress, options) => {
      onProgress?.({ stage: 'read', done: 50, total: 100 });
      return new Promise((resolve) =>
        options?.signal?.addEventListener('abort', () => resolve({ kind: 'cancelled', before })),
      );
    };
    const other = { ...MODERATOR, id: '1000000000000000777', username: 'other' };
    const running = await standIn.invoke({ name: 'reindex', by: MODERATOR });
    const theirs = await standIn.invoke({ name: 'reindex', by: other });
    const stop = buttonOf(theirs.messages[0], 'Stop');
    await standIn.press(theirs.messages[0]!, stop, other);
    await theirs.until(({ messages }) => textOf(messages[0]).includes('Cancelled'));
    expect(textOf(running.messages[0])).toContain('Reading: 50 of 100 files');
    await standIn.press(running.messages[0]!, stop, MODERATOR);
    await running.until(({ messages }) => textOf(messages[0]).includes('Cancelled'));
  });

  it('says that it waits where a reading of another kind is under way', async () => {
    const { standIn, service } = setting;
    const held = holdBack(service);
    const reindex = service.reindex.bind(service);
    service.reindex = (onProgress, options) => {
      options?.onTurn?.('waits');
      onProgress?.({ stage: 'check', done: 0, total: 1 });
      return reindex();
    };
    const asked = await standIn.invoke({ name: 'reindex', by: MODERATOR });
    expect(textOf(asked.messages[0])).toContain('Yours begins when that has ended');
    expect(textOf(asked.messages[0])).toContain('Checking …');
    held.release();
    await asked.until(({ messages }) => textOf(messages[0]).includes('Done'));
  });

  it('names what is new, and says what readers will notice', async () => {
    const { standIn, service } = setting;
    const few = <T>(...first: readonly T[]) => ({ first, count: first.length });
    const none = { speakers: few<string>(), outlets: few<string>(), days: few<string>() };
    const { outcome } = service;
    service.steps = [];
    if (outcome.kind !== 'swapped') throw new Error('Expected a report');
    const pier = { path: 'pier.md', title: 'The pier *opens*', outlet: 'Bay Bugle', date: '2023-05-08' };
    const bare = { path: 'notes/x.txt', title: null, outlet: null, date: null };
    service.outcome = {
      ...outcome,
      before: { ...outcome.before, quotations: 10, until: '2023-05-03' },
      report: {
        ...outcome.report,
        changes: {
          added: Array.from({ length: 14 }, (_, at) => `${at}.md`),
          changed: [],
          removed: ['notes/x.txt'],
          unchanged: 2,
        },
        news: {
          articles: { added: { first: [pier, pier], count: 14 }, changed: few(), removed: few(bare) },
          came: {
            ...none,
            speakers: { first: ['Tove Lind', 'Piet Vos'], count: 5 },
            outlets: few('Bay Bugle'),
          },
          went: { ...none, days: few('2023-05-01') },
        },
      },
    };
    const { messages } = await standIn.invoke({ name: 'reindex', by: MODERATOR });
    const text = textOf(messages[0]);
    expect(text).toContain('- *The pier \\*opens\\** · Bay Bugle · 8 May 2023\n');
    expect(text).toContain('- … and 12 more');
    expect(text).toContain('Articles that are gone:\n- notes/x.txt · outlet not given · no date given');
    expect(text).toContain('**What readers will notice:**\n- 4 quotations more');
    expect(text).toContain('- Now quoted as well: Tove Lind, Piet Vos and 3 more');
    expect(text).toContain('- New outlets: Bay Bugle');
    expect(text).toContain('- Days that have no article any more: 1 May 2023');
    expect(text).toContain('- The articles now reach from 3 May 2023 to 4 May 2023.');
  });

  it('says so where readers will notice nothing', async () => {
    const { standIn, service } = setting;
    const { outcome } = service;
    service.steps = [];
    if (outcome.kind !== 'swapped') throw new Error('Expected a report');
    const { overview } = outcome.report;
    const report = {
      ...outcome.report,
      durationMs: 3,
      changes: { added: [], changed: [], removed: [], unchanged: 3 },
    };
    service.outcome = { kind: 'swapped', report, before: overview };
    const { messages } = await standIn.invoke({ name: 'reindex', by: MODERATOR });
    expect(textOf(messages[0])).toContain('Readers will notice nothing');
    expect(textOf(messages[0])).toContain('It took 0.1 seconds.');
  });

  it('knows that there is nothing to stop', async () => {
    const { standIn, bot } = setting;
    const channel = bot.client.channels.cache.get(PLAYGROUND_GUILD.channels[0]!.id);
    if (!channel?.isSendable()) throw new Error('Expected a channel to post in');
    const button = { type: 2, style: 2, label: 'Stop', custom_id: CANCEL_ID } as const;
    await channel.send({ content: 'Forged', components: [{ type: 1, components: [button] }] });
    const forged = standIn.messagesIn(channel.id).at(-1);
    const pressed = await standIn.press(forged!, CANCEL_ID, MODERATOR);
    expect(textOf(pressed.messages[0])).toContain('nothing to stop');
    const member = await standIn.press(forged!, CANCEL_ID, MEMBER);
    expect(textOf(member.messages[0])).toContain('Only members who may manage this server');
  });

  it('is joined by whoever asks for it meanwhile', async () => {
    const { standIn, service } = setting;
    const held = holdBack(service);
    const first = standIn.invoke({ name: 'reindex', by: MODERATOR });
    await held.begun;
    const reindex = service.reindex.bind(service);
    service.reindex = (onProgress, options) => {
      options?.onTurn?.('joins');
      onProgress?.({ stage: 'index', done: 1, total: 4 });
      return reindex();
    };
    const second = await standIn.invoke({ name: 'reindex', by: MODERATOR });
    expect(textOf(second.messages[0])).toContain('were being read anew already');
    expect(textOf(second.messages[0])).toContain('Only whoever began it can stop it.');
    expect(controlsOf(second.messages[0])).toEqual([]);
    held.release();
    await second.until(({ messages }) => textOf(messages[0]).includes('Done'));
    expect(textOf((await first).messages[0])).toContain('Done');
  });
});
