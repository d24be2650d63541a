// Each kind of trouble on the wire, one row each: what the member reads is true, and the next question is answered.
import { Events } from 'discord.js';
import { expect, it } from 'vitest';
import { type Exchange, MEMBER, MODERATOR, PLAYGROUND_GUILD } from '../../src/playground/stand-in.ts';
import { buttonOf, holdBack, leapingClock, type Setting, startSetting, textOf } from './bot.ts';

const ask = { name: 'ask', options: { question: 'When will the harbour open?' } };
const quote = { name: 'quote', options: { speaker: 'the pier repair' } };
const ANSWER = /harbour will open/u;
const CHANNEL = PLAYGROUND_GUILD.channels[0]?.id ?? '';

type Trouble = (setting: Setting) => Promise<Exchange | string>;

async function waitFor(test: () => boolean): Promise<void> {
  while (!test()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Everything the member can read of it now, the latest last. */
function readOf(result: Exchange | string): string {
  return typeof result === 'string' ? result : result.messages.map((message) => textOf(message)).join('\n');
}

const failing =
  (match: string, status: number, code: number, message: string): Trouble =>
  ({ standIn }) => {
    standIn.faults.failNext(match, status, 1, { code, message });
    return standIn.invoke(ask);
  };

const ROWS: readonly (readonly [string, Trouble, RegExp])[] = [
  [
    'a late network while the articles are read anew',
    async ({ standIn, service }) => {
      const held = holdBack(service);
      const reading = standIn.invoke({ name: 'reindex', by: MODERATOR });
      await held.begun;
      standIn.faults.delay('/callback', 1_000);
      const asked = await standIn.invoke(ask);
      held.release();
      await reading;
      return asked;
    },
    ANSWER,
  ],
  [
    '429 with a time to wait',
    ({ standIn }) => {
      standIn.faults.rateLimit('PATCH /webhooks', { times: 2, retryAfterS: 0.2 });
      return standIn.invoke(ask);
    },
    ANSWER,
  ],
  [
    '429 for the acknowledgement',
    ({ standIn }) => {
      standIn.faults.rateLimit('/callback', { times: 1, retryAfterS: 0.2 });
      return standIn.invoke(ask);
    },
    ANSWER,
  ],
  ['502', failing('PATCH /webhooks', 502, 0, 'Bad Gateway'), ANSWER],
  [
    'a dropped socket, resumed',
    async ({ standIn, bot }) => {
      let resumed = false;
      bot.client.on(Events.ShardResume, () => {
        resumed = true;
      });
      standIn.faults.dropSocket();
      const asked = await standIn.invoke(ask);
      await waitFor(() => resumed);
      return asked;
    },
    ANSWER,
  ],
  [
    'an expired token',
    async ({ standIn, service, log }) => {
      const held = holdBack(service);
      const started = standIn.invoke({ name: 'reindex', by: MODERATOR });
      started.catch(() => undefined);
      await held.begun;
      standIn.faults.expireTokens();
      held.release();
      await waitFor(() => log.some(({ outcome }) => outcome === 'expired'));
      // Nobody can be told anything any more; what was said before stays true.
      return standIn.messagesIn(CHANNEL).map(textOf).join('\n');
    },
    /^$/u,
  ],
  [
    'a deleted message',
    async ({ standIn }) => {
      standIn.faults.delay('PATCH /webhooks', 100);
      const asking = standIn.invoke(ask);
      await waitFor(() => standIn.messagesIn(CHANNEL).length > 0);
      standIn.faults.deleteMessage(standIn.messagesIn(CHANNEL)[0]?.id ?? '');
      return asking;
    },
    ANSWER,
  ],
  [
    'missing permissions',
    failing('PATCH /webhooks', 403, 50_013, 'Missing Permissions'),
    /Something went wrong, and this could not be done.*this number: [0-9a-f]{10}$/u,
  ],
  [
    'missing access',
    failing('PATCH /webhooks', 403, 50_001, 'Missing Access'),
    /Something went wrong, and this could not be done.*this number: [0-9a-f]{10}$/u,
  ],
  [
    '40060, acknowledged already',
    async ({ standIn }) => {
      standIn.faults.delay('/callback', 200);
      const sent = () => standIn.requests.find(({ path }) => path.endsWith('/callback'));
      const asking = standIn.invoke(ask);
      await waitFor(() => sent() !== undefined);
      standIn.faults.delay('/callback', 0);
      await fetch(`${standIn.apiUrl}/v10${sent()?.path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type: 5 }),
      });
      return asking;
    },
    ANSWER,
  ],
  [
    'two presses at once by one member',
    async ({ standIn }) => {
      const [first] = (await standIn.invoke(quote)).messages;
      const press = () => standIn.press(first!, buttonOf(first, 'More'));
      const both = await Promise.all([press(), press()]);
      expect(both.map(({ acked, refusals }) => ({ acked, refusals }))).toEqual(
        both.map(() => ({ acked: true, refusals: [] })),
      );
      return textOf(standIn.message(first!.id));
    },
    /Results 5 to 8 of 12/u,
  ],
  [
    'two presses at once by two members',
    async ({ standIn }) => {
      const [first] = (await standIn.invoke(quote)).messages;
      const more = buttonOf(first, 'More');
      const [, theirs] = await Promise.all([
        standIn.press(first!, more, MEMBER),
        standIn.press(first!, more, MODERATOR),
      ]);
      return theirs;
    },
    /Results 5 to 8 of 12/u,
  ],
  [
    'an archive that fails',
    ({ standIn, service }) => {
      service.failWith = new Error('the archive is gone');
      return standIn.invoke(ask).finally(() => {
        service.failWith = null;
      });
    },
    /Something went wrong, and this could not be done.*this number: [0-9a-f]{10}$/u,
  ],
];

it.each(ROWS)('%s', { timeout: 20_000 }, async (_, trouble, truth) => {
  const setting = await startSetting({}, { clock: leapingClock() });
  expect(readOf(await trouble(setting))).toMatch(truth);
  setting.standIn.faults.clear();
  expect(setting.bot.client.isReady()).toBe(true);
  expect(readOf(await setting.standIn.invoke(ask))).toMatch(ANSWER);
  await setting.close();
});
