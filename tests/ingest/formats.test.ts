import { describe, expect, it } from 'vitest';
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

const corpus = useCorpusFolder();

describe('PDF', () => {
  it('reads lines of one paragraph as one, and a gap as a new paragraph', async () => {
    await corpus.put(
      'a.pdf',
      makePdf(
        pdfLines(
          [0, 'The bridge of Norda is open'],
          [14, 'again, the mayor said.'],
          [40, 'The ferry stops in April.'],
        ),
      ),
    );
    const [document] = documentsOf(await corpus.read());
    expect(document?.text).toBe(
      'The bridge of Norda is open again, the mayor said.\n\nThe ferry stops in April.',
    );
  });

  it('mends a word broken at the end of a line where the text has it whole', async () => {
    await corpus.put(
      'a.pdf',
      makePdf(
        pdfLines(
          [0, 'The harbour is open. The har-'],
          [14, 'bour master knows a well-'],
          [14, 'known boat.'],
        ),
      ),
    );
    expect(documentsOf(await corpus.read())[0]?.text).toBe(
      'The harbour is open. The harbour master knows a well-known boat.',
    );
  });

  it.each([
    ['pictures only', makePdf('0 0 100 100 re f'), 'found pictures only'],
    ['no PDF', Buffer.from('The bridge is open.'), 'Expected a PDF'],
  ])('reports %s in one line', async (_, content, message) => {
    await corpus.put('a.pdf', content);
    expect(remarksOf(await corpus.read())).toEqual([expect.stringContaining(message)]);
  });
});

describe('Word documents', () => {
  it('reads paragraphs, breaks and what was put in, not what was taken out', async () => {
    const body = `${paragraphs(SENTENCE)}<w:p><w:r><w:t>The ferry</w:t><w:br/><w:t>stops</w:t></w:r><w:del><w:r><w:delText>never</w:delText><w:t>never</w:t></w:r></w:del><w:ins><w:r><w:tab/><w:t>in April &amp; May.</w:t></w:r></w:ins></w:p>`;
    await corpus.put('a.docx', makeDocx(body));
    expect(documentsOf(await corpus.read())[0]?.text).toBe(`${SENTENCE}\n\nThe ferry\nstops in April & May.`);
  });

  it('reports a zip that is no document', async () => {
    await corpus.put('a.docx', makeZip([{ name: 'b.txt', content: SENTENCE }]));
    expect(remarksOf(await corpus.read())).toEqual([
      'failed a.docx: Expected a .docx document, found no text part in it',
    ]);
  });
});

describe('mail', () => {
  it('reads the plain part, its subject, its own day and a known outlet', async () => {
    await corpus.put('a.eml', MAIL);
    const [document] = documentsOf(await corpus.read());
    expect(document).toMatchObject({
      title: 'Bridge opens',
      outlet: 'Reuters',
      published: { date: '2024-03-03', basis: 'given' },
    });
    expect(document?.text).toBe(`${SENTENCE}\n\n${REMARK}`);
  });

  it('takes nothing of the forwarder for the article', async () => {
    await corpus.put('a.eml', MAIL.replace('=?utf-8?q?Bridge_opens?=', 'Fwd: Bridge opens'));
    expect(documentsOf(await corpus.read())[0]).toMatchObject({
      title: 'Bridge opens',
      outlet: null,
      published: null,
    });
  });

  it('reads the HTML part of a mail without a plain one', async () => {
    await corpus.put(
      'a.eml',
      `Subject: Bridge\r\nContent-Type: text/html\r\n\r\n<p>${SENTENCE}</p><p>It rained.</p>`,
    );
    expect(documentsOf(await corpus.read())[0]?.text).toBe(`${SENTENCE}\n\nIt rained.`);
  });
});

