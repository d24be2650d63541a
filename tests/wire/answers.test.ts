import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MEMBER, MODERATOR } from '../../src/playground/stand-in.ts';
import { buttonOf, type Setting, startSetting, textOf } from './bot.ts';

const THREAD = '1000000000000000011';
const FORUM_POST = '1000000000000000013';

let setting: Setting;
beforeEach(async () => {
  setting = await startSetting();
});
afterEach(() => setting.close());

describe('/ask', () => {
  it('answers in the words of the article, with speaker, outlet and date', async () => {
    const { standIn } = setting;
    const asked = await standIn.invoke({ name: 'ask', options: { question: 'When will the harbour open?' } });
    expect(asked.ackType).toBe(5);
    expect(asked.ephemeral).toBe(false);
    expect(textOf(asked.messages[0])).toContain('> “The new harbour will open in June,”');
    expect(textOf(asked.messages[0])).toContain('Northport Courier · published 4 May 2023');
    expect(asked.messages[0]?.pings).toEqual({ everyone: false, users: [], roles: [] });
  });

  it('hands the wishes to the archive, a label with its count among them', async () => {
    const { standIn, service } = setting;
    await standIn.invoke({
      name: 'ask',
      options: {
        question: 'harbour',
        speaker: 'Ilse Brandt · 1,234',
        outlet: 'Northport Courier',
        since: '2023-05',
      },
    });
    expect(service.asked[0]?.options).toMatchObject({
      speaker: 'Ilse Brandt',
      outlet: 'Northport Courier',
      since: '2023-05-01',
    });
  });

  it.each([
    ['a server', {}],
    ['a thread', { channelId: THREAD }],
    ['a forum post', { channelId: FORUM_POST }],
    ['a direct message', { guildId: null }],
    [
      'a conversation of others, installed by the member',
      { guildId: null, privateChannel: true, install: 'user' },
    ],
  ] as const)('answers in %s', async (_, place) => {
    const asked = await setting.standIn.invoke({ name: 'ask', options: { question: 'harbour' }, ...place });
    expect(textOf(asked.messages[0])).toContain('> “The new harbour');
    expect(asked.refusals).toEqual([]);
  });

  it('shows the answer to the member alone when asked to', async () => {
    const asked = await setting.standIn.invoke({
      name: 'ask',
      options: { question: 'harbour', private: true },
    });
    expect(asked.messages[0]?.visibleTo).toBe(MEMBER.id);
  });

  it('says that the articles do not answer, and offers the closest passage as such', async () => {
    const asked = await setting.standIn.invoke({
      name: 'ask',
      options: { question: 'Who won the regatta?' },
    });
    expect(textOf(asked.messages[0])).toContain('nothing in them is on that topic');
    expect(textOf(asked.messages[0])).toContain('which do **not** answer the question');
    expect(await setting.logged('abstained')).toMatchObject({ command: 'ask' });
  });

  it('refuses a date it cannot read with the shapes it can', async () => {
    const asked = await setting.standIn.invoke({
      name: 'ask',
      options: { question: 'harbour', since: 'yesterday' },
    });
    expect(textOf(asked.messages[0])).toContain('“yesterday” is not a date I can read');
    expect(asked.messages[0]?.visibleTo).toBe(MEMBER.id);
  });

  it('tells the member alone that a period ends before it begins, whatever was wished', async () => {
    const options = { question: 'harbour', since: '2024', until: '2023', private: false };
    const asked = await setting.standIn.invoke({ name: 'ask', options });
    expect(asked.messages[0]?.visibleTo).toBe(MEMBER.id);
    const fine = await setting.standIn.invoke({
      name: 'ask',
      options: { question: 'harbour', since: '2020' },
    });
    expect(fine.messages[0]?.visibleTo).toBeNull();
  });

  it('leaves one line in the log that knows neither the question nor the member nor the token', async () => {
    await setting.standIn.invoke({ name: 'ask', options: { question: 'When will the harbour open?' } });
    await setting.logged('answered');
    expect(setting.log.filter(({ msg }) => msg === 'interaction')).toHaveLength(1);
    const whole = JSON.stringify(setting.log);
    for (const secret of ['harbour', MEMBER.id, MEMBER.username, 'not-a-real-token']) {
      expect(whole).not.toContain(secret);
    }
  });
});

