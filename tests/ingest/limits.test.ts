import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type IngestLimits } from '../../src/ingest/limits.ts';
import { readArticleFile, rememberArticles } from '../../src/ingest/read.ts';
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
  RSS,
  SENTENCE,
} from './sample-files.ts';

const corpus = useCorpusFolder();

const deep = (element: string, count: number): string => `<${element}>`.repeat(count);
const zipInZip = makeZip([{ name: 'b.zip', content: makeZip([{ name: 'c.txt', content: SENTENCE }]) }]);
const zeros = makeZip([
  { name: 'a.txt', content: Buffer.alloc(3_000_000, 'a') },
  { name: 'b.txt', content: SENTENCE },
]);

const CASES: readonly (readonly [string, Partial<IngestLimits>, string, string | Uint8Array, string])[] = [
  [
    'a large file',
    { maxFileBytes: 20 },
    'a.txt',
    SENTENCE,
    'failed a.txt: Expected at most 20 bytes in a file (maxFileBytes), got 60',
  ],
  [
    'a long line',
    { maxLineBytes: 30 },
    'a.jsonl',
    `${JSON.stringify({ text: SENTENCE })}`,
    'failed a.jsonl:1: Expected at most 30 bytes in a line (maxLineBytes), got 71',
  ],
  [
    'a long article',
    { maxArticleChars: 20 },
    'a.json',
    JSON.stringify({ text: SENTENCE }),
    'failed a.json: Expected at most 20 characters in an article (maxArticleChars), got 60',
  ],
  [
    'a large page',
    { maxMarkupBytes: 50 },
    'a.html',
    PAGE,
    `failed a.html: Expected at most 50 bytes of markup (maxMarkupBytes), got ${PAGE.length}`,
  ],
  [
    'a large mail',
    { maxMarkupBytes: 50 },
    'a.eml',
    MAIL,
    `failed a.eml: Expected at most 50 bytes of markup (maxMarkupBytes), got ${MAIL.length}`,
  ],
  [
    'a large document',
    { maxMarkupBytes: 300 },
    'a.docx',
    makeDocx(paragraphs(SENTENCE, SENTENCE, SENTENCE)),
    'failed a.docx: Expected at most 300 bytes of markup (maxMarkupBytes), got ',
  ],
  [
    'a deep document',
    {},
    'a.docx',
    makeDocx(deep('w:p', 200)),
    'failed a.docx: Expected at most 120 nested elements (maxNesting), got more',
  ],
  [
    'a deep feed',
    {},
    'a.atom',
    ATOM.replace('<content', `${deep('x', 200)}<content`),
    'failed a.atom: Expected at most 120 nested elements (maxNesting), got more',
  ],
  [
    'a long feed',
    { maxFeedItems: 1 },
    'a.rss',
    RSS,
    'failed a.rss: Expected at most 1 articles in a feed (maxFeedItems), got 2',
  ],
  [
    'a PDF with many pages',
    { maxPdfPages: 0 },
    'a.pdf',
    makePdf(pdfLines([0, SENTENCE])),
    'failed a.pdf: Expected at most 0 pages (maxPdfPages), got 1',
  ],
  [
    'a zip inside a zip',
    { maxZipDepth: 1 },
    'a.zip',
    zipInZip,
    'failed a.zip#b.zip: Expected at most 1 zip files inside one another (maxZipDepth), got 2',
  ],
  [
    'many entries',
    { maxZipEntries: 1 },
    'a.zip',
    zeros,
    'failed a.zip: Expected at most 1 entries in a zip file (maxZipEntries), got 2',
  ],
  [
    'a bomb',
    {},
    'a.zip',
    zeros,
    'failed a.zip#a.txt: Expected at most 200 bytes unpacked from each byte (maxZipRatio), got ',
  ],
  [
    'a bomb inside a document',
    {},
    'a.docx',
    makeDocx(`<w:p>${' '.repeat(3_000_000)}</w:p>`),
    'failed a.docx: Expected at most 200 bytes unpacked from each byte (maxZipRatio), got ',
  ],
  [
    'much to unpack',
    { maxZipBytes: 50 },
    'a.zip',
    makeZip([{ name: 'a.txt', content: SENTENCE }]),
    'failed a.zip#a.txt: Expected at most 50 bytes unpacked (maxZipBytes), got 60',
  ],
];

