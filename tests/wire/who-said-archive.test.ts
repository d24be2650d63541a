// Who said given words, from a real archive of invented articles behind the bot.
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArchiveClient } from '../../src/archive/client.ts';
import type { Choice } from '../../src/playground/contract.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';
import { leapingClock, type Setting, startSetting, textOf } from './bot.ts';

const front = (outlet: string, published: string) =>
  `---\ntitle: The harbour\noutlet: ${outlet}\npublished: ${published}\n---\n\n`;
const ARTICLES = {
  'courier.md': `${front('Northport Courier', '2023-05-04')}"The new harbour will open in June," said Ilse Brandt, the mayor of Northport.\n`,
  'post.md': `${front('Tidewater Post', '2023-08-09')}"The new harbour will open in June, at last," Ilse Brandt said.\n\nThe sauna by the lake was packed on Monday.\n`,
  'bao.md': `${front('港口报', '2023-06-01')}市长林海说：“新港口将在六月开放，渡轮照常运行。”\n`,
};

let corpusDir = '';
let dataDir = '';
let archive: ArchiveClient;
let setting: Setting;
beforeAll(async () => {
  corpusDir = await makeFolder(ARTICLES);
  dataDir = await makeFolder();
  archive = new ArchiveClient({ corpusDir, dataDir }, pino({ level: 'silent' }));
  await archive.open();
  setting = await startSetting({}, { service: archive, clock: leapingClock() });
});
afterAll(async () => {
  await setting.close();
  await archive.stop();
  await removeFolder(corpusDir);
  await removeFolder(dataDir);
});

async function quote(speaker: string, wishes: Record<string, string> = {}): Promise<string> {
  const { messages } = await setting.standIn.invoke({ name: 'quote', options: { speaker, ...wishes } });
  return textOf(messages[0]);
}

describe('/quote with words in marks', () => {
  it('finds every quotation that holds them, the newest first', async () => {
    const text = await quote('“new harbour”');
    expect(text).toContain('Results 1 to 2 of 2');
    expect(text.indexOf('at last')).toBeLessThan(text.indexOf('June,"\u0020said') >>> 0);
  });

  it.each([
    [{ outlet: 'Northport Courier' }, 'Northport Courier'],
    [{ until: '2023-06' }, 'Northport Courier'],
    [{ since: '2023-07' }, 'Tidewater Post'],
    [{ about: 'at last' }, 'Tidewater Post'],
  ])('within %j', async (wishes, outlet) => {
    const text = await quote('“harbour will open”', wishes);
    expect(text).toContain('Result 1 of 1');
    expect(text).toContain(`${outlet} · published`);
  });

  it('says which wish leaves nothing', async () => {
    expect(await quote('“harbour will open”', { since: '2024' })).toContain(
      'nothing on it is from that time',
    );
  });

  it('never calls words lost that only are about something else', async () => {
    const text = await quote('“harbour will open”', { about: 'taxes' });
    expect(text).toContain('nothing in them is on that topic');
    expect(text).not.toContain('Not found');
  });

  it('says that words are the outlet’s own', async () => {
    expect(await quote('“the sauna by the lake”')).toContain(
      'It stands in an article, but not as a quotation:',
    );
  });

  it('offers the words themselves while they are typed', async () => {
    const typing = { name: 'quote', options: { speaker: '“new harb' }, focused: 'speaker' };
    const { choices } = await setting.standIn.autocomplete(typing);
    expect(choices.map(({ name }: Choice) => name)).toEqual(['“new harb”']);
  });
});

describe('Find who said this', () => {
  it('finds words in a sentence without marks, and those of a script without spaces', async () => {
    const targetMessage = setting.standIn.say(
      'You know the new harbour will open in June, right? 新港口将在六月开放',
    );
    const { messages } = await setting.standIn.menu({ name: 'Find who said this', targetMessage });
    const text = textOf(messages[0]);
    expect(text).toContain('> **You know** the new harbour will open in June**, right?**');
    expect(text).toContain('**Ilse Brandt**');
    expect(text).toContain('新港口将在六月开放，渡轮照常运行。');
    expect(text).not.toContain('Not found');
  });
});
