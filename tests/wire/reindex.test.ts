import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CANCEL_ID } from '../../src/discord/custom-id.ts';
import { MEMBER, MODERATOR, PLAYGROUND_GUILD } from '../../src/playground/stand-in.ts';
import { buttonOf, holdBack, type Setting, startSetting, textOf } from './bot.ts';

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
    service.reindex = (onProgress) => {
      onProgress?.({ stage: 'index', done: 1, total: 4 });
      return reindex();
    };
    const second = await standIn.invoke({ name: 'reindex', by: MODERATOR });
    expect(textOf(second.messages[0])).toContain('were being read anew already');
    held.release();
    await second.until(({ messages }) => textOf(messages[0]).includes('Done'));
    expect(textOf((await first).messages[0])).toContain('Done');
  });
});
