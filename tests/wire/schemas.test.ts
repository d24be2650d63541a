import { describe, expect, it } from 'vitest';
import type { RecordedRequest } from '../../src/playground/stand-in.ts';
import { checkRequest, leavesMentionsOpen } from './schemas.ts';

const APP = '1200000000000000001';
const CALLBACK = '/interactions/1200000000000000002/token/callback';
const EDIT = `/webhooks/${APP}/token/messages/@original`;
const FOLLOW_UP = `/webhooks/${APP}/token`;
const COMMANDS = `/applications/${APP}/commands`;
const CHANNEL = '/channels/1000000000000000010/messages';

function request(method: string, path: string, body: unknown): RecordedRequest {
  return {
    method,
    path,
    body,
    query: {},
    files: [],
    authorized: false,
    status: 200,
    reply: null,
    at: 0,
  };
}

const TEXT = { type: 10, content: 'The bridge stays shut.' };
const COMMAND = { name: 'ask', description: 'Ask the corpus', type: 1 };

describe('published schemas, made strict', () => {
  it.each([
    ['a reply', 'POST', CALLBACK, { type: 4, data: { flags: 32_768, components: [TEXT], tts: false } }],
    ['a deferral', 'POST', CALLBACK, { type: 5, data: { flags: 64 } }],
    ['a deferred update', 'POST', CALLBACK, { type: 6 }],
    ['choices', 'POST', CALLBACK, { type: 8, data: { choices: [{ name: 'Ana', value: 'ana' }] } }],
    ['an edit', 'PATCH', EDIT, { flags: 32_768, components: [{ type: 17, components: [TEXT] }] }],
    ['a follow-up', 'POST', FOLLOW_UP, { content: 'Later.', allowed_mentions: { parse: [] } }],
    ['a channel message', 'POST', CHANNEL, { content: 'Hello.', enforce_nonce: false }],
    [
      'a registration',
      'PUT',
      COMMANDS,
      [{ ...COMMAND, default_member_permissions: '32', nsfw: false, contexts: [0, 1] }],
    ],
  ])('lets %s pass', (_name, method, path, body) => {
    expect(checkRequest(request(method, path, body))).toEqual([]);
  });

  it.each([
    ['an unknown key', 'POST', CALLBACK, { type: 4, data: { contents: 'x' } }, 'contents'],
    ['an unknown callback type', 'POST', CALLBACK, { type: 44 }, 'no such callback type'],
    ['too long a content', 'PATCH', EDIT, { content: 'x'.repeat(2001) }, '.content'],
    ['a wrong type', 'POST', FOLLOW_UP, { flags: 'ephemeral' }, '.flags'],
    ['26 choices', 'POST', CALLBACK, { type: 8, data: { choices: choices(26) } }, '.data.choices'],
    ['a misspelt component field', 'PATCH', EDIT, { components: [{ ...TEXT, contents: 'x' }] }, 'contents'],
    [
      'a key deep inside',
      'PATCH',
      EDIT,
      { components: [{ type: 17, components: [{ ...TEXT, colour: 1 }] }] },
      'colour',
    ],
    ['a nameless command', 'PUT', COMMANDS, [COMMAND, { description: 'x', type: 1 }], '[1].name'],
    ['an unknown command key', 'PUT', COMMANDS, [{ ...COMMAND, colour: 1 }], 'colour'],
    [
      'an unknown ping kind',
      'POST',
      CHANNEL,
      { content: 'x', allowed_mentions: { parse: ['all'] } },
      'parse',
    ],
  ])('catches %s', (_name, method, path, body, mark) => {
    const violations = checkRequest(request(method, path, body));
    expect(violations.join('\n')).toContain(mark);
    expect(violations[0]).toMatch(new RegExp(`^${method} `));
  });

  it('counts what the stand-in refused as a violation', () => {
    const reply = { code: 50_035, message: 'Invalid Form Body', errors: { components: {} } };
    const refused = { ...request('PATCH', EDIT, { content: 'x' }), status: 400, reply };
    expect(checkRequest(refused)).toEqual([expect.stringContaining('50035 Invalid Form Body')]);
  });

  it('leaves a fault that was asked for alone', () => {
    const failed = { ...request('PATCH', EDIT, { content: 'x' }), status: 502, reply: { code: 0 } };
    expect(checkRequest(failed)).toEqual([]);
  });
});

function choices(count: number) {
  return Array.from({ length: count }, (_, index) => ({ name: `n${index}`, value: `v${index}` }));
}

describe('mentions', () => {
  it.each([
    ['none given', { content: 'x' }, true],
    ['everything parsed', { content: 'x', allowed_mentions: { parse: ['users'] } }, true],
    ['closed', { content: 'x', allowed_mentions: { parse: [] } }, false],
    ['no text', { flags: 64 }, false],
  ])('are open or closed: %s', (_name, data, open) => {
    expect(leavesMentionsOpen(request('POST', CALLBACK, { type: 4, data }))).toBe(open);
    expect(leavesMentionsOpen(request('PATCH', EDIT, data))).toBe(open);
  });
});
