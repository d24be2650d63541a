import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type ArticleOutcome,
  CorpusError,
  listArticleFiles,
  readArticleFile,
  readCorpus,
} from '../../src/ingest/read.ts';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'onrecord-ingest-'));
});

afterEach(async () => {
  await rm(dir, { recursive: true });
});

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), content);
}

async function readAll(): Promise<readonly ArticleOutcome[]> {
  const outcomes: ArticleOutcome[] = [];
  for await (const outcome of readCorpus(dir)) outcomes.push(outcome);
  return outcomes;
}

function documents(outcomes: readonly ArticleOutcome[]) {
  return outcomes.flatMap((outcome) => (outcome.kind === 'document' ? [outcome.document] : []));
}

function remarks(outcomes: readonly ArticleOutcome[]): readonly string[] {
  return outcomes
    .flatMap((outcome) => (outcome.kind === 'document' ? outcome.problems : [outcome.problem]))
    .map(({ path, severity, message }) => `${severity} ${path}: ${message}`);
}

const TEXT = 'The bridge of Norda is open, the mayor told reporters.\n\n“At last,” she said.';

describe('listArticleFiles', () => {
  it('finds articles in all folders, sorted, and passes the rest over', async () => {
    for (const path of [
      'b.txt',
      'a/c.MD',
      'a/README.md',
      'README.md',
      'metadata.yml',
      'aliases.yml',
      '.x.txt',
      '.git/a.txt',
      'a.png',
      'd.jsonl',
    ]) {
      await put(path, TEXT);
    }
    const found = await listArticleFiles(dir);
    expect(found.map((path) => path.slice(dir.length + 1))).toEqual([
      'a/README.md',
      'a/c.MD',
      'b.txt',
      'd.jsonl',
    ]);
  });

  it('says what is wrong with the folder', async () => {
    await put('file', TEXT);
    await expect(listArticleFiles(join(dir, 'none'))).rejects.toThrow(CorpusError);
    await expect(listArticleFiles(join(dir, 'none'))).rejects.toThrow('there is none');
    await expect(listArticleFiles(join(dir, 'file'))).rejects.toThrow('it is a file');
  });
});

describe('formats', () => {
  it('reads front matter, the text of Markdown without its marks, and soft line breaks', async () => {
    await put(
      'n/a.md',
      `---\ntitle: A bridge\noutlet: Norda Courier\npublished: 2024-03-03\nkind: digest\n---\n\n# Open\n\nThe **mayor** of\n[Norda](https://norda.example) spoke.\n`,
    );
    const [document] = documents(await readAll());
    expect(document).toMatchObject({
      id: 'n/a',
      path: 'n/a.md',
      title: 'A bridge',
      outlet: 'Norda Courier',
      kind: 'digest',
    });
    expect(document?.published).toEqual({ date: '2024-03-03', basis: 'given' });
    expect(document?.text).toBe('Open\n\nThe mayor of Norda spoke.');
  });

  it('reads a page by its article and its metadata', async () => {
    const paragraph =
      '<p>The harbour bridge will reopen in April, Mayor Lena Quist said on Saturday, and the ferry will stop.</p>';
    await put(
      'p.html',
      `<html lang="en"><head><title>Bridge opens | Norda Courier</title><meta property="og:site_name" content="Norda Courier"><meta property="article:published_time" content="2024-03-03T10:00:00Z"></head><body><nav><a href="/">Home</a></nav><article><h1>Bridge opens</h1>${paragraph.repeat(6)}</article><footer>All rights reserved</footer></body></html>`,
    );
    const [document] = documents(await readAll());
    expect(document).toMatchObject({
      outlet: 'Norda Courier',
      published: { date: '2024-03-03', basis: 'given' },
    });
    expect(document?.title).toContain('Bridge opens');
    expect(document?.text.split('\n\n').filter((line) => line.startsWith('The harbour bridge'))).toHaveLength(
      6,
    );
    expect(document?.text).not.toContain('All rights');
  });

  it('reads JSON and JSON lines, one bad line costs one article', async () => {
    await put(
      'one.json',
      JSON.stringify({ id: 'x', text: TEXT, language: 'en_US', url: 'https://www.reuters.com/a' }),
    );
    await put(
      'two.jsonl',
      `${JSON.stringify({ text: TEXT })}\n{"text": \n\n${JSON.stringify({ text: 7 })}\n${JSON.stringify({ id: 9, text: TEXT })}`,
    );
    const outcomes = await readAll();
    expect(documents(outcomes).map(({ id, path }) => [id, path])).toEqual([
      ['x', 'one.json'],
      ['two#1', 'two.jsonl#1'],
      ['9', 'two.jsonl#5'],
    ]);
    expect(documents(outcomes)[0]).toMatchObject({ language: 'en-US', outlet: 'Reuters' });
    expect(remarks(outcomes)).toEqual([
      expect.stringContaining('failed two.jsonl:2: Expected JSON'),
      'failed two.jsonl:4: Expected `text` to be a string, got 7',
    ]);
  });

  it('takes fields from the file beside the articles', async () => {
    await put('a.txt', TEXT);
    await put('metadata.yml', 'a.txt:\n  outlet: Norda Courier\n  event_date: 2024-03-02\n');
    const [document] = documents(await readAll());
    expect(document).toMatchObject({
      outlet: 'Norda Courier',
      eventDate: { date: '2024-03-02', basis: 'given' },
    });
  });
});

