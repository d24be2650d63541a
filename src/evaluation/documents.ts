// How many fields of the gold documents the ingest stage reads right: title, outlet, dates, kind, author,
// agencies. A field counts as right when it equals the gold, an outlet also when it is one of its aliases.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Document } from '../model.ts';
import { squeezeSpace } from '../text.ts';

const goldSchema = z.object({
  doc: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  outlet_aliases: z.array(z.string()),
  also_credited: z.array(z.string()),
  author: z.string().nullable(),
  published: z.string().nullable(),
  published_partial: z.string().nullish(),
  event_date_from_corpus: z.string().nullable(),
  kind: z.string(),
});
type Gold = z.infer<typeof goldSchema>;

export interface FieldMismatch {
  readonly document: string;
  readonly field: string;
  readonly gold: string;
  readonly read: string;
}

export interface DocumentEvaluation {
  readonly fields: number;
  readonly right: number;
  readonly mismatches: readonly FieldMismatch[];
}

const show = (value: string | null | undefined): string => squeezeSpace(value ?? 'null');
const showList = (values: readonly string[]): string => values.map((value) => value.toUpperCase()).join(', ');

function compareDocument(gold: Gold, document: Document | undefined): readonly FieldMismatch[] {
  const outlets = [gold.outlet, ...gold.outlet_aliases].map(show);
  const outlet = show(document?.outlet);
  const pairs: readonly (readonly [string, string, string])[] = [
    ['title', show(gold.title), show(document?.title)],
    ['outlet', outlets.includes(outlet) ? outlet : show(gold.outlet), outlet],
    ['published', show(gold.published ?? gold.published_partial), show(document?.published?.date)],
    ['event date', show(gold.event_date_from_corpus), show(document?.eventDate?.date)],
    ['kind', gold.kind, show(document?.kind)],
    ['author', show(gold.author), show(document?.author)],
    ['also credited', showList(gold.also_credited), showList(document?.alsoCredited ?? [])],
  ];
  return pairs.map(([field, expected, read]) => ({ document: gold.doc, field, gold: expected, read }));
}

/** Compares `documents` (the gold corpus, read as a whole) with `gold/documents.jsonl`. */
export async function evaluateDocuments(
  sharedDir: string,
  documents: readonly Document[],
): Promise<DocumentEvaluation> {
  const lines = (await readFile(join(sharedDir, 'gold/documents.jsonl'), 'utf8')).split('\n').filter(Boolean);
  const fields = lines
    .map((line) => goldSchema.parse(JSON.parse(line)))
    .flatMap((gold) =>
      compareDocument(
        gold,
        documents.find(({ path }) => path === gold.doc),
      ),
    );
  const mismatches = fields.filter(({ gold, read }) => gold !== read);
  return { fields: fields.length, right: fields.length - mismatches.length, mismatches };
}

/** One line of the count and one for every field that is not as in the gold. */
export function renderDocumentTable({ fields, right, mismatches }: DocumentEvaluation): string {
  return [
    `metadata fields as in the gold: ${right} of ${fields}`,
    ...mismatches.map(
      ({ document, field, gold, read }) => `  ${document} ${field}: gold ${gold}, read ${read}`,
    ),
  ].join('\n');
}
