// A PDF with text -> its lines, a blank line where the page leaves a gap. Gives up on scanned pages (no text) and
// on locked files; columns come in the order in which the file draws them.
import { checkLimit, type IngestLimits } from '../limits.ts';
import { broken, type Parser } from './records.ts';

interface Line {
  text: string;
  /** Distance from the foot of the page, points. */
  readonly y: number;
  readonly height: number;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly height: number;
  readonly hasEOL: boolean;
}

/** Line feeds from one line to the next, in heights of a line, from which a new paragraph begins. */
const PARAGRAPH_GAP = 1.75;

function readLines(items: readonly TextItem[]): readonly Line[] {
  const lines: Line[] = [];
  let open: Line | undefined;
  for (const item of items) {
    if (open === undefined && item.str.trim() !== '') {
      open = { text: '', y: item.transform[5] ?? 0, height: item.height };
      lines.push(open);
    }
    if (open !== undefined) open.text += item.str;
    if (item.hasEOL) open = undefined;
  }
  return lines;
}

/** Stands where a hyphen ended a line, until it is known whether the word has one. */
const BROKEN_HERE = '\uE000';

/** Joins the lines of each paragraph. */
function joinLines(lines: readonly Line[]): string {
  let text = '';
  let previous: Line | undefined;
  for (const line of lines) {
    if (previous !== undefined) {
      const gap = Math.abs(previous.y - line.y);
      const isNew = gap > Math.max(previous.height, line.height, 1) * PARAGRAPH_GAP;
      const inWord = /\p{L}-\s*$/u.test(previous.text) && /^\s*\p{Ll}/u.test(line.text);
      text += isNew ? '\n\n' : inWord ? BROKEN_HERE : ' ';
    }
    text += line.text.trim();
    previous = line;
  }
  return text;
}

/** Takes the hyphen out of "har-bour" where the text elsewhere has "harbour"; any other keeps it. */
function mendWords(text: string): string {
  if (!text.includes(BROKEN_HERE)) return text;
  const words = new Set(text.match(/\p{L}+/gu) ?? []);
  return text
    .replace(/(?<!\p{L})(\p{L}{1,40})-\uE000(\p{Ll}{1,40})/gu, (_, head: string, tail: string) =>
      words.has(head + tail) ? head + tail : `${head}-${tail}`,
    )
    .replaceAll(BROKEN_HERE, '');
}

interface PdfPages {
  readonly numPages: number;
  getPage(number: number): Promise<{ getTextContent(): Promise<{ items: readonly object[] }> }>;
}

async function readPages(pdf: PdfPages, limits: IngestLimits): Promise<string> {
  checkLimit(limits, 'maxPdfPages', pdf.numPages);
  const pages: string[] = [];
  let chars = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const page = joinLines(readLines(items.filter((item): item is TextItem => 'str' in item)));
    chars += page.length;
    checkLimit(limits, 'maxArticleChars', chars);
    pages.push(page);
  }
  return mendWords(pages.join('\n\n'));
}

function nameTrouble(error: unknown): string {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return isLocked ? 'one locked with a password' : 'a damaged or other file';
}

export const parsePdf: Parser = async (bytes, limits) => {
  const { getDocumentProxy } = await import('unpdf');
  // The library takes the bytes over, so it gets its own.
  const pdf = await getDocumentProxy(bytes.slice(), {
    isEvalSupported: false,
    stopAtErrors: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  }).catch((error: unknown) => broken(`Expected a PDF, got ${nameTrouble(error)}`));
  if ('kind' in pdf) return [pdf];
  try {
    const text = await readPages(pdf, limits);
    if (text.trim() === '') return [broken('Expected a PDF with text, found pictures only')];
    return [{ kind: 'record', text, fields: {} }];
  } finally {
    await pdf.destroy();
  }
};
