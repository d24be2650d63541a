import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { startBot, TokenError } from '../../src/discord/client.ts';
import { PLAYGROUND_GUILD, startStandIn } from '../../src/playground/stand-in.ts';
import { FakeService } from '../discord/fake-service.ts';
import { buttonOf, startSetting, TOKEN, textOf } from './bot.ts';

const ask = { name: 'ask', options: { question: 'When will the harbour open?' } };

describe('trouble on the wire', () => {
  it('answers a question that was sent while the socket was down', async () => {
    const { standIn, close } = await startSetting();
    standIn.faults.dropSocket();
    const asked = await standIn.invoke(ask);
    expect(textOf(asked.messages[0])).toContain('harbour will open');
    await close();
  });

  it('waits as long as a rate limit says and answers then', async () => {
    const { standIn, close } = await startSetting();
    standIn.faults.rateLimit('PATCH /webhooks', { times: 1, retryAfterS: 0.2 });
    const asked = await standIn.invoke(ask);
    expect(textOf(asked.messages[0])).toContain('harbour will open');
    await close();
  });

  it('tries again where Discord fails for a moment', async () => {
    const { standIn, close } = await startSetting();
    standIn.faults.failNext('PATCH /webhooks', 502, 1);
    const asked = await standIn.invoke(ask);
    expect(textOf(asked.messages[0])).toContain('harbour will open');
    await close();
  });

  it('falls back to plain content where Components V2 are refused', async () => {
    const { standIn, close } = await startSetting();
    const refusal = { code: 50_035, message: 'Invalid Form Body', errors: {} };
    standIn.faults.failNext('PATCH /webhooks', 400, 1, refusal);
    const asked = await standIn.invoke(ask);
    expect(asked.messages[0]?.content).toContain('> “The new harbour will open in June,”');
    expect(asked.messages[0]?.flags).toBe(4);
    await close(/50035 Invalid Form Body \{\}/u);
  });

  it('gives a member whose archive fails a number that finds the line in the log', async () => {
    const { standIn, service, log, logged, close } = await startSetting();
    service.failWith = new Error('the archive is gone');
    const asked = await standIn.invoke(ask);
    const text = textOf(asked.messages[0]);
    const line = log.find(({ msg }) => msg === 'interaction failed');
    expect(text).toContain(line?.interaction);
    expect(text).not.toContain('the archive is gone');
    expect(await logged('failed')).toMatchObject({ interaction: line?.interaction });
    await close();
  });

  it('answers privately where the message was deleted before the answer came', async () => {
    const { standIn, close } = await startSetting();
    standIn.faults.failNext('PATCH /webhooks', 404, 1, { code: 10_008, message: 'Unknown Message' });
    const asked = await standIn.invoke(ask);
    await asked.until(({ messages }) =>
      messages.some((message) => textOf(message).includes('harbour will open')),
    );
    await close();
  });

  it('answers a button of another version politely', async () => {
    const { standIn, bot, close } = await startSetting();
    const old = { type: 2, style: 2, label: 'More', custom_id: '0.n.4.old' } as const;
    const channel = bot.client.channels.cache.get(PLAYGROUND_GUILD.channels[0]!.id);
    if (!channel?.isSendable()) throw new Error('Expected a channel to post in');
    await channel.send({ content: 'From long ago', components: [{ type: 1, components: [old] }] });
    const posted = standIn.messagesIn(channel.id).at(-1);
    const pressed = await standIn.press(posted!, '0.n.4.old');
    expect(textOf(pressed.messages[0])).toContain('older version of this message');
    expect(bot.client.isReady()).toBe(true);
    await close();
  });

  it('answers politely where the article of a button is gone', async () => {
    const { standIn, service, logged, close } = await startSetting();
    const first = (await standIn.invoke(ask)).messages[0];
    service.surroundings = async () => null;
    const pressed = await standIn.press(first!, buttonOf(first, 'Show in the article'));
    expect(textOf(pressed.messages[0])).toContain('older version of this message');
    expect(await logged('stale')).toMatchObject({ command: 'button' });
    await close();
  });
});

describe('coming and going', () => {
  it('names the variable, and never the token, where Discord refuses it', async () => {
    const standIn = await startStandIn({ port: 0, token: 'the-right-one' });
    const started = startBot({
      token: TOKEN,
      apiUrl: standIn.apiUrl,
      homeGuildId: null,
      publicUrl: null,
      service: new FakeService(),
      log: pino({ level: 'silent' }),
    });
    const error = await started.catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(TokenError);
    expect(String(error)).toContain('DISCORD_TOKEN');
    expect(String(error)).not.toContain(TOKEN);
    await standIn.close();
  });

  it('finishes what is under way before it leaves', async () => {
    const { standIn, bot, close } = await startSetting();
    standIn.faults.delay('PATCH /webhooks', 200);
    const asking = standIn.invoke(ask);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await bot.stop();
    const asked = await asking;
    expect(textOf(asked.messages[0])).toContain('harbour will open');
    await close();
  });
});
