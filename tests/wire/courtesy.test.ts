// The cooldown over the wire: whoever does too much at once is told in private when to come back, by whatever
// means it was done; nobody else notices.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogueFor, LANGUAGES } from '../../src/discord/messages/languages.ts';
import { type Exchange, MEMBER, MODERATOR, type StoredMessage } from '../../src/playground/stand-in.ts';
import type { Feedback } from '../../src/service/members.ts';
import { buttonOf, type Setting, startSetting, textOf } from './bot.ts';

const quote = { name: 'quote', options: { speaker: 'the pier repair' } };
const ask = { name: 'ask', options: { question: 'When will the harbour open?' } };

let setting: Setting;
let now = 0;
const feedback: Feedback[] = [];
beforeEach(async () => {
  feedback.length = 0;
  const store = { add: async (given: Feedback) => void feedback.push(given) };
  setting = await startSetting({}, { clock: () => now, feedback: store });
});
afterEach(() => setting.close());

/** The first that is refused, and how many were not. */
async function flood(act: () => Promise<Exchange>): Promise<{ refused: Exchange; done: number }> {
  for (let done = 0; done < 200; done += 1) {
    const exchange = await act();
    if (/<t:\d+:R>$/u.test(textOf(exchange.messages.at(-1)))) return { refused: exchange, done };
  }
  throw new Error('Expected an end to what is let through');
}

function expectRefusal({ messages, ephemeral, modal, refusals }: Exchange): void {
  expect(textOf(messages.at(-1))).toMatch(
    /^That was a lot in a short time\. Please try again in \d+ s.*\n-# /u,
  );
  expect(messages.at(-1)?.visibleTo).toBe(MEMBER.id);
  expect({ ephemeral, modal, refusals }).toEqual({ ephemeral: true, modal: undefined, refusals: [] });
}

/** Presses the button of that label, or leafs to and fro where it turns a page. */
function presser(message: StoredMessage, label: string): () => Promise<Exchange> {
  const { standIn } = setting;
  return () => {
    const present = standIn.message(message.id) ?? message;
    const isBack = label === 'More' && textOf(present).includes('Results 5');
    return standIn.press(present, buttonOf(present, isBack ? 'Previous' : label));
  };
}

async function shown(call: typeof quote | typeof ask): Promise<StoredMessage> {
  const [message] = (await setting.standIn.invoke(call)).messages;
  if (message === undefined) throw new Error('Expected an answer');
  return message;
}

describe('too much at once is refused', () => {
  it.each(['More', 'Show in the article', '👍 Helpful', '👎 Not helpful', 'Timeline', 'Compare outlets'])(
    'by the button %s, and works again when it was said to',
    async (label) => {
      const message = await shown(label === 'More' ? quote : ask);
      const press = presser(message, label);
      const { refused, done } = await flood(press);
      expectRefusal(refused);
      expect(done).toBeGreaterThanOrEqual(30);
      const text = textOf(refused.messages.at(-1));
      now += Number(/in (\d+) second/u.exec(text)?.[1]) * 1_000;
      const again = await press();
      expect(again.acked).toBe(true);
      expect(textOf(again.messages.at(-1))).not.toMatch(/short time/u);
    },
  );

  it('by a stale button', async () => {
    const message = await shown(quote);
    setting.service.surroundings = async () => null;
    const press = () => setting.standIn.press(message, buttonOf(message, 'Show in the article'));
    expectRefusal((await flood(press)).refused);
  });

  it('by a form, and nothing of it is kept', async () => {
    const message = await shown(ask);
    const { modal } = await setting.standIn.press(message, buttonOf(message, '👎 Not helpful'));
    const { refused, done } = await flood(() => setting.standIn.submitModal(modal!, { reason: 'No' }));
    expectRefusal(refused);
    expect(feedback).toHaveLength(done);
  });

  it('by the menu of a message', async () => {
    const targetMessage = setting.standIn.say('“the new harbour will open in June”');
    const look = () => setting.standIn.menu({ name: 'Find who said this', targetMessage });
    expectRefusal((await flood(look)).refused);
  });

  it('while typing, where nothing can be said', async () => {
    const typing = { name: 'timeline', options: { speaker: 'ils' }, focused: 'speaker' };
    const offered = async () => (await setting.standIn.autocomplete(typing)).choices.length;
    const counts: number[] = [];
    for (let at = 0; at < 61; at += 1) counts.push(await offered());
    expect(counts.slice(0, 60)).not.toContain(0);
    expect(counts.at(-1)).toBe(0);
    now += 1_000;
    expect(await offered()).toBe(1);
    expect(textOf(await shown(ask))).toContain('harbour will open');
  });

  it('by moderators’ commands, which the pace of questions does not hold up', async () => {
    const { standIn } = setting;
    const slow = { name: 'settings', options: { cooldown: 3_600 }, by: MODERATOR };
    await standIn.invoke(slow);
    await flood(() => standIn.invoke({ ...ask, by: MODERATOR }));
    expect(textOf((await standIn.invoke(slow)).messages[0])).toContain('Settings of this server');
    const { refused, done } = await flood(() => standIn.invoke({ ...slow, options: {} }));
    expect(refused.ephemeral).toBe(true);
    expect(done).toBeGreaterThan(20);
  });
});

describe('a refusal', () => {
  it('leaves a page that it was asked to turn as it is', async () => {
    const message = await shown(quote);
    const { refused, done } = await flood(presser(message, 'More'));
    expect(refused.ackType).toBe(5);
    const page = done % 2 === 0 ? 'Results 1 to 4 of 12' : 'Results 5 to 8 of 12';
    expect(textOf(setting.standIn.message(message.id))).toContain(page);
  });

  it('holds up neither another member nor another server’s, until the server as a whole does too much', async () => {
    const { standIn } = setting;
    await flood(() => standIn.invoke(ask));
    const other = await standIn.invoke({ ...ask, by: MODERATOR });
    expect(textOf(other.messages[0])).toContain('harbour will open');
    expect(textOf((await standIn.invoke({ ...ask, guildId: null })).messages[0])).toContain('harbour will');
    const crowd = Array.from({ length: 70 }, (_, at) => ({ ...MEMBER, id: `11000000000000001${at + 10}` }));
    const answers = await Promise.all(crowd.map((by) => standIn.invoke({ ...ask, by })));
    const held = answers.filter(({ messages }) => /short time/u.test(textOf(messages[0])));
    expect(held.length).toBeGreaterThan(0);
    for (const { messages } of held) expect(messages[0]?.visibleTo).not.toBeNull();
  });

  it.each(LANGUAGES)('says when, in words and as a time, in %s', async (locale) => {
    const { standIn } = setting;
    await standIn.invoke({ name: 'settings', options: { cooldown: 600 }, by: MODERATOR });
    const { refused } = await flood(() => standIn.invoke({ ...ask, locale }));
    const words = new Intl.RelativeTimeFormat(catalogueFor(locale).locale).format(10, 'minute');
    const text = textOf(refused.messages[0]);
    expect(text).toContain(words);
    const seconds = Number(/<t:(\d+):T> · <t:\1:R>/u.exec(text)?.[1]) - Date.now() / 1_000;
    expect(Math.abs(seconds - 600)).toBeLessThan(60);
  });
});
