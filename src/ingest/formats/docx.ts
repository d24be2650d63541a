// A word processor's document (.docx) -> its running text, a line a paragraph. Deleted and moved-away words of
// tracked changes, notes, headers and comments are left out; what the program knows of its author is no byline.
import type { IngestLimits } from '../limits.ts';
import { broken, type Parser } from './records.ts';
import { localName, readXml, type XmlHandler } from './xml.ts';
import { openZip, readZipEntry } from './zip.ts';

const RELATIONS = '_rels/.rels';
const USUAL_BODY = 'word/document.xml';
/** Elements whose words do not stand in the document as it is read, or stand in it twice. */
const UNREAD = new Set(['del', 'moveFrom', 'Fallback', 'instrText']);

/** Paragraphs in the order in which they end; a text box inside a paragraph comes before it. */
class BodyReader implements XmlHandler {
  readonly paragraphs: string[] = [];
  readonly #open: string[][] = [];
  #unread = 0;
  #inText = false;

  open(name: string): void {
    const local = localName(name);
    if (UNREAD.has(local)) this.#unread += 1;
    if (local === 'p') this.#open.push([]);
    if (local === 't') this.#inText = true;
    if (local === 'tab') this.#add(' ');
    if (local === 'br' || local === 'cr') this.#add('\n');
    if (local === 'noBreakHyphen') this.#add('-');
  }

  text(text: string): void {
    if (this.#inText) this.#add(text);
  }

  close(name: string): void {
    const local = localName(name);
    if (UNREAD.has(local)) this.#unread -= 1;
    if (local === 't') this.#inText = false;
    if (local === 'p') this.paragraphs.push((this.#open.pop() ?? []).join(''));
  }

  #add(text: string): void {
    if (this.#unread === 0) this.#open.at(-1)?.push(text);
  }
}

/** Where the package says its main part is. */
function findBody(relations: string, limits: IngestLimits): string {
  let target = USUAL_BODY;
  readXml(relations, limits, {
    open: (_, attributes) => {
      if (attributes['Type']?.endsWith('/officeDocument')) target = attributes['Target'] ?? target;
    },
    text: () => undefined,
    close: () => undefined,
  });
  return target.replace(/^\//u, '');
}

export const parseDocx: Parser = async (bytes, limits) => {
  const zip = await openZip(bytes, limits);
  const read = async (name: string): Promise<string | undefined> => {
    const entry = zip.entries.find(({ path }) => path === name);
    if (entry === undefined) return undefined;
    return new TextDecoder().decode(await readZipEntry(zip, entry, limits, 'maxMarkupBytes'));
  };
  const relations = await read(RELATIONS);
  const body = await read(relations === undefined ? USUAL_BODY : findBody(relations, limits));
  if (body === undefined) return [broken('Expected a .docx document, found no text part in it')];
  const reader = new BodyReader();
  readXml(body, limits, reader);
  return [{ kind: 'record', text: reader.paragraphs.join('\n\n'), fields: {} }];
};