describe('bad input', () => {
  it('loses a bad field, not the article', async () => {
    await put('a.md', `---\npublished: yesterday\nurl: nowhere\noutlet: [1]\n---\n${TEXT}`);
    const outcomes = await readAll();
    expect(documents(outcomes)).toHaveLength(1);
    expect(remarks(outcomes)).toEqual([
      'warning a.md: Expected `outlet` to be a string, got [1]',
      'warning a.md: Expected `published` to be an ISO date, got "yesterday"',
      'warning a.md: Expected `url` to be an http address, got "nowhere"',
    ]);
  });

  it.each([
    [
      'a binary file',
      'x.txt',
      Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256),
      'found a binary file',
    ],
    ['an empty file', 'x.txt', '', 'found no text'],
    ['nothing but furniture', 'x.txt', 'Menu\n\nShare\n', 'found no text'],
    ['broken front matter', 'x.md', '---\na: [\n---\nText.', 'Expected front matter in YAML'],
    ['a page nested beyond reason', 'x.html', '<div>'.repeat(20_000), 'at most 120 nested elements'],
    [
      'a page nested too deeply to read',
      'x.html',
      `${'<div>'.repeat(300)}The bridge is open.`,
      'at most 120 nested',
    ],
    ['a JSON array', 'x.json', '[1]', 'Expected a record such as {"text": "…"}, got 1'],
  ])('reports %s in one line', async (_, path, content, message) => {
    await put(path, content);
    await put('y.txt', TEXT);
    const outcomes = await readAll();
    expect(documents(outcomes)).toHaveLength(1);
    expect(remarks(outcomes)).toEqual([expect.stringContaining(message)]);
    expect(remarks(outcomes)[0]).not.toContain('\n');
  });

  it.each([
    ['windows-1251', 'НОРДА', [0xcd, 0xce, 0xd0, 0xc4, 0xc0]],
    [
      'windows-1252',
      'Café “Größe”',
      [0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x47, 0x72, 0xf6, 0xdf, 0x65, 0x94],
    ],
  ])('reads %s with a remark', async (_, word, bytes) => {
    const body =
      word === 'НОРДА'
        ? [0x20, 0xec, 0xee, 0xf1, 0xf2, 0x20, 0xee, 0xf2, 0xea, 0xf0, 0xfb, 0xf2, 0x2e]
        : [...Buffer.from(' is open again, the mayor said to reporters of the town.')];
    await put('a.txt', Uint8Array.from(Array.from({ length: 20 }, () => [...bytes, ...body, 0x0a]).flat()));
    const outcomes = await readAll();
    expect(documents(outcomes)[0]?.text).toContain(word);
    expect(remarks(outcomes)[0]).toMatch(/^warning a\.txt: Expected UTF-8, read as /u);
  });

  it('reads UTF-16 by its byte order mark', async () => {
    await put('a.txt', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'));
    expect(documents(await readAll())[0]?.text).toBe(TEXT);
  });

  it('reads on without a broken metadata file, and says so', async () => {
    await put('a.txt', TEXT);
    await put('metadata.yml', '- 1\n- [');
    const outcomes = await readAll();
    expect(documents(outcomes)).toHaveLength(1);
    expect(remarks(outcomes)).toEqual([expect.stringContaining('warning metadata.yml: Expected')]);
  });

  it('reports a file that went away', async () => {
    const [outcome] = await readArticleFile(join(dir, 'gone.txt'), dir);
    expect(outcome).toMatchObject({ kind: 'failed', problem: { path: 'gone.txt', severity: 'failed' } });
  });
});

describe('hash', () => {
  const hashOf = async (): Promise<string> => {
    const [outcome] = await readAll();
    return outcome?.kind === 'document' ? outcome.hash : 'none';
  };

  it('changes with the text and with what is stated beside it, and with nothing else', async () => {
    await put('a.txt', TEXT);
    const first = await hashOf();
    expect(first).toMatch(/^[0-9a-f]{64}$/u);
    await put('a.txt', TEXT);
    expect(await hashOf()).toBe(first);
    await put('metadata.yml', 'a.txt: { outlet: Norda Courier }');
    const second = await hashOf();
    expect(second).not.toBe(first);
    await put('a.txt', `${TEXT} Yes.`);
    expect(await hashOf()).not.toBe(second);
  });
});
