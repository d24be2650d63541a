import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Document, Quotation, Span } from '../../src/model.ts';
import { readMark, renderDocumentPage, renderNotFound } from '../../src/reader/page.ts';

const TEXT = 'The harbour <b>reopens</b>.\n\n"We are ready," said Ines Falk. Bo Lund agreed.';

const document = (over: Partial<Document> = {}): Document => ({
  ...{ id: 'harbour', title: 'The harbour', outlet: 'Oster Post', outletAliases: [], alsoCredited: [] },
  ...{ author: null, published: { date: '2024-05-02', basis: 'dateline' }, eventDate: null },
  ...{ url: 'https://oster.example/harbour', path: 'harbour.txt', kind: 'article', language: 'en' },
  text: TEXT,
  ...over,
});

function quote(words: string, name: string | null, text = TEXT): Quotation {
  const start = text.indexOf(words);
  const span: Span = { start, end: start + words.length };
  const speaker = name === null ? null : { name, mention: name, span: { start: 0, end: 1 } };
  const rest = { cue: 'said', via: null, saidOn: null, sieve: 'name', confidence: 0.9 };
  return { ...span, text: words, kind: 'direct', utterance: 'u1', speaker, ...rest };
}

const dom = (html: string) => parseHTML(html).document;

describe('a reader page', () => {
  it('shows the whole text, escaped, with what is known of the article', () => {
    const page = dom(renderDocumentPage(document(), [], null));
    expect([...page.querySelectorAll('article p')].map(({ textContent }) => textContent)).toEqual(
      TEXT.split('\n\n'),
    );
    expect(page.querySelector('b')).toBeNull();
    expect(page.querySelector('dl')?.textContent).toMatch(/Oster Post.*2024-05-02 from the dateline/);
    expect(page.querySelector('dd a')?.getAttribute('href')).toBe('https://oster.example/harbour');
  });

  it('tells who is quoted, and that it is not known', () => {
    const quotations = [quote('We are ready,', 'Ines Falk'), quote('Bo Lund agreed', null)];
    const [first, second] = [...dom(renderDocumentPage(document(), quotations, null)).querySelectorAll('q')];
    expect(first?.getAttribute('title')).toBe('quoted: Ines Falk');
    expect(second?.getAttribute('aria-description')).toMatch(/not established/);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://'])('makes no link of %s', (url) => {
    expect(dom(renderDocumentPage(document({ url }), [], null)).querySelector('a')).toBeNull();
  });

  it('marks exactly the words of the span, wherever quotations and paragraphs end', () => {
    const bound = fc.nat({ max: TEXT.length });
    const quotations = [quote('We are ready,', 'Ines Falk'), quote('are ready," said Ines', 'Bo Lund')];
    fc.assert(
      fc.property(bound, bound, (a, b) => {
        const mark = readMark(`${a}-${b}`, TEXT.length);
        const page = dom(renderDocumentPage(document(), quotations, mark));
        const marked = [...page.querySelectorAll('mark')].map(({ textContent }) => textContent).join('');
        expect(marked).toBe(a < b ? TEXT.slice(a, b).replaceAll('\n', '') : '');
        expect(page.querySelectorAll('#here').length).toBe(marked === '' ? 0 : 1);
      }),
    );
  });

  it('lets nothing of a hostile article become markup', () => {
    const nasty = fc.stringMatching(/^[<>"'&/a-z= \n]{0,40}$/);
    fc.assert(
      fc.property(nasty, nasty, (title, text) => {
        const html = renderDocumentPage(document({ title, text, author: text, outlet: title }), [], null);
        const names = [...dom(html).querySelectorAll('article *')].map(({ localName }) => localName);
        const own = new Set(['header', 'h1', 'dl', 'dt', 'dd', 'small', 'a', 'div', 'p', 'footer']);
        expect(names.filter((name) => !own.has(name))).toEqual([]);
      }),
    );
  });

  it('says that something is not there', () => {
    expect(dom(renderNotFound()).querySelector('h1')?.textContent).toBe('Not found');
  });
});

describe('a mark', () => {
  it.each([null, '', '5', '5-', '-5', '5-5', '9-5', '0-99999', 'a-b', '1e1-20', '1-2-3'])(
    'is not read from %s',
    (wanted) => {
      expect(readMark(wanted, 100)).toBeNull();
    },
  );
});
