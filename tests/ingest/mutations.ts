// Valid files of every kind that is read, and the ways to spoil them: bytes set, cut, copied and put in, whole strings
// of what means something to one format or another, and bytes at random.
import fc from 'fast-check';
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

/** By extension. */
export const VALID_FILES: readonly (readonly [string, Uint8Array])[] = [
  ['.txt', Buffer.from(`NORDA, March 5 (Reuters) - ${SENTENCE}\n\n${REMARK}\n\nShare\n\nAda Brook: Yes.`)],
  [
    '.md',
    Buffer.from(
      `---\ntitle: A bridge\npublished: 2024-03-03\ntags: &a [b, {c: 1}]\nmore: *a\n---\n# Open\n\n**${SENTENCE}** [x](https://y.example)`,
    ),
  ],
  ['.json', Buffer.from(JSON.stringify({ id: 1, title: 'Bridge', published: '2024-03-03', text: SENTENCE }))],
  ['.html', Buffer.from(PAGE)],
  ['.xhtml', Buffer.from(`<?xml version="1.0"?>${PAGE}`)],
  ['.rss', Buffer.from(RSS)],
  ['.atom', Buffer.from(ATOM)],
  ['.eml', Buffer.from(MAIL)],
  ['.docx', makeDocx(paragraphs(SENTENCE, REMARK))],
  ['.pdf', makePdf(pdfLines([0, SENTENCE], [14, 'It rained.']))],
  [
    '.zip',
    makeZip([
      { name: 'a.txt', content: SENTENCE },
      { name: 'b/c.jsonl', content: JSON.stringify({ text: REMARK }) },
      { name: 'd.html', content: PAGE },
    ]),
  ],
  [
    '.jsonl',
    Buffer.from(`${JSON.stringify({ text: SENTENCE })}\n${JSON.stringify({ id: 2, text: REMARK })}\n`),
  ],
];

interface Edit {
  readonly kind: 'set' | 'cut' | 'copy' | 'put';
  readonly at: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** Pieces that mean something to one format or another. */
const TOKENS = [
  '<',
  '>',
  '</p>',
  '<![CDATA[',
  ']]>',
  '&#0;',
  '&#x110000;',
  '\0',
  '\uFEFF',
  '"',
  '{',
  '[',
  '---\n',
  '--b1',
  '\r\n\r\n',
  'stream',
  'endobj',
  ' 0 R',
  '/Length 9999999999',
  '%PDF',
  'PK\x01\x02',
  '=?utf-8?q?',
  '*a',
  '&a',
  '\u2028',
  '“',
  '”',
  ': ',
  '1e999',
  '\\ud800',
];

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('set', 'cut', 'copy', 'put'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 200 }),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 8 }),
    fc.constantFrom(...TOKENS).map((token) => Buffer.from(token)),
  ),
});

function change(file: Uint8Array, { kind, at, length, bytes }: Edit): Uint8Array {
  const start = Math.floor(at * file.length);
  const [before, after] = [file.subarray(0, start), file.subarray(start)];
  if (kind === 'set') return Buffer.concat([before, bytes, after.subarray(bytes.length)]);
  if (kind === 'cut') return Buffer.concat([before, after.subarray(length)]);
  const middle = kind === 'put' ? bytes : file.subarray(Math.max(0, start - length), start);
  return Buffer.concat([before, middle, after]);
}

/** The bytes with one to eight changes. */
export const mutated = (file: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc.array(edit, { minLength: 1, maxLength: 8 }).map((edits) => edits.reduce(change, file));

/** Bytes that nobody wrote for any format. */
export const anyBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
  fc
    .array(fc.constantFrom(...TOKENS, 'a', ' ', SENTENCE), { maxLength: 40 })
    .map((parts) => Buffer.from(parts.join(''))),
);
