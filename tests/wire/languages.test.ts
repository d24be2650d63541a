import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueFor, LANGUAGES } from '../../src/discord/messages/languages.ts';
import { MODERATOR } from '../../src/playground/stand-in.ts';
import { buttonOf, type Setting, startSetting, textOf } from './bot.ts';

let setting: Setting;
beforeAll(async () => {
  setting = await startSetting();
});
afterAll(() => setting.close());

describe.each(LANGUAGES)('a member whose client is in %s', (locale) => {
  const catalogue = catalogueFor(locale);
  const { buttons, kinds } = catalogue;

  it('gets answers with labels in that language and the words in their own', async () => {
    const { standIn } = setting;
    const asked = (await standIn.invoke({ name: 'ask', options: { question: 'harbour' }, locale }))
      .messages[0];
    expect(textOf(asked)).toContain(kinds.direct);
    expect(textOf(asked)).toContain('The new harbour will open in June,');
    for (const label of [buttons.surroundings, buttons.wordings, buttons.compare, buttons.helpful]) {
      const pressed = await standIn.press(asked!, buttonOf(asked, label), undefined, { locale });
      expect(pressed.refusals).toEqual([]);
      expect(textOf(pressed.messages[0])).not.toBe('');
    }
  });

  it('pages, abstains and opens the form in that language', async () => {
    const { standIn } = setting;
    const paged = (await standIn.invoke({ name: 'quote', options: { speaker: 'pier repair' }, locale }))
      .messages[0];
    expect(textOf(paged)).toContain(catalogue.shown(1, 4, 12));
    await standIn.press(paged!, buttonOf(paged, buttons.next), undefined, { locale });
    expect(textOf(standIn.message(paged!.id))).toContain(catalogue.shown(5, 8, 12));
    const none = (await standIn.invoke({ name: 'ask', options: { question: 'the regatta' }, locale }))
      .messages[0];
    expect(textOf(none)).toContain(catalogue.abstain['nothing-on-topic']);
    const form = await standIn.press(none!, buttonOf(none, buttons.unhelpful), undefined, { locale });
    expect(form.modal?.data.title).toBe(catalogue.feedback.formTitle);
  });

  it.each(['speakers', 'outlets', 'help', 'settings', 'reindex'])('is answered by /%s', async (name) => {
    const shown = await setting.standIn.invoke({ name, by: MODERATOR, locale });
    expect(shown.refusals).toEqual([]);
    expect(textOf(shown.messages[0])).not.toBe('');
  });
});

it('a server that chose a language is answered in it', async () => {
  const { standIn } = setting;
  await standIn.invoke({ name: 'settings', options: { language: 'de' }, by: MODERATOR });
  const shown = await standIn.invoke({ name: 'corpus', subcommand: 'about', locale: 'fr' });
  expect(textOf(shown.messages[0])).toContain('Vom 3. Mai 2023 bis zum 4. Mai 2023');
  await standIn.invoke({ name: 'settings', options: { language: 'own' }, by: MODERATOR });
});
