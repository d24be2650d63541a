import { Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { MEMBER, MODERATOR, PLAYGROUND_GUILD, type StandIn } from '../../src/playground/stand-in.ts';
import { buttonOf, holdBack, type Setting, startSetting, textOf } from './bot.ts';

const ask = { name: 'ask', options: { question: 'When will the harbour open?' } };

/** The process lives on: the next question is answered as ever. */
async function expectAlive({ standIn }: Setting): Promise<void> {
  const asked = await standIn.invoke(ask);
  expect(textOf(asked.messages[0])).toContain('harbour will open');
}

async function waitFor(test: () => boolean): Promise<void> {
  while (!test()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** How often the bot resumed its session, and how often it had to begin a new one. */
function countSessions({ bot }: Setting): { resumed: number; begun: number } {
  const counts = { resumed: 0, begun: 0 };
  bot.client.on(Events.ShardResume, () => {
    counts.resumed += 1;
  });
  bot.client.on(Events.ShardReady, () => {
    counts.begun += 1;
  });
  return counts;
}

const callbacksOf = (standIn: StandIn) => standIn.requests.filter(({ path }) => path.endsWith('/callback'));

describe('a slow network', () => {
  it('still acknowledges within three seconds while the articles are read anew', async () => {
    const setting = await startSetting();
    const { standIn, service, close } = setting;
    const held = holdBack(service);
    const reading = standIn.invoke({ name: 'reindex', by: MODERATOR });
    await held.begun;
    standIn.faults.delay('/callback', 1_200);
    const asked = await standIn.invoke(ask);
    expect(asked.ackMs).toBeGreaterThan(1_100);
    expect(asked.acked).toBe(true);
    expect(textOf(asked.messages[0])).toContain('harbour will open');
    held.release();
    await reading;
    await close();
  });

  it('notes an acknowledgement that came too late, and answers the next question', async () => {
    const setting = await startSetting({ deadlineMs: 100 });
    const { standIn, logged, close } = setting;
    standIn.faults.delay('/callback', 200);
    const asked = await standIn.invoke(ask);
    expect(asked.acked).toBe(false);
    expect(await logged('late')).toMatchObject({ command: 'ask' });
    standIn.faults.clear();
    await expectAlive(setting);
    await close();
  });

  it('waits out a limit on all requests', async () => {
    const setting = await startSetting();
    const { standIn, close } = setting;
    standIn.faults.rateLimit('/callback', { times: 1, retryAfterS: 0.3, global: true });
    const asked = await standIn.invoke(ask);
    expect(asked.ackMs).toBeGreaterThan(290);
    expect(textOf(asked.messages[0])).toContain('harbour will open');
    await expectAlive(setting);
    await close();
  });
});

describe('the connection', () => {
  it.each([
    ['the socket drops', (standIn: StandIn) => standIn.faults.dropSocket()],
    ['Discord asks for a reconnect', (standIn: StandIn) => standIn.faults.reconnect()],
  ])('is resumed, and nothing is lost, where %s', async (_, happen) => {
    const setting = await startSetting();
    const counts = countSessions(setting);
    happen(setting.standIn);
    const asked = await setting.standIn.invoke(ask);
    expect(textOf(asked.messages[0])).toContain('harbour will open');
    await waitFor(() => counts.resumed > 0);
    expect(counts).toEqual({ resumed: 1, begun: 0 });
    await expectAlive(setting);
    await setting.close();
  });

  it('is resumed where the session is refused for a moment', async () => {
    const setting = await startSetting();
    const counts = countSessions(setting);
    setting.standIn.faults.invalidSession(true);
    await waitFor(() => counts.resumed > 0);
    expect(counts.begun).toBe(0);
    await expectAlive(setting);
    await setting.close();
  });

  it('begins anew where the session is gone', { timeout: 20_000 }, async () => {
    const setting = await startSetting();
    const counts = countSessions(setting);
    setting.standIn.faults.invalidSession(false);
    await waitFor(() => counts.begun > 0);
    expect(counts.resumed).toBe(0);
    await expectAlive(setting);
    await setting.close();
  });
});

describe('an answer that meets an obstacle', () => {
  it('arrives though Discord took the acknowledgement before', async () => {
    const setting = await startSetting();
    const { standIn, close } = setting;
    standIn.faults.delay('/callback', 300);
    const asking = standIn.invoke(ask);
    await waitFor(() => callbacksOf(standIn).length > 0);
    standIn.faults.delay('/callback', 0);
    const [sent] = callbacksOf(standIn);
    await fetch(`${standIn.apiUrl}/v10${sent?.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 5 }),
    });
    const asked = await asking;
    expect(asked.refusals.map(({ code }) => code)).toEqual([40_060]);
    expect(textOf(asked.messages[0])).toContain('harbour will open');
    await expectAlive(setting);
    await close();
  });

  it('comes privately where a moderator deleted the message before', async () => {
    const setting = await startSetting();
    const { standIn, close } = setting;
    standIn.faults.delay('PATCH /webhooks', 150);
    const asking = standIn.invoke(ask);
    const general = PLAYGROUND_GUILD.channels[0]?.id ?? '';
    await waitFor(() => standIn.messagesIn(general).length > 0);
    standIn.faults.deleteMessage(standIn.messagesIn(general)[0]?.id ?? '');
    const asked = await asking;
    expect(asked.messages.map(({ visibleTo }) => visibleTo)).toEqual([MEMBER.id]);
    expect(textOf(asked.messages[0])).toContain('harbour will open');
    expect(asked.refusals.map(({ code }) => code)).toEqual([10_008]);
    await expectAlive(setting);
    await close();
  });

  it('comes privately where the message of a button was deleted', async () => {
    const setting = await startSetting();
    const { standIn, close } = setting;
    const quote = { name: 'quote', options: { speaker: 'the pier repair' } };
    const first = (await standIn.invoke(quote)).messages[0];
    standIn.faults.delay('PATCH /webhooks', 100);
    const pressing = standIn.press(first!, buttonOf(first, 'More'));
    standIn.faults.deleteMessage(first!.id);
    const pressed = await pressing;
    expect(textOf(pressed.messages[0])).toContain('Results 5 to 8 of 12');
    expect(pressed.messages[0]?.visibleTo).toBe(MEMBER.id);
    await expectAlive(setting);
    await close();
  });

  it('needs no permission to write in the channel', async () => {
    const channel = { id: '1000000000000000010', name: 'silent', type: 0, botPermissions: 0n };
    const setting = await startSetting({ guilds: [{ ...PLAYGROUND_GUILD, channels: [channel] }] });
    const asked = await setting.standIn.invoke(ask);
    expect(textOf(asked.messages[0])).toContain('harbour will open');
    expect(asked.refusals).toEqual([]);
    await setting.close();
  });

  it('gives way to a number that finds the line in the log where Discord forbids it', async () => {
    const setting = await startSetting();
    const { standIn, log, close } = setting;
    const forbidden = { code: 50_013, message: 'Missing Permissions' };
    standIn.faults.failNext('PATCH /webhooks', 403, 1, forbidden);
    const asked = await standIn.invoke(ask);
    const line = log.find(({ msg }) => msg === 'interaction failed');
    expect(textOf(asked.messages[0])).toContain(`this number: ${line?.interaction}`);
    await expectAlive(setting);
    await close();
  });

  it('is told to the log alone where its token expired meanwhile', async () => {
    const setting = await startSetting();
    const { standIn, service, logged, close } = setting;
    const held = holdBack(service);
    const started = standIn.invoke({ name: 'reindex', by: MODERATOR });
    await held.begun;
    standIn.faults.expireTokens();
    held.release();
    expect(await logged('expired')).toMatchObject({ command: 'reindex' });
    await expectAlive(setting);
    await close();
    await started.catch(() => undefined);
  });

  it('reaches two members who press at once, the asker in the message, the other privately', async () => {
    const setting = await startSetting();
    const { standIn, close } = setting;
    const first = (await standIn.invoke({ name: 'quote', options: { speaker: 'the pier repair' } }))
      .messages[0];
    const more = buttonOf(first, 'More');
    const [, theirs] = await Promise.all([
      standIn.press(first!, more),
      standIn.press(first!, more, MODERATOR),
    ]);
    expect(textOf(standIn.message(first!.id))).toContain('Results 5 to 8 of 12');
    expect(theirs.messages[0]?.visibleTo).toBe(MODERATOR.id);
    await expectAlive(setting);
    await close();
  });
});
