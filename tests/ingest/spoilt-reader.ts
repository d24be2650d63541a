// Reads bytes as a file of the corpus and checks what comes of it: a document that is whole, or a problem in one line
// that says what was expected. Throws where it is neither; a reader that throws fails by that.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts';
import { type ArticleOutcome, readPiece } from '../../src/ingest/outcomes.ts';
import { BoundedParser } from '../../src/ingest/parser/bounded-parser.ts';
import { type Piece, type Place, readPieces } from '../../src/ingest/pieces.ts';
import type { Document } from '../../src/model.ts';

const WHOLE: Place = { place: 'a', where: 'a', id: 'a' };
const FILE = { path: 'a', id: 'a', stated: {} };
/** Files that are split into pieces are read from the disk, all others from memory. */
const SPLIT: ReadonlySet<string> = new Set(['.zip', '.jsonl']);

function checkDocument({ text, id, path }: Document): void {
  assert.equal(text, text.trim());
  assert.notEqual(text, '');
  assert.doesNotMatch(text, /\p{Surrogate}/u);
  assert.notEqual(id, '');
  assert.ok(path.startsWith('a'), path);
}

function checkOutcome(outcome: ArticleOutcome): void {
  if (outcome.kind === 'document') checkDocument(outcome.document);
  const problems = outcome.kind === 'document' ? outcome.problems : [outcome.problem];
  for (const { message } of problems) assert.match(message, /^Expected [^\n]*$/u);
}

export interface SpoiltReader {
  /** Reads and checks; rejects where a rule is broken. */
  read(extension: string, bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** `folder` gives an empty folder for those files that must lie in one. */
export function openSpoiltReader(folder: () => string): SpoiltReader {
  const parser = new BoundedParser(DEFAULT_LIMITS);
  const state = { limits: DEFAULT_LIMITS, known: new Map(), parser };
  const check = async (piece: Piece) => {
    for await (const outcome of readPiece(piece, FILE, state)) checkOutcome(outcome);
  };
  return {
    async read(extension, bytes) {
      if (!SPLIT.has(extension)) return check({ ...WHOLE, kind: 'piece', extension, bytes, likely: [] });
      const name = `a${extension}`;
      await writeFile(join(folder(), name), bytes);
      const whole = { place: name, where: name, id: 'a' };
      for await (const piece of readPieces(join(folder(), name), whole, DEFAULT_LIMITS)) await check(piece);
    },
    close: async () => parser.close(),
  };
}
