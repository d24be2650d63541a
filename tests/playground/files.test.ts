import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { parseLine } from '../../src/playground/prompt/command-line.ts';
import { openFile } from '../../src/playground/prompt/files.ts';
import type { StandIn } from '../../src/playground/stand-in.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';

const registered = commands.map(({ data }) => data) as unknown as ReturnType<StandIn['commands']>;

let folder = '';
beforeAll(async () => {
  folder = await makeFolder({ 'the ferry.md': 'The ferry stays.' });
});
afterAll(() => removeFolder(folder));

it.each([
  ['as the option says', 'file:'],
  ['alone', ''],
])('an attachment is given as the path of a file, %s', (_, option) => {
  const file = {
    filename: 'the ferry.md',
    contentType: 'text/markdown; charset=utf-8',
    data: Buffer.from('The ferry stays.'),
  };
  const parsed = parseLine(`/corpus add ${option}${join(folder, 'the ferry.md')}`, registered, openFile);
  expect(parsed).toEqual({ kind: 'command', call: { name: 'corpus', subcommand: 'add', options: { file } } });
});

it.each([
  ['a path that leads nowhere', openFile],
  ['no files at all, as on the page', undefined],
])('is answered with a reason: %s', (_, open) => {
  const parsed = parseLine(`/corpus add file:${join(folder, 'bridge.md')}`, registered, open);
  expect(parsed).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('does not fit file') });
});
