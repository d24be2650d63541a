import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FoundWords, QuoteOptions } from '../../src/model.ts';
import { MEMBER, MODERATOR, type StoredMessage } from '../../src/playground/stand-in.ts';
import { abstained, fakeFinding, findings } from '../discord/fake-service.ts';
import { buttonOf, controlsOf, type Setting, startSetting, textOf } from './bot.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await startSetting();
});
afterEach(() => setting.close());

const WORDS = '“needs repair number”';
const quote = (options: Record<string, string>) =>
  setting.standIn.invoke({ name: 'quote', options: { speaker: WORDS, ...options } });

describe('/quote with words in marks', () => {
  it('shows who said them, page by page, and how many there are', async () => {
    const first = (await quote({})).messages[0];
    expect(textOf(first)).toContain('**Who said “needs repair number”?**');
    expect(textOf(first)).toContain('Results 1 to 4 of 12');
    await setting.standIn.press(first!, buttonOf(first, 'More'));
    const second = textOf(setting.standIn.message(first!.id));
    expect(second).toContain('“Point 5: the pier needs repair number 5.”');
    expect(second).toContain('Results 5 to 8 of 12');
  });

  it('hands every filter to the archive, and keeps them through the pages', async () => {
    const asked: QuoteOptions[] = [];
    const findWords = setting.service.findWords.bind(setting.service);
    setting.service.findWords = (words, options) => {
      asked.push(options);
      return findWords(words, { limit: options.limit ?? 1, offset: options.offset ?? 0 });
    };
    const wishes = {
      outlet: 'Northport Courier',
      since: '2021',
      until: '2023-05',
      about: 'the pier',
      order: 'date',
    };
    const first = (await quote(wishes)).messages[0];
    expect(textOf(first)).toContain(
      'about: the pier · outlet: Northport Courier · since 1 January 2021 · until 31 May 2023 · newest first',
    );
    await setting.standIn.press(first!, buttonOf(first, 'More'));
    const expected = {
      outlet: 'Northport Courier',
      since: '2021-01-01',
      until: '2023-05-31',
      about: 'the pier',
      sort: 'date',
    };
    expect(asked).toMatchObject([
      { ...expected, offset: 0 },
      { ...expected, offset: 4 },
    ]);
  });

  it('says which filter leaves nothing', async () => {
    const exact = { question: 'x', kind: 'abstained', reason: 'not-this-outlet', closest: [] } as const;
    const found: FoundWords = { isTooShort: false, exact, near: [...findings], unquoted: null };
    setting.service.findWords = async () => found;
    expect(textOf((await quote({ outlet: 'Tidewater Post' })).messages[0])).toContain(
      'that outlet has nothing on it',
    );
  });

  it('shows the quotation that comes close, what differs in bold', async () => {
    const shown = (await quote({ speaker: '“the old harbour will open in June”' })).messages[0];
    expect(textOf(shown)).toContain('Not word for word.');
    expect(textOf(shown)).toContain('> the **old** harbour will open in June');
  });

  it('says plainly that words are too few', async () => {
    expect(textOf((await quote({ speaker: '“the pier”' })).messages[0])).toContain('Give at least two');
  });

  it('finds words in a script without spaces', async () => {
    const shown = (await quote({ speaker: '“港口六月开放”' })).messages[0];
    expect(textOf(shown)).toContain('Not found in the articles:');
  });
});

describe('/ask for who said words in marks', () => {
  const ask = (question: string) => setting.standIn.invoke({ name: 'ask', options: { question } });

  it('shows the quotations that hold them where the articles answer it no other way', async () => {
    setting.service.ask = async (question) => abstained(question);
    const first = (await ask('Who said “needs repair number”?')).messages[0];
    expect(textOf(first)).toContain('Results 1 to 4 of 12');
    await setting.standIn.press(first!, buttonOf(first, 'More'));
    expect(textOf(setting.standIn.message(first!.id))).toContain('Results 5 to 8 of 12');
  });

  it('abstains where nobody said them, and for words that no one is asked of', async () => {
    setting.service.ask = async (question) => abstained(question);
    for (const question of ['Who said “the lighthouse burns”?', 'What is a “repair number”?'])
      expect(textOf((await ask(question)).messages[0])).toContain('The articles do not answer this');
  });
});