describe('/quote', () => {
  const quote = { name: 'quote', options: { speaker: 'the pier repair' } };

  it('pages with buttons through more than fits a message', async () => {
    const { standIn } = setting;
    const first = (await standIn.invoke(quote)).messages[0];
    expect(textOf(first)).toContain('Results 1 to 4 of 12');
    const second = await standIn.press(first!, buttonOf(first, 'More'));
    expect(second.ackType).toBe(6);
    expect(textOf(standIn.message(first!.id))).toContain('Results 5 to 8 of 12');
    const back = standIn.message(first!.id);
    await standIn.press(back!, buttonOf(back, 'Previous'));
    expect(textOf(standIn.message(first!.id))).toContain('Results 1 to 4 of 12');
  });

  it('pages for another member privately and leaves the message alone', async () => {
    const { standIn } = setting;
    const first = (await standIn.invoke(quote)).messages[0];
    const theirs = await standIn.press(first!, buttonOf(first, 'More'), MODERATOR);
    expect(theirs.messages[0]?.visibleTo).toBe(MODERATOR.id);
    expect(textOf(theirs.messages[0])).toContain('Results 5 to 8 of 12');
    expect(textOf(standIn.message(first!.id))).toContain('Results 1 to 4 of 12');
  });

  it('keeps paging though the request is longer than a custom id', async () => {
    const { standIn } = setting;
    const options = { speaker: 'the pier repair', about: 'the repair of the pier, '.repeat(8) };
    const first = (await standIn.invoke({ name: 'quote', options })).messages[0];
    await standIn.press(first!, buttonOf(first, 'More'));
    expect(textOf(standIn.message(first!.id))).toContain('Results 5 to 8 of 12');
  });

  it('takes two presses at once', async () => {
    const { standIn } = setting;
    const first = (await standIn.invoke(quote)).messages[0];
    const more = buttonOf(first, 'More');
    const both = await Promise.all([standIn.press(first!, more), standIn.press(first!, more)]);
    expect(both.map(({ acked, refusals }) => [acked, refusals.length])).toEqual([
      [true, 0],
      [true, 0],
    ]);
    expect(textOf(standIn.message(first!.id))).toContain('Results 5 to 8 of 12');
  });

  it('takes the order the member wishes, and keeps it through the pages', async () => {
    const { standIn, service } = setting;
    const sorts: unknown[] = [];
    const quoteAsBefore = service.quote.bind(service);
    service.quote = (speaker, options) => {
      sorts.push(options.sort);
      return quoteAsBefore(speaker, options);
    };
    const options = { ...quote.options, order: 'date' };
    const first = (await standIn.invoke({ name: 'quote', options })).messages[0];
    await standIn.press(first!, buttonOf(first, 'More'));
    expect(sorts).toEqual(['date', 'date']);
  });

  it('says so where it has no words of that speaker', async () => {
    const none = await setting.standIn.invoke({ name: 'quote', options: { speaker: 'nobody' } });
    expect(textOf(none.messages[0])).toContain('do not answer this');
  });
});

describe('the buttons of a finding', () => {
  it('show the words in their place, to the presser alone', async () => {
    const { standIn } = setting;
    const asked = (await standIn.invoke({ name: 'ask', options: { question: 'harbour' } })).messages[0];
    const shown = await standIn.press(asked!, buttonOf(asked, 'Show in the article'), MODERATOR);
    expect(shown.messages[0]?.visibleTo).toBe(MODERATOR.id);
    expect(textOf(shown.messages[0])).toContain(
      '**The new harbour will open in June,**” said Mayor Ilse Brandt',
    );
  });

  it('show the other outlets’ wordings, to the presser alone', async () => {
    const { standIn } = setting;
    const asked = (await standIn.invoke({ name: 'ask', options: { question: 'harbour' } })).messages[0];
    const shown = await standIn.press(asked!, buttonOf(asked, 'Other wordings'));
    expect(shown.messages[0]?.visibleTo).toBe(MEMBER.id);
    expect(textOf(shown.messages[0])).toContain('> Our new harbour is going to open in June.');
  });
});

describe('autocomplete', () => {
  it('offers speakers with their number of quotations', async () => {
    const reply = await setting.standIn.autocomplete({
      name: 'ask',
      options: { question: 'harbour', speaker: 'ils' },
      focused: 'speaker',
    });
    expect(reply.choices).toEqual([{ name: 'Ilse Brandt · 1,234', value: 'Ilse Brandt' }]);
  });

  it('offers nothing, and says nothing, where the archive fails', async () => {
    setting.service.failWith = new Error('the archive is gone');
    const reply = await setting.standIn.autocomplete({
      name: 'quote',
      options: { speaker: 'ils' },
      focused: 'speaker',
    });
    expect(reply.choices).toEqual([]);
  });
});
