// Every reader against invented bytes, invented strings and valid files with bytes changed. FUZZ_RUNS raises the
// number of cases of each property; a failing case prints its seed.
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeText } from '../../src/ingest/formats/decode.ts';
import { parseBytes } from '../../src/ingest/formats/formats.ts';
import { DEFAULT_LIMITS, LimitError } from '../../src/ingest/limits.ts';
import { documentsOf, remarksOf, useCorpusFolder } from './corpus-folder.ts';
import { anyBytes, mutated, VALID_FILES } from './mutations.ts';
import { makeZip, SENTENCE } from './sample-files.ts';
import { openSpoiltReader } from './spoilt-reader.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60);
const numRuns = Number.isInteger(RUNS) && RUNS > 0 ? RUNS : 60;
const corpus = useCorpusFolder();

const reader = openSpoiltReader(corpus.path);
const { read } = reader;
afterAll(() => reader.close());

describe.each(VALID_FILES)('%s', (extension, valid) => {
  it('is read when it is valid', async () => {
    await corpus.put(`a${extension}`, valid);
    const outcomes = await corpus.read();
    expect(documentsOf(outcomes).length).toBeGreaterThan(0);
    expect(remarksOf(outcomes).filter((remark) => remark.startsWith('failed'))).toEqual([]);
  });

  it('gives a document or a line of explanation for changed bytes', async () => {
    await fc.assert(
      fc.asyncProperty(mutated(valid), (bytes) => read(extension, bytes)),
      { numRuns: numRuns * 2 },
    );
  }, 0);

  it('gives a document or a line of explanation for any bytes and any string', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, (content) => read(extension, content)),
      { numRuns },
    );
  }, 0);
});

describe('what lies inside', () => {
  it('keeps to the same rules when a zip holds changed files', async () => {
    const inside = fc
      .constantFrom(...VALID_FILES.filter(([extension]) => extension !== '.pdf'))
      .chain(([extension, file]) =>
        mutated(file).map((content) => makeZip([{ name: `b${extension}`, content }])),
      );
    await fc.assert(
      fc.asyncProperty(inside, (zip) => read('.zip', zip)),
      { numRuns },
    );
  }, 0);

  it('names entries without leaving the zip file, whatever they are called', async () => {
    const name = fc.array(fc.constantFrom('..', '/', '\\', 'a', '.txt', '\0', 'C:', '\u202e', 'é', '.'), {
      maxLength: 9,
    });
    await fc.assert(
      fc.asyncProperty(name, async (parts) => {
        await corpus.put('a.zip', makeZip([{ name: parts.join(''), content: SENTENCE }]));
        for (const { path } of documentsOf(await corpus.read())) {
          expect(path).toMatch(/^a\.zip#/u);
          expect(path.slice(6).split('/')).not.toContain('..');
          expect(path).not.toMatch(/\p{Cc}|\\/u);
        }
      }),
      { numRuns },
    );
  }, 0);

  it('decodes any bytes or calls them binary', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const decoded = decodeText(bytes);
        if (decoded.kind === 'text') expect(decoded.text).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: numRuns * 5 },
    );
  }, 0);

  it('throws nothing but limits when limits are tight', async () => {
    const tight = {
      ...DEFAULT_LIMITS,
      maxArticleChars: 30,
      maxMarkupBytes: 600,
      maxNesting: 6,
      maxFeedItems: 1,
    };
    const file = fc.constantFrom(
      ...VALID_FILES.filter(([extension]) => !['.pdf', '.zip'].includes(extension)),
    );
    await fc.assert(
      fc.asyncProperty(
        file.chain(([extension, valid]) => fc.tuple(fc.constant(extension), mutated(valid))),
        async ([extension, bytes]) => {
          await parseBytes(extension, bytes, tight).catch((error: unknown) => {
            if (extension === '.docx') expect(String(error)).toMatch(/^(?:Zip|Limit)Error: Expected /u);
            else expect(error).toBeInstanceOf(LimitError);
          });
        },
      ),
      { numRuns: numRuns * 3 },
    );
  }, 0);
});
