import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { predictionLine, writePredictions } from '../../src/evaluation/quotes/predictions.ts';
import type { Quotation } from '../../src/model.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';

const TEXT = 'The 🌊 rose. “It held,” Bo Lund said. The pier stays shut, he added.';

function quotation(words: string, kind: Quotation['kind'], mention: string | null): Quotation {
  const start = TEXT.indexOf(words);
  const at = mention === null ? 0 : TEXT.indexOf(mention);
  return {
    start,
    end: start + words.length,
    text: words,
    kind,
    utterance: 'u0',
    speaker:
      mention === null ? null : { name: 'Bo Lund', mention, span: { start: at, end: at + mention.length } },
    cue: 'said',
    via: null,
    saidOn: null,
    sieve: 'cue-after',
    confidence: 1,
  };
}

const MARKED = quotation('It held,', 'direct', 'Bo Lund');
const CLAUSE = quotation('The pier stays shut', 'indirect', 'he');

let folder = '';
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => removeFolder(folder));

describe('predictions', () => {
  it('count characters, a wave of two units as one', () => {
    const line = JSON.parse(predictionLine('pier', TEXT, [MARKED]));
    const [quote] = line.quotes;
    const characters = Array.from(TEXT);
    expect(characters.slice(quote.start, quote.end).join('')).toBe('It held,');
    expect(characters.slice(quote.speaker_start, quote.speaker_end).join('')).toBe('Bo Lund');
    expect(quote).toMatchObject({ speaker: 'Bo Lund', speaker_canonical: 'Bo Lund' });
  });

  it('leave a speaker empty where there is none', () => {
    const line = JSON.parse(predictionLine('pier', TEXT, [quotation('It held,', 'direct', null)]));
    expect(line.quotes[0]).toMatchObject({ speaker: null, speaker_start: null, speaker_canonical: null });
  });

  it('are written apart for words in marks and for reported clauses, a line an article', async () => {
    await writePredictions(folder, [
      { id: 'pier', text: TEXT, quotations: [MARKED, CLAUSE] },
      { id: 'quay', text: '', quotations: [] },
    ]);
    const read = async (file: string) => {
      const lines = (await readFile(join(folder, file), 'utf8')).trimEnd().split('\n');
      return lines.map((line) => JSON.parse(line));
    };
    const [marked, indirect] = [await read('marked.jsonl'), await read('indirect.jsonl')];
    expect(marked.map(({ id, quotes }) => [id, quotes.length])).toEqual([
      ['pier', 1],
      ['quay', 0],
    ]);
    expect(indirect[0].quotes).toMatchObject([{ speaker: 'he', speaker_canonical: 'Bo Lund' }]);
  });
});
