import { execFileSync } from 'node:child_process';
import { chmod, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder as makeFolders, writeDurably } from '../../src/store/durable.ts';
import { fingerprintFolders } from '../../src/store/fingerprint.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';

const DURABLE = new URL('../../src/store/durable.ts', import.meta.url).href;

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

describe('writeDurably', () => {
  it('writes one part behind the other in place of what was there, with its mode', async () => {
    const path = join(folder, 'quay.txt');
    await chmod(path, 0o640);
    await writeDurably(path, 'The quay ', Buffer.from('is '), 'theirs.');
    expect(await readFile(path, 'utf8')).toBe('The quay is theirs.');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['quay.txt']);
  });

  it('leaves a link one', async () => {
    const link = join(folder, 'link');
    await symlink(join(folder, 'quay.txt'), link);
    await writeDurably(link, 'The quay is theirs.');
    expect(await readlink(link)).toBe(join(folder, 'quay.txt'));
    expect(await readFile(join(folder, 'quay.txt'), 'utf8')).toBe('The quay is theirs.');
  });

  it('lets two write at once, and one of them be read', async () => {
    const path = join(folder, 'quay.txt');
    await Promise.all([writeDurably(path, 'one'), writeDurably(path, 'two')]);
    expect(['one', 'two']).toContain(await readFile(path, 'utf8'));
    expect(await readdir(folder)).toEqual(['quay.txt']);
  });

  it('keeps the old file where the disk takes only a part of the new one', async () => {
    const path = join(folder, 'settings.json');
    await writeFile(path, 'kept');
    // A limit of the shell stands for a full disk: the system takes what fits, then no more. It needs no rights.
    const script = `process.on('SIGXFSZ', () => undefined);
      const { writeDurably } = await import(${JSON.stringify(DURABLE)});
      const outcome = await writeDurably(${JSON.stringify(path)}, Buffer.alloc(400_000, 'x')).then(
        () => 'written', ({ code }) => code);
      console.log(outcome);`;
    const run = 'ulimit -f 128 && exec "$0" --import tsx --input-type=module --eval "$1"';
    const said = execFileSync('sh', ['-c', run, process.execPath, script], { encoding: 'utf8' });
    expect(said.trim()).toBe('EFBIG');
    expect(await readFile(path, 'utf8')).toBe('kept');
    expect(await readdir(folder)).toEqual(['quay.txt', 'settings.json']);
  });
});