describe('feeds', () => {
  it('reads every item of an RSS file with the fullest text', async () => {
    await corpus.put('f.rss', RSS);
    const [first, second] = documentsOf(await corpus.read());
    expect(first).toMatchObject({
      id: 'courier-1',
      path: 'f.rss#1',
      title: 'Bridge opens',
      outlet: 'Norda Courier',
      author: 'Ada Brook',
      url: 'https://courier.example/bridge',
      language: 'en-GB',
      published: { date: '2024-03-03', basis: 'given' },
      text: `${SENTENCE}\n\n${REMARK}`,
    });
    expect(second).toMatchObject({ id: 'f#2', text: 'The ferry of Norda made its last trip.' });
  });

  it('reads Atom entries with markup of their own', async () => {
    await corpus.put('f.xml', ATOM);
    const [document] = documentsOf(await corpus.read());
    expect(document).toMatchObject({
      id: 'urn:courier:2',
      title: 'Bridge & ferry',
      url: 'https://courier.example/b',
      published: { date: '2024-03-04', basis: 'given' },
      text: `${SENTENCE}\n\n2 < 3, she said.`,
    });
  });

  it.each([
    ['Latest news', null],
    ['Reuters: World', 'Reuters'],
    ['World - Home', null],
  ])('takes of the title "%s" the outlet %s', async (title, outlet) => {
    await corpus.put('f.rss', RSS.replace('<title>Norda Courier', `<title>${title}`));
    expect(documentsOf(await corpus.read())[0]?.outlet).toBe(outlet);
  });

  it('reports XML of another kind, and an item without text', async () => {
    await corpus.put('a.xml', '<?xml version="1.0"?><urlset><url/></urlset>');
    await corpus.put('b.rss', '<rss><channel><item><title>Bridge</title></item></channel></rss>');
    expect(remarksOf(await corpus.read())).toEqual([
      'failed a.xml: Expected an RSS or Atom feed, got <urlset>',
      'failed b.rss: Expected text in the item, found none',
    ]);
  });

  it('expands no entity and fetches nothing', async () => {
    await corpus.put(
      'a.rss',
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><description>${SENTENCE} &b;&x;</description></item></channel></rss>`,
    );
    const [document] = documentsOf(await corpus.read());
    expect(document?.text).toContain(SENTENCE);
    expect(document?.text).not.toMatch(/lol|root:/u);
  });
});

describe('zip files', () => {
  it('reads entries of every format, each under its own name', async () => {
    await corpus.put(
      'all.zip',
      makeZip([
        { name: 'news/', content: '' },
        { name: 'news/a.txt', content: SENTENCE },
        { name: 'b.jsonl', content: `${JSON.stringify({ text: SENTENCE })}\n{` },
        { name: 'c.html', content: PAGE },
        { name: 'd.rss', content: RSS },
        { name: 'e.docx', content: makeDocx(paragraphs(SENTENCE)) },
        { name: 'f.zip', content: makeZip([{ name: 'g.eml', content: MAIL }]) },
        { name: '__MACOSX/a.txt', content: 'x' },
        { name: '.hidden.txt', content: 'x' },
        { name: 'picture.png', content: 'x' },
      ]),
    );
    const outcomes = await corpus.read();
    expect(documentsOf(outcomes).map(({ id, path }) => [id, path])).toEqual([
      ['all#news/a', 'all.zip#news/a.txt'],
      ['all#b#1', 'all.zip#b.jsonl#1'],
      ['all#c', 'all.zip#c.html'],
      ['courier-1', 'all.zip#d.rss#1'],
      ['all#d#2', 'all.zip#d.rss#2'],
      ['all#e', 'all.zip#e.docx'],
      ['all#f#g', 'all.zip#f.zip#g.eml'],
    ]);
    expect(remarksOf(outcomes)).toEqual([expect.stringContaining('failed all.zip#b.jsonl:2: Expected JSON')]);
  });

  it.each([['../../etc/passwd.txt'], ['/etc/passwd.txt'], ['C:/boot.txt'], ['a\u0000b.txt']])(
    'refuses an entry named %j and reads on',
    async (name) => {
      await corpus.put(
        'a.zip',
        makeZip([
          { name, content: 'x' },
          { name: 'b.txt', content: SENTENCE },
        ]),
      );
      const outcomes = await corpus.read();
      expect(documentsOf(outcomes)).toHaveLength(1);
      expect(remarksOf(outcomes)).toEqual([expect.stringContaining('Expected a plain relative name')]);
    },
  );

  it.each([
    ['a locked entry', makeZip([{ name: 'a.txt', content: SENTENCE, flags: 0x0801 }]), 'without a password'],
    [
      'an entry that lies about its size',
      makeZip([{ name: 'a.txt', content: SENTENCE, claimedSize: 10 }]),
      'Expected a readable zip entry',
    ],
    ['bytes that are no zip file', Buffer.from(SENTENCE), 'Expected a zip file'],
    [
      'half a zip file',
      makeZip([{ name: 'a.txt', content: SENTENCE }]).subarray(0, 60),
      'Expected a zip file',
    ],
  ])('reports %s', async (_, content, message) => {
    await corpus.put('a.zip', content);
    expect(remarksOf(await corpus.read())).toEqual([expect.stringContaining(message)]);
  });
});
