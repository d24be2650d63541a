// `aliases.yml` at the top of the corpus: every good line counts, whatever stands beside it.
import { execFileSync } from 'node:child_process';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analyseCorpus } from '../src/archive.ts';
import { makeFolder, removeFolder } from './run-onrecord.ts';

let folder = '';
beforeEach(async () => {
  folder = await makeFolder({ 'a.txt': '"The quay is ours," said Alma Ortiz, the mayor of Oster.\n' });
});
afterEach(() => removeFolder(folder));

async function read() {
  const { aliases, problems } = await analyseCorpus(
    folder,
    { earlier: undefined, limits: {} },
    () => undefined,
  );
  return {
    aliases,
    remarks: problems.map(({ path, severity, message }) => `${severity} ${path}: ${message}`),
  };
}

describe('aliases.yml', () => {
  it('loses a bad line, not the others', async () => {
    const lines = [
      'Alma Ortiz: [Ortiz, the mayor]',
      'Bo Lund: [Lund',
      'Ines Falk:',
      '- Falk',
      '- Ortiz',
      'Jon Reed: Reed',
    ];
    await writeFile(join(folder, 'aliases.yml'), lines.join('\n'));
    const { aliases, remarks } = await read();
    expect(aliases).toEqual({
      'alma ortiz': 'Alma Ortiz',
      ortiz: 'Alma Ortiz',
      'the mayor': 'Alma Ortiz',
      'ines falk': 'Ines Falk',
      falk: 'Ines Falk',
      'jon reed': 'Jon Reed',
      reed: 'Jon Reed',
    });
    expect(remarks).toEqual([
      expect.stringContaining(
        'warning aliases.yml: Expected `name: value` in YAML, got a bracket that is not closed',
      ),
      'warning aliases.yml: Expected the alias "Ortiz" to belong to one name, got "Alma Ortiz", which counts, and "Ines Falk" (line 3)',
    ]);
  });

  it('is decoded as articles are', async () => {
    await writeFile(join(folder, 'aliases.yml'), Buffer.from('René Lévy: [Lévy, le maire Lévy]\n', 'latin1'));
    const { aliases, remarks } = await read();
    expect(aliases['levy']).toBe('René Lévy');
    expect(remarks).toEqual([expect.stringMatching(/^warning aliases\.yml: Expected UTF-8, read as /u)]);
  });

  it('is not read where it is a link, and not waited for where it is a pipe', async () => {
    await writeFile(join(folder, '.names'), 'Alma Ortiz: Ortiz');
    await symlink(join(folder, '.names'), join(folder, 'aliases.yml'));
    expect(await read()).toEqual({
      aliases: {},
      remarks: ['warning aliases.yml: Expected a file, found a symbolic link; it is not read'],
    });
    execFileSync('rm', [join(folder, 'aliases.yml')]);
    execFileSync('mkfifo', [join(folder, 'aliases.yml')]);
    expect((await read()).remarks).toEqual([
      'warning aliases.yml: Expected a file, found something else; it is not read',
    ]);
  });

  it('with very many names is read', async () => {
    const lines = Array.from({ length: 30_000 }, (_, at) => `Name ${at}: [Other ${at}]`);
    await writeFile(join(folder, 'aliases.yml'), lines.join('\n'));
    const { aliases, remarks } = await read();
    expect(Object.keys(aliases)).toHaveLength(60_000);
    expect(remarks).toEqual([]);
  });
});
