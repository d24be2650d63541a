import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder as makeFolders } from '../../src/store/durable.ts';
import { fingerprintFolders } from '../../src/store/fingerprint.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';

let folder = '';
beforeEach(async () => {
  folder = await makeFolder({ 'quay.txt': 'The quay is ours.' });
});
afterEach(() => removeFolder(folder));

describe('makeFolder', () => {
  it('makes a folder with those above it, and leaves one that is there', async () => {
    const path = join(folder, 'a', 'b', 'c');
    await makeFolders(path);
    await makeFolders(path);
    expect((await stat(path)).isDirectory()).toBe(true);
  });

  it('lets several make the same folder at once', async () => {
    const path = join(folder, 'a', 'b');
    await expect(
      Promise.all([makeFolders(path), makeFolders(path), makeFolders(path)]),
    ).resolves.toBeDefined();
  });

  it.each([
    ['under a file', () => join(folder, 'quay.txt', 'data'), 'ENOTDIR'],
    ['where the system refuses new names', () => '/proc/onrecord/data', /ENOENT|EROFS|EACCES|EPERM/],
  ])('ends with the reason %s', async (_, path, reason) => {
    await expect(makeFolders(path())).rejects.toThrow(reason);
  });
});

describe('fingerprintFolders', () => {
  it('goes on where a file cannot be read', async () => {
    // A file of Linux that opens and then refuses its first byte; elsewhere there is none.
    const prints = [['/proc/self/mem'], ['/proc/self/mem', folder], [folder]].map(fingerprintFolders);
    expect(new Set(await Promise.all(prints)).size).toBe(3);
  });

  it('takes a file for itself', async () => {
    const other = await makeFolder({ 'quay.txt': 'The quay is theirs.' });
    const [one, two] = [folder, other].map((each) => fingerprintFolders([join(each, 'quay.txt')]));
    expect(await one).not.toBe(await two);
    expect(await one).toBe(await fingerprintFolders([join(folder, 'quay.txt')]));
    await removeFolder(other);
  });
});
