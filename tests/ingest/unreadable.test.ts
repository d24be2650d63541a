// Files and folders that cannot be read, or must not be: each is one remark, and the rest of the corpus is read.
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/ingest/parser/lines.ts';
import { readArticleFile } from '../../src/ingest/read.ts';
import { documentsOf, remarksOf, useCorpusFolder } from './corpus-folder.ts';
import { makeZip, SENTENCE } from './sample-files.ts';

const corpus = useCorpusFolder();
const NOBODY = 65_534;

/** Nothing is forbidden to root, so that root becomes somebody else for a while. */
async function asNobody<T>(act: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  await chmod(corpus.path(), 0o755);
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return await act();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

const pathsOf = (outcomes: Awaited<ReturnType<typeof corpus.read>>) =>
  documentsOf(outcomes).map(({ path }) => path);

describe('a file that may not be read', () => {
  it.each(['b.jsonl', 'b.txt', 'b.zip', 'b.rss'])('%s is one failure that names it', async (name) => {
    await corpus.put('a.txt', SENTENCE);
    await corpus.put(name, SENTENCE);
    await corpus.put('c.jsonl', JSON.stringify({ text: SENTENCE }));
    await chmod(join(corpus.path(), name), 0);
    const outcomes = await asNobody(() => corpus.read());
    expect(remarksOf(outcomes)).toEqual([
      `failed ${name}: Expected a readable file, may not read it (EACCES)`,
    ]);
    expect(pathsOf(outcomes)).toEqual(['a.txt', 'c.jsonl#1']);
  });

  it('is a warning where it stands beside articles', async () => {
    await corpus.put('a.txt', SENTENCE);
    await corpus.put('metadata.yml', 'a.txt: { outlet: Norda Courier }');
    await chmod(join(corpus.path(), 'metadata.yml'), 0);
    const outcomes = await asNobody(() => corpus.read());
    expect(remarksOf(outcomes)).toEqual([
      'warning metadata.yml: Expected a readable file, may not read it (EACCES)',
    ]);
    expect(pathsOf(outcomes)).toEqual(['a.txt']);
  });
});

describe('a folder that may not be read', () => {
  it('is one failure that names it', async () => {
    await corpus.put('a.txt', SENTENCE);
    await corpus.put('locked/b.txt', SENTENCE);
    await corpus.put('open/c.txt', SENTENCE);
    await chmod(join(corpus.path(), 'locked'), 0);
    const outcomes = await asNobody(() => corpus.read());
    await chmod(join(corpus.path(), 'locked'), 0o755);
    expect(remarksOf(outcomes)).toEqual([
      'failed locked: Expected a readable folder, may not read it (EACCES); nothing in it is read',
    ]);
    expect(pathsOf(outcomes)).toEqual(['a.txt', 'open/c.txt']);
  });
});

describe('a file that went away', () => {
  it.each(['gone.jsonl', 'gone.txt', 'gone.zip'])('%s is a failure without its full path', async (name) => {
    const outcomes = await readArticleFile(join(corpus.path(), name), corpus.path());
    expect(remarksOf(outcomes)).toEqual([
      `failed ${name}: Expected a readable file, found none any more (ENOENT)`,
    ]);
  });

  it('ends the reading of its lines, not the process', async () => {
    const lines = readLines(join(corpus.path(), 'gone.jsonl'), 100);
    await expect(lines.next()).rejects.toThrow('ENOENT');
  });
});

describe('names and kinds', () => {
  it('asks for another name where one is not in UTF-8', async () => {
    const name = Buffer.concat([
      Buffer.from(`${corpus.path()}/caf`),
      Buffer.from([0xe9]),
      Buffer.from('.txt'),
    ]);
    await writeFile(name, SENTENCE);
    await corpus.put('a.txt', SENTENCE);
    const outcomes = await corpus.read();
    expect(remarksOf(outcomes)).toEqual([
      'failed caf\uFFFD.txt: Expected a file name in UTF-8, got other bytes; it cannot be read until it is renamed',
    ]);
    expect(pathsOf(outcomes)).toEqual(['a.txt']);
  });

  it.each(['metadata.yml', 'a.txt'])('does not wait for a pipe named %s', async (name) => {
    execFileSync('mkfifo', [join(corpus.path(), name)]);
    await corpus.put('b.txt', SENTENCE);
    const outcomes = await corpus.read();
    expect(remarksOf(outcomes)).toEqual([
      `warning ${name}: Expected a file, found something else; it is not read`,
    ]);
    expect(pathsOf(outcomes)).toEqual(['b.txt']);
  });

  it('does not wait for a pipe that it is asked to read', async () => {
    execFileSync('mkfifo', [join(corpus.path(), 'a.jsonl')]);
    const outcomes = await readArticleFile(join(corpus.path(), 'a.jsonl'), corpus.path());
    expect(remarksOf(outcomes)).toEqual(['failed a.jsonl: Expected a file, found a pipe or device']);
  });

  it('reads the articles in a folder named metadata.yml, and says that it is no file', async () => {
    await corpus.put('metadata.yml/a.txt', SENTENCE);
    const outcomes = await corpus.read();
    expect(remarksOf(outcomes)).toEqual([
      'warning metadata.yml: Expected a file, found a folder; it is not read',
    ]);
    expect(pathsOf(outcomes)).toEqual(['metadata.yml/a.txt']);
  });

  it('takes nothing from a metadata.yml that is a link', async () => {
    await corpus.put('n/a.txt', SENTENCE);
    await mkdir(join(corpus.path(), '.kept'));
    await corpus.put('.kept/m.yml', 'a.txt: { outlet: Norda Courier }');
    await symlink(join(corpus.path(), '.kept/m.yml'), join(corpus.path(), 'n/metadata.yml'));
    const outcomes = await corpus.read();
    expect(remarksOf(outcomes)).toEqual([
      'warning n/metadata.yml: Expected a file, found a symbolic link; it is not read',
    ]);
    expect(documentsOf(outcomes)[0]?.outlet).toBeNull();
  });
});

describe('what is wrong with a file', () => {
  const front = (fields: string): string => `---\n${fields}\n---\nIt rained.`;
  const PART = 'Content-Type: multipart/mixed; boundary=b\n\n--b\n';
  const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  it.each([
    ['half a record', 'a.json', '{"text": "The bridge', 'got a text that ends too early'],
    ['nothing', 'a.json', '', 'Expected JSON, got an empty file'],
    ['no quotation marks', 'a.json', '{text: "The bridge"}', 'got "text: \\"The bridge\\"}" as character 2'],
    ['words', 'a.json', 'The bridge is open.', 'Expected JSON, got "The bridge'],
    ['null', 'a.json', 'null', 'Expected a record such as {"text": "…"}, got null'],
    ['an empty list', 'a.json', '[]', 'Expected a record, got an empty list'],
    ['no text', 'a.json', '{"title": "Bridge"}', 'Expected `text` to be a string, got nothing'],
    ['a deep list', 'a.json', `{"text": ${nested(50_000)}}`, 'Expected `text` to be a string, got a list'],
    ['a list', 'a.jsonl', '[{"text": "It rained."}]', 'Expected a record such as {"text": "…"}, got a list'],
    ['deep front matter', 'a.md', front(`a: ${nested(5000)}`), 'in YAML, got values nested too deeply'],
    ['a second colon', 'a.md', front('title: Bridge: open'), 'front matter in YAML, got a second colon'],
    [
      'a field twice',
      'a.md',
      front('title: a\ntitle: b'),
      'front matter in YAML, got a field that comes twice',
    ],
    ['two letters', 'a.zip', 'PK', 'Expected a zip file, got another file or one that is cut short'],
    ['three letters', 'a.pdf', 'PDF', 'Expected a PDF, got a damaged or other file'],
    ['nested parts', 'a.eml', PART.repeat(200), 'nested elements (maxNesting)'],
  ])('is said in our own words: %s in %s', async (_, name, content, message) => {
    await corpus.put(name, content);
    const [remark, ...others] = remarksOf(await corpus.read());
    expect(others).toEqual([]);
    expect(remark).toContain(message);
    expect(remark).not.toMatch(/position|signature|call stack|implicit|Unexpected|ENOENT/u);
  });

  it('names a damaged entry and reads the others', async () => {
    const zip = makeZip([
      { name: 'a.txt', content: SENTENCE, claimedSize: 10 },
      { name: 'b.txt', content: SENTENCE },
    ]);
    await corpus.put('a.zip', zip);
    const outcomes = await corpus.read();
    expect(remarksOf(outcomes)).toEqual([
      'failed a.zip#a.txt: Expected a readable zip entry, got a damaged one',
    ]);
    expect(pathsOf(outcomes)).toEqual(['a.zip#b.txt']);
  });
});

describe('a list of records in one file', () => {
  it('is read record by record, a bad one costs itself alone', async () => {
    await corpus.put(
      'a.json',
      JSON.stringify([{ id: 'x', text: SENTENCE }, { title: 'Bridge' }, { text: 'It rained.' }]),
    );
    const outcomes = await corpus.read();
    expect(documentsOf(outcomes).map(({ id, path }) => [id, path])).toEqual([
      ['x', 'a.json#1'],
      ['a#3', 'a.json#3'],
    ]);
    expect(remarksOf(outcomes)).toEqual(['failed a.json:2: Expected `text` to be a string, got nothing']);
  });
});
