import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readerPage, withReaderLinks } from '../../src/discord/reader-links.ts';
import type { Finding } from '../../src/model.ts';
import { readMark, renderDocumentPage } from '../../src/reader/page.ts';
import { FakeService, fakeDocument, fakeFinding } from './fake-service.ts';

const PUBLIC_URL = 'https://reader.example/base';
const WORDS = 'The pier stays & the <b>ferries</b> leave.';
const document = fakeDocument('pier', `Oster, Monday.\n\n${WORDS}\n\nNobody objected.`);

/** What the page behind an address marks. */
function markedBehind(address: string): string {
  const url = new URL(address);
  const mark = readMark(url.searchParams.get('s'), document.text.length);
  const page = parseHTML(renderDocumentPage(document, [], mark)).document;
  expect(page.querySelector(url.hash)?.localName).toBe('mark');
  return [...page.querySelectorAll('mark')].map(({ textContent }) => textContent).join('\n\n');
}

async function linkedOf(finding: Finding): Promise<Finding> {
  const service = new FakeService();
  service.wordings = async () => finding;
  const linked = withReaderLinks(service, PUBLIC_URL);
  return (await linked.wordings({ document: '', span: finding.span, words: '' }))!;
}

describe('withReaderLinks', () => {
  it('leads to a page that marks just the words shown', async () => {
    const { url } = (await linkedOf(fakeFinding(document, WORDS))).document;
    expect(markedBehind(url!)).toBe(WORDS);
  });

  it('leads each other wording to its own words', async () => {
    const other = fakeFinding(document, 'Nobody objected.');
    const finding = fakeFinding(document, WORDS, { alsoReportedBy: [other] });
    const [linked] = (await linkedOf(finding)).alsoReportedBy;
    expect(markedBehind(linked!.document.url!)).toBe('Nobody objected.');
  });

  it('leads from the surroundings to the words that were asked for', async () => {
    const service = new FakeService();
    const span = { start: 0, end: document.text.length };
    const focus = fakeFinding(document, WORDS).span;
    service.surroundings = async () => ({ document, text: document.text, span, focus });
    const linked = withReaderLinks(service, PUBLIC_URL);
    const found = await linked.surroundings({ document: '', span: focus, words: '' }, 900);
    expect(markedBehind(found!.document.url!)).toBe(WORDS);
  });

  it('marks any stretch of words that is not a border between paragraphs', () => {
    const bound = fc.nat({ max: document.text.length });
    const property = fc.property(bound, bound, (start, end) => {
      const words = document.text.slice(start, end);
      fc.pre(words.trim() !== '');
      const marked = markedBehind(readerPage(PUBLIC_URL, document, { start, end }));
      expect(marked.replaceAll('\n', '')).toBe(words.replaceAll('\n', ''));
    });
    fc.assert(property);
  });
});
