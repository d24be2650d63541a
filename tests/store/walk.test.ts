import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprintFolders, fingerprintListing } from '../../src/store/fingerprint.ts';
import { walkFolder } from '../../src/store/keeping/walk.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';

const NOBODY = 65_534;
let folder = '';
beforeEach(async () => {
  folder = await makeFolder({ 'b.txt': 'The ferry is late.', 'a.txt': 'The harbour is open.' });
  for (const name of ['shut', 'open', '.hidden']) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'c.txt'), 'The tower was sold.');
  }
  await chmod(folder, 0o755);
});
afterEach(async () => {
  await chmod(join(folder, 'shut'), 0o755);
  await removeFolder(folder);
});

/** With `shut` closed; nothing is forbidden to root, so that root becomes somebody else for a while. */
async function whileShut<T>(act: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  await chmod(join(folder, 'shut'), 0);
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return await act();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

it('lists plain files below a folder, hidden ones left out', async () => {
  const files = ['a.txt', 'b.txt', 'open/c.txt', 'shut/c.txt'];
  expect(await walkFolder(folder)).toEqual({ files, unreadable: [] });
});

it('lists the others where a folder below cannot be read', async () => {
  expect(await whileShut(() => walkFolder(folder))).toEqual({
    files: ['a.txt', 'b.txt', 'open/c.txt'],
    unreadable: [{ path: 'shut', code: 'EACCES' }],
  });
});

it.each([
  ['contents', () => fingerprintFolders([folder])],
  ['listing', () => fingerprintListing(folder)],
])('the fingerprint of the %s tells a change beside a folder that cannot be read', async (_, fingerprint) => {
  const before = await whileShut(fingerprint);
  await writeFile(join(folder, 'd.txt'), 'The bridge is closed.');
  expect(await whileShut(fingerprint)).not.toBe(before);
  expect(await fingerprint()).not.toBe(await whileShut(fingerprint));
});

it('a folder that is not there is an error of the system', async () => {
  await expect(walkFolder(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
});
