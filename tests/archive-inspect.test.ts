// A file that somebody wants in the corpus: what is said against it is what is wrong with it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectArticles } from '../src/archive/inspect.ts';
import { makeZip, SENTENCE } from './ingest/sample-files.ts';
import { makeFolder, removeFolder } from './run-onrecord.ts';

let folder = '';
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => removeFolder(folder));

async function inspect(bytes: Uint8Array, name = 'a.zip') {
  await writeFile(join(folder, name), bytes);
  return inspectArticles(join(folder, name), {});
}

const small = { name: 'b.txt', content: SENTENCE };
const zipped = (levels: number): Buffer =>
  levels === 0
    ? Buffer.from(SENTENCE)
    : makeZip([{ name: levels === 1 ? 'c.txt' : 'c.zip', content: zipped(levels - 1) }]);

describe('inspectArticles', () => {
  it('refuses a bomb larger than a file may be for what it unpacks to', async () => {
    const zeros = { name: 'a.txt', content: Buffer.alloc(70 * 1024 * 1024) };
    expect(await inspect(makeZip([small, zeros]))).toEqual({
      articles: 1,
      isTooLarge: true,
      problem: expect.stringMatching(
        /^Expected at most 200 bytes unpacked from each byte \(maxZipRatio\), got \d{3,4}$/u,
      ),
    });
  });

  it('refuses a bomb of many small entries', async () => {
    const zeros = Array.from({ length: 6 }, (_, at) => ({
      name: `${at}.txt`,
      content: Buffer.alloc(900_000, 'a '),
    }));
    const { isTooLarge, problem } = await inspect(makeZip([small, ...zeros]));
    expect(isTooLarge).toBe(true);
    expect(problem).toContain('(maxZipRatio)');
  });

  it('names what is too large before what is merely unreadable', async () => {
    const bad = { name: 'a.json', content: '{' };
    const zeros = { name: 'c.txt', content: Buffer.alloc(3_000_000) };
    expect((await inspect(makeZip([bad, zeros]))).problem).toContain('(maxZipRatio)');
  });

  it('names a failure before a warning', async () => {
    const bytes = makeZip([{ name: 'a.jsonl', content: `{"text": "It rained.", "url": "nowhere"}\n{` }]);
    expect((await inspect(bytes)).problem).toContain('Expected JSON');
  });

  it('says of zips nested too deeply just that', async () => {
    expect(await inspect(zipped(3))).toEqual({
      articles: 0,
      isTooLarge: false,
      problem: 'Expected at most 2 zip files inside one another (maxZipDepth), got 3',
    });
    expect(await inspect(zipped(2))).toEqual({ articles: 1, isTooLarge: false, problem: null });
  });

  it('tells a large plain file from a large packed one', async () => {
    await writeFile(join(folder, 'a.txt'), SENTENCE);
    const limits = { maxFileBytes: 20 };
    expect((await inspectArticles(join(folder, 'a.txt'), limits)).isTooLarge).toBe(false);
    await writeFile(join(folder, 'a.zip'), makeZip([small]));
    expect((await inspectArticles(join(folder, 'a.zip'), { maxFileBytes: 200 })).isTooLarge).toBe(false);
    const long = makeZip([{ name: 'b.txt', content: `${SENTENCE} `.repeat(20) }]);
    await writeFile(join(folder, 'a.zip'), long);
    expect((await inspectArticles(join(folder, 'a.zip'), { maxFileBytes: long.length })).isTooLarge).toBe(
      true,
    );
  });
});
