// Choices while typing, from a real archive of invented articles: every option that has them, however a name is
// typed, and whatever Discord's clients send of the choice that was taken.
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArchiveClient } from '../../src/archive/client.ts';
import { MODERATOR, type OptionValue } from '../../src/playground/stand-in.ts';
import { FakeKeeper } from '../discord/fake-keeper.ts';
import { FakeService } from '../discord/fake-service.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';
import { leapingClock, type Setting, startSetting, textOf } from './bot.ts';
import { callsFor, slashesOf } from './inventory.ts';

const ARTICLE = `---
title: The harbour opens
outlet: Le Télégramme du Nord
published: 2023-05-04
---
"The harbour will open in June," said Zoë Brandström, the mayor of Oster.

"It cost twelve million crowns," said Otto Lang, who looks after the town's money.
`;

let corpusDir = '';
let dataDir = '';
let archive: ArchiveClient;
let setting: Setting;
beforeAll(async () => {
  corpusDir = await makeFolder({ 'harbour.md': ARTICLE });
  dataDir = await makeFolder();
  archive = new ArchiveClient({ corpusDir, dataDir }, pino({ level: 'silent' }));
  await archive.open();
  const keeper = new FakeKeeper(new FakeService());
  setting = await startSetting({}, { service: archive, keeper, clock: leapingClock() });
});
afterAll(async () => {
  await setting.close();
  await archive.stop();
  await removeFolder(corpusDir);
  await removeFolder(dataDir);
});

const SPEAKER = { name: 'Zoë Brandström · 1', value: 'Zoë Brandström' };
const OUTLET = { name: 'Le Télégramme du Nord · 1', value: 'Le Télégramme du Nord' };

/** What is typed, and how it differs from the name. */
const TYPED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  speaker: [
    ['the beginning', 'Zoë'],
    ['capitals', 'BRANDSTRÖM'],
    ['no accents', 'zoe brandstrom'],
    ['two letters exchanged', 'Brandstörm'],
    ['a letter left out', 'brandstom'],
    ['the label of a choice', SPEAKER.name],
  ],
  outlet: [
    ['the beginning', 'Le T'],
    ['capitals', 'TÉLÉGRAMME'],
    ['no accents', 'telegramme'],
    ['a letter too much', 'telegrammme'],
    ['the label of a choice', OUTLET.name],
  ],
};
const CHOICE: Readonly<Record<string, object>> = { speaker: SPEAKER, outlet: OUTLET };

/** Every option of every command that completes what is typed: the command, its required options, the option. */
function completed() {
  return slashesOf(setting.standIn.commands()).flatMap((slash) =>
    slash.options
      .filter((option) => 'autocomplete' in option && option.autocomplete === true)
      .map(({ name }) => ({ slash, option: name })),
  );
}

async function choicesFor(slash: ReturnType<typeof completed>[number], typed: string) {
  const { name, subcommand } = slash.slash;
  const part = subcommand === undefined ? {} : { subcommand };
  const call = { name, ...part, options: { [slash.option]: typed }, focused: slash.option, by: MODERATOR };
  return (await setting.standIn.autocomplete(call)).choices;
}

describe('every option that completes what is typed', () => {
  it('is one of these', () => {
    expect(
      completed()
        .map(({ slash, option }) => `/${slash.path} ${option}`)
        .sort(),
    ).toEqual(
      [
        '/ask outlet',
        '/ask speaker',
        '/compare speaker',
        '/corpus remove path',
        '/corpus rollback archive',
        '/quote outlet',
        '/quote speaker',
        '/timeline speaker',
      ].sort(),
    );
  });

  it('finds a name however it is typed', async () => {
    for (const each of completed().filter(({ option }) => option in TYPED)) {
      for (const [how, typed] of TYPED[each.option] ?? []) {
        const choices = await choicesFor(each, typed);
        expect([each.slash.path, how, choices[0]]).toEqual([each.slash.path, how, CHOICE[each.option]]);
      }
    }
  });

  it('offers nothing for a name that is not there, and names for nothing typed', async () => {
    for (const each of completed().filter(({ option }) => option in TYPED)) {
      expect(await choicesFor(each, 'qqqqqqqq')).toEqual([]);
      expect((await choicesFor(each, '')).length).toBeGreaterThan(0);
    }
  });
});

describe('whatever is sent of a choice', () => {
  it.each([
    ['its value', SPEAKER.value],
    ['its label', SPEAKER.name],
    ['what was typed, without capitals and accents', 'zoe brandstrom'],
    ['what was typed, with a slip', 'Brandstörm'],
  ])('finds the words of that speaker: %s', async (_, speaker) => {
    const commands = slashesOf(setting.standIn.commands()).filter(({ options }) =>
      options.some(({ name }) => name === 'speaker'),
    );
    for (const slash of commands) {
      const [required = {}] = callsFor(slash);
      const asked: Record<string, OptionValue> = { ...required, speaker };
      for (const option of ['question', 'topic'])
        if (option in asked) asked[option] = 'When will the harbour open?';
      const shown = await setting.standIn.invoke({ name: slash.name, options: asked });
      expect([slash.path, textOf(shown.messages[0])]).toEqual([
        slash.path,
        expect.stringContaining('The harbour will open'),
      ]);
    }
  });

  it.each([
    ['its value', OUTLET.value],
    ['its label', OUTLET.name],
    ['what was typed, without capitals and accents', 'telegramme du nord'],
  ])('finds the articles of that outlet: %s', async (_, outlet) => {
    const options = { question: 'When will the harbour open?', outlet };
    const shown = await setting.standIn.invoke({ name: 'ask', options });
    expect(textOf(shown.messages[0])).toContain('The harbour will open');
  });

  it('goes back to that archive, by its label as well', async () => {
    const label = '4 May 2023, 08:00 UTC: 2 articles';
    const call = { name: 'corpus', subcommand: 'rollback', options: { archive: label }, by: MODERATOR };
    expect(textOf((await setting.standIn.invoke(call)).messages[0])).toContain('answers again');
  });
});
