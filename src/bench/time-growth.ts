// `node --import tsx src/bench/time-growth.ts [CHARS [SHAPE]]`: how the time of extraction grows with its
// text out, one line a shape of text: processor seconds at CHARS and at four times as many, and their ratio (4 is linear).
import { fileURLToPath } from 'node:url';
import { extractQuotations } from '../attribution/extract.ts';
import type { Document } from '../model.ts';
import { splitSentences } from '../segment/sentences.ts';

const DEFAULT_CHARS = 500_000;
const FACTOR = 4;

/** What is repeated to the length asked for; hostile to one rule each. */
export const SHAPES: readonly (readonly [string, string])[] = [
  [
    'prose in one paragraph',
    'Mayor Alma Ortiz said on Monday that “the bridge will hold,” and Peter Lang agreed. ',
  ],
  ['prose without a stop', 'the mayor of the town said that the bridge would hold and '],
  [
    'prose in paragraphs',
    '“The bridge will hold,” Alma Ortiz said.\n\nHe had no doubt, he told Reuters.\n\n',
  ],
  ['opening marks', '“'],
  ['closing marks', '”'],
  ['straight marks', '"'],
  ['apostrophes', "'"],
  ['single marks and words', '‘a '],
  ['marks of all kinds', '“a «b „c 「d 《e '],
  ['open marks in paragraphs', '“It holds, it said\n\n'],
  ['commas', ', '],
  ['blanks', ' '],
  ['line breaks', '\n'],
  ['full stops', '.'],
  ['capitals', 'A'],
  ['initials', 'A.'],
  ['capital words', 'Ortiz '],
  ['commas and names', ', Ortiz'],
  ['one word', 'a'],
  ['digits', '1'],
  ['digits and commas', '1,'],
  ['hyphens', 'a-'],
  ['brackets', '('],
  ['cues', 'said '],
  ['according to', 'according to '],
  ['cues and commas', 'he said, '],
  ['dashes', '— '],
  ['dash paragraphs', '— It holds, said Ortiz.\n\n'],
  ['block lines', '> It holds.\n'],
  ['labels', 'MR. SMITH: It holds.\n\nMS. LEE: It does.\n\n'],
  ['bold labels', '**Ann Lee:** It holds.\n\n**Bo Smith:** It does.\n\n'],
  ['asterisks', '*'],
  ['colons', 'a: '],
  ['attributes', '="'],
  ['combining marks', 'a\u0301'],
  ['wide letters', '你好'],
  ['emoji', '\u{1f600}'],
];

function documentOf(text: string): Document {
  const origin = { title: null, outlet: null, outletAliases: [], alsoCredited: [], author: null };
  const published = { date: '2024-03-06', basis: 'given' } as const;
  return {
    id: '',
    ...origin,
    published,
    eventDate: null,
    url: null,
    path: '',
    kind: 'article',
    language: 'en',
    text,
  };
}

/** Seconds of processor to split and extract; the best of two runs, so that a pause does not count. */
function timeOf(text: string): number {
  const runs = [0, 1].map(() => {
    const before = process.cpuUsage();
    extractQuotations(documentOf(text), splitSentences(text));
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...runs) / 1e6;
}

function main(chars: number, only: string): void {
  for (const [name, piece] of SHAPES.filter(([shape]) => shape.includes(only))) {
    const [small, large] = [1, FACTOR].map((times) =>
      timeOf(piece.repeat(Math.ceil((chars * times) / piece.length))),
    );
    const ratio = (large ?? 0) / Math.max(small ?? 0, 1e-6);
    process.stdout.write(
      `${name.padEnd(26)} ${(small ?? 0).toFixed(3).padStart(8)} s ${(large ?? 0).toFixed(3).padStart(8)} s  x ${ratio.toFixed(1)}\n`,
    );
  }
}

const [script, chars, only = ''] = process.argv.slice(1);
if (script === fileURLToPath(import.meta.url)) main(Number(chars ?? DEFAULT_CHARS), only);
