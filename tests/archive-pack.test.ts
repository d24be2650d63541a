import { deserialize, serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { packArchive, unpackArchive } from '../src/archive/opening/pack.ts';
import { analyseCorpus } from '../src/archive.ts';
import { makeFolder, removeFolder } from './run-onrecord.ts';

const FILES = {
  'harbour.txt':
    'OSTER, June 28, 2021 - "We are ready," said Ines Falk, the mayor of Oster, on Monday. "Nobody knows."\n\nShe told the Oster Post that “the ferry” would sail.',
  'bridge.txt': 'The bridge will close in May, Bo Lund said. According to Lund, it is “old”.',
  'talk.txt': 'Falk: Good evening. The quay is ours.\n\nLund: It is not.\n\nFalk: We shall see about that.',
  'nobody.txt': '“It is cold in the harbour tonight, and nobody comes.”\n\nThe herring fell to four crowns.',
};

describe('packing an archive', () => {
  it('gives the same data back after it was written and read', async () => {
    const corpusDir = await makeFolder(FILES);
    const data = await analyseCorpus(corpusDir, { earlier: undefined, limits: {} }, () => undefined);
    const kinds = new Set(data.quotations.flat().map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThan(2);
    expect(data.quotations.flat().some(({ speaker }) => speaker === null)).toBe(true);
    expect(unpackArchive(deserialize(serialize(packArchive(data))))).toEqual(data);
    await removeFolder(corpusDir);
  });
});
