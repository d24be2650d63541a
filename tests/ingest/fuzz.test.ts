// Every reader against invented bytes, invented strings and valid files with bytes changed. FUZZ_RUNS raises the
// number of cases of each property; a failing case prints its seed.
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeText } from '../../src/ingest/formats/decode.ts';
import { parseBytes } from '../../src/ingest/formats/formats.ts';
import { DEFAULT_LIMITS, LimitError } from '../../src/ingest/limits.ts';
import { type ArticleOutcome, readPiece } from '../../src/ingest/outcomes.ts';
import { BoundedParser } from '../../src/ingest/parser/bounded-parser.ts';
import { type Piece, type Place, readPieces } from '../../src/ingest/pieces.ts';
import type { Document } from '../../src/model.ts';
import { documentsOf, remarksOf, useCorpusFolder } from './corpus-folder.ts';
import {
  ATOM,
  MAIL,
  makeDocx,
  makePdf,
  makeZip,
  PAGE,
  paragraphs,
  pdfLines,
  REMARK,
  RSS,
  SENTENCE,
} from './sample-files.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60);
const numRuns = Number.isInteger(RUNS) && RUNS > 0 ? RUNS : 60;
const corpus = useCorpusFolder();

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['.txt', Buffer.from(`NORDA, March 5 (Reuters) - ${SENTENCE}\n\n${REMARK}\n\nShare\n\nAda Brook: Yes.`)],
  [
    '.md',
    Buffer.from(
      `---\ntitle: A bridge\npublished: 2024-03-03\ntags: &a [b, {c: 1}]\nmore: *a\n---\n# Open\n\n**${SENTENCE}** [x](https://y.example)`,
    ),
  ],
  ['.json', Buffer.from(JSON.stringify({ id: 1, title: 'Bridge', published: '2024-03-03', text: SENTENCE }))],
  ['.html', Buffer.from(PAGE)],
  ['.xhtml', Buffer.from(`<?xml version="1.0"?>${PAGE}`)],
  ['.rss', Buffer.from(RSS)],
  ['.atom', Buffer.from(ATOM)],
  ['.eml', Buffer.from(MAIL)],
  ['.docx', makeDocx(paragraphs(SENTENCE, REMARK))],
  ['.pdf', makePdf(pdfLines([0, SENTENCE], [14, 'It rained.']))],
  [
    '.zip',
    makeZip([
      { name: 'a.txt', content: SENTENCE },
      { name: 'b/c.jsonl', content: JSON.stringify({ text: REMARK }) },
      { name: 'd.html', content: PAGE },
    ]),
  ],
  [
    '.jsonl',
    Buffer.from(`${JSON.stringify({ text: SENTENCE })}\n${JSON.stringify({ id: 2, text: REMARK })}\n`),
  ],
];

interface Edit {
  readonly kind: 'set' | 'cut' | 'copy' | 'put';
  readonly at: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** Pieces that mean something to one format or another. */
const TOKENS = [
  '<',
  '>',
  '</p>',
  '<![CDATA[',
  ']]>',
  '&#0;',
  '&#x110000;',
  '\0',
  '\uFEFF',
  '"',
  '{',
  '[',
  '---\n',
  '--b1',
  '\r\n\r\n',
  'stream',
  'endobj',
  ' 0 R',
  '/Length 9999999999',
  '%PDF',
  'PK\x01\x02',
  '=?utf-8?q?',
  '*a',
  '&a',
  '\u2028',
  '“',
  '”',
  ': ',
  '1e999',
  '\\ud800',
];

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('set', 'cut', 'copy', 'put'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 200 }),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 8 }),
    fc.constantFrom(...TOKENS).map((token) => Buffer.from(token)),
  ),
});

function change(file: Uint8Array, { kind, at, length, bytes }: Edit): Uint8Array {
  const start = Math.floor(at * file.length);
  const [before, after] = [file.subarray(0, start), file.subarray(start)];
  if (kind === 'set') return Buffer.concat([before, bytes, after.subarray(bytes.length)]);
  if (kind === 'cut') return Buffer.concat([before, after.subarray(length)]);
  const middle = kind === 'put' ? bytes : file.subarray(Math.max(0, start - length), start);
  return Buffer.concat([before, middle, after]);
}

const mutated = (file: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc.array(edit, { minLength: 1, maxLength: 8 }).map((edits) => edits.reduce(change, file));

const parser = new BoundedParser(DEFAULT_LIMITS);
afterAll(() => parser.close());

function checkDocument({ text, id, path }: Document): void {
  expect(text).toBe(text.trim());
  expect(text).not.toBe('');
  expect(text).not.toMatch(/\p{Surrogate}/u);
  expect(id).not.toBe('');
  expect(path.startsWith('a')).toBe(true);
}

/** A document that is whole, or a problem in one line; anything thrown fails the test. */
function checkOutcome(outcome: ArticleOutcome): void {
  if (outcome.kind === 'document') checkDocument(outcome.document);
  const problems = outcome.kind === 'document' ? outcome.problems : [outcome.problem];
  for (const { message } of problems) {
    expect(message).toMatch(/^Expected /u);
    expect(message).not.toContain('\n');
  }
}

const WHOLE: Place = { place: 'a', where: 'a', id: 'a' };
const FILE = { path: 'a', id: 'a', stated: {} };
const state = { limits: DEFAULT_LIMITS, known: new Map(), parser };

async function readBytes(extension: string, bytes: Uint8Array): Promise<void> {
  const piece: Piece = { ...WHOLE, kind: 'piece', extension, bytes, likely: [] };
  for await (const outcome of readPiece(piece, FILE, state)) checkOutcome(outcome);
}

async function readFile(extension: string, bytes: Uint8Array): Promise<void> {
  await corpus.put(`a${extension}`, bytes);
  const whole = { place: `a${extension}`, where: `a${extension}`, id: 'a' };
  for await (const piece of readPieces(`${corpus.path()}/a${extension}`, whole, DEFAULT_LIMITS))
    for await (const outcome of readPiece(piece, FILE, state)) checkOutcome(outcome);
}

/** Files that are split into pieces are read from the folder, all others from memory. */
const read = (extension: string, bytes: Uint8Array): Promise<void> =>
  extension === '.zip' || extension === '.jsonl' ? readFile(extension, bytes) : readBytes(extension, bytes);

describe.each(FILES)('%s', (extension, valid) => {
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
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
      fc
        .array(fc.constantFrom(...TOKENS, 'a', ' ', SENTENCE), { maxLength: 40 })
        .map((parts) => Buffer.from(parts.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, (content) => read(extension, content)),
      { numRuns },
    );
  }, 0);
});

describe('what lies inside', () => {
  it('keeps to the same rules when a zip holds changed files', async () => {
    const inside = fc
      .constantFrom(...FILES.filter(([extension]) => extension !== '.pdf'))
      .chain(([extension, file]) =>
        mutated(file).map((content) => makeZip([{ name: `b${extension}`, content }])),
      );
    await fc.assert(
      fc.asyncProperty(inside, (zip) => readFile('.zip', zip)),
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
    const file = fc.constantFrom(...FILES.filter(([extension]) => !['.pdf', '.zip'].includes(extension)));
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
