import { Client, Message } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/discord/lookup/words/message-text.ts';

const author = { id: '1100000000000000001', username: 'ines', discriminator: '0', avatar: null };
const blank = {
  id: '1200000000000000001',
  channel_id: '1000000000000000010',
  author,
  content: '',
  timestamp: '2024-05-02T08:00:00.000000+00:00',
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  components: [],
  pinned: false,
  type: 0,
};
const file = { id: '9', filename: 'talk.txt', size: 9, url: 'https://cdn.example/talk.txt', proxy_url: '' };

/** The message as discord.js makes it of Discord's payload. */
function messageOf(payload: object): Message {
  const client = new Client({ intents: [] });
  const Made = Message as unknown as new (client: Client, data: object) => Message;
  return new Made(client, { ...blank, ...payload });
}

const read = (payload: object) => readMessage(messageOf(payload));

const CONTAINER = {
  type: 17,
  components: [
    { type: 10, content: 'The pier stays open.' },
    { type: 14 },
    {
      type: 9,
      components: [{ type: 10, content: 'So said the mayor.' }],
      accessory: { type: 2, style: 5, label: 'Read', url: 'https://oster.example' },
    },
    { type: 1, components: [{ type: 2, style: 2, label: 'More', custom_id: 'x' }] },
  ],
};

describe('readMessage', () => {
  it.each<[string, object, string]>([
    ['its content', { content: 'The pier stays.' }, 'The pier stays.'],
    ['nothing', {}, ''],
    [
      'text displays in containers and sections',
      { flags: 32_768, components: [CONTAINER] },
      'The pier stays open.\nSo said the mayor.',
    ],
    [
      'embeds',
      {
        embeds: [
          {
            title: 'Harbour',
            description: 'It opens in June.',
            fields: [{ name: 'Mayor', value: 'Ilse Brandt', inline: true }],
            footer: { text: 'Courier' },
          },
        ],
      },
      'Harbour\nIt opens in June.\nMayor\nIlse Brandt\nCourier',
    ],
    [
      'what it forwards',
      {
        message_reference: { type: 1, message_id: '1', channel_id: '2' },
        message_snapshots: [
          {
            message: {
              content: 'We close in May.',
              embeds: [{ title: 'Bridge' }],
              components: [CONTAINER],
              attachments: [file],
              mentions: [],
              mention_roles: [],
              timestamp: blank.timestamp,
              edited_timestamp: null,
              flags: 0,
              type: 0,
            },
          },
        ],
      },
      'We close in May.\nBridge\nThe pier stays open.\nSo said the mayor.',
    ],
    ['once what stands in it twice', { content: 'Same', embeds: [{ description: 'Same' }] }, 'Same'],
  ])('finds %s', (_, payload, text) => {
    expect(read(payload).text).toBe(text);
  });

  it('counts files and opens none, forwarded ones included', () => {
    expect(read({ attachments: [file, { ...file, id: '8' }] })).toEqual({ text: '', files: 2 });
    const snapshot = {
      content: 'x',
      embeds: [],
      components: [],
      attachments: [file],
      mentions: [],
      mention_roles: [],
    };
    const message_reference = { type: 1, message_id: '1', channel_id: '2' };
    expect(read({ message_reference, message_snapshots: [{ message: snapshot }] }).files).toBe(1);
  });

  it('lives through components that it does not know', () => {
    expect(read({ components: [{ type: 99, components: 'none' }, CONTAINER] }).text).toContain('The pier');
  });

  it('reads no more than a message of Discord’s can hold', () => {
    expect(read({ content: 'pier '.repeat(9_000) }).text.length).toBeLessThanOrEqual(12_000);
  });
});