describe('limits', () => {
  it.each(CASES)('reports %s in one line and reads on', async (_, limits, path, content, message) => {
    await corpus.put(path, content);
    await corpus.put('z.md', 'It rained.');
    const outcomes = await corpus.read({ limits });
    expect(remarksOf(outcomes)).toEqual([expect.stringContaining(message)]);
    expect(documentsOf(outcomes).some(({ text }) => text === 'It rained.')).toBe(true);
  });

  it('stops at the most articles a corpus may have', async () => {
    await corpus.put('a.jsonl', `${JSON.stringify({ text: SENTENCE })}\n`.repeat(5));
    const outcomes = await corpus.read({ limits: { maxArticles: 3 } });
    expect(documentsOf(outcomes)).toHaveLength(3);
    expect(remarksOf(outcomes)).toEqual([
      'failed a.jsonl:4: Expected at most 3 articles in the corpus (maxArticles), got more; nothing from here on is read',
    ]);
  });

  it('ends a parser that takes too long, and parses the next file', async () => {
    await corpus.put('a.pdf', makePdf(pdfLines([0, SENTENCE])));
    await corpus.put('b.txt', SENTENCE);
    const outcomes = await corpus.read({ limits: { maxParseMs: 1 } });
    expect(documentsOf(outcomes).map(({ path }) => path)).toEqual(['b.txt']);
    expect(remarksOf(outcomes)).toEqual([
      'failed a.pdf: Expected at most 1 milliseconds for an article (maxParseMs), got more',
    ]);
    expect(documentsOf(await corpus.read()).map(({ path }) => path)).toEqual(['a.pdf', 'b.txt']);
  });

  it('holds for one file read by itself', async () => {
    await corpus.put('a.txt', SENTENCE);
    const outcomes = await readArticleFile(`${corpus.path()}/a.txt`, corpus.path(), {
      limits: { maxFileBytes: 5 },
    });
    expect(remarksOf(outcomes)).toEqual([expect.stringContaining('maxFileBytes')]);
  });

  it('has a default above zero for everything', () => {
    for (const value of Object.values(DEFAULT_LIMITS)) expect(value).toBeGreaterThan(0);
  });
});

describe('known articles', () => {
  const readTwice = async (change: () => Promise<void>) => {
    const first = await corpus.read();
    const problems = first.flatMap((outcome) =>
      outcome.kind === 'document' ? outcome.problems : [outcome.problem],
    );
    const hashes = first.flatMap((outcome) => (outcome.kind === 'document' ? [outcome.hash] : []));
    const known = rememberArticles(documentsOf(first), hashes, problems);
    await change();
    return { first, second: await corpus.read({ known }) };
  };

  it('are the same objects, with their remarks, while nothing changed', async () => {
    await corpus.put('a.jsonl', `${JSON.stringify({ text: SENTENCE, url: 'nowhere' })}\n{`);
    await corpus.put('b.rss', RSS);
    await corpus.put('c.docx', makeDocx(paragraphs(SENTENCE)));
    const { first, second } = await readTwice(async () => undefined);
    expect(second).toEqual(first);
    expect(documentsOf(first)).toHaveLength(4);
    documentsOf(first).forEach((document, index) => {
      expect(documentsOf(second)[index]).toBe(document);
    });
  });

  it.each([
    ['its bytes', () => corpus.put('a.txt', `${SENTENCE} It rained.`)],
    ['what is stated beside it', () => corpus.put('metadata.yml', 'a.txt: { outlet: Norda Courier }')],
  ])('are read anew with %s changed', async (_, change) => {
    await corpus.put('a.txt', SENTENCE);
    const { first, second } = await readTwice(change);
    expect(documentsOf(second)[0]).not.toBe(documentsOf(first)[0]);
    expect(documentsOf(second)).not.toEqual(documentsOf(first));
  });

  it('are read anew where the corpus settled their day', async () => {
    await corpus.put('a.txt', SENTENCE);
    const [document] = documentsOf(await corpus.read());
    const settled = { ...document!, eventDate: { date: '2024-03-05', basis: 'inferred' as const } };
    expect(rememberArticles([settled], ['hash'], []).size).toBe(0);
  });
});
