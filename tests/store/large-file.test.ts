import { createHash } from 'node:crypto';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestInParts, readInParts } from '../../src/store/large-file.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';

let folder = '';
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => removeFolder(folder));

const bytes = fc.uint8Array({ maxLength: 200 });
const part = fc.integer({ min: 1, max: 250 });

describe('in parts', () => {
  it('is read what stands in the file, whatever the size of a part', async () => {
    const path = join(folder, 'archive');
    await fc.assert(
      fc.asyncProperty(bytes, part, fc.nat(220), fc.nat(220), async (content, size, start, length) => {
        await writeFile(path, content);
        const file = await open(path, 'r');
        const read = await readInParts(file, start, length, size).finally(() => file.close());
        expect([...read]).toEqual([...content.subarray(start, start + length)]);
      }),
    );
  });

  it('the digest is that of the whole', () => {
    fc.assert(
      fc.property(bytes, part, (content, size) => {
        expect(digestInParts(content, size)).toBe(createHash('sha256').update(content).digest('hex'));
      }),
    );
  });
});
