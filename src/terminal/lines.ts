// The verbs over many inputs: JSON lines in, JSON lines out in the same order, and files in, extractions
// out. A line that cannot be read gets a line with its `error`, a word on standard error, and exit status 2.

import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { type Archive, type Extraction, extractDocument } from '../archive.ts';
import { takeGivenText } from '../ingest/given-text.ts';
import { readArticleFile } from '../ingest/read.ts';
import type { AskOptions, Problem, SearchOptions } from '../model.ts';

const questionLine = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
  asked: z.iso.date().nullish(),
});
const articleLine = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  title: z.string().nullish(),
  outlet: z.string().nullish(),
  published: z.string().nullish(),
});

/** How a message names what a field must be. */
const EXPECTED: Readonly<Record<string, string>> = {
  id: 'a string or a number',
  question: 'a string',
  asked: 'a day, YYYY-MM-DD',
  text: 'a string',
  title: 'a string',
  outlet: 'a string',
  published: 'a string',
};

type Print = (value: unknown) => void;

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
}

/** Longest part of a line that is repeated in a message, in code units. */
const MAX_SHOWN_CHARS = 60;

/** What was expected of the line and what it held, in one line. */
function explain(error: unknown, line: string): string {
  const shown = line.length > MAX_SHOWN_CHARS ? `${line.slice(0, MAX_SHOWN_CHARS)}…` : line;
  if (error instanceof SyntaxError) return `Expected a JSON object, got ${JSON.stringify(shown)}`;
  if (!(error instanceof z.ZodError)) return error instanceof Error ? error.message : String(error);
  const field = error.issues[0]?.path.join('.') || 'the line';
  return `Expected \`${field}\` to be ${EXPECTED[field] ?? 'a JSON object'}, got ${JSON.stringify(shown)}`;
}

/** Parses each line with `schema` and prints what `answer` makes of it, in order. */
async function mapLines<T>(
  input: Readable,
  schema: z.ZodType<T>,
  print: Print,
  answer: (line: T) => Promise<unknown>,
): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    // Some programs open a file with a mark of its byte order.
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (text.trim() === '') continue;
    let value: unknown = null;
    try {
      value = JSON.parse(text);
      print(await answer(schema.parse(value)));
    } catch (error) {
      const reason = explain(error, text);
      process.stderr.write(`onrecord: line ${number}: ${reason}\n`);
      print({ id: idOf(value), error: reason });
      process.exitCode = 2;
    }
  }
}

/** The day that a line gives, which wins over the one given for all. */
const askedOf = (asked: string | null | undefined) => (asked == null ? {} : { asked });

/** What holds for all lines and where they come from. */
export interface LinesInput<T> {
  readonly input: Readable;
  readonly options: T;
  readonly print: Print;
}

/** `{id, question, asked?}` lines to `{id, ...Answer}` lines. */
export function answerLines(
  archive: Archive,
  { input, options, print }: LinesInput<AskOptions>,
): Promise<void> {
  return mapLines(input, questionLine, print, async ({ id, question, asked }) => ({
    id,
    ...(await archive.ask(question, { ...options, ...askedOf(asked) })),
  }));
}

/** `{id, question, asked?}` lines to `{id, hits}` lines. */
export function searchLines(
  archive: Archive,
  { input, options, print }: LinesInput<SearchOptions>,
): Promise<void> {
  return mapLines(input, questionLine, print, async ({ id, question, asked }) => {
    const hits = await archive.search(question, { ...options, ...askedOf(asked) });
    return {
      id,
      hits: hits.map(({ document, score, span, text }) => ({ doc: document.id, score, ...span, text })),
    };
  });
}

/** `{id, text, title?, outlet?, published?}` lines to `{id, quotations}` lines; the text is taken as it is. */
export function extractLines(input: Readable, print: Print): Promise<void> {
  return mapLines(input, articleLine, print, async (line) => ({
    id: line.id,
    quotations: extractDocument(takeGivenText(line)).quotations,
  }));
}

/** Reads raw files, cleans them and extracts their quotations; a file that cannot be read is a problem. */
export async function extractFiles(
  files: readonly string[],
): Promise<{ extractions: readonly Extraction[]; problems: readonly Problem[] }> {
  const extractions: Extraction[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    for (const outcome of await readArticleFile(file, dirname(file))) {
      if (outcome.kind === 'failed') problems.push(outcome.problem);
      else {
        problems.push(...outcome.problems);
        extractions.push(extractDocument(outcome.document));
      }
    }
  }
  return { extractions, problems };
}
