// The real articles against the hand-made gold: metadata, no furniture left, no word of the text lost.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { resolveCorpusDates } from '../../src/ingest/across/corpus-dates.ts';
import { readCorpus } from '../../src/ingest/read.ts';
import type { Document } from '../../src/model.ts';
import { describeShared, sharedDir } from '../shared.ts';

interface GoldLine {
  readonly line: number;
  readonly role: string;
}

interface GoldDocument {
  readonly doc: string;
  readonly title: string | null;
  readonly outlet: string;
  readonly outlet_aliases: readonly string[];
  readonly also_credited: readonly string[];
  readonly author: string | null;
  readonly published: string | null;
  readonly published_partial?: string;
  readonly event_date: string | null;
  readonly event_date_partial: string | null;
  readonly event_date_from_corpus: string | null;
  readonly kind: string;
  readonly boilerplate: readonly string[];
  readonly inline_boilerplate: readonly string[];
  readonly line_roles: readonly GoldLine[];
}

async function readDocuments(folder: string): Promise<readonly Document[]> {
  const documents: Document[] = [];
  for await (const outcome of readCorpus(folder)) {
    if (outcome.kind === 'failed') throw new Error(outcome.problem.message);
    documents.push(outcome.document);
  }
  return documents;
}

function readGold(): readonly GoldDocument[] {
  const lines = readFileSync(join(sharedDir, 'gold/documents.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as GoldDocument);
}

const words = (text: string): readonly string[] => text.match(/[\p{L}\d]+/gu) ?? [];

describeShared('the real articles', () => {
  let documents: readonly Document[] = [];
  const gold = readGold();
  const find = (name: string) => documents.find((document) => document.path.startsWith(name.slice(0, 3)))!;

  beforeAll(async () => {
    documents = await readDocuments(join(sharedDir, 'corpus'));
  });

  it.each(gold)('$doc has the gold metadata', (expected) => {
    const document = find(expected.doc);
    expect(document.title).toBe(expected.title);
    expect([expected.outlet, ...expected.outlet_aliases]).toContain(document.outlet);
    expect(document.alsoCredited).toEqual(expected.also_credited);
    expect(document.author).toBe(expected.author);
    expect(document.kind).toBe(expected.kind);
    expect(document.published?.date ?? null).toBe(expected.published ?? expected.published_partial ?? null);
    expect(document.eventDate?.date ?? null).toBe(expected.event_date ?? expected.event_date_partial);
    expect(document.language).toBe('en');
  });

  it.each(gold)('$doc loses its furniture', (expected) => {
    const lines = find(expected.doc).text.split('\n');
    for (const line of expected.boilerplate)
      expect(lines).not.toContain(line.replace(/\u00A0/gu, ' ').trim());
    for (const inline of expected.inline_boilerplate)
      expect(find(expected.doc).text).not.toContain(inline.trim());
  });

  it.each(gold)('$doc keeps every word of its text', (expected) => {
    const raw = readFileSync(join(sharedDir, 'corpus', expected.doc), 'utf8').split('\n');
    const kept = new Map<string, number>();
    for (const word of words(find(expected.doc).text)) kept.set(word, (kept.get(word) ?? 0) + 1);
    for (const { line, role } of expected.line_roles) {
      if (!/^(?:body|turn|title|section heading|transcript heading|photo caption)/u.test(role)) continue;
      let text = raw[line - 1] ?? '';
      for (const inline of expected.inline_boilerplate) text = text.replace(inline, '');
      for (const word of words(text)) expect(kept.get(word) ?? 0, word).toBeGreaterThan(0);
    }
  });

  it('reads the article without a date, with its credit line, as it is', () => {
    const document = find('003');
    expect(document).toMatchObject({
      outlet: 'DW',
      published: null,
      eventDate: null,
      author: null,
      kind: 'article',
    });
    expect(document.alsoCredited).toEqual(['EFE', 'AFP', 'AP']);
    expect(document.title?.endsWith('Relations')).toBe(true);
    expect(document.text.endsWith('last week.')).toBe(true);
  });

  it('takes a lead glued to the scraper prefix for text, not for a headline', () => {
    const document = find('004');
    expect(document).toMatchObject({
      outlet: 'EFE',
      title: null,
      published: { date: '2022-02-04', basis: 'inferred' },
    });
    expect(document.text.endsWith('both powers.')).toBe(true);
  });

  it('settles the year of a dateline from the same story elsewhere, and of no other', () => {
    const settled = resolveCorpusDates(documents).find(({ id }) => id.startsWith('001'))!;
    expect(settled.eventDate).toEqual({ date: '2021-06-28', basis: 'inferred' });
    const others = documents.filter(
      ({ id }) => id.startsWith('001') || id.startsWith('003') || id.startsWith('004'),
    );
    expect(resolveCorpusDates(others)[0]?.eventDate).toEqual({ date: '--06-28', basis: 'dateline' });
  });
});

/** Lines of pages that are no prose: players of videos, galleries, credits, links, invitations, addresses. */
const FURNITURE =
  /Getty Images|\/AP\b|Reuters\b|Hide Caption|JUST WATCHED|MUST WATCH|Video Ad Feedback|^(?:More|Related|Read more|Photos?):|newsletter|sign up|Skip advert|subscribe|Source: CNN|contributed to this|Follow .*Twitter|@|\d\d:\d\d|^[•|]/iu;
const TAIL_CHARS = 60;
const oneSpaced = (text: string): string => text.trim().replace(/\s+/gu, ' ');

describeShared('4,820 articles with given metadata', () => {
  it('are read in full, their text all but untouched', async () => {
    const path = join(sharedDir, 'bench/retrieval/realtimeqa/corpus.jsonl');
    const raw = new Map(
      readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => {
          const record = JSON.parse(line) as {
            id: string;
            text: string;
            title: string;
            outlet: string;
            published: string;
          };
          return [record.id, record] as const;
        }),
    );
    let [read, kept, came] = [0, 0, 0];
    const { readArticleFile } = await import('../../src/ingest/read.ts');
    for (const outcome of await readArticleFile(path, join(path, '..'))) {
      if (outcome.kind === 'failed') throw new Error(outcome.problem.message);
      const record = raw.get(outcome.document.id)!;
      const { title, outlet, published } = outcome.document;
      expect([title, outlet, published]).toEqual([
        record.title,
        record.outlet,
        { date: record.published, basis: 'given' },
      ]);
      read += 1;
      const text = oneSpaced(outcome.document.text);
      for (const line of record.text.split('\n').map(oneSpaced)) {
        if (line === '' || FURNITURE.test(line)) continue;
        came += line.length;
        // A dateline goes from the head of its line; the end stays.
        if (text.includes(line.slice(-Math.min(TAIL_CHARS, Math.floor(line.length / 2)))))
          kept += line.length;
      }
    }
    expect(read).toBe(4820);
    expect(kept / came).toBeGreaterThan(0.998);
  });
});
