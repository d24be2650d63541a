import type { APIApplicationCommand } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { parseLine } from '../../src/playground/prompt/command-line.ts';
import { helpText } from '../../src/playground/prompt/help.ts';

const option = (type: number, name: string, fields = {}) => ({
  type,
  name,
  description: `The ${name}`,
  ...fields,
});

const COMMANDS = [
  {
    name: 'ask',
    type: 1,
    description: 'Ask the corpus',
    options: [
      option(3, 'question', { required: true }),
      option(3, 'speaker'),
      option(3, 'since'),
      option(5, 'private'),
      option(4, 'limit'),
      option(6, 'member'),
    ],
  },
  { name: 'reindex', type: 1, description: 'Read again' },
  {
    name: 'settings',
    type: 1,
    description: 'x',
    options: [option(1, 'language', { options: [option(3, 'to')] })],
  },
  { name: 'Find who said this', type: 3, description: '' },
] as unknown as readonly APIApplicationCommand[];

const parse = (line: string) => parseLine(line, COMMANDS);
const ask = (options: object) => ({ kind: 'command', call: { name: 'ask', options } });

describe('a typed line', () => {
  it.each([
    ['free text', '/ask who spoke of trade?', { question: 'who spoke of trade?' }],
    [
      'options behind it',
      '/ask trade speaker:Ana Belić since:2024-05',
      { question: 'trade', speaker: 'Ana Belić', since: '2024-05' },
    ],
    [
      'a named question',
      '/ask speaker:Ana question:what about trade',
      { speaker: 'Ana', question: 'what about trade' },
    ],
    [
      'a colon that starts no option',
      '/ask what does 10:30 mean: now',
      { question: 'what does 10:30 mean: now' },
    ],
    [
      'quotation marks around a value',
      '/ask trade speaker:"Ana Belić"',
      { question: 'trade', speaker: 'Ana Belić' },
    ],
    ['quotation marks in free text', '/ask "fair trade"', { question: '"fair trade"' }],
    [
      'marks of free text before a marked value',
      '/ask "fair trade" speaker:"Ana Belić"',
      { question: '"fair trade"', speaker: 'Ana Belić' },
    ],
    ['yes and no', '/ask trade private:yes', { question: 'trade', private: true }],
    ['a number', '/ask trade limit:3', { question: 'trade', limit: 3 }],
    ['a mention', '/ask trade member:<@12>', { question: 'trade', member: '12' }],
    ['an option left empty', '/ask trade speaker:', { question: 'trade' }],
    ['capitals', '/ASK trade Speaker:Ana', { question: 'trade', speaker: 'Ana' }],
  ])('with %s', (_name, line, options) => {
    expect(parse(line)).toEqual(ask(options));
  });

  it('may name a subcommand', () => {
    const call = { name: 'settings', subcommand: 'language', options: { to: 'de' } };
    expect(parse('/settings language de')).toEqual({ kind: 'command', call });
  });

  it('may run a menu on a text', () => {
    const parsed = { kind: 'menu', name: 'Find who said this', text: 'The ferry is late.' };
    expect(parse('/find who said this: The ferry is late.')).toEqual(parsed);
  });

  it.each([
    ['an unknown command', '/bogus', 'Registered: /ask, /reindex'],
    ['a longer name', '/asking', 'no such command'],
    ['text that nothing takes', '/reindex everything', 'takes no free text'],
    ['a value that does not fit', '/ask trade private:perhaps', '"perhaps" does not fit private'],
  ])('is answered with a reason: %s', (_name, line, reason) => {
    expect(parse(line)).toMatchObject({ kind: 'unknown', reason: expect.stringContaining(reason) });
  });
});

it('lists commands with their options, optional ones in brackets', () => {
  const lines = helpText(COMMANDS).split('\n');
  expect(lines[0]).toBe('/ask question: [speaker:] [since:] [private:] [limit:] [member:]');
  expect(lines).toContain('/settings language [to:]');
  expect(lines).toContain('/Find who said this: TEXT');
});
