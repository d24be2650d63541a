import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MEMBER, MODERATOR, PLAYGROUND_GUILD } from '../../src/playground/stand-in.ts';
import type { Feedback } from '../../src/service/members.ts';
import { buttonOf, type Setting, startSetting, textOf } from './bot.ts';

let setting: Setting;
const feedback: Feedback[] = [];
beforeEach(async () => {
  feedback.length = 0;
  const store = { add: async (given: Feedback) => void feedback.push(given) };
  setting = await startSetting({}, { feedback: store });
});
afterEach(() => setting.close());

const ask = { name: 'ask', options: { question: 'When will the harbour open?' } };

describe('/compare', () => {
  it('sets the outlets’ wordings side by side and marks what differs from the first', async () => {
    const { standIn } = setting;
    const compared = await standIn.invoke({ name: 'compare', options: { topic: 'the new harbour' } });
    const text = textOf(compared.messages[0]);
    expect(text).toContain('2 outlets, side by side:');
    expect(text).toContain('> “**The** new harbour **will** open in June,”');
    expect(text).toContain('> **Our** new harbour **is going to** open in June.');
    expect(text).toContain('Bold in the others: words that the first does not have.');
  });

  it('abstains as /ask does where there is nothing to compare', async () => {
    const compared = await setting.standIn.invoke({ name: 'compare', options: { topic: 'the regatta' } });
    expect(textOf(compared.messages[0])).toContain('nothing in them is on that topic');
  });

  it('opens from the button below an answer, privately, and can be shared', async () => {
    const { standIn } = setting;
    const asked = (await standIn.invoke(ask)).messages[0];
    const compared = await standIn.press(asked!, buttonOf(asked, 'Compare outlets'));
    expect(compared.messages[0]?.visibleTo).toBe(MEMBER.id);
    const shared = await standIn.press(
      compared.messages[0]!,
      buttonOf(compared.messages[0], 'Share with everybody'),
    );
    expect(shared.messages[0]?.visibleTo).toBeNull();
    expect(textOf(shared.messages[0])).toContain('side by side');
  });
});

describe('what there is to ask about', () => {
  it.each([
    ['speakers', 'Ilse Brandt: 1,234 quotations'],
    ['outlets', 'Tidewater Post: 1 article'],
    ['help', '`/ask` answers a question'],
  ])('/%s says so', async (name, expected) => {
    const shown = await setting.standIn.invoke({ name });
    expect(textOf(shown.messages[0])).toContain(expected);
  });

  it('pages through more outlets than fit a message', async () => {
    const { standIn, service } = setting;
    service.suggestOutlets = async () =>
      Array.from({ length: 40 }, (_, at) => ({ name: `Gazette ${at + 1}`, count: 40 - at }));
    const first = (await standIn.invoke({ name: 'outlets' })).messages[0];
    expect(textOf(first)).toContain('Results 1 to 15 of 40');
    await standIn.press(first!, buttonOf(first, 'More'));
    expect(textOf(standIn.message(first!.id))).toContain('Gazette 16: 25 articles');
  });
});

describe('the menu on a message', () => {
  const find = (content: string) => {
    const targetMessage = setting.standIn.say(content);
    return setting.standIn.menu({ name: 'Find who said this', targetMessage });
  };

  it('finds who said the quoted words, privately, and shares the finding on demand', async () => {
    const found = await find('I read “the new harbour will open in June” somewhere.');
    expect(found.messages[0]?.visibleTo).toBe(MEMBER.id);
    expect(textOf(found.messages[0])).toContain('Word for word in the articles:');
    expect(textOf(found.messages[0])).toContain('**Ilse Brandt**');
    const share = buttonOf(found.messages[0], 'Share with everybody');
    const shared = await setting.standIn.press(found.messages[0]!, share);
    expect(shared.messages[0]?.visibleTo).toBeNull();
    expect(textOf(shared.messages[0])).toContain('> “The new harbour will open in June,”');
  });

  it('marks what a message has otherwise', async () => {
    const found = await find('She said “the old harbour will open in June”.');
    expect(textOf(found.messages[0])).toContain('Not word for word.');
    expect(textOf(found.messages[0])).toContain('> the **old** harbour will open in June');
  });

  it('says that it is not there', async () => {
    const found = await find('“We shall close every lighthouse tomorrow”');
    expect(textOf(found.messages[0])).toContain('Not found in the articles:');
  });

  it('says that there is nothing to look for', async () => {
    const found = await find('👀');
    expect(textOf(found.messages[0])).toContain('no words in that message');
  });

  it('checks a message against the corpus, privately, with a button to share', async () => {
    const targetMessage = setting.standIn.say('The harbour opens in June!');
    const checked = await setting.standIn.menu({ name: 'Check against the corpus', targetMessage });
    expect(checked.messages[0]?.visibleTo).toBe(MEMBER.id);
    const share = buttonOf(checked.messages[0], 'Share with everybody');
    const shared = await setting.standIn.press(checked.messages[0]!, share);
    expect(textOf(shared.messages[0])).toContain('> “The new harbour will open in June,”');
  });
});

