import { describe, expect, it } from 'vitest';
import { documentsOf, remarksOf, useCorpusFolder } from './corpus-folder.ts';

const corpus = useCorpusFolder();
const SAID = '“The bridge is open,” said Lena Quist.';

describe('a text with control characters', () => {
  it.each([
    ['a bell', `\u0007${SAID}`],
    ['a terminal’s colours', `\u001B[1;31m${SAID}\u001B[0m`],
    ['many of them', SAID.replace(/ /gu, '\u0001 ')],
    ['a form feed for a line break', `${SAID}\f`],
  ])('is read without %s', async (_, text) => {
    await corpus.put('a.txt', text);
    const outcomes = await corpus.read();
    expect(documentsOf(outcomes)[0]?.text).toBe(SAID);
    expect(remarksOf(outcomes)).toEqual([]);
  });

  it('has none in its title either', async () => {
    await corpus.put('a.json', JSON.stringify({ title: 'The\u0007 bridge\u0000 opens', text: SAID }));
    expect(documentsOf(await corpus.read())[0]?.title).toBe('The bridge opens');
  });

  it.each([
    ['a NUL among them', Buffer.from(`${SAID}\u0000${SAID}`)],
    ['more of them than words', Buffer.from(`${'\u0001\u0002\u0003'.repeat(100)}${SAID}`)],
  ])('is taken for a binary file with %s', async (_, bytes) => {
    await corpus.put('a.txt', bytes);
    expect(remarksOf(await corpus.read())).toEqual(['failed a.txt: Expected text, found a binary file']);
  });
});

describe('what stands beside a file', () => {
  const page =
    '<html><head><title>Page title</title><meta property="og:site_name" content="Page Site"><meta name="author" content="Webmaster"></head>' +
    `<body><article><p>${SAID} ${'The council of Norda met on the quay and spoke of boats. '.repeat(12)}</p></article></body></html>`;

  it('wins over what a page says of itself', async () => {
    await corpus.put('a.html', page);
    await corpus.put('metadata.yml', 'a.html: { title: The bridge opens, outlet: Norda Courier }');
    expect(documentsOf(await corpus.read())[0]).toMatchObject({
      title: 'The bridge opens',
      outlet: 'Norda Courier',
      author: 'Webmaster',
    });
  });

  it('yields to what a record states', async () => {
    await corpus.put('a.json', JSON.stringify({ text: SAID, outlet: 'Sudra Times' }));
    await corpus.put('metadata.yml', 'a.json: { outlet: Norda Courier, title: The bridge opens }');
    expect(documentsOf(await corpus.read())[0]).toMatchObject({
      title: 'The bridge opens',
      outlet: 'Sudra Times',
    });
  });
});
