// `metadata.yml` beside articles: what can be used is used, and nothing in it is passed over in silence.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../src/ingest/beside/entries.ts';
import { readArticleFile } from '../../src/ingest/read.ts';
import { documentsOf, remarksOf, useCorpusFolder } from './corpus-folder.ts';
import { SENTENCE } from './sample-files.ts';

const corpus = useCorpusFolder();
const valuesOf = (text: string) =>
  Object.fromEntries(readEntries(text, 1000).entries.map(({ name, value }) => [name, value]));

describe('entries', () => {
  it.each([
    ['a: 1\nb: [x, y]\n', { a: 1, b: ['x', 'y'] }],
    ['# names\n---\na:\n- x\n- y\n\nb:\n  c: d\n', { a: ['x', 'y'], b: { c: 'd' } }],
    ['{"a": {"c": "d"},\n"b": 2}\n', { a: { c: 'd' }, b: 2 }],
    ['  a: 1\n  b: 2\n', { a: 1, b: 2 }],
    ['a: [\n  x\n]\n"b c": y\r\n2024.10: z\r\n', { a: ['x'], 'b c': 'y', '2024.10': 'z' }],
    [
      'a: &n { outlet: Norda Courier }\nb: *n\n',
      { a: { outlet: 'Norda Courier' }, b: { outlet: 'Norda Courier' } },
    ],
    ['a: |\n  x\n\n  y\nb: >\n  z\n', { a: 'x\n\ny\n', b: 'z\n' }],
    ['', {}],
    ['# nothing\n', {}],
  ])('of %j are read', (text, values) => {
    expect(readEntries(text, 1000).problems).toEqual([]);
    expect(valuesOf(text)).toEqual(values);
  });

  it.each([
    ['a: [x, y\n', 'a bracket that is not closed, or a line that is not indented as those above (line 2)'],
    ['a: b: c\n', 'a second colon; a value with a colon needs quotation marks (line 2)'],
    ['a:\n\tb: c\n', 'a tab where spaces are needed (line 3)'],
    ['a: "b\n', 'a quotation mark, bracket or comma that is missing (line 2)'],
    ['only words\n', 'Expected `name: value`, got "only words" (line 2)'],
    ['first: 2\n', 'Expected "first" once, got it again after line 1, which counts (line 2)'],
    ['a: { b: 1, b: 2 }\n', 'Expected "b" once, got it again; the first counts (line 2)'],
    ['a: *none\n', 'Expected "*none" to name a value above, found none (line 2)'],
    [`a: ${'['.repeat(5000)}\n`, 'values nested too deeply'],
    ['[a]: b\n', 'Expected a name before the colon, got none (line 2)'],
  ])('beside the bad one %j are read all the same', (bad, message) => {
    const { entries, problems } = readEntries(`first: 1\n${bad}last: 3\n`, 1000);
    expect(entries[0]).toEqual({ name: 'first', value: 1, line: 1 });
    expect(entries.at(-1)).toMatchObject({ name: 'last', value: 3 });
    expect(problems).toEqual([expect.stringContaining(message)]);
  });

  it('are the same one by one as all together, and never throw', () => {
    const text = fc.array(
      fc.constantFrom('a: 1', 'b:', '  c: d', '- e', '"', '[', '}', '\t', '&x', '*x', '---', '#', 'f: "g"'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(text, (lines) => {
        const { entries, problems } = readEntries(lines.join('\n'), 1000);
        expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
        for (const problem of problems) expect(problem).toMatch(/^Expected [^\n]*$/u);
      }),
    );
  });

  it('of a list or of many aliases take no more than their number', () => {
    const lines = Array.from({ length: 30_000 }, (_, at) => `a${at}: *n`);
    const { entries, problems } = readEntries(
      `z: &n { outlet: Norda Courier }\n${lines.join('\n')}`,
      600_000,
    );
    expect(entries).toHaveLength(30_001);
    expect(problems).toEqual([]);
  });

  it('are left out with a remark where they take too long', () => {
    const { entries, problems } = readEntries('a: 1\nb: 2\n', -1);
    expect(entries).toHaveLength(1);
    expect(problems).toEqual([
      'Expected to read the file in -1 milliseconds (maxParseMs), stopped after line 1',
    ]);
  });
});

describe('metadata.yml', () => {
  it('is read with each bad entry told by its line', async () => {
    await corpus.put('a.txt', SENTENCE);
    await corpus.put('b.txt', SENTENCE);
    await corpus.put('sub/c.txt', SENTENCE);
    await corpus.put(
      'metadata.yml',
      [
        'a.txt:',
        '  outlet: Norda Courier',
        '  outlett: Norda Herald',
        'b.txt: Norda Courier',
        'c.txt: { outlet: Norda Courier }',
        'sub/c.txt: { outlet: Norda Courier }',
        'a.txt: { outlet: Norda Herald }',
      ].join('\n'),
    );
    const outcomes = await corpus.read();
    const fields = 'id, title, outlet, author, published, event_date, url, language, kind';
    expect(remarksOf(outcomes)).toEqual(
      [
        'Expected "a.txt" once, got it again after line 1, which counts (line 7)',
        `Expected one of ${fields} under "a.txt" (line 1), got "outlett"`,
        'Expected fields such as `outlet: …` under "b.txt" (line 4), got "Norda Courier"',
        'Expected the name of an article file beside it, got "c.txt" (line 5)',
        'Expected the name of an article file beside it, got "sub/c.txt" (line 6)',
      ].map((message) => `warning metadata.yml: ${message}`),
    );
    expect(documentsOf(outcomes).map(({ outlet }) => outlet)).toEqual(['Norda Courier', null, null]);
  });

  it('says nothing about other files where one is read by itself', async () => {
    await corpus.put('a.txt', SENTENCE);
    await corpus.put('metadata.yml', 'a.txt: { outlet: Norda Courier, outlett: x }\nb.txt: x\n');
    const outcomes = await readArticleFile(`${corpus.path()}/a.txt`, corpus.path());
    expect(remarksOf(outcomes)).toEqual([expect.stringContaining('under "a.txt" (line 1), got "outlett"')]);
    expect(documentsOf(outcomes)[0]?.outlet).toBe('Norda Courier');
  });

  it('tells the first twenty of many remarks and counts the others', async () => {
    await corpus.put(
      'metadata.yml',
      Array.from({ length: 70 }, (_, at) => `x${at}.txt: { outlet: Norda }\n`).join(''),
    );
    const remarks = remarksOf(await corpus.read());
    expect(remarks).toHaveLength(21);
    expect(remarks.at(-1)).toBe(
      'warning metadata.yml: Expected no more than that, got 50 more remarks on this file',
    );
  });

  it.each([
    ['metadata.yaml', 'Expected the name metadata.yml, found metadata.yaml; it is not read'],
    ['n/Aliases.yml', 'Expected the name aliases.yml, found Aliases.yml; it is not read'],
    ['n/aliases.yml', 'Expected aliases.yml at the top of the corpus, found it in a folder; it is not read'],
  ])('is missed under the name %s', async (path, message) => {
    await corpus.put(path, 'a.txt: { outlet: Norda Courier }');
    expect(remarksOf(await corpus.read())).toEqual([`warning ${path}: ${message}`]);
  });

  it.each([
    ['UTF-16', Buffer.from('\uFEFFa.txt: { outlet: Café Norda }', 'utf16le'), []],
    ['UTF-16 without a mark', Buffer.from('a.txt: { outlet: Café Norda }', 'utf16le'), []],
    [
      'Latin-1',
      Buffer.from('a.txt: { outlet: Café Norda }', 'latin1'),
      [expect.stringMatching(/^warning metadata\.yml: Expected UTF-8, read as /u)],
    ],
  ])('is read in %s as articles are', async (_, bytes, remarks) => {
    await corpus.put('a.txt', SENTENCE);
    await corpus.put('metadata.yml', bytes);
    const outcomes = await corpus.read();
    expect(documentsOf(outcomes)[0]?.outlet).toBe('Café Norda');
    expect(remarksOf(outcomes)).toEqual(remarks);
  });

  it('is not read where it is binary or goes beyond its size', async () => {
    await corpus.put('a/metadata.yml', Buffer.alloc(17 * 1024 * 1024, '#'));
    await corpus.put(
      'b/metadata.yml',
      Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256),
    );
    expect(remarksOf(await corpus.read())).toEqual([
      'warning a/metadata.yml: Expected at most 16777216 bytes, got 17825792; it is not read',
      'warning b/metadata.yml: Expected text, found a binary file; it is not read',
    ]);
  });
});
