import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/playground/display/runs.ts';
import type { StoredMessage } from '../../src/playground/stand-in.ts';
import { controlsOf, renderForTerminal } from '../../src/playground/terminal.ts';

function message(fields: object): StoredMessage {
  return {
    id: '1',
    channelId: '2',
    guildId: null,
    authorId: '3',
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    flags: 0,
    ephemeral: false,
    loading: false,
    visibleTo: null,
    pings: { everyone: false, users: [], roles: [] },
    edits: 0,
    editedAt: null,
    interactionId: null,
    referenceId: null,
    ...fields,
  };
}

const plain = (fields: object, width = 60) => renderForTerminal(message(fields), width, false);
const text = (content: string) => ({ type: 10, content });
const button = (label: string, fields = {}) => ({ type: 2, style: 1, label, custom_id: label, ...fields });

describe('markdown', () => {
  it.each([
    ['bold, italics, strike', '**bold** *it* _it_ __under__ ~~gone~~', 'bold it it under gone'],
    ['marks in marks', '**a *b* c**', 'a b c'],
    ['marks that are none', '2 * 3 * 4, snake_case_name, a ** b', '2 * 3 * 4, snake_case_name, a ** b'],
    ['escapes', '\\*not italic\\* 1\\. \\> \\@everyone', '*not italic* 1. > @everyone'],
    ['a backslash before a letter', 'C:\\dir', 'C:\\dir'],
    ['a heading and subtext', '# Title\n-# small', 'Title\nsmall'],
    ['a quotation', '> The ferry is late.\n**Ana Belić**', '▎ The ferry is late.\nAna Belić'],
    ['a long quotation', '>>> One.\nTwo.', '▎ One.\n▎ Two.'],
    ['a list', '- one\n- two', '• one\n• two'],
    ['code', 'run `x * y` now', 'run x * y now'],
    ['a fence', '```js\nlet x = `1`;\n```', '  let x = `1`;'],
    ['a link', '[Coast Daily](https://a.example/x)', 'Coast Daily (https://a.example/x)'],
    ['a link without preview', '<https://a.example/x>', 'https://a.example/x'],
    ['what looks like a link', '[1](not a link)', '[1](not a link)'],
    ['a spoiler', '||the end||', '‹spoiler: the end›'],
    ['mentions', '<@12> <@&13> <#14> </ask:15> <:wave:16>', '@12 @13 #14 /ask :wave:'],
    ['a time stamp', '<t:1683201600:D>', '4 May 2023'],
  ])('%s', (_name, content, shown) => {
    expect(plain({ content })).toBe(shown);
  });

  it('says times in the language of whoever reads', () => {
    const given = message({ content: '- **<t:1683201600:D>**' });
    expect(renderForTerminal(given, 60, false, { locale: 'de' })).toBe('• 4. Mai 2023');
  });

  it('wraps at the width and repeats the bar of a quotation', () => {
    expect(plain({ content: '> The harbour will reopen in May.' }, 20)).toBe(
      '▎ The harbour will\n▎ reopen in May.',
    );
  });

  it('counts wide characters twice', () => {
    expect(columnsOf('港口 é e\u0301')).toBe(8);
    expect(plain({ content: '港口將於五月重新開放 May 開放' }, 20)).toBe('港口將於五月重新開放\nMay 開放');
  });

  it('lets no article steer the terminal', () => {
    expect(plain({ content: 'a\u001b[2Jb\u009b31mc\u202ed\u0007' })).toBe('a[2Jb31mcd');
  });

  it('colours only when asked to', () => {
    expect(renderForTerminal(message({ content: '**x**' }), 40, true)).toBe('\u001b[1mx\u001b[22m');
  });

  it('keeps rows within the width but for words that are longer', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b ', '*', '\\', '\n', '> ', '_', '[', ')') }),
        (content) => {
          for (const row of plain({ content }, 30).split('\n')) {
            const longest = Math.max(...row.split(/\s/).map(columnsOf));
            expect(columnsOf(row)).toBeLessThanOrEqual(Math.max(30, longest + 2));
          }
        },
      ),
    );
  });
});

describe('components', () => {
  const answer = {
    components: [
      {
        type: 17,
        components: [
          text('> The harbour will reopen in May.'),
          {
            type: 9,
            components: [text('**Ana Belić**, Coast Daily')],
            accessory: { type: 2, style: 5, label: 'Open', url: 'https://a.example/x' },
          },
          { type: 14, divider: true },
          { type: 12, items: [{ media: { url: 'https://a.example/map.png' }, description: 'A map' }] },
        ],
      },
      {
        type: 1,
        components: [button('More'), button('Back', { disabled: true }), button('Compare outlets')],
      },
      {
        type: 1,
        components: [
          {
            type: 3,
            custom_id: 'outlet',
            placeholder: 'Outlet',
            options: [
              { label: 'Coast Daily', value: 'c', description: '3 articles' },
              { label: 'Inland', value: 'i' },
            ],
          },
        ],
      },
    ],
  };

  it('are shown in order, links with their address, the rest with a number', () => {
    const nbsp = '\u00a0';
    expect(plain(answer, 40).split('\n')).toEqual([
      '│ ▎ The harbour will reopen in May.',
      '│ Ana Belić, Coast Daily',
      '│ ↗ Open: https://a.example/x',
      `│ ${'─'.repeat(38)}`,
      '│ [picture: A map] https://a.example/map.png',
      `[1]${nbsp}More  (Back)  [2]${nbsp}Compare${nbsp}outlets`,
      'Outlet:',
      '  [3] Coast Daily, 3 articles',
      '  [4] Inland',
    ]);
  });

  it('are numbered as they are shown', () => {
    const controls = controlsOf(message(answer), 5);
    expect(controls.map(({ number, customId, value }) => [number, customId, value])).toEqual([
      [5, 'More', null],
      [6, 'Compare outlets', null],
      [7, 'outlet', 'c'],
      [8, 'outlet', 'i'],
    ]);
  });
});

describe('other messages', () => {
  it('say that they are private, or still being thought about', () => {
    expect(plain({ content: 'x', ephemeral: true })).toBe('(only you can see this)\nx');
    expect(plain({ loading: true })).toBe('is thinking …');
  });

  it('show embeds and files', () => {
    const embeds = [{ title: 'Harbour', description: 'Open.', fields: [{ name: 'Since', value: 'May' }] }];
    const attachments = [{ filename: 'map.png', description: 'A map', url: 'http://127.0.0.1/map.png' }];
    expect(plain({ embeds, attachments })).toBe(
      '│ Harbour\n│ Open.\n│ Since\n│ May\n[map.png: A map] http://127.0.0.1/map.png',
    );
  });
});
