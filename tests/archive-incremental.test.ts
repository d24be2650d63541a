// A corpus that changes from reading to reading: what is taken over from the archive before must be what a build from
// nothing gives, in the data, in the index and in the names that only the whole corpus settles.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseCorpus, type EarlierArchive, indexArchive } from '../src/archive.ts';
import { makeFolder, removeFolder } from './run-onrecord.ts';

const SAILINGS = Array.from({ length: 60 }, (_, day) => `boat ${day} left quay ${day * 7}`).join(', ');

/** Texts that lean on each other: a surname another article completes, an office, a day without a year, a re-issue. */
const TEXTS = [
  '"The quay is ours," said Alma Ortiz, the mayor of Oster. Bo Lund and the Falk Yard were in Oster too.',
  'OSTER, June 28 (Reuters) - "We will build," Ortiz said in Oster. Bo Lund of the Falk Yard agreed.',
  'Alma Ortiz said the ferry will sail. Bo Lund told the Falk Yard in Oster to wait until Monday.',
  'Bruno Ortiz, a baker, said that bread costs more. "It hurts," he said.',
  '"We are ready," the French president said. Nobody in Oster knew what for.',
  'French President Ines Falk said on Monday that the bridge opens. "At last," she said.',
  'French President Jon Reed said on Tuesday that the bridge closes again.',
  `Oster, June 28, 2021\n\n"The bridge stands," said Bo Lund. ${'The council of Oster met on the quay and spoke of boats. '.repeat(6)}`,
  `"The bridge stands," said Bo Lund, the engineer. ${'The council of Oster met on the quay and spoke of boats. '.repeat(6)}`,
  `The harbour office lists: ${SAILINGS}.`,
  `The harbour office of Oster lists: ${SAILINGS}. Corrected.`,
  'Nothing is quoted here; the herring fell to four crowns.',
] as const;

const change = fc.oneof(
  fc.record({ file: fc.nat(5), text: fc.nat(TEXTS.length - 1) }),
  fc.record({ file: fc.nat(5), text: fc.constant(null) }),
);
const sequences = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 });

/** Files that want the same ids; those in JSON hold records. */
const CLASHING = ['a.txt', 'a.md', 'a.html', 'a.json', 'a.jsonl', 'b.jsonl', 'a#1.txt'] as const;
const clash = fc.record({
  file: fc.constantFrom(...CLASHING),
  ids: fc.option(fc.array(fc.constantFrom('a', 'b', 'a#1', 'a.md'), { minLength: 1, maxLength: 3 })),
  text: fc.nat(3),
});

function contentOf(file: string, ids: readonly string[], text: number): string {
  const words = TEXTS[text] ?? '';
  if (file.endsWith('.html'))
    return `<article><p>${words}</p><p>${'The quay was full. '.repeat(20)}</p></article>`;
  if (file.endsWith('.json')) return JSON.stringify({ id: ids[0], text: words });
  return file.endsWith('.jsonl') ? ids.map((id) => JSON.stringify({ id, text: words })).join('\n') : words;
}

async function build(corpusDir: string, earlier?: EarlierArchive) {
  const data = await analyseCorpus(corpusDir, { earlier: earlier?.data, limits: {} }, () => undefined);
  const { archive, serializeIndex } = await indexArchive(data, () => undefined, earlier);
  return { data, index: structuredClone(serializeIndex()), archive };
}

describe('reading a corpus that has changed', () => {
  it('gives what reading it from nothing gives, whatever is added, changed and removed', async () => {
    await fc.assert(
      fc.asyncProperty(sequences, async (sequence) => {
        const corpusDir = await makeFolder();
        let earlier: EarlierArchive | undefined;
        for (const changes of sequence) {
          for (const { file, text } of changes) {
            const path = join(corpusDir, `${file}.txt`);
            if (text === null) await rm(path, { force: true });
            else await writeFile(path, TEXTS[text] ?? '');
          }
          const fresh = await build(corpusDir);
          const renewed = await build(corpusDir, earlier);
          expect({ ...renewed.data, builtAt: '' }).toEqual({ ...fresh.data, builtAt: '' });
          expect(renewed.index).toEqual(fresh.index);
          const question = 'What did Ortiz say about the quay?';
          expect(await renewed.archive.search(question, {})).toEqual(
            await fresh.archive.search(question, {}),
          );
          earlier = renewed;
        }
        await removeFolder(corpusDir);
      }),
      { numRuns: 25 },
    );
  });

  it('gives every article the id that it has when all is read from nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(clash, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 4 }),
        async (sequence) => {
          const corpusDir = await makeFolder();
          let earlier: EarlierArchive | undefined;
          for (const changes of sequence) {
            for (const { file, ids, text } of changes) {
              if (ids === null) await rm(join(corpusDir, file), { force: true });
              else await writeFile(join(corpusDir, file), contentOf(file, ids, text));
            }
            const fresh = await build(corpusDir);
            const renewed = await build(corpusDir, earlier);
            expect({ ...renewed.data, builtAt: '' }).toEqual({ ...fresh.data, builtAt: '' });
            expect(renewed.index).toEqual(fresh.index);
            earlier = renewed;
          }
          await removeFolder(corpusDir);
        },
      ),
      { numRuns: 25 },
    );
  });
});
