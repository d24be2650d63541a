// A message checked against a real archive of invented articles behind the bot.
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArchiveClient } from '../../src/archive/client.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';
import { buttonOf, leapingClock, type Setting, startSetting, textOf } from './bot.ts';

const ARTICLES = {
  'courier.md':
    '---\ntitle: Fish\noutlet: Northport Courier\npublished: 2023-05-04\n---\n\nMutual cod sales have soared 14 times over since 2001. The town council approved the new harbour tax.\n',
};

let folders: string[] = [];
let archive: ArchiveClient;
let setting: Setting;
beforeAll(async () => {
  const [corpusDir, dataDir] = [await makeFolder(ARTICLES), await makeFolder()];
  folders = [corpusDir, dataDir];
  archive = new ArchiveClient({ corpusDir, dataDir }, pino({ level: 'silent' }));
  await archive.open();
  setting = await startSetting({}, { service: archive, clock: leapingClock() });
});
afterAll(async () => {
  await setting.close();
  await archive.stop();
  for (const folder of folders) await removeFolder(folder);
});

const check = (words: string) =>
  setting.standIn.menu({ name: 'Check against the corpus', targetMessage: setting.standIn.say(words) });

describe('a message that is checked', () => {
  it.each([
    [
      'Mutual cod sales have soared 15 times over since 2001.',
      'States another figure than the message: 14 / 15',
    ],
    [
      'Mutual cod sales have grown fifteenfold since 2001.',
      'States another figure than the message: 14 / fifteen',
    ],
    ['Mutual cod sales have soared 14 times over since 2001.', 'Says the same.'],
    ['The town council rejected the new harbour tax.', 'Says the opposite of the message.'],
  ])('“%s”: %s', async (words, said) => {
    const text = textOf((await check(words)).messages[0]);
    expect(text).toContain(said);
    expect(text).toContain('It is no verdict on what is true.');
  });

  it('has the figure that differs in bold, for everybody with whom it is shared as well', async () => {
    const [shown] = (await check('Mutual cod sales have soared 15 times over since 2001.')).messages;
    expect(textOf(shown)).toContain('soared **14** times');
    const shared = await setting.standIn.press(shown!, buttonOf(shown, 'Share with everybody'));
    expect(textOf(shared.messages[0])).toContain('States another figure than the message: 14 / 15');
  });
});
