// One document's text in, what it says of names out: who holds which office, and which given name stands before which
// family name. Read once and kept with the document, so that the corpus's names are settled without its texts.
import { listOffices } from './offices.ts';
import { listPairs } from './short-names.ts';

/** Lines of text: the lists are long, and wanted only when a corpus is read. */
export interface DocumentNames {
  /** `country/office`, a tab and the holder's name, in the order of the text. */
  readonly offices: string;
  /** Given and family name in lower case with a space between, each pair once. */
  readonly pairs: string;
}

/** Linear in the length of the text. */
export function readDocumentNames(text: string): DocumentNames {
  return { offices: listOffices(text).join('\n'), pairs: listPairs(text).join('\n') };
}

/** The lines of one list. */
export function splitLines(lines: string): readonly string[] {
  return lines === '' ? [] : lines.split('\n');
}