describe('/quote at random', () => {
  const random = () =>
    setting.standIn.invoke({ name: 'quote', options: { speaker: 'the pier repair', order: 'random' } });

  it('shows one, says of how many, and has no pages', async () => {
    const shown = (await random()).messages[0];
    expect(textOf(shown)).toContain('One of 12, drawn at random');
    expect(textOf(shown).match(/needs repair number/gu)).toHaveLength(1);
    expect(controlsOf(shown).map(({ label }) => label)).not.toContain('More');
    expect(textOf(shown)).not.toMatch(/Page|Result/u);
  });

  it('shows another one at each press', async () => {
    const { standIn } = setting;
    const shown = (await random()).messages[0]!;
    for (let press = 0; press < 8; press += 1) {
      const before = textOf(standIn.message(shown.id));
      const current = standIn.message(shown.id)!;
      await standIn.press(current, buttonOf(current, 'Another one'));
      expect(textOf(standIn.message(shown.id))).not.toBe(before);
    }
  });

  it('shares the very one that is shown, and draws privately for others', async () => {
    const { standIn } = setting;
    const options = { speaker: 'the pier repair', order: 'random', private: true };
    const shown = (await standIn.invoke({ name: 'quote', options })).messages[0]!;
    const words = /“Point.*”/u.exec(textOf(shown))?.[0];
    const shared = await standIn.press(shown, buttonOf(shown, 'Share with everybody'));
    expect(textOf(shared.messages[0])).toContain(words);
    const open = (await random()).messages[0]!;
    const others = await standIn.press(open, buttonOf(open, 'Another one'), MODERATOR);
    expect(others.messages[0]?.visibleTo).toBe(MODERATOR.id);
  });

  it('offers no other one where there is only one', async () => {
    const options = { speaker: 'Nobody objected', order: 'random' };
    const shown = (await setting.standIn.invoke({ name: 'quote', options })).messages[0];
    expect(controlsOf(shown).map(({ label }) => label)).not.toContain('Another one');
  });
});

describe('the menus on a message', () => {
  const on = (targetMessage: StoredMessage, name = 'Find who said this') =>
    setting.standIn.menu({ name, targetMessage });
  const said = (content: string, rest: Partial<StoredMessage> = {}) => ({
    ...setting.standIn.say(content),
    ...rest,
  });
  const WORDS_OF_MAYOR = 'The new harbour will open in June';
  const places: readonly (readonly [string, Partial<StoredMessage>])[] = [
    ['its content', { content: WORDS_OF_MAYOR }],
    ['an embed', { embeds: [{ title: 'News', description: WORDS_OF_MAYOR }] }],
    ['the field of an embed', { embeds: [{ fields: [{ name: 'Mayor', value: WORDS_OF_MAYOR }] }] }],
    [
      'a container',
      { flags: 32_768, components: [{ type: 17, components: [{ type: 10, content: WORDS_OF_MAYOR }] }] },
    ],
    [
      'a section',
      {
        flags: 32_768,
        components: [
          {
            type: 9,
            components: [{ type: 10, content: WORDS_OF_MAYOR }],
            accessory: { type: 2, style: 5, label: 'Read', url: 'https://oster.example' },
          },
        ],
      },
    ],
  ];

  it.each(places)('find what stands in %s', async (_, rest) => {
    const message = said('', rest);
    expect(textOf((await on(message)).messages[0])).toContain('Word for word in the articles:');
    const checked = await on(message, 'Check against the corpus');
    expect(textOf(checked.messages[0])).toContain('> “The new harbour will open in June,”');
  });

  it('match every sentence, and say of each whether it is there', async () => {
    const message = said(
      'You know what? I heard that the new harbour will open in June and was glad. ' +
        'She added that the ferries would leave. Every lighthouse closes tomorrow evening.',
    );
    const [shown] = (await on(message)).messages;
    expect(shown?.visibleTo).toBe(MEMBER.id);
    const text = textOf(shown);
    expect(text).toContain('Word for word in part. In bold, what differs;');
    expect(text).toContain('**I heard that** the new harbour will open in June **and was glad.**');
    expect(text).toContain('Not found in the articles:');
    expect(text).toContain('Every lighthouse closes tomorrow evening.');
  });

  it('mark a word that the message dropped, in the words of the article', async () => {
    const text = 'The new harbour will certainly not open in June.';
    const near = [fakeFinding({ ...findings[0]!.document, text }, text)];
    const exact = { question: 'x', kind: 'abstained', reason: 'nothing-on-topic', closest: [] } as const;
    setting.service.findWords = async () => ({ isTooShort: false, exact, near, unquoted: null });
    const shown = (await on(said('The new harbour will open in June'))).messages[0];
    expect(textOf(shown)).toContain('> “The new harbour will **certainly not** open in June.”');
  });

  it('say that attached files are not read', async () => {
    const file = {
      id: '1',
      filename: 'talk.txt',
      contentType: 'text/plain',
      description: null,
      data: Buffer.from('x'),
    };
    const message = said('', {
      attachments: [{ ...file, size: 1, url: 'https://cdn.example/talk.txt' } as never],
    });
    for (const name of ['Find who said this', 'Check against the corpus'])
      expect(textOf((await on(message, name)).messages[0])).toContain('1 attached file was not read.');
  });

  it('show quotations that differ only where they are told apart', async () => {
    const near = [
      fakeFinding({ ...findings[0]!.document, text: 'Quite other words here.' }, 'Quite other words here.'),
    ];
    const exact = { question: 'x', kind: 'abstained', reason: 'nothing-on-topic', closest: [] } as const;
    setting.service.findWords = async () => ({ isTooShort: false, exact, near, unquoted: null });
    expect(textOf((await on(said('The lighthouse closes tomorrow'))).messages[0])).toContain('Not found');
  });
});
