import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../src/archive/open.ts';
import { makeFolder, removeFolder } from './run-onrecord.ts';

const nameOf = (at: number): string => `pier-${String(at).padStart(2, '0')}.txt`;
const articleOf = (at: number): string =>
  `Pier ${at} opens\n\n"Pier ${at} is ours," said Ines Falk, the mayor of Oster. "It took ${at + 2} years," Falk said.\n`;
const PIERS = Array.from({ length: 12 }, (_, at) => at);

let corpusDir = '';
let dataDir = '';
beforeEach(async () => {
  corpusDir = await makeFolder(Object.fromEntries(PIERS.map((at) => [nameOf(at), articleOf(at)])));
  dataDir = await makeFolder();
});
afterEach(async () => {
  await removeFolder(corpusDir);
  await removeFolder(dataDir);
});

const open = (mode: 'reuse' | 'rebuild' | 'dry-run') => openArchive({ corpusDir, dataDir }, mode);
const eachOf = async (count: number, change: (path: string, at: number) => Promise<void>): Promise<void> => {
  for (const at of PIERS.slice(0, count)) await change(join(corpusDir, nameOf(at)), at);
};

describe('an archive read after another', () => {
  it.each(['rebuild', 'dry-run'] as const)(
    'is refused by a %s when most articles cannot be read any more',
    async (mode) => {
      await open('rebuild');
      await eachOf(7, (path) => truncate(path));
      await expect(open(mode)).rejects.toThrow(
        /^Expected to read most of the 12 articles of before, 7 cannot be read any more\. .*DATA_DIR.*pier-00\.txt: Expected an article, found no text$/u,
      );
    },
  );

  it('leaves the earlier one answering at a start, with the reason', async () => {
    await open('rebuild');
    await eachOf(7, (path) => truncate(path));
    const { archive, report } = await open('reuse');
    expect(archive.data.documents).toHaveLength(12);
    expect(report.problems[0]?.message).toMatch(/7 cannot be read any more.*answers instead$/u);
  });

  it('is taken with half of the articles broken, which the report names', async () => {
    await open('rebuild');
    await eachOf(6, (path) => truncate(path));
    const { report } = await open('rebuild');
    expect(report.changes.removed).toHaveLength(6);
    expect(report.problems.filter(({ severity }) => severity === 'failed')).toHaveLength(6);
  });

  it("is taken when most articles were deleted: that is somebody's decision", async () => {
    await open('rebuild');
    await eachOf(11, (path) => rm(path));
    expect((await open('rebuild')).report.overview.documents).toBe(1);
  });

  it('is taken once the broken files are gone', async () => {
    await open('rebuild');
    await eachOf(11, (path) => truncate(path));
    await expect(open('rebuild')).rejects.toThrow('11 cannot be read');
    await eachOf(11, (path) => rm(path));
    expect((await open('rebuild')).report.overview.documents).toBe(1);
  });

  it('is refused when the quotations have gone from articles that stay', async () => {
    await open('rebuild');
    await eachOf(12, (path, at) =>
      writeFile(path, `Error ${at}: the page that was asked for is not here.\n`),
    );
    await expect(open('rebuild')).rejects.toThrow(
      /^Expected most of the 24 quotations in 12 articles that are still there, found 0: other texts/u,
    );
  });

  it('is taken when other articles without quotations have come in their place', async () => {
    await open('rebuild');
    await eachOf(12, (path) => rm(path));
    for (const at of PIERS)
      await writeFile(join(corpusDir, `quay-${at}.txt`), `Quay ${at} was paved in May.\n`);
    expect((await open('rebuild')).report.overview.documents).toBe(12);
  });

  it('is refused for the lines of a file that cannot be read any more, not for those taken out', async () => {
    await eachOf(12, (path) => rm(path));
    const file = join(corpusDir, 'piers.jsonl');
    const lines = PIERS.map((at) => JSON.stringify({ id: `p${at}`, text: articleOf(at) }));
    await writeFile(file, lines.join('\n'));
    await open('rebuild');
    await writeFile(file, lines.map((line, at) => (at < 7 ? line.slice(0, -1) : line)).join('\n'));
    await expect(open('rebuild')).rejects.toThrow(/7 cannot be read any more.*piers\.jsonl:1: /u);
    await writeFile(file, ['{', ...lines.slice(1, 5)].join('\n'));
    expect((await open('rebuild')).report.overview.documents).toBe(4);
  });
});
