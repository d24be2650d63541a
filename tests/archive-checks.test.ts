import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../src/archive/open.ts';
import { checkNew, ImplausibleError } from '../src/archive/opening/checks.ts';
import type { Archive } from '../src/archive.ts';
import { makeFolder, removeFolder } from './run-onrecord.ts';

/** Thirty letters whose first 200 characters are the same; they differ in a figure at their end. */
const ALIKE = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [
    `letter-${index}.txt`,
    `${'Dear readers, good morning from the harbour of Oster. '.repeat(4)}Today ${index + 100} ferries sail.\n`,
  ]),
);

let corpusDir = '';
let dataDir = '';
beforeEach(async () => {
  corpusDir = await makeFolder(ALIKE);
  dataDir = await makeFolder();
});
afterEach(async () => {
  await removeFolder(corpusDir);
  await removeFolder(dataDir);
});

const build = async (): Promise<Archive> => (await openArchive({ corpusDir, dataDir }, 'rebuild')).archive;

describe('checking a new archive', () => {
  it('accepts articles that open with the same words', async () => {
    const { data } = await build();
    expect(data.documents).toHaveLength(30);
  });

  it('refuses one in which no article is found by its own words', async () => {
    const archive = await build();
    const stranger = archive.data.documents[0];
    const search: Archive['search'] = async (question, options) =>
      (await archive.search(question, options)).map((hit) => ({
        ...hit,
        document: { ...hit.document, id: `not ${stranger?.id}` },
      }));
    await expect(checkNew({ ...archive, search }, undefined)).rejects.toThrow(ImplausibleError);
  });

  it('takes one good find for enough, and finding nothing at all for no proof', async () => {
    const archive = await build();
    let asked = 0;
    const search: Archive['search'] = async (question, options) => {
      asked += 1;
      return asked < 3 ? [] : await archive.search(question, options);
    };
    await expect(checkNew({ ...archive, search }, undefined)).resolves.toBeUndefined();
    await expect(checkNew({ ...archive, search: async () => [] }, undefined)).resolves.toBeUndefined();
    expect(asked).toBeGreaterThan(2);
  });
});