describe('feedback', () => {
  it('keeps a 👍 without the member and without the question', async () => {
    const { standIn } = setting;
    const asked = (await standIn.invoke(ask)).messages[0];
    const thanked = await standIn.press(asked!, buttonOf(asked, '👍 Helpful'), MODERATOR);
    expect(textOf(thanked.messages[0])).toContain('Thank you');
    expect(feedback).toMatchObject([{ verdict: 'helpful', reason: null }]);
    expect(JSON.stringify(feedback)).not.toMatch(/harbour|1100000000000000002/u);
  });

  it('asks for a reason after a 👎 and keeps it', async () => {
    const { standIn } = setting;
    const asked = (await standIn.invoke(ask)).messages[0];
    const opened = await standIn.press(asked!, buttonOf(asked, '👎 Not helpful'));
    expect(opened.ackType).toBe(9);
    const sent = await standIn.submitModal(opened.modal!, { reason: 'It was her deputy.' });
    expect(textOf(sent.messages[0])).toContain('Thank you');
    expect(feedback).toMatchObject([{ verdict: 'unhelpful', reason: 'It was her deputy.' }]);
  });

  it('takes an empty reason', async () => {
    const { standIn } = setting;
    const asked = (await standIn.invoke(ask)).messages[0];
    const opened = await standIn.press(asked!, buttonOf(asked, '👎 Not helpful'));
    await standIn.submitModal(opened.modal!, {});
    expect(feedback).toMatchObject([{ verdict: 'unhelpful', reason: null }]);
  });
});

describe('/settings', () => {
  const GENERAL = PLAYGROUND_GUILD.channels[0]!.id;

  it('is refused to members and to direct messages', async () => {
    const refused = await setting.standIn.invoke({ name: 'settings' });
    expect(textOf(refused.messages[0])).toContain('Only members who may manage this server');
  });

  it('makes answers private on a server that wants that, unless the member says otherwise', async () => {
    const { standIn } = setting;
    const saved = await standIn.invoke({ name: 'settings', options: { private: true }, by: MODERATOR });
    expect(textOf(saved.messages[0])).toContain('Saved.');
    expect((await standIn.invoke(ask)).messages[0]?.visibleTo).toBe(MEMBER.id);
    const open = { name: 'ask', options: { ...ask.options, private: false } };
    expect((await standIn.invoke(open)).messages[0]?.visibleTo).toBeNull();
  });

  it('shows answers to everybody only in the channels that were named, threads of them included', async () => {
    const { standIn } = setting;
    await standIn.invoke({ name: 'settings', options: { channel: GENERAL }, by: MODERATOR });
    expect((await standIn.invoke(ask)).messages[0]?.visibleTo).toBeNull();
    const inThread = await standIn.invoke({ ...ask, channelId: '1000000000000000011' });
    expect(inThread.messages[0]?.visibleTo).toBeNull();
    const elsewhere = await standIn.invoke({ ...ask, channelId: '1000000000000000013' });
    expect(elsewhere.messages[0]?.visibleTo).toBe(MEMBER.id);
  });

  it('refuses a member’s next question after a burst, privately, and says when to come back', async () => {
    const { standIn } = setting;
    await standIn.invoke({ name: 'settings', options: { cooldown: 600 }, by: MODERATOR });
    for (let at = 0; at < 3; at += 1) await standIn.invoke({ name: 'help' });
    const refused = await standIn.invoke({ name: 'help' });
    expect(textOf(refused.messages[0])).toMatch(/try again in 10 minutes\.\n-# <t:\d+:T> · <t:\d+:R>$/u);
    expect(refused.messages[0]?.visibleTo).toBe(MEMBER.id);
    expect(textOf((await standIn.invoke({ name: 'help', by: MODERATOR })).messages[0])).toContain('/ask');
  });

  it('goes back to the defaults', async () => {
    const { standIn } = setting;
    await standIn.invoke({ name: 'settings', options: { private: true, cooldown: 9 }, by: MODERATOR });
    const reset = await standIn.invoke({ name: 'settings', options: { reset: true }, by: MODERATOR });
    expect(textOf(reset.messages[0])).toContain('Answers are shown to everybody');
    expect(textOf(reset.messages[0])).toContain('one every second');
  });
});
