// Every article of a corpus has an id of its own, and none is lost for want of one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsOf, remarksOf, useCorpusFolder } from './corpus-folder.ts';
import { ATOM, makeDocx, makePdf, makeZip, paragraphs, pdfLines, RSS, SENTENCE } from './sample-files.ts';

const corpus = useCorpusFolder();
const REMARK = 'The ferry of Norda made its last trip.';

async function idsByPath(): Promise<Readonly<Record<string, string>>> {
  const documents = documentsOf(await corpus.read());
  return Object.fromEntries(documents.map(({ id, path }) => [path, id]));
}

describe('files of one name', () => {
  it('are all read; plain text has the name alone', async () => {
    await corpus.put('report.txt', SENTENCE);
    await corpus.put('report.pdf', makePdf(pdfLines([0, REMARK])));
    await corpus.put('report.docx', makeDocx(paragraphs(SENTENCE)));
    expect(await idsByPath()).toEqual({
      'report.docx': 'report.docx',
      'report.pdf': 'report.pdf',
      'report.txt': 'report',
    });
    expect(remarksOf(await corpus.read())).toEqual([]);
  });

  it('leave the id to the article that had it when another format is added', async () => {
    await corpus.put('canal.txt', SENTENCE);
    expect(await idsByPath()).toEqual({ 'canal.txt': 'canal' });
    await corpus.put('canal.pdf', makePdf(pdfLines([0, REMARK])));
    expect(await idsByPath()).toEqual({ 'canal.pdf': 'canal.pdf', 'canal.txt': 'canal' });
  });

  it('are all read where they hold several articles', async () => {
    await corpus.put('feed.rss', RSS);
    await corpus.put('feed.xml', ATOM);
    await corpus.put(
      'feed.jsonl',
      `${JSON.stringify({ text: SENTENCE })}\n${JSON.stringify({ text: REMARK })}`,
    );
    expect(await idsByPath()).toEqual({
      'feed.jsonl#1': 'feed#1',
      'feed.jsonl#2': 'feed#2',
      'feed.rss#1': 'courier-1',
      'feed.rss#2': 'feed.rss#2',
      'feed.xml#1': 'urn:courier:2',
    });
  });

  it('are all read in a zip file, even under one path', async () => {
    await corpus.put(
      'a.zip',
      makeZip([
        { name: 'b.txt', content: SENTENCE },
        { name: 'b.md', content: REMARK },
        { name: 'b.md', content: SENTENCE },
      ]),
    );
    const ids = documentsOf(await corpus.read()).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['a#b', 'a.zip#b.md']);
    expect(ids[2]).toMatch(/^a#b~[\da-f]{8}$/u);
  });

  it('do not take the whole name that another file has', async () => {
    await corpus.put('a.txt', SENTENCE);
    await corpus.put('a.md', REMARK);
    await corpus.put('a.md.txt', 'It rained.');
    const ids = await idsByPath();
    expect(ids).toMatchObject({ 'a.txt': 'a', 'a.md.txt': 'a.md' });
    expect(ids['a.md']).toMatch(/^a~[\da-f]{8}$/u);
  });
});

describe('records with an id that is taken', () => {
  const record = (id: string, text: string): string => JSON.stringify({ id, text });

  it('never displace the article of a file', async () => {
    await corpus.put('aaa.json', record('report', REMARK));
    await corpus.put('aab.jsonl', record('report', 'It rained.'));
    await corpus.put('report.txt', SENTENCE);
    const outcomes = await corpus.read();
    const ids = Object.fromEntries(documentsOf(outcomes).map(({ id, path }) => [path, id]));
    expect(ids['report.txt']).toBe('report');
    expect(new Set(Object.values(ids)).size).toBe(3);
    expect(remarksOf(outcomes)).toEqual([
      `warning aaa.json: Expected an id of its own, got "report", which report.txt has; it is called "${ids['aaa.json']}"`,
      `warning aab.jsonl:1: Expected an id of its own, got "report", which report.txt has; it is called "${ids['aab.jsonl#1']}"`,
    ]);
  });

  it('in a file of their own come before those in a collection', async () => {
    await corpus.put('a.jsonl', record('x', SENTENCE));
    await corpus.put('b.json', record('x', REMARK));
    expect((await idsByPath())['b.json']).toBe('x');
  });

  it('keep their further id wherever they stand and whatever else there is', async () => {
    await corpus.put('a.jsonl', `${record('x', SENTENCE)}\n${record('x', REMARK)}`);
    const before = (await idsByPath())['a.jsonl#2'];
    await corpus.put(
      'a.jsonl',
      `${record('x', SENTENCE)}\n${record('y', 'It rained.')}\n${record('x', REMARK)}`,
    );
    await corpus.put('other.txt', SENTENCE);
    expect((await idsByPath())['a.jsonl#3']).toBe(before);
  });

  it('are passed over where they are the very same article, and counted once a file', async () => {
    await corpus.put('a.rss', RSS);
    await corpus.put('b.rss', RSS.replace('<title>Ferry stops</title>', '<guid>courier-2</guid>'));
    await corpus.put('c.rss', RSS);
    const outcomes = await corpus.read();
    expect(documentsOf(outcomes).map(({ path }) => path)).toEqual([
      'a.rss#1',
      'a.rss#2',
      'b.rss#2',
      'c.rss#2',
    ]);
    expect(remarksOf(outcomes)).toEqual(
      ['b.rss', 'c.rss'].map(
        (path) =>
          `warning ${path}: Expected each article once, got 1 again with the same id and text; it counts once`,
      ),
    );
  });

  it('are kept beside the first where their text was changed', async () => {
    await corpus.put('a.rss', RSS);
    await corpus.put('b.rss', RSS.replaceAll('again', 'once more'));
    const outcomes = await corpus.read();
    expect(documentsOf(outcomes).filter(({ text }) => text.includes('once more'))).toHaveLength(1);
    expect(documentsOf(outcomes)).toHaveLength(4);
  });
});

describe('any mixture', () => {
  const name = fc.constantFrom('a', 'b', 'a.txt', 'b~', 'a#1');
  const extension = fc.constantFrom('txt', 'md', 'json', 'jsonl');
  const file = fc.record({
    name,
    extension,
    id: fc.option(fc.constantFrom('a', 'b', 'a#1', 'a.md')),
    text: fc.nat(3),
  });

  it('gives every file an article and every article an id of its own, in any order of writing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(file, { maxLength: 7, selector: (each) => `${each.name}.${each.extension}` }),
        async (files) => {
          for (const { name, extension, id, text } of files) {
            const words = `The ferry number ${text} of Norda ${name} ${extension} sails.`;
            const record = JSON.stringify({ text: words, ...(id === null ? {} : { id }) });
            await corpus.put(`m/${name}.${extension}`, extension.startsWith('json') ? record : words);
          }
          const documents = documentsOf(await corpus.read());
          expect(documents).toHaveLength(files.length);
          expect(new Set(documents.map(({ id }) => id)).size).toBe(files.length);
          await corpus.clear();
        },
      ),
      { numRuns: 60 },
    );
  });
});
